// SPDX-License-Identifier: Apache-2.0
//
// From days and scores to places on a drawing.
import { expect, test } from 'vitest';
import { dayNumber, pathOf, roundUp, runs, scale } from '../views/progress/scale';

interface Week {
  median: number | null;
}
const has = (week: Week): week is { median: number } => week.median !== null;
const weeks = (...medians: (number | null)[]): Week[] => medians.map((median) => ({ median }));

test('a gap parts what stands on either side of it', () => {
  expect(runs(weeks(4, 4, null, 3), has)).toEqual([weeks(4, 4), weeks(3)]);
  expect(runs(weeks(null, 2, null, null, 2, 1, null), has)).toEqual([weeks(2), weeks(2, 1)]);
  expect(runs(weeks(null, null), has)).toEqual([]);
});

test('a score of 0 is no gap', () => {
  expect(runs(weeks(0, 0), has)).toEqual([weeks(0, 0)]);
});

test('days are counted over the end of summer time and of the year', () => {
  expect(dayNumber('2026-10-26') - dayNumber('2026-10-24')).toBe(2);
  expect(dayNumber('2027-01-01') - dayNumber('2026-12-31')).toBe(1);
});

test('the whole scale has its place whatever the scores are', () => {
  const y = scale([0, 10], [100, 20]);
  expect([y(0), y(5), y(10)]).toEqual([100, 60, 20]);
  expect(scale([7, 7], [0, 50])(7)).toBe(50);
});

test('an axis ends at a round number that holds the highest value', () => {
  expect(roundUp(27, [10, 20, 30, 60])).toBe(30);
  expect(roundUp(30, [10, 20, 30, 60])).toBe(30);
  expect(roundUp(999, [10, 20])).toBe(999);
});

test('a line goes from point to point', () => {
  expect(
    pathOf([
      [0, 1.26],
      [10, 2],
    ]),
  ).toBe('M0 1.3L10 2');
});
