// SPDX-License-Identifier: Apache-2.0
//
// How it goes, in the engine's words and with the numbers that a drawing needs. It is asked for when somebody looks, and
// again only once something was said.
import type { Reason, Screen } from './engine';
import type { TableOf } from './parts/table';
import { screen, theEngine } from './realign';

export interface Mornings {
  from: string;
  to: string;
  median: number;
  low: number;
  high: number;
}

export interface PainWeek {
  to: string;
  mornings: number;
  /** Null, all three, in a week without a score. */
  median: number | null;
  low: number | null;
  high: number | null;
}

export interface PainCourse {
  verdict: 'too-early' | 'no-change' | 'better' | 'worse';
  sentences: string[];
  scale: { low: number; high: number; low_word: string; high_word: string };
  weeks: PainWeek[];
  /** Of mornings. */
  scores: { date: string; score: number }[];
  band: { start: Mornings | null; now: Mornings | null };
  table: TableOf;
}

export interface Reading {
  date: string;
  above: number;
  navel: number;
  below: number;
  widest: number;
  tension: string;
  doming: boolean;
}

export interface DoseCourse {
  exercise: string;
  variant: string;
  name: string;
  now: string;
  last_done: string | null;
  steps: { date: string; up: boolean; text: string; why: Reason[] }[];
}

export interface FormCourse {
  id: string;
  name: string;
  sentences: string[];
  first: number | null;
  last: number | null;
  first_on: string | null;
  last_on: string | null;
  due: string | null;
  means: string;
  not: string;
  band: string;
}

export interface ImpactLine {
  text: string;
  met: 'yes' | 'no' | 'unknown';
  why: Reason[];
}

export interface WalkWeek {
  to: string;
  minutes: number;
  days: number;
}

export interface HowItGoes {
  date: string;
  headline: string;
  lead: string;
  pain: PainCourse;
  sessions: { sentences: string[]; spans: { days: number; done: number; planned: number }[]; table: TableOf };
  walks: { sentences: string[]; weeks: WalkWeek[]; table: TableOf };
  separation: {
    sentences: string[];
    /** In fingers, to either side. */
    error: number;
    verdict: PainCourse['verdict'];
    readings: Reading[];
    table: TableOf;
  };
  doses: DoseCourse[];
  forms: FormCourse[];
  impact: { sentences: string[]; lines: ImpactLine[]; all_met: boolean; cleared: boolean };
}

let kept: { of: Screen; it: HowItGoes } | undefined;

/** Read in a view, it follows what is said. */
export function howItGoes(): HowItGoes {
  const of = screen.value as Screen;
  if (kept?.of !== of) {
    const it = JSON.parse(theEngine().ofHers(['progress', '--on', of.date, '--format', 'screen']));
    kept = { of, it };
  }
  return kept.it;
}
