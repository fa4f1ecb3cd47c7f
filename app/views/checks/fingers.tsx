// SPDX-License-Identifier: Apache-2.0
// How many fingers fit: one tap, lying down, with one hand. Nothing is chosen until she does.
import { useId } from 'preact/hooks';
import { inFingers, words } from '../../words/checks';

interface Props {
  label: string;
  value: number | undefined;
  onChoose: (value: number) => void;
}

/** As far as a journal takes it: 0 to 8, halves. */
const widths = Array.from({ length: 17 }, (_, half) => half / 2);

export function Fingers({ label, value, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset class="fingers">
      <legend class="unseen">{label}</legend>
      {widths.map((width) => (
        <label key={width} class="finger">
          <input
            class="unseen"
            type="radio"
            name={name}
            aria-label={words.check.inFingers(width)}
            checked={width === value}
            onChange={() => onChoose(width)}
          />
          <span aria-hidden="true">{inFingers(width)}</span>
        </label>
      ))}
    </fieldset>
  );
}
