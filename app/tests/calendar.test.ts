// SPDX-License-Identifier: Apache-2.0
//
// When this phone's clocks change, as the engine is told.
import { afterEach, expect, test } from 'vitest';
import { observances } from '../calendar';

const before = process.env.TZ;
afterEach(() => {
  process.env.TZ = before;
});

const around = (zone: string): string[] => {
  process.env.TZ = zone;
  return observances(Date.parse('2026-11-22T09:00:00Z')).split(';');
};

test('each change of the clocks is named to the second, with the offsets on either side', () => {
  const [first, ...changes] = around('Europe/Berlin');
  expect(first?.split(',').slice(1, 3)).toEqual(['120', '120']);
  expect(changes.map((one) => one.split(',').slice(0, 3).join())).toEqual(
    ['2025-10-26', '2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'].map((day, at) => {
      const offsets = at % 2 === 0 ? '120,60' : '60,120';
      return `${Date.parse(`${day}T01:00:00Z`) / 1000},${offsets}`;
    }),
  );
});

test('half an hour is half an hour, and a zone without changes has its one offset', () => {
  expect(around('Australia/Lord_Howe')[1]?.split(',').slice(1, 3)).toEqual(['660', '630']);
  expect(around('Asia/Tokyo').map((one) => one.split(',').slice(1, 3))).toEqual([['540', '540']]);
});

test('names are letters that every calendar reads', () => {
  for (const zone of ['Asia/Kathmandu', 'America/New_York', 'Pacific/Chatham']) {
    for (const one of around(zone)) expect(one.split(',')[3]).toMatch(/^[A-Za-z0-9+-]+$/);
  }
});
