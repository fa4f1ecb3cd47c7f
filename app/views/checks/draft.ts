// SPDX-License-Identifier: Apache-2.0
//
// A self-check she is in the middle of, kept on this phone for the day: whoever has to stop goes on at the same place.
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
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    return draft?.day === day ? draft : null;
  } catch {
    return null;
  }
}

export function keepDraft(draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // It lasts until the screen is left.
  }
}
