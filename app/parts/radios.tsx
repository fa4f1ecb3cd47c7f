// SPDX-License-Identifier: Apache-2.0
// One of a few, all of them seen.
import { useId } from 'preact/hooks';

interface Props {
  legend: string;
  options: Record<string, string>;
  chosen: string;
  onChoose: (value: string) => void;
}

export function Radios({ legend, options, chosen, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset class="ticks part">
      <legend class="field-label">{legend}</legend>
      {Object.entries(options).map(([value, label]) => (
        <label key={value} class="tick">
          <span>{label}</span>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
        </label>
      ))}
    </fieldset>
  );
}
