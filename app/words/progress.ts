// SPDX-License-Identifier: Apache-2.0
//
// How it goes: what stands beside the drawings. What they show is said by the engine.
import { counted, shortDay } from './language';

const when = (date: string): string => shortDay(date);

export const words = {
  table: 'Show as a table',
  date: shortDay,
  today: 'Today',
  thisWeek: 'This week',
  weekTo: (date: string) => `Week to ${when(date)}`,
  pain: {
    title: 'Pain in the morning',
    morning: 'a morning',
    middle: 'middle of the week',
    range: 'lowest to highest',
    usual: 'usual at first, and now',
    say: 'Say how this morning was',
  },
  sessions: { title: 'Sessions' },
  walks: { title: 'Walking, minutes a week' },
  gap: {
    title: 'The belly gap',
    unit: 'Finger widths at the widest place',
    check: 'Check it now',
  },
  doses: {
    title: 'How much of each movement',
    none: 'They begin with your first session.',
    path: (n: number) => counted(n, { one: '1 step so far', other: '# steps so far' }),
    up: 'More',
    down: 'Less',
    last: (date: string) => `Last done ${when(date)}.`,
    still: 'No step yet: it stays as it began.',
  },
  forms: {
    title: 'Questionnaires',
    meaning: 'What it means, and what it does not',
    fill: 'Answer it now',
  },
  impact: {
    title: 'Before running and jumping',
    tests: 'Read the tests',
    met: { yes: 'Met', no: 'Not yet', unknown: 'Not known yet' },
  },
  say: 'Say how it is',
};
