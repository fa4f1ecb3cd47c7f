// SPDX-License-Identifier: Apache-2.0
//
// What is heard and felt of a run, and what keeps the phone from sleeping through it.
import { signal } from '@preact/signals';
import { stayAwake } from './awake';
import { onLockScreen, playingOnLockScreen, quiet, restSound, ringAt, vibrate, wakeSound } from './bells';
import { bellsAhead, isTurn, rings } from './bells_ahead';
import type { State, Step, Timeline } from './timeline';
import { hush, speak } from './voice';

/** For a screen reader: the turns, where no voice says them. */
export const announced = signal('');

interface Buttons {
  play: () => void;
  pause: () => void;
  next: () => void;
  previous: () => void;
}

/** Has to be called from a tap. */
export function soundOn(title: string, album: string, buttons: Buttons): void {
  wakeSound();
  stayAwake(true);
  onLockScreen(title, album, buttons);
  playingOnLockScreen(true);
}

export function soundOff(): void {
  quiet();
  restSound();
  hush();
  stayAwake(false);
  playingOnLockScreen(false);
}

export const leaveLockScreen = (): void => playingOnLockScreen(null);

export const scheduleBells = (timeline: Timeline, state: State): void => ringAt(bellsAhead(timeline, state));

export function tell(timeline: Timeline, index: number, jumped: boolean): void {
  const step = timeline.steps[index] as Step;
  const name = timeline.script.parts[step.part]?.name;
  const text = jumped && name && step.kind !== 'name' ? `${name}. ${step.say}` : step.say;
  if (!speak(text) && (step.rep === undefined || step.rep === 1)) announced.value = text;
  if (rings(timeline, index)) vibrate(isTurn(timeline, index));
}

export function tellEnd(text: string): void {
  if (!speak(text)) announced.value = text;
  vibrate(true);
}
