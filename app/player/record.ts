// SPDX-License-Identifier: Apache-2.0
//
// What is written down of a routine. Each set becomes an entry as soon as it is done: the engine joins all sets
// of an exercise on one day, so single entries add up to the same plan, explanation and progress as one entry at
// the end (tests/record.test.ts asks it). What she says at the end belongs to the sets, so those entries are then
// taken back and said again as one, with it; both happen at once or not at all.
import { dayWritten } from '../day';
import type { Entry, Saying } from '../entry';

export interface DoneItem {
  exercise: string;
  variant: string;
  sets: number[];
  load_kg?: number;
  effort?: number;
  doming?: boolean;
  leaking?: boolean;
  heaviness?: boolean;
}

export interface Closing {
  effort: number | null;
  /** What was unusual, and in which exercises; none named: in all of them. */
  unusual: { doming: boolean; leaking: boolean; heaviness: boolean };
  where: string[];
  finished: boolean;
}

const itemsOf = (entry: Entry): DoneItem[] => (entry['items'] ?? []) as DoneItem[];

const mostSets = 10;

/** How many sets of each exercise stand in the journal for a day. */
export function setsOn(day: string, said: Entry[]): Record<string, number> {
  const sets: Record<string, number> = {};
  for (const entry of said) {
    if (entry.kind !== 'session' || dayWritten(entry.at) !== day) continue;
    for (const item of itemsOf(entry)) sets[item.exercise] = (sets[item.exercise] ?? 0) + item.sets.length;
  }
  return sets;
}

export const countOf = (sets: Record<string, number>): number =>
  Object.values(sets).reduce((sum, count) => sum + count, 0);

/** A set that is done. `minutes` are those since the set before; none that are whole are left out. */
export function setSaying(item: DoneItem, minutes: number): Saying {
  return { kind: 'session', items: [item], ...(minutes > 0 && { minutes }) };
}

function joined(entries: Entry[]): DoneItem[] {
  const items: DoneItem[] = [];
  for (const item of entries.flatMap(itemsOf)) {
    const same = items.find(
      (other) =>
        other.exercise === item.exercise &&
        other.variant === item.variant &&
        other.load_kg === item.load_kg &&
        other.sets.length + item.sets.length <= mostSets,
    );
    if (same) same.sets = [...same.sets, ...item.sets];
    else items.push({ ...item });
  }
  return items;
}

function told(item: DoneItem, { effort, unusual, where }: Closing): DoneItem {
  const isHere = where.length === 0 || where.includes(item.exercise);
  const signs = Object.entries(unusual).map(([sign, was]) => [sign, was && isHere]);
  return { ...item, ...(effort !== null && { effort }), ...Object.fromEntries(signs) };
}

/** The entries of a run said again as one, with what she said at its end. */
export function closingSayings(entries: Entry[], closing: Closing): Saying[] {
  const last = entries.at(-1);
  if (!last) return [];
  const minutes = entries.reduce((sum, entry) => sum + ((entry['minutes'] as number | undefined) ?? 0), 0);
  return [
    ...entries.map((entry): Saying => ({ kind: 'retract', entry: entry.id })),
    {
      kind: 'session',
      // The day on which it was done, also when she answers after four in the morning.
      at: last.at,
      items: joined(entries).map((item) => told(item, closing)),
      ...(minutes > 0 && { minutes: Math.min(180, minutes) }),
      finished: closing.finished,
    },
  ];
}

/** A walk: the longest of a day counts, so an earlier part of the same one is taken back. */
export function walkSayings(
  minutes: number,
  earlier: string[],
  more: { at?: string; talk?: string } = {},
): Saying[] {
  if (minutes < 1) return [];
  return [
    ...earlier.map((entry): Saying => ({ kind: 'retract', entry })),
    { kind: 'walk', minutes, place: 'indoors', ...more },
  ];
}
