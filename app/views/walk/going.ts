// SPDX-License-Identifier: Apache-2.0
//
// A walk that goes on by the clock: with the screen dark, in a pocket, with the tab closed. Kept on this phone as the
// moment it last went on and what was walked before that, so nothing has to run meanwhile.
import { keep, kept } from '../../kept';
import type { Cue, Script } from '../../player/script';

export interface Going {
  /** What was walked before it last went on, in milliseconds. */
  walked: number;
  /** When it last went on; null while it is paused. */
  since: number | null;
  /** When it was last heard of: there it ended, if she ends it later. */
  at: number;
}

export interface Prompt {
  at: number;
  kind: 'talk' | 'low' | 'high';
}

const minute = 60_000;
/** As many minutes as a journal takes. */
export const mostMinutes = 300;
const key = 'realign.walk';

export const begun = (now: number): Going => ({ walked: 0, since: now, at: now });

export const walkedBy = (going: Going, now: number): number =>
  going.walked + (going.since === null ? 0 : Math.max(0, now - going.since));

export const paused = (going: Going, now: number): Going => ({
  walked: walkedBy(going, now),
  since: null,
  at: going.since === null ? going.at : now,
});

export const resumed = (going: Going, now: number): Going => ({ ...going, since: now, at: now });

/** As the player has it: 4:05. */
export function clockOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** When the engine's routine for a walk asks whether she can talk. */
export function talkTimes(script: Script | null): number[] {
  const times: number[] = [];
  let at = 0;
  for (const cue of (script?.blocks ?? []).flatMap(({ cues }): Cue[] => cues)) {
    if (cue.kind === 'talk') times.push(at);
    at += cue.lasts;
  }
  return times;
}

/** What comes at which time of a walk. Longer than the routine, it asks on in the same step. */
export function promptsOf(range: [number, number] | null, talks: number[], longest = mostMinutes): Prompt[] {
  const prompts: Prompt[] = talks.map((at) => ({ at, kind: 'talk' }));
  const last = talks.at(-1) ?? 0;
  const every = last - (talks.at(-2) ?? 0);
  if (every > 0) {
    for (let at = last + every; at < longest * minute; at += every) prompts.push({ at, kind: 'talk' });
  }
  if (range) {
    prompts.push({ at: range[0] * minute, kind: 'low' });
    if (range[1] > range[0]) prompts.push({ at: range[1] * minute, kind: 'high' });
  }
  return prompts.sort((a, b) => a.at - b.at);
}

/** Those that come after one moment of the walk and until another. */
export const between = (prompts: Prompt[], from: number, to: number): Prompt[] =>
  prompts.filter(({ at }) => at > from && at <= to);

export const keptWalk = (): Going | null => kept<Going>(key);

export const keepWalk = (going: Going | null): void => keep(key, going);
