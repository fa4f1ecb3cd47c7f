// SPDX-License-Identifier: Apache-2.0
//
// A place in a script, as it is kept, and what of a script is done already.
import type { KeptPlace } from './kept_place';
import { partsOf } from './reroute';
import { type State, type Step, stepAt, type Timeline, toFirstOpen, type Unit } from './timeline';

export interface Place {
  block: number;
  cue: number;
  ms: number;
}

export function placeOf(timeline: Timeline, state: State): Place {
  const { block, cue } = (stepAt(timeline, state) ?? timeline.steps[0]) as Step;
  return { block, cue, ms: Math.round(state.ms) };
}

/** Goes to a place: to the beginning of its repetition, of its hold or of the way into position. */
export function goTo(timeline: Timeline, state: State, { block, cue }: Place): State {
  const found = timeline.steps.findIndex((step) => step.block === block && step.cue === cue);
  const there = timeline.steps[found];
  if (!there || state.done.has(there.unit)) return state;
  let step = found;
  const belongs = (each: Step | undefined) =>
    each?.unit === there.unit && each.rep === there.rep && each.side === there.side && each.kind !== 'ready';
  while (there.kind !== 'name' && there.kind !== 'ready' && belongs(timeline.steps[step - 1])) step -= 1;
  return { ...state, step: Math.max(step, (timeline.units[there.unit] as Unit).entry), ms: 0, ended: false };
}

/** Which units are done when so many sets of each exercise are, first things first. */
export function unitsDone(timeline: Timeline, sets: Record<string, number>): number[] {
  const seen: Record<string, number> = {};
  return timeline.units.flatMap(({ part }, unit) => {
    const exercise = timeline.script.parts[part]?.exercise;
    if (exercise === undefined) return [];
    seen[exercise] = (seen[exercise] ?? 0) + 1;
    return (seen[exercise] as number) <= (sets[exercise] ?? 0) ? [unit] : [];
  });
}

/** Where she goes on: in the same script at the same repetition, in another one at what lies open first. */
export function takenUp(timeline: Timeline, fresh: State, kept: KeptPlace, isSame: boolean): State {
  const left = new Set(partsOf(timeline.script, kept.left));
  const passed = new Set(isSame ? kept.passed : []);
  const state = toFirstOpen(timeline, { ...fresh, left, passed, played: kept.played });
  if (!isSame || state.ended) return state;
  return { ...goTo(timeline, state, kept.place), firstSide: kept.firstSide };
}
