// SPDX-License-Identifier: Apache-2.0
// What she has said, newest first, each of it to be taken back; and what was taken back a moment ago, to undo.
import { useState } from 'preact/hooks';
import type { Entry } from '../../entry';
import { said, takeBack } from '../../realign';
import { moment, words } from '../../words';
import { Page } from './more';

const hidden = new Set(['id', 'at', 'kind']);

function shortly(value: unknown): string {
  if (Array.isArray(value)) return value.map(shortly).join(', ');
  if (value === true) return words.yes.toLowerCase();
  if (value === false) return words.no.toLowerCase();
  if (value && typeof value === 'object') return Object.values(value).map(shortly).join(' ');
  return String(value);
}

function told(entry: Entry): string {
  if (entry.kind === 'screening') {
    const answers = Object.values(entry.answers as object);
    return words.history.answers(answers.filter((answer) => answer !== false).length, answers.length);
  }
  if (entry.kind === 'pain') {
    const when = String(entry.when);
    return `${entry.score} ${words.history.painWhen[when] ?? when}`;
  }
  return Object.entries(entry)
    .filter(([field]) => !hidden.has(field))
    .map(([field, value]) => `${field.replaceAll('_', ' ')} ${shortly(value)}`)
    .join(', ');
}

function EntryLine({ entry }: { entry: Entry }) {
  return (
    <li class="entry">
      <div>
        <p class="line-name">{words.history.kinds[entry.kind] ?? entry.kind}</p>
        <p class="entry-told">{told(entry)}</p>
        <p class="line-until">{moment(entry.at)}</p>
      </div>
      <button
        type="button"
        class="text-action"
        aria-label={`${words.history.takeBack}: ${words.history.kinds[entry.kind]}, ${moment(entry.at)}`}
        onClick={() => void takeBack(entry.id)}
      >
        {words.history.takeBack}
      </button>
    </li>
  );
}

const atOnce = 30;

export function History() {
  const [shownCount, show] = useState(atOnce);
  const entries = [...said.value].reverse();
  return (
    <Page title={words.history.title} lead={entries.length > 0 ? words.history.lead : words.history.empty}>
      <ul class="lines part">
        {entries.slice(0, shownCount).map((entry) => (
          <EntryLine key={entry.id} entry={entry} />
        ))}
      </ul>
      {entries.length > shownCount && (
        <button type="button" class="second" onClick={() => show(shownCount + atOnce)}>
          {words.history.more}
        </button>
      )}
    </Page>
  );
}
