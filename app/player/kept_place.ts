// SPDX-License-Identifier: Apache-2.0
//
// Where she is in a routine, kept on this phone at every cue: what it takes to go on at the same repetition
// after a reload, and no more. The sets themselves are in the journal.
import { keep, kept } from '../kept';
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

export const keptPlace = (routine: string): KeptPlace | null => kept<KeptPlace>(keyOf(routine));

/** Without it she goes on at the next set instead of the same repetition. */
export const keepPlace = (routine: string, place: KeptPlace): void => keep(keyOf(routine), place);

export const forgetPlace = (routine: string): void => keep(keyOf(routine), null);

/** Was this routine begun on this day? */
export function isBegun(routine: string, day: string): boolean {
  const place = keptPlace(routine);
  return place !== null && place.day === day && place.played > 0;
}
