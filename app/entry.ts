// SPDX-License-Identifier: Apache-2.0
//
// What she has said. The app writes entries and shows them; what they mean, the engine says.

export type Answer = boolean | number | string;

export interface Entry {
  id: string;
  at: string;
  kind: string;
  [field: string]: unknown;
}

/** What an entry says, before it has an id and a time. */
export type Saying =
  | { kind: 'profile'; [field: string]: unknown }
  | { kind: 'today'; minutes?: number; floor?: boolean; hands?: string }
  | { kind: 'screening'; answers: Record<string, Answer> }
  | { kind: 'clearance'; by: string; scope: string; until?: string; restrictions?: string }
  | { kind: 'pain'; score: number; when: string; site?: string; exercise?: string }
  | { kind: 'retract'; entry: string }
  | { kind: 'note'; text: string }
  | {
      kind: 'session' | 'walk' | 'posture' | 'separation' | 'questionnaire' | 'prescription';
      [field: string]: unknown;
    };

export const lineOf = (entry: Entry): string => JSON.stringify(entry);

/** Which comes first: by instant, then by id. */
export function byTime(a: Entry, b: Entry): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Without what was taken back, in order. */
export function standing(entries: Iterable<Entry>): Entry[] {
  const all = [...entries];
  const taken = new Set(all.filter((entry) => entry.kind === 'retract').map((entry) => entry.entry));
  return all.filter((entry) => entry.kind !== 'retract' && !taken.has(entry.id)).sort(byTime);
}

/** Are two lines the same entry, whatever the order of their fields? */
export const sameEntry = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
