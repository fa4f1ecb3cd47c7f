// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../engine';
import type { Library } from '../library';
import { type Found, find, type Index, indexOf } from '../views/moves/search';

const module = readFileSync(new URL('../../build/wasm/realign.wasm', import.meta.url));

const nameOf = (found: Found): string => {
  if (found.kind === 'exercise') return found.exercise.name;
  if (found.kind === 'muscle') return found.muscle.name;
  return found.title;
};

describe('the search', () => {
  let all: Library;
  let index: Index;
  beforeAll(async () => {
    const engine = await Engine.load(module);
    all = JSON.parse(engine.run(['exercise', '--format', 'screen'], '')) as Library;
    index = indexOf(all);
  });
  const names = (query: string) => find(index, query).map(nameOf);
  const kinds = (query: string) => new Set(find(index, query).map(({ kind }) => kind));

  test('finds every move, muscle and habit by its name, before all others', () => {
    for (const { name } of [...all.exercises, ...all.muscles, ...all.habits]) {
      const found = names(name);
      expect(found.slice(0, 3), name).toContain(name);
    }
  });

  test('finds moves by a word of their steps', () => {
    const move = all.exercises.find(({ steps }) => steps.some((step) => step.includes('heel')));
    expect(names('heel')).toContain(move?.name);
  });

  test('finds what to expect, what to leave alone, and the words of questions', () => {
    for (const text of [all.expectations[0]?.text, all.avoid[0]?.name, all.questions[0]?.ask]) {
      expect(names(text as string)).toEqual([text]);
    }
  });

  test('takes the beginning of a word, capitals, accents and apostrophes', () => {
    expect(names('birdd')[0]).toBe(names('Bírddog')[0]);
    expect(names('childs pose')[0]).toBe(names('child’s pose')[0]);
    expect(names('birdd').length).toBeGreaterThan(0);
  });

  test('wants every word that is looked for to be there', () => {
    const both = names('wall chest');
    const either = names('chest');
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(either.length);
    expect(names('chest unicycle')).toEqual([]);
  });

  test('leaves out words that say nothing', () => {
    expect(names('when I am feeding')).toEqual(names('feeding'));
  });

  test('knows what people say for a belly, and that leaking is a leak', () => {
    expect(names('tummy')).toEqual(expect.arrayContaining(names('belly')));
    expect(names('belly').length).toBeGreaterThan(3);
    expect(names('leaking').length).toBeGreaterThanOrEqual(names('leak').length);
  });

  test('finds different kinds of things for one word', () => {
    expect(kinds('belly')).toEqual(new Set(['muscle', 'exercise', 'text']));
  });

  test('finds nothing where nothing is looked for', () => {
    expect(names('')).toEqual([]);
    expect(names('  ,;')).toEqual([]);
  });
});
