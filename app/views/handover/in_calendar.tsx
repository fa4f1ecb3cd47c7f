// SPDX-License-Identifier: Apache-2.0
// Her days as a file for her calendar, at the time of day that suits her.
import { useId, useState } from 'preact/hooks';
import { giveCalendar } from '../../calendar';
import { Chevron } from '../../parts/icons';
import { Problem } from '../../parts/notices';
import { handover } from '../../words/handover';

const words = handover.calendar;
const usual = '10:00';

export function InCalendar({ day }: { day: string }) {
  const id = useId();
  const [at, choose] = useState(usual);
  const [message, tell] = useState('');
  const [problem, complain] = useState<string | null>(null);
  const save = async () => {
    complain(null);
    tell('');
    try {
      const result = await giveCalendar(day, at);
      if (result !== 'left') tell(result === 'shared' ? words.shared : words.done);
    } catch (error) {
      complain(words.failed((error as Error).message));
    }
  };
  return (
    <details class="part folded">
      <summary>
        <span>
          <h2>{words.title}</h2>
          <span class="line-until">{words.note}</span>
        </span>
        <Chevron />
      </summary>
      <p>{words.lead}</p>
      <div class="field">
        <label for={id}>{words.at}</label>
        <input
          id={id}
          type="time"
          value={at}
          onChange={({ currentTarget }) => currentTarget.value && choose(currentTarget.value)}
        />
      </div>
      <button type="button" class="second" onClick={save}>
        {words.save}
      </button>
      <p role="status" class="told">
        {message}
      </p>
      <Problem text={problem} />
    </details>
  );
}
