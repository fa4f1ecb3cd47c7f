// SPDX-License-Identifier: Apache-2.0
//
// After a long pause she needs a moment to get back into position: as long as the script gives to get ready.
import { type State, stepAt, type Timeline } from './timeline';

const longPause = 10_000;

export function leadAfter(away: number, timeline: Timeline, state: State): number {
  const kind = stepAt(timeline, state)?.kind ?? 'name';
  // These are ways into position themselves, and a walk needs none.
  if (away <= longPause || ['name', 'ready', 'rest', 'walk', 'talk'].includes(kind)) return 0;
  return timeline.steps.find((step) => step.kind === 'ready')?.lasts ?? 0;
}
