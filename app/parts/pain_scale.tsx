// SPDX-License-Identifier: Apache-2.0
// Eleven rising bars: a radio group for taps and arrows, - and + beside it. Nothing is chosen until she does.
import { useId } from 'preact/hooks';
import { words } from '../words';
import { Icon } from './icons';

interface Props {
  label: string;
  value: number | null;
  onChange: (value: number) => void;
  /** What the ends mean where it is not pain. */
  ends?: { low: string; high: string };
}

const scores = Array.from({ length: 11 }, (_, score) => score);

export function PainScale({ label, value, onChange, ends }: Props) {
  const name = useId();
  const step = (by: number) => onChange(Math.min(10, Math.max(0, (value ?? (by > 0 ? -1 : 1)) + by)));
  return (
    <div>
      <div class={value === null ? 'pain-now empty' : 'pain-now'}>
        <button type="button" class="pain-step" aria-label={words.pain.less} onClick={() => step(-1)}>
          <Icon name="minus" />
        </button>
        <p aria-live="polite">
          <b>{value ?? ''}</b>
          <span>{value === null ? words.pain.empty : ends ? '\u00a0' : words.pain.word(value)}</span>
        </p>
        <button type="button" class="pain-step" aria-label={words.pain.more} onClick={() => step(1)}>
          <Icon name="plus" />
        </button>
      </div>
      <div class="pain-bars" role="radiogroup" aria-label={label}>
        {scores.map((score) => (
          <label key={score} class={`pain-bar ${place(score, value)}`}>
            <input
              class="unseen"
              type="radio"
              name={name}
              checked={score === value}
              onChange={() => onChange(score)}
            />
            <i />
            <span>{score}</span>
          </label>
        ))}
      </div>
      <p class="pain-ends" aria-hidden="true">
        <span>{(ends ?? words.pain.ends).low}</span>
        <span>{(ends ?? words.pain.ends).high}</span>
      </p>
    </div>
  );
}

function place(score: number, value: number | null): string {
  if (value === null) return '';
  if (score === value) return 'chosen';
  return score < value ? 'below' : '';
}
