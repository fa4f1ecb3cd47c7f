// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Run as RunType } from '../player/run';

const month = readFileSync(new URL('../../examples/first-month.jsonl', import.meta.url), 'utf8');
const module = readFileSync(new URL('../../build/wasm/realign.wasm', import.meta.url));
const wasm = () => Promise.resolve(new Response(module, { headers: { 'content-type': 'application/wasm' } }));

let kept: Map<string, string>;
let realign: typeof import('../realign');
let player: typeof import('../player/run');
let hurt: typeof import('../player/hurt');

/** The browser as far as the player needs it. */
function stubBrowser(): void {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('document', { visibilityState: 'hidden', addEventListener: () => {} });
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => {});
}

beforeEach(async () => {
  stubBrowser();
  vi.useFakeTimers({
    toFake: ['Date', 'performance', 'setInterval', 'clearInterval'],
    now: new Date(2026, 10, 22, 10),
  });
  realign = await import('../realign');
  player = await import('../player/run');
  hurt = await import('../player/hurt');
  await realign.openJournal();
  await realign.begin(wasm());
  const known = new Set(realign.theJournal().lines.keys());
  const lines = month
    .trim()
    .split('\n')
    .map((text) => ({ id: JSON.parse(text).id as string, text }));
  await realign.keep(lines.filter(({ id }) => !known.has(id)));
});

afterEach(async () => {
  realign.theJournal().leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
});

const play = (run: RunType, seconds: number): void => {
  run.play();
  vi.advanceTimersByTime(seconds * 1000);
};
const today = () => realign.said.value.filter(({ at }) => at.startsWith('2026-11-22'));
const written = () => today().filter(({ kind }) => kind === 'session');
const isWritten = (count: number) => vi.waitFor(() => expect(written()).toHaveLength(count), { interval: 5 });
const stepOf = (run: RunType) => run.timeline.steps[run.state.step];

/** Seconds to the end of the first set. */
const firstSet = (run: RunType): number =>
  run.timeline.steps
    .slice(0, (run.timeline.units[0]?.last ?? 0) + 1)
    .reduce((sum, { lasts }) => sum + lasts, 0) / 1000;

test('a set that is done is in the journal, with its exercise, variant and amount', async () => {
  const run = new player.Run('session');
  play(run, firstSet(run) + 1);
  run.pause();
  await isWritten(1);
  const part = run.script.parts[0];
  const amount = stepOf({
    ...run,
    state: { ...run.state, step: run.timeline.units[0]?.last ?? 0 },
  } as RunType)?.done?.amount;
  expect(written()[0]).toMatchObject({
    items: [{ exercise: part?.exercise, variant: part?.variant, sets: [amount] }],
  });
});

test('after a reload it goes on at the same repetition, and repeats no set', async () => {
  const run = new player.Run('session');
  play(run, firstSet(run) + 45);
  const before = stepOf(run);
  await isWritten(1);
  const again = new player.Run('session');
  expect(again.state.playing).toBe(false);
  expect([stepOf(again)?.unit, stepOf(again)?.rep]).toEqual([before?.unit, before?.rep]);
  expect([...again.state.done]).toEqual([0]);
  run.pause();
});

test('the weekly core session goes on although its first sets stand in the journal', async () => {
  const run = new player.Run('core');
  play(run, firstSet(run) + 1);
  run.pause();
  await isWritten(1);
  const again = new player.Run('core');
  expect(again.timeline.units.length).toBe(run.timeline.units.length);
  expect(again.state.done.size).toBe(1);
});

test('pausing stands still, and stopping says that what was done counts', async () => {
  const run = new player.Run('session');
  play(run, 60);
  run.stop();
  const { step, ms } = run.state;
  vi.advanceTimersByTime(120_000);
  expect([run.state.step, run.state.ms]).toEqual([step, ms]);
  expect(run.stopped.value).toBe(true);
  expect(run.partial.value?.amount).toBeGreaterThan(0);
  expect(written()).toHaveLength(0);
});

test('an unfinished set counts when she says so', async () => {
  const run = new player.Run('session');
  play(run, 60);
  run.finish();
  const amount = run.partial.value?.amount;
  run.countPartial();
  await isWritten(1);
  expect(written()[0]).toMatchObject({ items: [{ sets: [amount] }] });
  expect(run.state.done.has(0)).toBe(true);
});

test('a strong pain is written down, and the plan that follows from it goes on', async () => {
  const run = new player.Run('session');
  run.next();
  run.next();
  play(run, 45);
  const exercise = run.script.parts[stepOf(run)?.part ?? -1]?.exercise;
  run.pause();
  const before = run.script.parts.length;
  await hurt.sayItHurts(run, 8);
  const pains = realign.said.value.filter(({ kind, when }) => kind === 'pain' && when === 'during');
  expect(pains.at(-1)).toMatchObject({ score: 8, exercise });
  expect(run.script.parts.length).toBeLessThan(before);
  expect(run.remark.value).not.toBe('');
  expect(run.script.parts.some((part) => part.exercise === exercise)).toBe(false);
});

test('a slight pain is written down and changes nothing', async () => {
  const run = new player.Run('session');
  play(run, 60);
  run.pause();
  const { step } = run.state;
  await hurt.sayItHurts(run, 1);
  expect(run.state.step).toBe(step);
  expect(run.remark.value).not.toBe('');
});

test('the next day has its own plan, and says what counted', async () => {
  const run = new player.Run('session');
  play(run, firstSet(run) + 45);
  run.pause();
  await isWritten(1);
  vi.setSystemTime(new Date(2026, 10, 23, 10));
  realign.day.value = '2026-11-23';
  const next = new player.Run('session');
  expect(next.state.done.size).toBe(0);
  expect(next.remark.value).toContain('1 set counted');
});

test('a walk is written down in whole minutes, once', async () => {
  const run = new player.Run('walk');
  play(run, 130);
  run.stop();
  const walks = () =>
    realign.said.value.filter(({ kind, at }) => kind === 'walk' && at.startsWith('2026-11-22'));
  await vi.waitFor(() => expect(walks().map(({ minutes }) => minutes)).toEqual([2]));
  play(run, 60);
  run.stop();
  await vi.waitFor(() => expect(walks().map(({ minutes }) => minutes)).toEqual([3]));
});
