// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { Engine, Refusal } from '../engine';

const module = readFileSync(new URL('../../build/wasm/realign.wasm', import.meta.url));
const entry = (number: number, more: object) =>
  `${JSON.stringify({ id: `01a13069-c300-7001-8001-${String(number).padStart(12, '0')}`, at: '2026-10-12T09:00:00-05:00', ...more })}\n`;
const born = entry(1, { kind: 'profile', birth_date: '2026-08-30' });
const plan = (engine: Engine, journal: string) =>
  JSON.parse(engine.run(['today', '--on', '2026-10-12', '--format', 'json'], journal));

describe('the engine', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await Engine.load(module);
  });

  test('answers for a journal', () => {
    expect(plan(engine, born).disposition).toBe('unscreened');
  });

  test('refuses an entry in words for her, without file and line', () => {
    engine.open('');
    const wrong = entry(1, { kind: 'pain', score: 14, when: 'morning' });
    expect(() => engine.add(wrong)).toThrow(new Refusal('pain.score is 14; it must be 0 to 10'));
  });

  test('takes all lines or none', () => {
    engine.open('');
    expect(() => engine.add(born + entry(2, { kind: 'nonsense' }))).toThrow(Refusal);
    engine.add(entry(1, { kind: 'note', text: 'the id is still free' }));
  });

  test('says what is not understood', () => {
    expect(() => engine.run(['no-such-verb'], '')).toThrow(/no verb/);
  });

  test('takes text beyond ASCII', () => {
    engine.open('');
    engine.add(entry(1, { kind: 'note', text: 'easier on days with a nap ♥ ñ 睡' }));
  });

  test('opens figures that are drawn moment by moment', () => {
    const [exercise] = JSON.parse(engine.run(['exercise', '--format', 'json'], '')).exercises;
    const figure = engine.openFigure([exercise.id], 2);
    expect(figure.svg).toMatch(/^<svg/);
    expect(engine.frame(2, figure.telling)).toMatch(/^</);
    expect(engine.frame(7, 0)).toBe(null);
  });
});
