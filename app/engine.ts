// SPDX-License-Identifier: Apache-2.0
//
// The engine as the app sees it. It decides everything; what it answers is shown as it is.
import { type Door, openDoor } from './door';

export type Disposition = 'emergency' | 'urgent' | 'clinician-first' | 'unscreened' | 'refer-soon' | 'go';
export type Layer = 'emergency' | 'urgent' | 'clinician-first' | 'other';

export interface Source {
  id: string;
  title?: string;
  address?: string;
}

export interface Reason {
  text: string;
  facts: string;
  sources: Source[];
  rule: string;
}

export interface Notice {
  id: string;
  level: 'stop' | 'caution' | 'info';
  text: string;
  contact: string;
  why: Reason[];
}

/** An exercise and how much of it. */
export interface Dosed {
  exercise: string;
  variant: string;
  name: string;
  dose: string;
  sets: number;
  reps: [number, number] | null;
  hold_s: number;
  sides: boolean;
}

export interface Exercise extends Dosed {
  seconds: number;
  why: Reason[];
}

export interface SessionItem extends Exercise {
  purpose: string;
  rest_s: number;
  stop_at_pain: number;
  load_kg?: number;
  warm_up: boolean;
  swaps: { exercise: string; name: string }[];
}

export interface Session {
  minutes: number;
  time: string;
  stop_at_pain: string;
  items: SessionItem[];
}

/** How a question is answered. */
export interface Prompt {
  kind: 'yes-no' | 'number' | 'choice' | 'several' | 'text' | 'parts' | 'form';
  low?: number;
  high?: number;
  choices?: { value: string; label: string }[];
}

export interface Ask extends Prompt {
  question: string;
  ask: string;
  why: string;
  again: boolean;
  short: boolean;
  /** A few words for a list of signs; empty where it stands in none. */
  short_label: string;
  layer: Layer;
  parts?: (Prompt & { field: string; ask: string })[];
}

export interface Walk {
  text: string;
  minutes: [number, number];
  why: Reason[];
  track: 'table' | 'text';
  track_name: string;
  days: string;
  /** Of the track's rows, from 1; null beyond the last. */
  row: number | null;
  done_this_week: { minutes: number; days: number };
}

/** Where she is in the four weeks. */
export interface ProgramToday {
  on: boolean;
  week: number | null;
  of: number;
  text: string;
  /** What is asked for while she is not in them. */
  entry: { text: string; met: boolean; why: Reason[] }[];
  next: string;
  sessions_done: number;
  sessions_of: number;
  can_start: boolean;
}

export interface Screen {
  date: string;
  disposition: Disposition;
  paused: boolean;
  rest_day: boolean;
  headline: string;
  next_step: string;
  here: string;
  given: { minutes: number; floor: boolean; hands: string };
  stage: { id: string; name: string; week: number };
  contacts: { id: string; text: string }[];
  why: Reason[];
  notices: Notice[];
  session: Session | null;
  stretches: Exercise[];
  walk: Walk | null;
  /** The weekly session of the core; null where there is none. */
  core: { due: boolean; text: string; why: Reason[] } | null;
  program: ProgramToday | null;
  self_check: { due: boolean; on: string; text: string; why: Reason[] } | null;
  posture: { habit: string; cue: string }[];
  waiting: { exercise: string; name: string; until: string; why: Reason[] }[];
  avoid: { movement: string; name: string; until: string; why: Reason[] }[];
  coming: { when: string; what: string }[];
  /** What lifts each stop, and the scope of the clearance that does. */
  stops: { question: string; text: string }[];
  ask: Ask[];
  disclaimer: string;
}

export interface OpenFigure {
  title: string;
  description: string;
  muscles: string | string[];
  duration: number;
  telling: number;
  cues: { from: number; to: number; breath: 'in' | 'out' | 'easy'; holds?: boolean }[];
  views: number;
  sides: number | boolean;
  box: [number, number, number, number];
  svg: string;
  /** Of the muscle map alone: where each muscle may be touched, the later ones on top. */
  muscles_at?: MuscleSpot[];
}

export interface MuscleSpot {
  id: string;
  view: 'front' | 'back';
  box: [number, number, number, number];
}

/** What the engine will not take, in its words. */
export class Refusal extends Error {}

interface Outcome {
  exit: number;
  out: string;
  err: string;
}

// The engine speaks of files and lines, which are no help to somebody who answered a question.
const plain = (message: string): string =>
  message
    .trim()
    .replace(/^realign: /, '')
    .replace(/^journal\.jsonl(:\d+)*: /gm, '');

export class Engine {
  private constructor(private readonly door: Door) {}

  static async load(source: Response | BufferSource): Promise<Engine> {
    return new Engine(await openDoor(source));
  }

  private ask(question: unknown): string {
    const outcome = JSON.parse(this.door.ask(question)) as Outcome;
    if (outcome.exit !== 0) throw new Refusal(plain(outcome.err) || 'The engine refused this.');
    return outcome.out;
  }

  /** Opens a journal in place of the one that is open. */
  open(journal: string): void {
    this.ask({ open: journal });
  }

  /** Puts lines into the open journal: all of them or, where one is refused, none. */
  add(lines: string): void {
    this.ask({ add: lines });
  }

  /** The day's screen, of the journal that is open. */
  today(date: string): Screen {
    return JSON.parse(this.ofHers(['today', '--on', date, '--format', 'screen'])) as Screen;
  }

  /** Any verb that is answered from the journal that is open. */
  ofHers(args: string[]): string {
    return this.ask({ add: '', args });
  }

  /** The day's screen of another journal: what would be if. */
  todayOf(journal: string, date: string): Screen {
    return JSON.parse(this.run(['today', '--on', date, '--format', 'screen'], journal)) as Screen;
  }

  /** Any other verb, on a whole journal. */
  run(args: string[], journal: string): string {
    return this.ask({ args, journal });
  }

  openFigure(words: string[], place: number): OpenFigure {
    return JSON.parse(this.ask({ figure: words, place })) as OpenFigure;
  }

  /** What moves in an open figure at this moment, as markup. */
  frame(place: number, milliseconds: number): string | null {
    return this.door.frame(place, milliseconds);
  }
}
