// SPDX-License-Identifier: Apache-2.0
//
// The questions and the warning signs.
import { counted } from './language';

export const questions = {
  toGo: (n: number) => counted(n, { one: '1 question to go', other: '# questions to go' }),
  last: 'The last question',
  done: 'That is all for now.',
  doneLead: 'Your plan for today is ready.',
  open: 'A few answers are still missing.',
  openLead:
    'Until they are there, nothing is open. You can leave out what you don’t know and answer it later.',
  again: 'Answer them now',
  toToday: 'To today',
  number: (low: number, high: number) => `A number from ${low} to ${high}`,
  wrongNumber: (low: number, high: number, typed: string) =>
    typed ? `It goes from ${low} to ${high}. You typed ${typed}.` : `Type a number from ${low} to ${high}.`,
  noDate: 'Choose a day first.',
  date: 'Day',
  several: 'Tick all that fit. None is fine too.',
  scaleEnds: { low: 'Not at all', high: 'Worst I can imagine' },
};

export const signs = {
  first: 'Is any of these so, now or in the last days?',
  again: 'Is any of these so today?',
  lead: 'Not sure? Tick it.',
  none: 'None of these',
  some: 'What to do now',
  after: 'Pressing this answers every line with no.',
  why: 'Why these are asked',
  nothing: 'There is nothing to ask today.',
};
