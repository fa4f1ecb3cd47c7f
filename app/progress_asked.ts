// SPDX-License-Identifier: Apache-2.0
//
// How it goes, in the engine's words: what these screens show of it. It is asked for when a screen is opened.
import type { Reason } from './engine';
import type { TableOf } from './parts/table';
import { day, theEngine } from './realign';

export interface Reading {
  date: string;
  above: number;
  navel: number;
  below: number;
  widest: number;
  tension: string;
  doming: boolean;
}

export interface Asked {
  walks: { sentences: string[]; weeks: { to: string; minutes: number; days: number }[]; table: TableOf };
  /** Widths in fingers, and the error of one. */
  separation: { sentences: string[]; error: number; verdict: string; readings: Reading[]; table: TableOf };
  impact: {
    sentences: string[];
    lines: { text: string; met: 'yes' | 'no' | 'unknown'; why: Reason[] }[];
    all_met: boolean;
    cleared: boolean;
  };
}

export const progressOf = (): Asked =>
  JSON.parse(theEngine().ofHers(['progress', '--on', day.value, '--format', 'screen'])) as Asked;
