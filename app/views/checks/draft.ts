// SPDX-License-Identifier: Apache-2.0
//
// A self-check she is in the middle of, kept on this phone for the day: whoever has to stop goes on at the same place.
import { keep, kept } from '../../kept';

export type Field = 'above' | 'navel' | 'below';

export interface Draft {
  day: string;
  page: number;
  widths: Partial<Record<Field, number>>;
  tension: string;
  doming: boolean | null;
}

const key = 'realign.check';

export const freshDraft = (day: string): Draft => ({ day, page: 0, widths: {}, tension: '', doming: null });

export function keptDraft(day: string): Draft | null {
  const draft = kept<Draft>(key);
  return draft?.day === day ? draft : null;
}

export const keepDraft = (draft: Draft | null): void => keep(key, draft);
