// SPDX-License-Identifier: Apache-2.0
//
// What she has said, for the places where it is shown again. Nothing is decided here.
import { computed } from '@preact/signals';
import { dayWritten } from './day';
import type { Entry } from './entry';
import { day, said } from './realign';

const ofToday = computed(() => said.value.filter((entry) => dayWritten(entry.at) === day.value));

/** The last value she gave to a field in entries of a kind. */
function last(entries: Entry[], kind: string, field: string): unknown {
  return entries.findLast((entry) => entry.kind === kind && entry[field] !== undefined)?.[field];
}

/** What she said of today: minutes, hands, floor. */
export const saidOfToday = (field: string): unknown => last(ofToday.value, 'today', field);

/** What she said of herself. */
export const saidOfHerself = (field: string): unknown => last(said.value, 'profile', field);

/** The pain she gave today, if she did. */
export function painToday(when: string): number | undefined {
  return ofToday.value.findLast((entry) => entry.kind === 'pain' && entry.when === when)?.score as
    | number
    | undefined;
}

/** Whole weeks since the birth, for the words to say aloud. */
export function weeksSinceBirth(): number | null {
  const birth = saidOfHerself('birth_date');
  if (typeof birth !== 'string') return null;
  const days = (Date.parse(`${day.value}T12:00Z`) - Date.parse(`${birth}T12:00Z`)) / 86_400_000;
  return Math.max(0, Math.floor(days / 7));
}
