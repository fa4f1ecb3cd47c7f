// SPDX-License-Identifier: Apache-2.0
//
// The app on top of the engine that is built: what is asked becomes pages, stops are lifted and taken back.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ask } from '../engine';

const module = readFileSync(new URL('../../build/wasm/realign.wasm', import.meta.url));
const response = () => new Response(module, { headers: { 'content-type': 'application/wasm' } });

async function freshApp() {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  const realign = await import('../realign');
  const stops = await import('../stops');
  const steps = await import('../views/questions/steps');
  await realign.openJournal();
  await realign.begin(Promise.resolve(response()));
  const plan = () => {
    if (!realign.screen.value) throw new Error('there is no plan');
    return realign.screen.value;
  };
  return { ...realign, ...stops, ...steps, plan };
}

type App = Awaited<ReturnType<typeof freshApp>>;

// Whatever answer leaves her where she is: the tests know no question by name.
function calmSaying(app: App, ask: Ask) {
  if (app.isDate(ask)) {
    return app.sayingOf(ask, new Date(Date.now() - 70 * 86_400_000).toISOString().slice(0, 10));
  }
  if (ask.kind === 'yes-no') return app.sayingOf(ask, false);
  if (ask.kind === 'number') return app.sayingOf(ask, ask.low ?? 0);
  if (ask.kind === 'several') return app.sayingOf(ask, []);
  return app.sayingOf(ask, ask.choices?.[0]?.value ?? '');
}

async function answerEverything(app: App) {
  for (let ask = app.askable(app.plan().ask)[0]; ask; ask = app.askable(app.plan().ask)[0]) {
    await app.say(calmSaying(app, ask));
  }
}

describe('the first run', () => {
  let app: App;
  beforeEach(async () => {
    app = await freshApp();
  });

  test('asks the signs on one page and everything else one at a time', () => {
    const steps = app.stepsOf(app.plan().ask, new Set());
    expect(steps.filter(({ kind }) => kind === 'signs')).toHaveLength(1);
    expect(steps.length).toBeGreaterThan(10);
  });

  test('leads to an open day once all is answered', async () => {
    expect(app.plan().disposition).toBe('unscreened');
    await answerEverything(app);
    expect(['go', 'refer-soon']).toContain(app.plan().disposition);
    expect(app.plan().session?.items.length).toBeGreaterThan(0);
  });

  test('leaves out what she left out', () => {
    const [first] = app.plan().ask;
    const left = new Set([first?.question ?? '']);
    const asked = app.stepsOf(app.plan().ask, left).flatMap((s) => (s.kind === 'one' ? [s.ask] : s.asks));
    expect(asked.map(({ question }) => question)).not.toContain(first?.question);
  });

  test('keeps nothing that the engine refuses', async () => {
    await expect(app.say({ kind: 'pain', score: 14, when: 'morning' })).rejects.toThrow(/0 to 10/);
    expect(app.said.value).toEqual([]);
  });
});

describe('a stop', () => {
  let app: App;
  let sign: Ask;
  beforeEach(async () => {
    app = await freshApp();
    sign = app.plan().ask.find(({ layer, kind }) => layer === 'emergency' && kind === 'yes-no') as Ask;
    await answerEverything(app);
    await app.say(app.sayingOf(sign, true));
  });

  test('stands, and is not lifted by a later no', async () => {
    expect(app.plan().disposition).toBe('emergency');
    expect(app.stoppingQuestions().map(({ question }) => question)).toEqual([sign.question]);
    await app.say(app.sayingOf(sign, false));
    expect(app.plan().disposition).toBe('emergency');
  });

  test('that was a tick by mistake is taken back, also after a later no', async () => {
    await app.say(app.sayingOf(sign, false));
    await app.takeBackStop(sign.question);
    expect(app.plan().disposition).not.toBe('emergency');
    expect(app.plan().session).not.toBe(null);
  });

  test('taken back leaves the other answers of the same entry as they were', async () => {
    const other = app.allQuestions().find((ask) => app.isSign(ask) && ask.question !== sign.question) as Ask;
    await app.takeBackStop(sign.question);
    await app.say({ kind: 'screening', answers: { [sign.question]: true, [other.question]: false } });
    await app.takeBackStop(sign.question);
    expect(app.answered(other)).toBe(false);
    expect(app.plan().disposition).not.toBe('emergency');
  });

  test('is lifted by a clinician', async () => {
    await app.clear('physician', [sign.question]);
    expect(app.plan().disposition).not.toBe('emergency');
  });
});

describe('taking back', () => {
  test('is an entry of its own, and nothing is lost', async () => {
    const app = await freshApp();
    const [entry] = await app.say({ kind: 'note', text: 'a' });
    await app.takeBack(entry?.id ?? '');
    expect(app.said.value).toEqual([]);
    expect(app.theJournal().lines.size).toBe(2);
  });
});
