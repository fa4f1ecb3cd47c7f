// SPDX-License-Identifier: Apache-2.0
//
// The walk that is going on: its clock, its bells, and what it says. Bells are put on the clock of the sound ahead of
// time, so that they ring in a pocket too; what was due while the phone slept is not said late.
import { signal } from '@preact/signals';
import {
  onLockScreen,
  playingOnLockScreen,
  quiet,
  restSound,
  ringAt,
  vibrate,
  wakeSound,
} from '../../player/bells';
import type { Script } from '../../player/script';
import { hush, speak } from '../../player/voice';
import { day, screen, theEngine } from '../../realign';
import { words as appWords } from '../../words';
import { words } from '../../words/walk';
import {
  begun,
  between,
  type Going,
  keepWalk,
  keptWalk,
  type Prompt,
  paused,
  promptsOf,
  resumed,
  talkTimes,
  walkedBy,
} from './going';

const fresh = 5000;

export const going = signal<Going | null>(keptWalk());
export const walked = signal(0);
/** What was said last. */
export const prompted = signal<Prompt | null>(null);
/** For a screen reader, where no voice says it. */
export const announced = signal('');

let prompts: Prompt[] = [];
let talkWords = '';

export const range = (): [number, number] | null => screen.value?.walk?.minutes ?? null;

function askRoutine(): Script | null {
  try {
    const args = ['script', 'walk', '--on', day.value, '--format', 'json'];
    return JSON.parse(theEngine().ofHers(args)) as Script;
  } catch {
    return null;
  }
}

/** What the engine's walk says and when. */
export function prepare(): void {
  const script = askRoutine();
  prompts = promptsOf(range(), talkTimes(script));
  const cues = (script?.blocks ?? []).flatMap(({ cues }) => cues);
  talkWords = cues.find(({ kind }) => kind === 'talk')?.say ?? '';
  if (going.value?.since) ringAhead();
}

export function wordsOf(kind: Prompt['kind']): string {
  const [low, high] = range() ?? [0, 0];
  if (kind === 'talk') return talkWords;
  return kind === 'low' && high > low ? words.until(high) : words.beyond;
}

function tell(prompt: Prompt): void {
  prompted.value = prompt;
  const text = wordsOf(prompt.kind);
  if (!speak(text)) announced.value = text;
  vibrate(prompt.kind !== 'talk');
}

export function look(): void {
  const now = going.value;
  if (!now) return;
  const before = walked.value;
  walked.value = walkedBy(now, Date.now());
  const due = between(prompts, before, walked.value).at(-1);
  if (due && walked.value - due.at <= fresh) tell(due);
}

function ringAhead(): void {
  const ahead = prompts.filter(({ at }) => at > walked.value && at - walked.value < 3_600_000);
  ringAt(ahead.map(({ at, kind }) => ({ in: at - walked.value, strong: kind !== 'talk' })));
}

function become(next: Going): void {
  going.value = next;
  keepWalk(next);
  walked.value = walkedBy(next, Date.now());
  if (next.since === null) {
    playingOnLockScreen(false);
    quiet();
    restSound();
    hush();
  } else {
    // The clock is shown first: to wake the sound takes a moment.
    setTimeout(soundOn, 50);
  }
}

function soundOn(): void {
  if (!going.value?.since) return;
  wakeSound();
  onLockScreen(words.going, appWords.app, { play: goOn, pause });
  playingOnLockScreen(true);
  ringAhead();
}

/** After a reload: where the walk is by now. */
export function take(): void {
  if (going.value) walked.value = walkedBy(going.value, Date.now());
}

export const start = (): void => become(begun(Date.now()));

export function pause(): void {
  if (going.value) become(paused(going.value, Date.now()));
}

export function goOn(): void {
  if (going.value && going.value.since === null) become(resumed(going.value, Date.now()));
}

export const toggle = (): void => (going.value?.since === null ? goOn() : pause());

export function forget(): void {
  going.value = null;
  prompted.value = null;
  keepWalk(null);
  restSound();
  hush();
  playingOnLockScreen(null);
}
