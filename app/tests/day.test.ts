// SPDX-License-Identifier: Apache-2.0
import { afterEach, describe, expect, test } from 'vitest';
import { dayOf, dayWritten, isBeforeNoon, localTime, nextDayBegins } from '../day';

const zone = process.env.TZ;
const inZone = (name: string) => {
  process.env.TZ = name;
};
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('the day', () => {
  test('runs from four to four', () => {
    inZone('America/Chicago');
    expect(dayOf(new Date('2026-11-22T03:59:59-06:00'))).toBe('2026-11-21');
    expect(dayOf(new Date('2026-11-22T04:00:00-06:00'))).toBe('2026-11-22');
    expect(dayOf(new Date('2026-11-23T03:59:59-06:00'))).toBe('2026-11-22');
  });

  test('before four on the first of January belongs to the year before', () => {
    inZone('Europe/London');
    expect(dayOf(new Date('2027-01-01T02:00:00Z'))).toBe('2026-12-31');
  });

  test('when clocks go forward at two, three in the morning is still the night before', () => {
    inZone('America/New_York');
    expect(dayOf(new Date('2026-03-08T03:30:00-04:00'))).toBe('2026-03-07');
    expect(dayOf(new Date('2026-03-08T04:00:00-04:00'))).toBe('2026-03-08');
  });

  test('when clocks go back, both hours of one o’clock are the night before', () => {
    inZone('America/New_York');
    expect(dayOf(new Date('2026-11-01T01:30:00-04:00'))).toBe('2026-10-31');
    expect(dayOf(new Date('2026-11-01T01:30:00-05:00'))).toBe('2026-10-31');
  });

  test('a day that has no midnight is a day', () => {
    inZone('America/Santiago');
    expect(dayOf(new Date('2026-09-06T12:00:00-03:00'))).toBe('2026-09-06');
    expect(dayOf(new Date('2026-09-06T03:30:00-03:00'))).toBe('2026-09-05');
  });

  test('the next one begins at four, the same morning or the morning after', () => {
    inZone('Europe/Berlin');
    expect(nextDayBegins(new Date('2026-11-22T03:00:00+01:00')).toISOString()).toBe(
      '2026-11-22T03:00:00.000Z',
    );
    expect(nextDayBegins(new Date('2026-11-22T04:00:00+01:00')).toISOString()).toBe(
      '2026-11-23T03:00:00.000Z',
    );
    expect(nextDayBegins(new Date('2026-10-24T12:00:00+02:00')).toISOString()).toBe(
      '2026-10-25T03:00:00.000Z',
    );
  });
});

describe('a moment', () => {
  test('is written with her offset, also where it is not whole hours', () => {
    inZone('Asia/Kathmandu');
    expect(localTime(new Date('2026-11-22T01:25:05Z'))).toBe('2026-11-22T07:10:05+05:45');
    inZone('America/St_Johns');
    expect(localTime(new Date('2026-11-22T01:25:05Z'))).toBe('2026-11-21T21:55:05-03:30');
    inZone('UTC');
    expect(localTime(new Date('2026-11-22T01:25:05Z'))).toBe('2026-11-22T01:25:05+00:00');
  });

  test('belongs to the day where it was written, not where it is read', () => {
    inZone('Asia/Tokyo');
    expect(dayWritten('2026-11-22T02:40:00-05:00')).toBe('2026-11-21');
    expect(dayWritten('2026-11-22T04:00:00-05:00')).toBe('2026-11-22');
  });

  test('is morning from four to noon', () => {
    inZone('UTC');
    expect(isBeforeNoon(new Date('2026-11-22T03:59:00Z'))).toBe(false);
    expect(isBeforeNoon(new Date('2026-11-22T04:00:00Z'))).toBe(true);
    expect(isBeforeNoon(new Date('2026-11-22T12:00:00Z'))).toBe(false);
  });
});
