// SPDX-License-Identifier: Apache-2.0
// A field of text or a day that may be left empty.
import { useId } from 'preact/hooks';
import { day } from '../../realign';
import { words } from '../../words/say';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

export function Until({ label, value, onInput }: Props) {
  const id = useId();
  return (
    <div class="field part">
      <label for={id}>{words.optional(label)}</label>
      <input
        id={id}
        type="date"
        min={day.value}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

export function Words({ label, value, onInput }: Props) {
  const id = useId();
  return (
    <div class="field part">
      <label for={id}>{words.optional(label)}</label>
      <input
        id={id}
        autoComplete="off"
        maxLength={4000}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
