// SPDX-License-Identifier: Apache-2.0
//
// Today and the day she has.
import { counted } from './language';

export const today = {
  movement: 'Movement',
  stretch: 'Stretch',
  also: 'Also today',
  walk: 'A walk',
  habit: 'One thing to notice',
  toWalk: 'To the walk',
  toWalkAgain: 'Back to the walk',
  toHabits: 'Feeding, carrying, changing',
  core: 'The core session is due',
  belly: 'The belly check is due',
  checks: 'Checks',
  checksLead: 'Your belly, how you stand, before running',
  waiting: 'Waiting for now',
  avoid: 'Leave alone for now',
  movements: (n: number) => counted(n, { one: '1 movement', other: '# movements' }),
  coming: 'Coming up',
  goodToKnow: 'Good to know',
  until: (text: string) => `Until then: ${text}`,
  start: 'Start',
  answer: 'Answer the questions',
  due: (n: number) => counted(n, { one: 'A question is due.', other: '# questions are due.' }),
  dueAction: 'Answer',
  lifts: 'What lifts this',
  swap: 'Swap it',
  swapTitle: 'Do this one instead',
  swapLead: 'For this session only.',
  swappedFrom: (name: string) => `In place of ${name.toLowerCase()}`,
  swapBack: (name: string) => `Back to ${name}`,
  stopAt: (pain: number) => `Stop when pain reaches ${pain} of 10.`,
  whyDay: 'Why today looks like this',
  nightOffer: 'It is late. The night light is dim and red, for a dark room.',
  nightTake: 'Use it',
};

export const dayChips = {
  label: 'The day you have',
  minutes: (n: number) => `${n} min`,
  hands: { both: 'Two hands', one: 'One hand', none: 'No hands' } as Record<string, string>,
  floor: { yes: 'Floor', no: 'No floor' },
  minutesTitle: 'How many minutes are there?',
  minutesLead: 'Three is a plan. Today only.',
  minutesRow: (n: number) => counted(n, { one: '1 minute', other: '# minutes' }),
  handsTitle: 'How many hands are free?',
  handsRows: {
    both: 'Both',
    one: 'One, the other holds the baby',
    none: 'None, the baby is on me',
  } as Record<string, string>,
  floorTitle: 'Can you get down on the floor?',
  floorRows: { yes: 'Yes', no: 'Not today' },
};
