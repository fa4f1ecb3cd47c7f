// SPDX-License-Identifier: Apache-2.0
import type { Reason, Screen } from '../../engine';

/** Where she is in the four weeks, in the engine's words. */
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

/** The day's screen says it where the engine has something to say of it. */
export const programToday = (plan: Screen | null): ProgramToday | null =>
  (plan as { program?: ProgramToday | null } | null)?.program ?? null;
