// SPDX-License-Identifier: Apache-2.0
// How the engine's questions become pages: signs together on one page, all others one at a time.
import { isBeforeNoon } from '../../day';
import type { Ask } from '../../engine';
import type { Answer, Saying } from '../../entry';
import { said } from '../../realign';
import { painToday, saidOfHerself } from '../../said';

export type Step = { kind: 'signs'; asks: Ask[] } | { kind: 'one'; ask: Ask };

export type Value = Answer | string[];

const profile = 'profile.';
const fieldOf = (ask: Ask): string => ask.question.slice(profile.length);

export const isDate = (ask: Ask): boolean => ask.kind === 'text' && ask.question.endsWith('_date');

/** A yes to it is a stop: it is ticked on one page with its like. */
export const isSign = (ask: Ask): boolean => ask.kind === 'yes-no' && ask.layer !== 'other';

/** What can be answered here; forms and the self-check have screens of their own. */
export const askable = (asks: Ask[]): Ask[] =>
  asks.filter((ask) => isDate(ask) || !['text', 'parts', 'form'].includes(ask.kind));

export const shortAsks = (asks: Ask[]): Ask[] => askable(asks).filter((ask) => ask.short);

export function stepsOf(asks: Ask[], left: ReadonlySet<string>): Step[] {
  const open = askable(asks).filter((ask) => !left.has(ask.question));
  const signs = open.filter(isSign);
  return open.flatMap((ask): Step[] => {
    if (!isSign(ask)) return [{ kind: 'one', ask }];
    return ask === signs[0] ? [{ kind: 'signs', asks: signs }] : [];
  });
}

export function sayingOf(ask: Ask, value: Value): Saying {
  if (ask.question.startsWith(profile)) return { kind: 'profile', [fieldOf(ask)]: value };
  if (ask.question === 'pain') return { kind: 'pain', score: value as number, when: painWhen() };
  return { kind: 'screening', answers: { [ask.question]: value as Answer } };
}

export const painWhen = (): string =>
  isBeforeNoon(new Date()) && painToday('morning') === undefined ? 'morning' : 'rest';

/** What she answered before, for when she goes back. */
export function answered(ask: Ask): Value | undefined {
  if (ask.question.startsWith(profile)) return saidOfHerself(fieldOf(ask)) as Value | undefined;
  const entry = said.value.findLast(
    ({ kind, answers }) => kind === 'screening' && ask.question in (answers as object),
  );
  return (entry?.answers as Record<string, Answer> | undefined)?.[ask.question];
}
