// SPDX-License-Identifier: Apache-2.0
//
// The health questions, and how one is found by plain words.
import type { Ask } from '../../engine';
import { library } from '../../library';
import { askable } from '../questions/steps';

const isHealth = ({ question }: Ask): boolean => question !== 'pain' && !question.startsWith('profile.');

/** All of them, also those that nobody is asked by itself, where the library has them. */
export const healthQuestions = (): Ask[] => askable(library().questions).filter(isHealth);

const plainly = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

const textOf = ({ ask, why, choices = [] }: Ask): string =>
  plainly([ask, why, ...choices.map(({ label }) => label)].join(' '));

/** Those in which every word stands, or begins a word. */
export function found(asks: Ask[], sought: string): Ask[] {
  const wanted = plainly(sought).split(/\s+/).filter(Boolean);
  return asks.filter((ask) => wanted.every((word) => textOf(ask).includes(word)));
}
