// SPDX-License-Identifier: Apache-2.0
//
// The plan of the day has changed while she was in it: what she did stays done, what is gone is gone, and she
// goes on in the new script where she was, if it is still there.
import type { Part, Script } from './script';
import * as time from './timeline';

export interface Change {
  gone: string[];
  eased: string[];
}

/** What is no longer there, and what is there in another form, of the parts that were still to come. */
export function changeOf(timeline: time.Timeline, state: time.State, now: Script): Change {
  const open = timeline.units.filter(({ part }, unit) => !state.done.has(unit) && !state.left.has(part));
  const before = [...new Set(open.map(({ part }) => part))].flatMap(
    (part) => timeline.script.parts[part] ?? [],
  );
  const later = (part: Part) => now.parts.find(({ exercise }) => exercise === part.exercise);
  const differs = (part: Part) => {
    const after = later(part);
    return after !== undefined && (after.variant !== part.variant || after.dose !== part.dose);
  };
  return {
    gone: before.filter((part) => !later(part)).map(({ name }) => name),
    eased: before.filter(differs).map((part) => later(part)?.name ?? part.name),
  };
}

/** The parts of a script that are these exercises. */
export const partsOf = (script: Script, exercises: readonly string[]): number[] =>
  script.parts.flatMap(({ exercise }, part) => (exercises.includes(exercise) ? [part] : []));

export const exercisesOf = (script: Script, parts: Iterable<number>): string[] =>
  [...parts].flatMap((part) => script.parts[part]?.exercise ?? []);

/** Where she goes on in another script; `done` are units of it. */
export function rerouted(
  from: time.Timeline,
  state: time.State,
  to: time.Timeline,
  done: Iterable<number>,
): time.State {
  const left = new Set(partsOf(to.script, exercisesOf(from.script, state.left)));
  const exercise = time.partAt(from, state)?.exercise ?? '';
  const fresh = time.toFirstOpen(to, { ...time.begin(to, done), left, played: state.played });
  const [here] = partsOf(to.script, [exercise]);
  return here === undefined || fresh.ended || left.has(here) ? fresh : time.beginWith(to, fresh, here);
}
