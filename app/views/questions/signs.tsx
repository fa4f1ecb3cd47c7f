// SPDX-License-Identifier: Apache-2.0
// The warning signs, all on one page: a few words for the eye, and the whole question, which is what a no
// answers. The way past them stands after the last one, never over it; a tick brings the way to help at once.
// What is ticked is kept as an entry of its own, so that it can be taken back.
import { useState } from 'preact/hooks';
import type { Ask } from '../../engine';
import type { Saying } from '../../entry';
import { Dock } from '../../parts/bars';
import { Chevron } from '../../parts/icons';
import { words } from '../../words';

interface Props {
  title: string;
  asks: Ask[];
  onAnswer: (sayings: Saying[]) => void;
}

function Reasons({ asks }: { asks: Ask[] }) {
  return (
    <details class="why">
      <summary>
        {words.signs.why}
        <Chevron />
      </summary>
      <dl class="why-body">
        {asks.map(({ question, ask, why }) => (
          <div key={question}>
            <dt>{ask}</dt>
            <dd class="quiet">{why}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function Signs({ title, asks, onAnswer }: Props) {
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  const toggle = (question: string) => {
    const next = new Set(ticked);
    if (!next.delete(question)) next.add(question);
    tick(next);
  };
  const none = () =>
    onAnswer([
      { kind: 'screening', answers: Object.fromEntries(asks.map(({ question }) => [question, false])) },
    ]);
  // She may not have seen the rows below what she ticked: they stay unanswered and are asked again.
  const some = () =>
    onAnswer([...ticked].map((question) => ({ kind: 'screening', answers: { [question]: true } })));
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="lead">{words.signs.lead}</p>
      <fieldset class="ticks">
        <legend class="unseen">{title}</legend>
        {asks.map(({ question, short_label, ask }) => (
          <label key={question} class="tick">
            <span>
              {short_label && <b>{short_label}</b>}
              <span class={short_label ? 'line-until' : ''}>{ask}</span>
            </span>
            <input type="checkbox" checked={ticked.has(question)} onChange={() => toggle(question)} />
          </label>
        ))}
      </fieldset>
      {ticked.size === 0 ? (
        <div class="after-signs">
          <p class="quiet small">{words.signs.after}</p>
          <button type="button" class="primary" onClick={none}>
            {words.signs.none}
          </button>
        </div>
      ) : (
        <Dock>
          <button type="button" class="primary" onClick={some}>
            {words.signs.some}
          </button>
        </Dock>
      )}
      <Reasons asks={asks} />
    </>
  );
}
