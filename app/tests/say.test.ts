// SPDX-License-Identifier: Apache-2.0
//
// What is told: questions are found by plain words, and the statements of a form become an entry.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Ask } from '../engine';
import type { Form } from '../library';
import { itemsOf, pointsOf, sayingOf, valueBehind } from '../views/say/form_items';
import { found } from '../views/say/health_questions';

const asked = (ask: string, why = '', labels: string[] = []): Ask => ({
  question: ask.slice(0, 6),
  ask,
  why,
  again: false,
  short: false,
  short_label: '',
  layer: 'other',
  kind: 'choice',
  choices: labels.map((label) => ({ value: label, label })),
});

const bleeding = asked('What colour is the bleeding?', 'Two moves wait.', ['Red', 'Pink']);
const leg = asked('Is one calf or leg swollen?', 'It can be a clot.');
const cafe = asked('Do you drink café crème?');

test('a question is found by any words of it, of its reason and of its answers, in any order', () => {
  const all = [bleeding, leg, cafe];
  expect(found(all, '')).toEqual(all);
  expect(found(all, 'BLEED')).toEqual([bleeding]);
  expect(found(all, 'leg calf')).toEqual([leg]);
  expect(found(all, ' clot ')).toEqual([leg]);
  expect(found(all, 'pink')).toEqual([bleeding]);
  expect(found(all, 'cafe creme')).toEqual([cafe]);
  expect(found(all, 'leg red')).toEqual([]);
});

const yesNo: Form = {
  id: 'one',
  name: '',
  why: '',
  intro: '',
  means: '',
  not: '',
  low: 2,
  high: 2,
  own_items: false,
  items: [
    { kind: 'yes-no', ask: 'I stay at home.' },
    {
      kind: 'choice',
      ask: 'Feeling down',
      choices: [
        { value: '0', label: 'Not at all' },
        { value: '3', label: 'Nearly every day' },
      ],
    },
  ],
  sources: [],
};

const own: Form = {
  ...yesNo,
  id: 'two',
  own_items: true,
  items: [
    { kind: 'text', ask: 'One thing' },
    { kind: 'number', low: 0, high: 10, ask: 'How well: {activity}' },
  ],
};

test('each statement is a question, and a yes counts 1', () => {
  const [stay, down] = itemsOf(yesNo, []) as [Ask, Ask];
  expect([stay.ask, down.ask]).toEqual(['I stay at home.', 'Feeling down']);
  expect([pointsOf(true), pointsOf(false), pointsOf('3'), pointsOf(7)]).toEqual([1, 0, 3, 7]);
  expect([valueBehind(stay, 1), valueBehind(stay, 0), valueBehind(down, 3)]).toEqual([true, false, '3']);
  expect(valueBehind(down, undefined)).toBe(undefined);
});

test('where she names the things, there is a question for each of them', () => {
  const things = ['lifting the baby', 'stairs'];
  expect(itemsOf(own, things).map(({ ask }) => ask)).toEqual([
    'How well: lifting the baby',
    'How well: stairs',
  ]);
  expect(itemsOf(own, [])).toEqual([]);
  const kept = { day: '2026-11-22', activities: things, answers: [4, 6] };
  expect(sayingOf(own, kept)).toEqual({
    kind: 'questionnaire',
    form: 'two',
    answers: [4, 6],
    activities: things,
  });
  expect(sayingOf(yesNo, { ...kept, answers: [1, 3] })).not.toHaveProperty('activities');
});
