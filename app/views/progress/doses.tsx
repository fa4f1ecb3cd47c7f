// SPDX-License-Identifier: Apache-2.0
// The dose of each movement now, and the way there: a reason for each step.
import type { DoseCourse } from '../../how_it_goes';
import { Chevron } from '../../parts/icons';
import { Why } from '../../parts/why';
import { words } from '../../words/progress';

function Steps({ steps }: { steps: DoseCourse['steps'] }) {
  return (
    <ol class="dose-steps">
      {[...steps].reverse().map(({ date, up, text, why }) => (
        <li key={date + text} class={up ? 'up' : 'down'}>
          <p>
            <span class="quiet">{words.date(date)}</span> <b>{up ? words.doses.up : words.doses.down}</b>
          </p>
          <p>{text}</p>
          <Why why={why} />
        </li>
      ))}
    </ol>
  );
}

function Dose({ dose: { name, now, last_done, steps } }: { dose: DoseCourse }) {
  return (
    <li>
      <details>
        <summary>
          <span>
            <span class="line-name">{name}</span>
            <span class="line-until">{now}</span>
          </span>
          <Chevron />
        </summary>
        <div class="dose-course">
          {last_done && <p class="small quiet">{words.doses.last(last_done)}</p>}
          {steps.length > 0 ? <Steps steps={steps} /> : <p>{words.doses.still}</p>}
        </div>
      </details>
    </li>
  );
}

export function Doses({ doses }: { doses: DoseCourse[] }) {
  return (
    <section class="part progress-part">
      <h2>{words.doses.title}</h2>
      {doses.length === 0 ? (
        <p class="first-sentence">{words.doses.none}</p>
      ) : (
        <ul class="lines">
          {doses.map((dose) => (
            <Dose key={dose.exercise} dose={dose} />
          ))}
        </ul>
      )}
    </section>
  );
}
