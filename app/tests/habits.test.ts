// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Habit } from '../library';
import { inOrder } from '../views/habits/choice';
import { inFingers } from '../words/checks';

const habit = (id: string, ...events: string[]) => ({ id, events }) as Habit;
const habits = [habit('a', 'feed'), habit('b', 'feed', 'sit'), habit('c', 'carry'), habit('d', 'feed')];
const shown = (event: string, ofToday: string[], noticed: string[]) =>
  inOrder(habits, event, ofToday, noticed).map(({ id }) => id);

test('what she is doing brings the habits that go with it, in the order of the engine', () => {
  expect(shown('feed', [], [])).toEqual(['a', 'b', 'd']);
  expect(shown('carry', [], [])).toEqual(['c']);
});

test('the habit of the day comes first, and what was noticed today comes last', () => {
  expect(shown('feed', ['d'], [])).toEqual(['d', 'a', 'b']);
  expect(shown('feed', ['d'], ['d', 'a'])).toEqual(['b', 'a', 'd']);
});

test('half a finger is written as she counts it', () => {
  expect([0, 0.5, 1, 2.5].map(inFingers)).toEqual(['0', '½', '1', '2½']);
});
