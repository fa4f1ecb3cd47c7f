// SPDX-License-Identifier: Apache-2.0
//
// Reminders, as far as they go with no server: while the app is open, in front or behind. Off until she wants them,
// silent in her quiet hours and while everything is paused. They say what the engine has her notice today;
// at her times of feeding, what goes with a feed.
import { type Habit, library } from './library';
import { preferences } from './preferences';
import { screen } from './realign';
import { inOrder } from './views/habits/choice';
import { words } from './words';

const minute = 60_000;

const ofDay = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Are these quiet hours? They may go past midnight; from and to the same means none. */
export function isQuiet(now: Date, from: string, to: string): boolean {
  const at = now.getHours() * 60 + now.getMinutes();
  const [begin, end] = [ofDay(from), ofDay(to)];
  return begin <= end ? at >= begin && at < end : at >= begin || at < end;
}

/** Is it time, for these settings? `last` is when she was reminded last, or when this began. */
export function isTime(
  now: Date,
  last: number,
  { every, from, to }: { every: number; from: string; to: string },
): boolean {
  return every > 0 && now.getTime() - last >= every * minute && !isQuiet(now, from, to);
}

/** Has one of these times of the day come since `last`? One that is long past is left out: a phone that slept is not late. */
export function hasCome(
  now: Date,
  last: number,
  times: string[],
  { from, to }: { from: string; to: string },
): boolean {
  const at = now.getHours() * 60 + now.getMinutes();
  return times.some((time) => {
    const ago = (at - ofDay(time) + 1440) % 1440;
    return ago < 30 && now.getTime() - ago * minute > last && !isQuiet(now, from, to);
  });
}

/** Habits that can be noticed while she feeds. */
export function feedingHabits(): Habit[] {
  const { habits, feeding_times } = library();
  return inOrder(habits, feeding_times.event, screen.value?.posture.map(({ habit }) => habit) ?? [], []);
}

/** What there is to say: nothing while paused, or where there is nothing to notice. */
function cue(isFeeding: boolean): string | null {
  const plan = screen.value;
  if (!plan || plan.paused || plan.posture.length === 0) return null;
  return (isFeeding ? feedingHabits() : plan.posture)[0]?.cue ?? null;
}

export type Permission = 'granted' | 'denied' | 'missing';

export async function mayRemind(): Promise<Permission> {
  if (typeof Notification === 'undefined') return 'missing';
  return (await Notification.requestPermission()) === 'granted' ? 'granted' : 'denied';
}

async function show(text: string): Promise<void> {
  const options = { body: text, tag: 'habit', icon: '/icons/icon-192.png', silent: true };
  const worker = await globalThis.navigator?.serviceWorker?.getRegistration();
  // On a phone only the service worker may show one.
  if (worker) return worker.showNotification(words.app, options);
  const shown = new Notification(words.app, options);
  shown.onclick = () => globalThis.focus();
}

let last = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function look(): void {
  const { remindEvery: every, remindAt, quietFrom: from, quietTo: to } = preferences.value;
  const now = new Date();
  const isFeeding = hasCome(now, last, remindAt, { from, to });
  if (!isFeeding && !isTime(now, last, { every, from, to })) return;
  const text = cue(isFeeding);
  if (!text) return;
  last = Date.now();
  show(text).catch(() => {});
}

/** Begins, or ends, as she has it. */
export function keepReminding(): void {
  clearInterval(timer);
  if (preferences.value.remindEvery === 0 && preferences.value.remindAt.length === 0) return;
  last = Date.now();
  timer = setInterval(look, minute);
}
