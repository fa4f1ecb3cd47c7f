// SPDX-License-Identifier: Apache-2.0
//
// Where she is in a routine, kept on this phone at every cue: what it takes to go on at the same repetition
// after a reload, and no more. The sets themselves are in the journal.
import type { Place } from './place';

export interface KeptPlace {
  day: string;
  /** Of the script that the place belongs to; in another one only the exercise still means something. */
  print: string;
  place: Place;
  exercise: string;
  /** Of units, in this script. */
  passed: number[];
  /** Exercises left out today. */
  left: string[];
  /** Exercises that hurt so much that they end for today. */
  hurt: string[];
  firstSide: number | null;
  /** Entries of this run, and the minutes that stand in them. */
  entries: string[];
  minutes: number;
  played: number;
  /** Of a walk: which moves are done. */
  moves: number[] | null;
  at: string;
}

const keyOf = (routine: string): string => `realign.place.${routine}`;

export function keptPlace(routine: string): KeptPlace | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(routine)) ?? 'null') as KeptPlace | null;
  } catch {
    return null;
  }
}

export function keepPlace(routine: string, place: KeptPlace): void {
  try {
    localStorage.setItem(keyOf(routine), JSON.stringify(place));
  } catch {
    // Without it she goes on at the next set instead of the same repetition.
  }
}

export function forgetPlace(routine: string): void {
  try {
    localStorage.removeItem(keyOf(routine));
  } catch {
    // There was nothing to forget.
  }
}

/** Was this routine begun on this day? */
export function isBegun(routine: string, day: string): boolean {
  const kept = keptPlace(routine);
  return kept !== null && kept.day === day && kept.played > 0;
}
