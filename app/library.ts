// SPDX-License-Identifier: Apache-2.0
//
// What there is to know whatever the day, in the engine's words. It never changes while the app runs, so it is asked for once.
import type { Ask, Prompt, Source } from './engine';
import { theEngine } from './realign';

export interface Muscle {
  id: string;
  name: string;
  problem: 'tight' | 'weak';
  problem_in_words: string;
  remedy_in_words: string;
  text: string;
  /** Exercises. */
  helps: string[];
  sources: Source[];
}

/** When a time of feeding is usual, and whose habits fit it. */
export interface FeedingRule {
  event: string;
  days: number;
  least_days: number;
  share: number;
  window: number;
}

export interface LibraryVariant {
  id: string;
  name: string;
  how: string;
  /** In which week it opens; empty where at once. */
  from: string;
  needs: string;
  easier: string;
  harder: string;
}

export interface LibraryExercise {
  id: string;
  name: string;
  kind: string;
  number: number;
  purpose: string;
  start: string;
  steps: string[];
  cues: string[];
  mistakes: string[];
  stop: string[];
  not_if: string[];
  muscles: string[];
  sides: boolean;
  dose: string;
  variants: LibraryVariant[];
  sources: Source[];
}

export interface Told {
  title: string;
  text: string;
  sources: Source[];
}

export interface Habit {
  id: string;
  name: string;
  cue: string;
  move: string;
  why: string;
  events: string[];
  /** A picture of the figure, and its variant that shows how not; or empty. */
  picture: string;
  tires: string;
  sources: Source[];
}

export interface SelfCheck {
  title: string;
  steps: string[];
  places: { field: 'above' | 'navel' | 'below'; name: string; text: string; variant: string }[];
  tension: { value: string; name: string; text: string }[];
  doming: { ask: string; text: string };
  error: string;
  bands: string;
  when: string;
  finger: string;
  error_half_fingers: number;
  picture: string;
  sources: Source[];
}

export interface Impact {
  title: string;
  conditions: string[];
  parts: { id: string; name: string; tests: { id: string; text: string }[] }[];
  note: string;
  lifts: string;
  sources: Source[];
}

export interface Walking {
  title: string;
  tracks: {
    id: string;
    name: string;
    why: string;
    rows: { weeks: string; minutes: string; days: string }[];
  }[];
  talk_test: { text: string; answers: { value: string; name: string; means: string }[] };
  places: { value: string; name: string }[];
  sources: Source[];
}

export interface Program {
  title: string;
  text: string;
  entry: string;
  weeks: {
    week: number;
    dose: string;
    days: { exercise: string; variant: string; name: string }[][];
    stretches: { exercise: string; name: string }[];
  }[];
  repeat: string;
  sources: Source[];
}

export interface Form {
  id: string;
  name: string;
  why: string;
  intro: string;
  means: string;
  not: string;
  low: number;
  high: number;
  own_items: boolean;
  items: (Prompt & { ask: string })[];
  sources: Source[];
}

export interface Library {
  muscles: Muscle[];
  exercises: LibraryExercise[];
  avoid: { id: string; name: string; until: string; text: string; sources: Source[] }[];
  expectations: { id: string; text: string; sources: Source[] }[];
  physician: Told;
  habits: Habit[];
  events: { id: string; name: string }[];
  postures: { id: string; variant: string; name: string; text: string; good: boolean }[];
  wall_check: Told & { steps: string[] };
  feeding_times: FeedingRule;
  self_check: SelfCheck;
  impact: Impact;
  walking: Walking;
  program: Program;
  forms: Form[];
  conflicts: {
    id: string;
    text: string;
    claims: { title: string; text: string }[];
    choice: string;
    why: string;
    sources: Source[];
  }[];
  stages: { id: string; name: string; text: string }[];
  /** Every health question, also those that nobody is asked by itself. */
  questions: Ask[];
  /** Everything that she can say of herself, in the order of a profile. */
  profile: Ask[];
}

let kept: Library | undefined;

export function library(): Library {
  kept ??= JSON.parse(theEngine().run(['exercise', '--format', 'screen'], '')) as Library;
  return kept;
}
