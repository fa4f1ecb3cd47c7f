// SPDX-License-Identifier: Apache-2.0
// What she would rather do in this session. It lasts as long as the day's plan and is not part of the journal.
import { signal } from '@preact/signals';
import type { SessionItem } from './engine';
import { day } from './realign';

export interface Swap {
  exercise: string;
  name: string;
}

const chosen = signal<{ day: string; swaps: Record<string, Swap> }>({ day: '', swaps: {} });

/** The swap for this item, as long as the engine still offers it. */
export function swapFor(item: SessionItem): Swap | undefined {
  if (chosen.value.day !== day.value) return undefined;
  const swap = chosen.value.swaps[item.exercise];
  return item.swaps.find(({ exercise }) => exercise === swap?.exercise);
}

/** What goes out and what comes in, of this day. */
export const chosenSwaps = (): [string, string][] =>
  chosen.value.day === day.value
    ? Object.entries(chosen.value.swaps).map(([out, { exercise }]) => [out, exercise])
    : [];

export function swap(item: SessionItem, to: Swap | null): void {
  const swaps = chosen.value.day === day.value ? { ...chosen.value.swaps } : {};
  if (to) swaps[item.exercise] = to;
  else delete swaps[item.exercise];
  chosen.value = { day: day.value, swaps };
}
