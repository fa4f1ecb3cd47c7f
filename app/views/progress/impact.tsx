// SPDX-License-Identifier: Apache-2.0
// What has to be so before running and jumping: each line with whether it is, in words and by its mark, and why it is asked.
import type { HowItGoes, ImpactLine } from '../../how_it_goes';
import { Icon } from '../../parts/icons';
import { Why } from '../../parts/why';
import { words } from '../../words/progress';

const marks = { yes: 'check', no: 'minus', unknown: 'unknown' } as const;

export function ImpactLines({ lines }: { lines: ImpactLine[] }) {
  return (
    <ul class="lines conditions">
      {lines.map(({ text, met, why }) => (
        <li key={text}>
          <Icon name={marks[met]} />
          <div>
            <p>
              <b>{words.impact.met[met]}.</b> {text}
            </p>
            <Why why={why} />
          </div>
        </li>
      ))}
    </ul>
  );
}

export function Impact({ impact: { sentences, lines } }: { impact: HowItGoes['impact'] }) {
  const [first, ...rest] = sentences;
  return (
    <section class="part progress-part">
      <h2>{words.impact.title}</h2>
      {first && <p class="first-sentence">{first}</p>}
      <ImpactLines lines={lines} />
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <a class="text-action" href="/checks/running">
        {words.impact.tests}
      </a>
    </section>
  );
}
