// SPDX-License-Identifier: Apache-2.0
//
// A routine as the engine gives it: a timeline of cues in milliseconds. The player adds a clock and nothing else.

import type { Dosed } from '../engine';

export type CueKind =
  | 'name'
  | 'ready'
  | 'move'
  | 'hold'
  | 'back'
  | 'rest'
  | 'change'
  | 'walk'
  | 'talk'
  | 'end';

export type Side = 'right' | 'left';

export interface Cue {
  kind: CueKind;
  part: number;
  at: number;
  lasts: number;
  side?: Side;
  set?: number;
  sets?: number;
  rep?: number;
  reps?: number;
  breath: 'in' | 'out' | 'easy';
  bell?: boolean;
  count_from?: number;
  say: string;
  show: string;
  /** What is shown of the movement meanwhile, in its own time. */
  figure: [number, number];
  /** With this cue a set ends; this is what it comes to. */
  done?: { set: number; amount: number };
}

export interface Part extends Dosed {
  alternates: boolean;
  stretch: boolean;
  stop_at_pain: number | null;
  load_kg?: number;
  steps: string[];
  cues: string[];
  mistakes: string[];
  stop: string[];
}

export interface Move {
  name: string;
  how: string;
  easier: string;
}

export interface Script {
  routine: string;
  name: string;
  why: string;
  date: string;
  lasts: number;
  left_out: { exercise: string; name: string; why: string }[];
  parts: Part[];
  moves: Move[];
  blocks: { lasts: number; cues: Cue[] }[];
  /** Yes-or-no questions about what is felt meanwhile, asked when it is over. */
  ask_after: { question: string; ask: string; why: string }[];
}

/** Tells scripts apart by what is to be done, whatever the day. */
export function printOf(script: Script): string {
  const text = JSON.stringify([script.routine, script.parts, script.moves, script.blocks]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(16)}-${text.length}`;
}
