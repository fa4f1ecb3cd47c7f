// SPDX-License-Identifier: Apache-2.0
// Reminders, off until she wants them; and what they can't do.
import { useId, useState } from 'preact/hooks';
import { Chevron } from '../../parts/icons';
import { Problem } from '../../parts/notices';
import { prefer, preferences } from '../../preferences';
import { keepReminding, mayRemind } from '../../reminders';
import { words as all } from '../../words/habits';

const words = all.reminders;

function QuietHours() {
  const id = useId();
  const { quietFrom, quietTo } = preferences.value;
  const field = (label: string, value: string, change: (to: string) => void) => (
    <div class="field">
      <label for={`${id}-${label}`}>{label}</label>
      <input
        id={`${id}-${label}`}
        type="time"
        value={value}
        onChange={({ currentTarget }) => currentTarget.value && change(currentTarget.value)}
      />
    </div>
  );
  return (
    <fieldset class="part">
      <legend class="field-label">{words.quiet}</legend>
      <div class="quiet-hours">
        {field(words.from, quietFrom, (to) => prefer({ quietFrom: to }))}
        {field(words.to, quietTo, (to) => prefer({ quietTo: to }))}
      </div>
      <p class="quiet small">{words.quietNote}</p>
    </fieldset>
  );
}

/** Times of feeding that she took over from another program. */
function FeedingTimes() {
  const { remindAt } = preferences.value;
  if (remindAt.length === 0) return null;
  const leave = () => {
    prefer({ remindAt: [] });
    keepReminding();
  };
  return (
    <div class="part">
      <p>{words.feeding(remindAt.join(', '))}</p>
      <button type="button" class="text-action" onClick={leave}>
        {words.noFeeding}
      </button>
    </div>
  );
}

export function Reminders() {
  const name = useId();
  const [problem, complain] = useState<string | null>(null);
  const { remindEvery: every, remindAt } = preferences.value;
  // The browser asks her on a tap, and only then.
  const choose = async (minutes: number) => {
    const may = minutes === 0 ? 'granted' : await mayRemind();
    complain(may === 'granted' ? null : may === 'missing' ? words.missing : words.refused);
    prefer({ remindEvery: may === 'granted' ? minutes : 0 });
    keepReminding();
  };
  return (
    <details class="part folded">
      <summary>
        <span>
          <h2>{words.title}</h2>
          <span class="line-until">
            {every > 0 ? words.choices[every] : remindAt.join(', ') || words.off}
          </span>
        </span>
        <Chevron />
      </summary>
      <p>{words.lead}</p>
      <fieldset class="ticks part">
        <legend class="field-label">{words.every}</legend>
        {Object.entries(words.choices).map(([value, label]) => (
          <label key={value} class="tick">
            <span>{label}</span>
            <input
              type="radio"
              name={name}
              checked={Number(value) === every}
              onChange={() => choose(Number(value))}
            />
          </label>
        ))}
      </fieldset>
      <Problem text={problem} />
      <FeedingTimes />
      <QuietHours />
      <p class="quiet small">{words.limits}</p>
    </details>
  );
}
