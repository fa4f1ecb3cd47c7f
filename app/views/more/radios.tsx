// SPDX-License-Identifier: Apache-2.0
// One of a few, each in a row.
import { useId } from 'preact/hooks';

interface RadiosProps {
  legend: string;
  options: Record<string, string>;
  chosen: string;
  onChoose: (value: string) => void;
}

export function Radios({ legend, options, chosen, onChoose }: RadiosProps) {
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
