// SPDX-License-Identifier: Apache-2.0
//
// When bells will ring, so that they can be put on the clock of the sound before the screen goes dark.
import { advance, type State, stepAt, type Timeline } from './timeline';

const furthest = 60 * 60 * 1000;

/** When bells ring from now on, as long as nothing is done about it: milliseconds from now. */
export function bellsAhead(timeline: Timeline, from: State): { in: number; strong: boolean }[] {
  const bells: { in: number; strong: boolean }[] = [];
  let state: State = { ...from, playing: true };
  let ahead = 0;
  while (!state.ended && ahead < furthest) {
    const rest = state.lead + (stepAt(timeline, state)?.lasts ?? 0) - state.ms;
    const moved = advance(timeline, state, rest);
    state = moved.state;
    ahead += rest;
    for (const each of moved.happened) {
      if (each.kind === 'end') bells.push({ in: ahead, strong: true });
      if (each.kind === 'cue' && rings(timeline, each.step))
        bells.push({ in: ahead, strong: isTurn(timeline, each.step) });
    }
  }
  return bells;
}

/** A bell of the script, or the moment at which it begins after she got ready. */
export const rings = (timeline: Timeline, step: number): boolean =>
  timeline.steps[step]?.bell === true || timeline.steps[step - 1]?.kind === 'ready';

export const isTurn = (timeline: Timeline, step: number): boolean =>
  ['rest', 'change'].includes(timeline.steps[step]?.kind ?? '');
