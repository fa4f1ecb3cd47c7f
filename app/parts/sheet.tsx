// SPDX-License-Identifier: Apache-2.0
// A sheet at the thumb: a real dialog, closed by a tap beside it, by Escape and by its button.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { words } from '../words';
import { Icon } from './icons';

interface Props {
  title: string;
  lead?: string;
  onClose: () => void;
  children: ComponentChildren;
}

export function Sheet({ title, lead, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog of itself
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="sheet-head">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          class="top-action"
          aria-label={words.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </dialog>
  );
}

export interface Choice {
  value: string;
  label: string;
}

interface Rows {
  choices: Choice[];
  chosen?: string | undefined;
  onChoose: (value: string) => void;
}

/** Rows to tap: one tap is an answer. */
export function ChoiceRows({ choices, chosen, onChoose }: Rows) {
  return (
    <div class="choice-rows">
      {choices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          class="choice-row"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          <span>{label}</span>
          {value === chosen && <Icon name="check" />}
        </button>
      ))}
    </div>
  );
}
