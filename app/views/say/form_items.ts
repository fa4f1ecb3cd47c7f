// SPDX-License-Identifier: Apache-2.0
//
// The statements of a form, one after the other, as questions; and its answers as an entry.
import type { Ask, Prompt } from '../../engine';
import type { Saying } from '../../entry';
import type { Form } from '../../library';
import type { Value } from '../questions/steps';
import type { KeptForm } from './kept_form';

const askOf = (form: Form, item: Prompt & { ask: string }, ask: string): Ask => ({
  question: form.id,
  why: '',
  again: false,
  short: false,
  short_label: '',
  layer: 'other',
  ...item,
  ask,
});

/** Every statement; where she names the things herself, one for each of them. */
export function itemsOf(form: Form, activities: string[]): Ask[] {
  if (!form.own_items) return form.items.map((item) => askOf(form, item, item.ask));
  const rate = form.items[1];
  if (!rate) return [];
  return activities.map((activity) => askOf(form, rate, rate.ask.replace('{activity}', activity)));
}

/** An answer as the number that counts. */
export const pointsOf = (value: Value): number => Number(value);

/** The number as the answer that was tapped. */
export function valueBehind(ask: Ask, points: number | undefined): Value | undefined {
  if (points === undefined) return undefined;
  if (ask.kind === 'yes-no') return points === 1;
  return ask.kind === 'number' ? points : String(points);
}

export function sayingOf(form: Form, { answers, activities }: KeptForm): Saying {
  const own = form.own_items ? { activities } : {};
  return { kind: 'questionnaire', form: form.id, answers, ...own };
}
