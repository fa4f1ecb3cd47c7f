// SPDX-License-Identifier: Apache-2.0
//
// The library's own words: the moves, and everything there is to learn. What is said of a move or a muscle comes from
// the engine. They are loaded with the library.
import { counted, language } from './language';

const listed = (names: string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

const lower = (name: string): string => name.charAt(0).toLocaleLowerCase(language) + name.slice(1);

export const moves = {
  title: 'Every move, and what it is for.',
  lead: 'Touch a muscle, or look for a word.',
  place: 'Moves',
  kinds: {
    strength: 'To strengthen',
    stretch: 'To stretch',
  } as Record<string, string>,
  otherKind: 'And one more',
  muscles: (names: string[]) => listed(names.map((name, at) => (at === 0 ? name : lower(name)))),
  more: 'Good to know',
  program: 'The four-week program',
  avoid: 'What to leave alone for now',
  howLong: 'How long it takes',
  physician: 'When to see a physician',
  disagree: 'Where sources disagree',
  notHereLead: 'Perhaps it has another name now. All moves are on one page.',
};

export const map = {
  title: 'The muscles',
  list: 'All muscles',
  kind: (problem: string, remedy: string) => `${problem}. ${remedy}.`,
  helps: 'What helps',
  all: 'Show all muscles again',
  group: (problem: string, remedy: string) => `${problem}: ${lower(remedy)}`,
};

export const search = {
  label: 'Search',
  found: (n: number) => counted(n, { one: '1 found', other: '# found' }),
  first: (n: number, all: number) => `The first ${n} of ${all}`,
  nothing: (query: string) => `Nothing here about “${query}”.`,
  nothingLead: 'Try a part of the body or a thing you do. Some that lead somewhere:',
  nothingHelp: 'If something worries you now, look here:',
  clear: 'Show everything again',
  empty: 'Clear the search',
  topics: {
    muscle: 'Muscle',
    move: 'A move',
    strength: 'To strengthen',
    stretch: 'To stretch',
    page: 'To read',
    avoid: 'Leave alone for now',
    expectation: 'What to expect',
    habit: 'Through the day',
    question: 'A question',
    conflict: 'Where sources disagree',
    physician: 'When to see a physician',
  } as Record<string, string>,
  asked: (why: string) => `Why this is asked: ${why}`,
  habitMove: (move: string) => `A small move with it: ${move}`,
  /** Words that say nothing about what is looked for. */
  little:
    'a am an and are at be can do does for from has have how i if in is it me my of on or should so that the to was what when where why with you your',
  /** What people say, and the word that is used here. */
  alike: {
    tummy: 'belly',
    stomach: 'belly',
    abs: 'belly',
    bum: 'bottom',
    butt: 'bottom',
    seat: 'bottom',
    diastasis: 'gap',
    incontinence: 'leak',
    pee: 'leak',
    prolapse: 'heav',
    csection: 'caesarean',
    cesarean: 'caesarean',
    doctor: 'physician',
    breastfeeding: 'feeding',
    nursing: 'feeding',
    buggy: 'pram',
    stroller: 'pram',
  } as Record<string, string>,
};

export const exercise = {
  figure: {
    pause: 'Pause the figure',
    play: 'Let the figure move',
    view: 'Seen from elsewhere',
    side: 'Other side',
    start: 'To begin',
    next: 'Then',
  },
  today: (dose: string) => `Today: ${dose}`,
  usually: (dose: string) => `Usually: ${dose}`,
  start: 'Start',
  stepsOfFull: 'How it goes in full',
  cues: 'It helps to think of this',
  mistakes: 'Easy to get wrong',
  stop: 'Stop when',
  notIf: 'Leave it out if',
  easier: 'Easier',
  harder: 'Harder',
  variants: (n: number) => counted(n, { one: 'One way to do it', other: '# ways to do it' }),
  chosen: 'Shown above',
  choose: (name: string) => `Show it: ${name}`,
  works: 'Muscles',
  purpose: 'Why this one',
  toSession: 'To today’s session',
  toStretches: 'To today’s stretches',
  standing: {
    planned: 'In today’s plan',
    open: 'Open to you',
    only: 'Open in one way',
    waits: 'Waits for now',
  },
  whyToday: 'Why today',
};

export const avoid = {
  now: 'For now',
  lead: (n: number) =>
    counted(n, {
      one: 'One thing to leave alone for now, and what changes that.',
      other: '# things to leave alone for now, and what changes that.',
    }),
  leadNone: 'Nothing is on your list today.',
  others: 'Not on your list today',
  until: (text: string) => `They wait for: ${text}`,
};

export const physician = {
  help: 'Signs not to wait with, and whom to ring',
  signs: 'Go through the warning signs now',
};

export const disagree = {
  lead: (n: number) =>
    counted(n, {
      one: 'In one place the sources say different things. Here is what was chosen, and why.',
      other: 'In # places the sources say different things. Here is what was chosen, and why.',
    }),
  chosen: 'What is done here',
};

export const program = {
  week: (n: number) => `Week ${n}`,
  here: 'You are here',
  day: (n: number) => `Session ${n}`,
  stretches: 'Stretches of this week',
  weeks: 'Week by week',
  repeat: 'Again, or on',
  done: (n: number, of: number) => `${n} of ${counted(of, { one: '1 session', other: '# sessions' })} done.`,
  entry: 'Before it starts',
  met: 'Met',
  notYet: 'Not yet',
  pathDaily: 'You follow the daily plan.',
  pathProgram: 'You follow the program.',
  follow: 'Follow the program',
  followDaily: 'Follow the daily plan',
  start: 'Start today’s session',
};
