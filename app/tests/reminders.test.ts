// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { prefer } from '../preferences';
import { screen } from '../realign';
import { hasCome, isQuiet, isTime, keepReminding } from '../reminders';

vi.mock('../realign', () => ({ screen: { value: null } }));
vi.mock('../library', () => ({
  library: () => ({
    feeding_times: { event: 'a feed' },
    habits: [
      { id: 'some', cue: 'Notice this.', events: ['a walk'] },
      { id: 'other', cue: 'Notice this at a feed.', events: ['a feed'] },
    ],
  }),
}));

const at = (clock: string) => new Date(`2026-11-22T${clock}:00`);

describe('quiet hours', () => {
  test.each([
    ['20:59', false],
    ['21:00', true],
    ['23:59', true],
    ['00:00', true],
    ['07:59', true],
    ['08:00', false],
  ])('past midnight: at %s it is quiet: %s', (clock, quiet) => {
    expect(isQuiet(at(clock), '21:00', '08:00')).toBe(quiet);
  });

  test.each([
    ['12:59', false],
    ['13:00', true],
    ['14:29', true],
    ['14:30', false],
  ])('within a day: at %s it is quiet: %s', (clock, quiet) => {
    expect(isQuiet(at(clock), '13:00', '14:30')).toBe(quiet);
  });

  test('from and to the same: there are none', () => {
    expect(isQuiet(at('09:00'), '09:00', '09:00')).toBe(false);
  });
});

describe('a reminder', () => {
  const hourly = { every: 60, from: '21:00', to: '08:00' };
  const since = (clock: string) => at(clock).getTime();

  test('comes when its time has gone by, and not sooner', () => {
    expect(isTime(at('10:59'), since('10:00'), hourly)).toBe(false);
    expect(isTime(at('11:00'), since('10:00'), hourly)).toBe(true);
  });

  test('waits for the end of the quiet hours', () => {
    expect(isTime(at('21:30'), since('20:00'), hourly)).toBe(false);
    expect(isTime(at('08:00'), since('02:00'), hourly)).toBe(true);
  });

  test('never comes while she wants none', () => {
    expect(isTime(at('12:00'), 0, { ...hourly, every: 0 })).toBe(false);
  });
});

describe('a reminder at a time of feeding', () => {
  const quiet = { from: '21:00', to: '08:00' };
  const times = ['03:10', '15:40'];
  const since = (clock: string) => at(clock).getTime();

  test('comes once, when the time has come', () => {
    expect(hasCome(at('15:39'), since('09:00'), times, quiet)).toBe(false);
    expect(hasCome(at('15:40'), since('09:00'), times, quiet)).toBe(true);
    expect(hasCome(at('15:41'), since('15:40'), times, quiet)).toBe(false);
  });

  test('is left out when it is long past, and in the quiet hours', () => {
    expect(hasCome(at('16:09'), since('09:00'), times, quiet)).toBe(true);
    expect(hasCome(at('16:10'), since('09:00'), times, quiet)).toBe(false);
    expect(hasCome(at('03:10'), since('02:00'), times, quiet)).toBe(false);
    expect(hasCome(at('15:40'), since('09:00'), [], quiet)).toBe(false);
  });
});

const noticesInto = (sent: string[]) =>
  class {
    constructor(_title: string, { body }: { body: string }) {
      sent.push(body);
    }
  };

describe('while the app is open', () => {
  const sent: string[] = [];
  const plan = (paused: boolean) => {
    screen.value = { paused, posture: [{ habit: 'some', cue: 'Notice this.' }] } as never;
  };

  beforeEach(() => {
    vi.useFakeTimers({ now: at('09:00') });
    vi.stubGlobal('Notification', noticesInto(sent));
    sent.length = 0;
    plan(false);
    prefer({ remindEvery: 120, quietFrom: '21:00', quietTo: '08:00' });
    keepReminding();
  });

  afterEach(() => {
    prefer({ remindEvery: 0, remindAt: [] });
    keepReminding();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('what the engine has her notice today is sent in the step she chose', async () => {
    await vi.advanceTimersByTimeAsync(5 * 60 * 60_000);
    expect(sent).toEqual(['Notice this.', 'Notice this.']);
  });

  test('at a time of feeding it is what goes with a feed, and nothing where there is nothing to notice', async () => {
    prefer({ remindEvery: 0, remindAt: ['10:20', '15:40'] });
    keepReminding();
    await vi.advanceTimersByTimeAsync(2 * 60 * 60_000);
    expect(sent).toEqual(['Notice this at a feed.']);
    screen.value = { paused: false, posture: [] } as never;
    await vi.advanceTimersByTimeAsync(10 * 60 * 60_000);
    expect(sent).toHaveLength(1);
  });

  test('nothing is sent at night', async () => {
    await vi.advanceTimersByTimeAsync(12 * 60 * 60_000);
    const byDay = sent.length;
    await vi.advanceTimersByTimeAsync(10 * 60 * 60_000);
    expect([byDay, sent.length]).toEqual([5, 5]);
  });

  test('nothing is sent while everything is paused', async () => {
    plan(true);
    await vi.advanceTimersByTimeAsync(5 * 60 * 60_000);
    expect(sent).toEqual([]);
  });

  test('they end when she wants none any more', async () => {
    prefer({ remindEvery: 0 });
    keepReminding();
    await vi.advanceTimersByTimeAsync(5 * 60 * 60_000);
    expect(sent).toEqual([]);
  });
});
