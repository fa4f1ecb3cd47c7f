// SPDX-License-Identifier: Apache-2.0
//
// What she can say of herself, as questions: the engine's where it has one, else in the app's words.
import type { Ask, Prompt } from '../../engine';
import { library } from '../../library';
import { saidOfHerself } from '../../said';
import { allQuestions } from '../../stops';
import { words as appWords } from '../../words';
import { words } from '../../words/say';

const order = [
  'birth_date',
  'birth',
  'tear',
  'epidural',
  'babies',
  'feeding',
  'active_before',
  'minutes',
  'equipment',
  'avoid',
  'progress_by',
  'path',
  'walk_track',
];

export const fieldOf = (ask: Ask): string => ask.question.replace('profile.', '');

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

function ownAsk(field: string): Ask | undefined {
  const { feeding, babies, progress_by, avoid } = words.asks;
  const asked = (told: { ask: string; why: string }, prompt: Prompt): Ask => ({
    question: `profile.${field}`,
    ask: told.ask,
    why: told.why,
    again: false,
    short: false,
    layer: 'other',
    ...prompt,
  });
  if (field === 'babies') return asked(babies, { kind: 'number', low: 1, high: 6 });
  if (field === 'feeding') return asked(feeding, { kind: 'choice', choices: choicesOf(feeding.choices) });
  if (field === 'progress_by') {
    return asked(progress_by, { kind: 'choice', choices: choicesOf(progress_by.choices) });
  }
  if (field !== 'avoid') return undefined;
  const choices = library().exercises.map(({ id, name }) => ({ value: id, label: name }));
  return asked(avoid, { kind: 'several', choices });
}

export function aboutAsks(): Ask[] {
  const engines = new Map([...allQuestions(), ...library().profile].map((ask) => [fieldOf(ask), ask]));
  return order.flatMap((field) => engines.get(field) ?? ownAsk(field) ?? []);
}

/** A value of hers in the words of its question. */
export function valueTold(ask: Ask | undefined, value: unknown): string {
  if (Array.isArray(value)) {
    return value.map((each) => valueTold(ask, each)).join(', ') || words.aboutPage.nothing;
  }
  if (typeof value === 'boolean') return value ? appWords.yes : appWords.no;
  if (ask?.kind === 'text') return words.aboutPage.date(String(value));
  return ask?.choices?.find((choice) => choice.value === value)?.label ?? String(value);
}

/** What she has said of it, in words. */
export function said(ask: Ask): string {
  const value = saidOfHerself(fieldOf(ask));
  return value === undefined ? words.aboutPage.unsaid : valueTold(ask, value);
}
