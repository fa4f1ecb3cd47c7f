// SPDX-License-Identifier: Apache-2.0
//
// The player's own words. What is said of a movement comes from the engine. True, plain, nobody is praised.
import { counted, language } from '../words';

const weekday = (day: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long' }).format(new Date(`${day}T12:00:00`));

const sets = (n: number): string => counted(n, { one: '1 set', other: '# sets' });

const listed = (names: string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

export const words = {
  followAlong: 'To follow along',
  start: 'Start',
  carryOn: 'Carry on',
  pause: 'Pause',
  resume: 'Resume',
  stage: { pause: 'Pause', resume: 'Go on' },
  babyNeedsMe: 'Baby needs me',
  hurts: 'This hurts',
  leaveOut: 'Leave out today',
  before: 'Back to the set before',
  next: 'Next set',
  enough: 'That’s enough',
  skipRest: 'Go on now',
  voice: {
    label: 'Voice',
    on: 'Voice is on',
    off: 'Voice is off',
    title: 'The voice',
    lead: 'It lives on this phone. Bells ring with it and without it.',
    missing:
      'This phone has no voice of its own for this language, and none is fetched from elsewhere. The bells ring.',
    speeds: ['Slower', 'As usual', 'Faster'],
    none: 'Bells only',
    trial: 'Breathe out, and let your shoulders sink.',
  },
  today: 'To today',
  todayShort: 'Today',
  beforeShort: 'Back',
  endHere: 'End here',
  nextMove: 'Next part',
  lasts: (minutes: number) => counted(minutes, { one: '1 minute', other: '# minutes' }),
  close: 'Close',

  position: (at: number, all: number) => `${at} of ${all}`,
  side: { right: 'Right side', left: 'Left side' },
  set: (at: number, all: number) => `Set ${at} of ${all}.`,
  move: (at: number, all: number) => `Part ${at} of ${all}.`,
  nextUp: {
    side: { right: 'Next: right side', left: 'Next: left side' },
    set: (n: number) => `Next: set ${n}`,
    part: (name: string) => `Next: ${name}`,
    last: 'Then you are through.',
  },
  count: {
    of: (all: number) => `of ${all}`,
    seconds: 'seconds',
    rest: 'rest',
    minutes: 'left',
    ready: 'to get ready',
    lead: 'get ready',
    change: 'change sides',
  },
  line: {
    hold: 'Hold, and keep breathing.',
    out: 'Breathe out.',
    in: 'Breathe in.',
    easy: 'Keep breathing.',
    paused: 'Paused. Take your time.',
  },
  picture: (position: string, works: string) => [position, works].filter(Boolean).join(' '),

  stopped: 'What you did counts. Carry on any time.',
  keptSets: (n: number) => `${sets(n)} counted so far.`,
  notKept: 'Not kept on this phone yet. It is tried again by itself.',

  hurt: {
    title: 'How much does it hurt?',
    lead: (name: string) => `In ${name}. It has stopped; take your time.`,
    save: 'Save',
    choose: 'Tap a bar first, or close this.',
    gone: (names: string[]) => `Left out now: ${listed(names)}.`,
    eased: (names: string[]) => `Changed for today: ${listed(names)}.`,
    stopAt: (name: string, pain: number) => `${name} ends for today: it stops at ${pain} of 10.`,
    same: 'Noted. The plan for today stays as it is.',
    over: 'There is nothing more to do in this session today.',
  },
  changed: 'The plan for today has changed meanwhile. What you did counts and is not repeated.',
  otherDay: (day: string, n: number) =>
    n > 0
      ? `On ${weekday(day)}, ${sets(n)} counted. Today has its own plan.`
      : `What you began on ${weekday(day)} is over. Today has its own plan.`,
  beginWith: (name: string) => `Begin with ${name}`,

  nothing: 'There is nothing to follow along now.',
  leftOut: 'Left out today',
  doneToday: 'Done for today.',
  doneBefore: (n: number, isWalk: boolean) => (isWalk ? 'The walk is counted.' : `${sets(n)} counted.`),

  end: {
    over: 'Done.',
    done: (n: number) => (n === 0 ? 'The end. No set was finished.' : `Done. ${sets(n)} counted.`),
    partly: (n: number, all: number) => `${n} of ${sets(all)} counted.`,
    walked: (minutes: number) =>
      minutes === 0
        ? 'Less than a minute. It is not counted.'
        : `Done. ${counted(minutes, { one: '1 minute', other: '# minutes' })} of walking counted.`,
    lead: 'Answer what you like, or none of it. The sets are kept already.',
    leadWalk: 'Answer what you like, or none of it.',
    takeUp: 'Carry on with the rest',
    left: (names: string[]) => `Left out today: ${listed(names)}.`,
    partial: (name: string, amount: number, isTime: boolean) =>
      `You stopped in the middle of ${name}, after ${isTime ? counted(amount, { one: '1 second', other: '# seconds' }) : counted(amount, { one: '1 repetition', other: '# repetitions' })}. Count it?`,
    count: 'Count it',
    dontCount: 'Leave it',
    pain: 'How is your back now?',
    effort: 'How hard was it?',
    effortEnds: { low: 'No effort', high: 'All I had' },
    unusual: 'Anything unusual?',
    unusualLead: 'Tap what was so. Nothing tapped means nothing was.',
    signs: {
      doming: 'A ridge down my belly',
      leaking: 'I leaked',
      heaviness: 'Heavy or bulging below',
    },
    where: 'In which movement?',
    whereLead: 'Not sure? Leave it, and it goes for all of them.',
    other: 'Something else',
    otherTitle: 'Which of these?',
    talk: 'Could you talk while walking?',
    talks: { easy: 'Easily', some: 'In short sentences', none: 'Hardly' },
    save: 'Save',
    saving: 'Saving',
    skip: 'Leave it at that',
    saved: 'Kept. Tomorrow morning you are asked once how your back is.',
  },
  refused: (message: string) => `That was not kept: ${message}`,
};
