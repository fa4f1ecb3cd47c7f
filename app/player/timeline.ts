// SPDX-License-Identifier: Apache-2.0
//
// Where she is in a script, and what comes next. There is no clock in here: time is handed in. A unit is what
// can be done, repeated or left out as a whole: a set, with its way into position, or one move of a walk.
import type { Cue, Part, Script } from './script';

export interface Step extends Cue {
  block: number;
  cue: number;
  unit: number;
}

export interface Unit {
  part: number;
  first: number;
  last: number;
  /** Where to begin when one comes to it by a jump: without the rest before it. */
  entry: number;
}

export interface Timeline {
  script: Script;
  steps: Step[];
  units: Unit[];
}

export interface State {
  step: number;
  ms: number;
  /** Time to get back into position before it goes on. */
  lead: number;
  playing: boolean;
  ended: boolean;
  done: ReadonlySet<number>;
  /** Units she went past; they can be taken up at the end. */
  passed: ReadonlySet<number>;
  /** Parts she leaves out today. */
  left: ReadonlySet<number>;
  /** Repetitions of the first side, where she had enough before its last. */
  firstSide: number | null;
  /** Milliseconds that were played. */
  played: number;
}

export type Happening =
  | { kind: 'cue'; step: number; jumped: boolean }
  | { kind: 'set'; unit: number; amount: number | null }
  | { kind: 'end' };

export interface Moved {
  state: State;
  happened: Happening[];
}

export function timelineOf(script: Script): Timeline {
  const steps: Step[] = [];
  const units: Unit[] = [];
  script.blocks.forEach(({ cues }, block) => {
    cues.forEach((cue, index) => {
      if (cue.kind === 'end') return;
      const before = steps.at(-1);
      if (!before || before.done || before.part !== cue.part) {
        units.push({ part: cue.part, first: steps.length, last: steps.length, entry: steps.length });
      }
      const unit = units.at(-1) as Unit;
      unit.last = steps.length;
      if (cue.kind === 'rest') unit.entry = steps.length + 1;
      steps.push({ ...cue, block, cue: index, unit: units.length - 1 });
    });
  });
  return { script, steps, units };
}

export function begin(timeline: Timeline, done: Iterable<number> = []): State {
  const state: State = {
    step: 0,
    ms: 0,
    lead: 0,
    playing: false,
    ended: false,
    done: new Set(done),
    passed: new Set(),
    left: new Set(),
    firstSide: null,
    played: 0,
  };
  return toFirstOpen(timeline, state);
}

const unitAt = (timeline: Timeline, state: State): number => timeline.steps[state.step]?.unit ?? -1;
const entryOf = (timeline: Timeline, unit: number): number => timeline.units[unit]?.entry ?? 0;

export const stepAt = (timeline: Timeline, state: State): Step | undefined => timeline.steps[state.step];

export const partAt = (timeline: Timeline, state: State): Part | undefined =>
  timeline.script.parts[timeline.steps[state.step]?.part ?? -1];

/** The next unit that is still to be done: after this one, else from the beginning. */
function nextOpen(timeline: Timeline, state: State, unit: number): number | null {
  const isOpen = ({ part }: Unit, index: number) =>
    index !== unit && !state.done.has(index) && !state.passed.has(index) && !state.left.has(part);
  const after = timeline.units.findIndex((each, index) => index > unit && isOpen(each, index));
  if (after >= 0) return after;
  const before = timeline.units.findIndex(isOpen);
  return before >= 0 ? before : null;
}

function enter(state: State, step: number, jumped: boolean): Moved {
  return {
    state: { ...state, step, ms: 0, lead: 0, ended: false, firstSide: jumped ? null : state.firstSide },
    happened: [{ kind: 'cue', step, jumped }],
  };
}

function onward(timeline: Timeline, state: State, unit: number, flows = false): Moved {
  const next = nextOpen(timeline, state, unit);
  if (next === null) return { state: { ...state, ended: true, playing: false }, happened: [{ kind: 'end' }] };
  const isNext = flows && next === unit + 1;
  const moved = enter(
    state,
    isNext ? (timeline.units[next] as Unit).first : entryOf(timeline, next),
    !isNext,
  );
  return { ...moved, state: { ...moved.state, firstSide: null } };
}

/** The unit is finished: it counts, once, however often it is done. */
function finish(timeline: Timeline, state: State, amount: number | null): Moved {
  const unit = unitAt(timeline, state);
  const isNew = !state.done.has(unit);
  const moved = onward(timeline, { ...state, done: new Set(state.done).add(unit) }, unit, true);
  return isNew ? { ...moved, happened: [{ kind: 'set', unit, amount }, ...moved.happened] } : moved;
}

function pass(timeline: Timeline, state: State): Moved {
  const step = timeline.steps[state.step] as Step;
  if (state.step !== timeline.units[step.unit]?.last) return enter(state, state.step + 1, false);
  const full = step.done?.amount ?? null;
  const amount = full !== null && state.firstSide !== null ? Math.min(full, state.firstSide) : full;
  return finish(timeline, state, amount);
}

/** Lets time go by. */
export function advance(timeline: Timeline, from: State, milliseconds: number): Moved {
  let state = from;
  let left = milliseconds;
  const happened: Happening[] = [];
  while (state.playing && !state.ended) {
    const lead = Math.min(state.lead, left);
    left -= lead;
    const rest = (timeline.steps[state.step] as Step).lasts - state.ms;
    const now = state.lead - lead > 0 ? 0 : Math.min(rest, left);
    state = { ...state, lead: state.lead - lead, ms: state.ms + now, played: state.played + now };
    left -= now;
    if (state.lead > 0 || now < rest) break;
    const moved = pass(timeline, state);
    state = moved.state;
    happened.push(...moved.happened);
  }
  return { state, happened };
}

export const pause = (state: State): State => ({ ...state, playing: false });

export const resume = (state: State, lead = 0): State =>
  state.ended ? state : { ...state, playing: true, lead };

/** To the next set; this one is not counted and can be taken up at the end. */
export function nextSet(timeline: Timeline, state: State): Moved {
  const unit = unitAt(timeline, state);
  const passed = state.done.has(unit) ? state.passed : new Set(state.passed).add(unit);
  return onward(timeline, { ...state, passed }, unit);
}

/** To the beginning of this set or, where she is there, to the set before. Its part is no longer left out. */
export function previousSet(timeline: Timeline, state: State): Moved {
  const unit = unitAt(timeline, state);
  const here = timeline.units[unit] as Unit;
  const isAtStart = ['name', 'ready', 'rest'].includes((timeline.steps[state.step] as Step).kind);
  const to = state.ended || !isAtStart ? here : (timeline.units[Math.max(0, unit - 1)] as Unit);
  const left = new Set([...state.left].filter((part) => part !== to.part));
  const passed = new Set([...state.passed].filter((each) => timeline.units[each] !== to));
  return enter({ ...state, left, passed }, to.entry, true);
}

/** Leaves the rest of this exercise out today. */
export function leaveOut(timeline: Timeline, state: State): Moved {
  const unit = unitAt(timeline, state);
  const part = timeline.units[unit]?.part ?? -1;
  return onward(timeline, { ...state, left: new Set(state.left).add(part) }, unit);
}

/** Takes up at the end what she went past or left out; but not these parts. */
export function takeUp(timeline: Timeline, state: State, out: Iterable<number> = []): Moved {
  return onward(timeline, { ...state, passed: new Set(), left: new Set(out), ended: false }, -1);
}

/** To what lies open first. */
export function toFirstOpen(timeline: Timeline, state: State): State {
  const first = nextOpen(timeline, state, -1);
  return first === null
    ? { ...state, ended: true, playing: false }
    : { ...state, step: entryOf(timeline, first), ms: 0, ended: false };
}

/** Begins with this part; what lies before it comes after the last. */
export function beginWith(timeline: Timeline, state: State, part: number): State {
  const unit = timeline.units.findIndex((each, index) => each.part === part && !state.done.has(index));
  return unit < 0 ? state : { ...state, step: entryOf(timeline, unit), ms: 0 };
}

/** Ends the rest, or the way into position. */
export function goOn(timeline: Timeline, state: State): Moved {
  const step = stepAt(timeline, state);
  const next = timeline.steps[state.step + 1];
  return step && next && next.unit === step.unit
    ? enter(state, state.step + 1, false)
    : { state, happened: [] };
}

/** The whole repetitions, or the seconds held, that this side of the set comes to so far. */
export function sideSoFar(timeline: Timeline, state: State): number {
  const now = stepAt(timeline, state);
  if (!now) return 0;
  if (now.rep) return now.rep - 1;
  const { first } = timeline.units[now.unit] as Unit;
  const held = timeline.steps
    .slice(first, state.step)
    .filter(({ kind, side }) => kind === 'hold' && side === now.side)
    .reduce((sum, { lasts }) => sum + lasts, 0);
  return Math.floor((held + (now.kind === 'hold' ? state.ms : 0)) / 1000);
}

const otherSideAhead = (timeline: Timeline, state: State): Step | undefined => {
  const now = stepAt(timeline, state);
  // Where the sides take turns, a repetition is one of each.
  if (partAt(timeline, state)?.alternates) return undefined;
  const last = timeline.units[now?.unit ?? -1]?.last ?? 0;
  return timeline.steps
    .slice(state.step, last + 1)
    .find(({ kind, side }) => kind === 'change' || (side !== undefined && side !== now?.side));
};

/** What an unfinished set comes to: what both sides have had, where there are two. */
export function unfinished(timeline: Timeline, state: State): number {
  const unit = unitAt(timeline, state);
  if (state.ended || unit < 0 || state.done.has(unit) || otherSideAhead(timeline, state)) return 0;
  const side = sideSoFar(timeline, state);
  return state.firstSide === null ? side : Math.min(side, state.firstSide);
}

/** A set that is left in the middle. */
export interface Partial {
  part: Part;
  set: number;
  amount: number;
}

export function partialOf(timeline: Timeline, state: State): Partial | null {
  const part = partAt(timeline, state);
  const amount = unfinished(timeline, state);
  return part && amount > 0 ? { part, set: stepAt(timeline, state)?.set ?? 1, amount } : null;
}

/** May she call it enough? From the lower of the two numbers that the dose gives. */
export function mayBeEnough(timeline: Timeline, state: State): boolean {
  const part = partAt(timeline, state);
  const step = stepAt(timeline, state);
  return part?.reps != null && step?.rep !== undefined && sideSoFar(timeline, state) >= part.reps[0];
}

/** Ends this side of the set with the repetitions that are done. */
export function enough(timeline: Timeline, state: State): Moved {
  const reps = sideSoFar(timeline, state);
  const other = otherSideAhead(timeline, state);
  if (other) {
    const moved = enter(state, timeline.steps.indexOf(other), false);
    return { ...moved, state: { ...moved.state, firstSide: reps } };
  }
  return finish(timeline, state, state.firstSide === null ? reps : Math.min(reps, state.firstSide));
}

/** Counts a set that was left in the middle. */
export function countAsDone(timeline: Timeline, state: State, exercise: string, set: number): State {
  const { script, steps, units } = timeline;
  const unit = units.findIndex(
    ({ part, last }) => script.parts[part]?.exercise === exercise && steps[last]?.set === set,
  );
  return unit < 0 ? state : { ...state, done: new Set(state.done).add(unit) };
}
