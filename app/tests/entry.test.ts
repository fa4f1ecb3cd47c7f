// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { sameEntry, standing } from '../entry';
import { newEntryId } from '../entry_id';

test('ids are UUIDs of version 7 that carry their time', () => {
  const now = Date.UTC(2030, 0, 1);
  const id = newEntryId(now);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
});

test('ten thousand ids of one millisecond are in order and all different', () => {
  const now = Date.UTC(2031, 0, 1);
  const ids = Array.from({ length: 10_000 }, () => newEntryId(now));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a clock that is set back does not put a new entry before an old one', () => {
  const first = newEntryId(Date.UTC(2032, 0, 1));
  expect(newEntryId(Date.UTC(2031, 0, 1)) > first).toBe(true);
});

test('what was taken back does not stand, and order is by instant, not by the clock on the wall', () => {
  const entries = [
    { id: 'c', at: '2026-10-25T02:10:00+01:00', kind: 'note' },
    { id: 'b', at: '2026-10-25T02:50:00+02:00', kind: 'note' },
    { id: 'x', at: '2026-10-25T01:00:00+02:00', kind: 'pain' },
    { id: 'y', at: '2026-10-25T05:00:00+01:00', kind: 'retract', entry: 'x' },
  ];
  expect(standing(entries).map(({ id }) => id)).toEqual(['b', 'c']);
});

test('the order of fields makes no difference, their values do', () => {
  expect(sameEntry({ a: 1, b: { c: [1, 2], d: 2 } }, { b: { d: 2, c: [1, 2] }, a: 1 })).toBe(true);
  expect(sameEntry({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});
