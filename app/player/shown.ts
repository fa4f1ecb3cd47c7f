// SPDX-License-Identifier: Apache-2.0
//
// What is on the stage at a moment of the script: words, count, ring, dots, and which moment of which figure.
import { words } from './player_words';
import type { Part, Side } from './script';
import { partAt, type State, type Step, stepAt, type Timeline, type Unit } from './timeline';

export interface FigureShown {
  exercise: string;
  variant: string;
  otherSide: boolean;
}

export interface Shown {
  title: string;
  side: string;
  line: string;
  hint: string;
  big: string;
  unit: string;
  ring: 'works' | 'ready' | 'rest';
  dots: ('done' | 'now' | 'open')[];
  progress: string;
  next: string;
  position: string;
  figure: FigureShown | null;
}

const clock = (seconds: number): string =>
  seconds < 60 ? String(seconds) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

interface Counted {
  before: number;
  all: number;
}

let last: { timeline: Timeline; at: number; counted: Counted } | null = null;

// Asked for at every frame, and the same for a whole cue.
function countedAt(timeline: Timeline, at: number): Counted {
  if (last?.timeline !== timeline || last.at !== at)
    last = { timeline, at, counted: countedTogether(timeline, at) };
  return last.counted;
}

/** How much of the ring is left, from 1 to 0. */
export function ringLeft(timeline: Timeline, state: State): number {
  const { before, all } = countedAt(timeline, state.step);
  return all === 0 || state.lead > 0 ? 1 : Math.max(0, 1 - (before + state.ms) / all);
}

/** The steps that are counted down as one: a hold in two halves, the way into position and its last seconds. */
function countedTogether(timeline: Timeline, at: number): Counted {
  const now = timeline.steps[at] as Step;
  const sideCounts = !timeline.script.parts[now.part]?.alternates;
  const isSide = (side: Side | undefined) => !sideCounts || side === now.side;
  const preparing = (kind: string) =>
    kind === 'name' || kind === 'ready' || kind === 'rest' || kind === 'change';
  const belongs = (step: Step | undefined) =>
    step !== undefined &&
    step.unit === now.unit &&
    (preparing(now.kind)
      ? preparing(step.kind)
      : now.rep !== undefined
        ? step.rep !== undefined && isSide(step.side)
        : step.kind === now.kind && isSide(step.side));
  let [first, last] = [at, at];
  while (belongs(timeline.steps[first - 1])) first -= 1;
  while (belongs(timeline.steps[last + 1])) last += 1;
  const length = (from: number, to: number) =>
    timeline.steps.slice(from, to).reduce((sum, { lasts }) => sum + lasts, 0);
  return { before: length(first, at), all: length(first, last + 1) };
}

function counts(timeline: Timeline, state: State, step: Step): Pick<Shown, 'big' | 'unit' | 'ring'> {
  const { before, all } = countedAt(timeline, state.step);
  const seconds = clock(Math.ceil((all - before - state.ms) / 1000));
  if (state.lead > 0) {
    const big = String(Math.ceil(state.lead / 1000));
    return { big, unit: words.count.lead, ring: 'ready' };
  }
  if (step.kind === 'rest') return { big: seconds, unit: words.count.rest, ring: 'rest' };
  if (step.kind === 'change') return { big: seconds, unit: words.count.change, ring: 'ready' };
  if (step.kind === 'name' || step.kind === 'ready') {
    return { big: seconds, unit: words.count.ready, ring: 'ready' };
  }
  if (step.rep !== undefined) {
    return { big: String(step.rep), unit: words.count.of(step.reps ?? 0), ring: 'works' };
  }
  const unit = seconds.includes(':') ? words.count.minutes : words.count.seconds;
  return { big: seconds, unit, ring: 'works' };
}

interface Piece {
  unit: number;
  side: Side | undefined;
}

/** Each set, and each side of it where one comes after the other. */
function pieces(timeline: Timeline, part: number): Piece[] {
  return timeline.units.flatMap((unit, index): Piece[] => {
    if (unit.part !== part) return [];
    const sides = new Set(timeline.steps.slice(unit.first, unit.last + 1).flatMap(({ side }) => side ?? []));
    return sides.size === 0 || timeline.script.parts[part]?.alternates
      ? [{ unit: index, side: undefined }]
      : [...sides].map((side) => ({ unit: index, side }));
  });
}

function dotsOf(timeline: Timeline, state: State, step: Step): Pick<Shown, 'dots' | 'progress' | 'next'> {
  if (timeline.script.parts.length === 0) return walkDots(timeline, state, step);
  const all = pieces(timeline, step.part);
  const side = sideOf(timeline, step);
  const here = all.findIndex(
    (piece) => piece.unit === step.unit && (piece.side === undefined || piece.side === side),
  );
  const dots = all.map((piece, index) => {
    if (index === here) return 'now' as const;
    return state.done.has(piece.unit) || (piece.unit === step.unit && index < here)
      ? ('done' as const)
      : ('open' as const);
  });
  const after = all[here + 1];
  const next = after === undefined ? nextPart(timeline, state, step) : nextPiece(timeline, after, step);
  return { dots, next, progress: words.set(step.set ?? 1, step.sets ?? all.length) };
}

function walkDots(timeline: Timeline, state: State, step: Step): Pick<Shown, 'dots' | 'progress' | 'next'> {
  const dots = timeline.units.map((_unit, index) =>
    index === step.unit ? ('now' as const) : state.done.has(index) ? ('done' as const) : ('open' as const),
  );
  return { dots, progress: words.move(step.unit + 1, dots.length), next: nextPart(timeline, state, step) };
}

const nextSide = (timeline: Timeline, step: Step): Side | undefined =>
  timeline.steps.slice(timeline.steps.indexOf(step)).find(({ unit, side }) => unit === step.unit && side)
    ?.side;

function nextPiece(timeline: Timeline, after: Piece, step: Step): string {
  if (after.side) return words.nextUp.side[after.side];
  return words.nextUp.set(timeline.steps[timeline.units[after.unit]?.last ?? 0]?.set ?? (step.set ?? 0) + 1);
}

function nextPart(timeline: Timeline, state: State, step: Step): string {
  const next = timeline.units.find(
    (unit: Unit, index) =>
      index > step.unit && unit.part !== step.part && !state.done.has(index) && !state.left.has(unit.part),
  );
  if (!next) return words.nextUp.last;
  const { parts, moves } = timeline.script;
  const name = (parts[next.part] ?? moves[next.part])?.name ?? '';
  // Which variant it is, is said when it comes.
  return words.nextUp.part(name.split(': ')[0] as string);
}

/** What is said, without the name or the number that stands beside it. */
function lineOf(step: Step, name: string): string {
  const said = step.say.replace(/^\d+\.\s*/, '');
  if (said) return said.replace(`${name}. `, '');
  return step.kind === 'hold' ? words.line.hold : words.line[step.breath];
}

function hintOf(step: Step, part: Part | undefined): string {
  if (!part || (step.kind !== 'move' && step.kind !== 'hold' && step.kind !== 'back')) return '';
  const { cues } = part;
  return cues.length === 0 ? '' : (cues[((step.set ?? 1) - 1) % cues.length] as string);
}

const sideOf = (timeline: Timeline, step: Step): Side | undefined => step.side ?? nextSide(timeline, step);

export function figureOf(timeline: Timeline, step: Step): FigureShown | null {
  const part = timeline.script.parts[step.part];
  if (!part) return null;
  const otherSide = sideOf(timeline, step) === 'left';
  return { exercise: part.exercise, variant: part.variant, otherSide };
}

export function shownAt(timeline: Timeline, state: State): Shown {
  const step = stepAt(timeline, state) as Step;
  const part = partAt(timeline, state);
  const title = part?.name ?? step.show;
  const side = sideOf(timeline, step);
  const parts = [...new Set(timeline.units.map((unit) => unit.part))];
  return {
    title,
    side: side ? words.side[side] : '',
    line: lineOf(step, title),
    hint: hintOf(step, part),
    ...counts(timeline, state, step),
    ...dotsOf(timeline, state, step),
    position: words.position(parts.indexOf(step.part) + 1, parts.length),
    figure: figureOf(timeline, step),
  };
}

/** The figure that comes after this one, so that it can be opened ahead. */
export function figureAhead(timeline: Timeline, state: State): FigureShown | null {
  const now = JSON.stringify(figureOf(timeline, stepAt(timeline, state) as Step));
  for (const step of timeline.steps.slice(state.step + 1)) {
    const figure = figureOf(timeline, step);
    if (figure && JSON.stringify(figure) !== now) return figure;
  }
  return null;
}

/** The moment of the movement that belongs to this moment of the cue. */
export function momentAt(step: Step, ms: number): number {
  const [from, to] = step.figure;
  return step.lasts === 0 ? from : from + ((to - from) * Math.min(ms, step.lasts)) / step.lasts;
}

/** For whoever wants no motion: the pose that a cue leads to. */
export const stillAt = (step: Step, telling: number): number =>
  step.kind === 'name' ? telling : step.figure[step.kind === 'hold' ? 0 : 1];
