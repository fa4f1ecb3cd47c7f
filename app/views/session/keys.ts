// SPDX-License-Identifier: Apache-2.0
//
// A keyboard, or a television's remote: space pauses, left and right move by a set, up and down go from button to
// button, Escape stops, and once it has stopped it leaves.
import type { Run } from '../../player/run';

function toButton(by: 1 | -1): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.player button:not([disabled])')];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}

function act(run: Run, key: string, onLeave: () => void): boolean {
  if (key === ' ' || key === 'MediaPlayPause') run.toggle();
  else if (key === 'ArrowRight') run.next();
  else if (key === 'ArrowLeft') run.previous();
  else if (key === 'ArrowDown') toButton(1);
  else if (key === 'ArrowUp') toButton(-1);
  else if (key === 'Escape' || key === 'GoBack') {
    if (run.playing.value) run.stop();
    else onLeave();
  } else return false;
  return true;
}

export function playWithKeys(run: Run, onLeave: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // Space on another button presses that button.
    const focused = document.activeElement;
    const onOther = focused instanceof HTMLButtonElement && !focused.matches('[data-first], .ring');
    if (event.key === ' ' && onOther) return;
    if (act(run, event.key, onLeave)) event.preventDefault();
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === ' ' && document.activeElement?.matches('[data-first], .ring')) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  window.addEventListener('keyup', onKeyUp);
  return () => {
    window.removeEventListener('keydown', onKey);
    window.removeEventListener('keyup', onKeyUp);
  };
}
