// SPDX-License-Identifier: Apache-2.0
//
// What she can say of herself, as the engine asks it, and what she has said.
import type { Ask } from '../../engine';
import { library } from '../../library';
import { saidOfHerself } from '../../said';
import { words as appWords } from '../../words';
import { words } from '../../words/say';

export const fieldOf = (ask: Ask): string => ask.question.replace('profile.', '');

export const aboutAsks = (): Ask[] => library().profile;

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
