// SPDX-License-Identifier: Apache-2.0
//
// Walks: how much, the clock, and what is asked at the end.
import { counted, language } from './language';

const minutes = (n: number): string => counted(n, { one: '1 minute', other: '# minutes' });

export const words = {
  title: 'Walk',
  range: (low: number, high: number) => (low === high ? minutes(low) : `${low} to ${minutes(high)}`),
  headline: (range: string) => `${range} today.`,
  none: 'No walk in today’s plan.',
  noneLead: 'Walked all the same? Write it down below.',
  why: 'Why so much',
  start: 'Start walking',
  carryOn: 'Back to the walk',
  log: 'Write down a walk from earlier',
  indoors: 'Walk indoors, follow along',
  indoorsWhy: 'On the spot, as long as today’s walk, with easier ways to do each move.',
  treadmill: {
    title: 'On a treadmill',
    lines: [
      'It counts like any other walk. The minutes and the talk test are the same.',
      'Set it flat and at its slowest. Step on, and let it get faster bit by bit.',
      'Hold on until your step is steady. Then let your arms swing, and look ahead.',
      'Slow it down for the last minute before you step off.',
    ],
  },
  week: {
    title: 'This week',
    done: (n: number, days: number) =>
      n === 0 ? 'No walk yet.' : `${minutes(n)} on ${counted(days, { one: '1 day', other: '# days' })}.`,
    before: 'The weeks before',
  },
  plan: {
    title: 'How it grows',
    yours: 'Yours',
    here: 'You are here',
    columns: ['Weeks', 'A day', 'Days'],
    take: 'Take this one',
    asked: 'You asked for the other one. It opens when it fits; why, stands above.',
  },
  talk: { title: 'Can you talk?', lead: 'It tells you how fast is right.' },

  going: 'Walking',
  paused: 'Paused',
  pausedLine: 'Take your time. The minutes so far are kept.',
  before: (range: string) => `Today it is ${range}.`,
  inside: 'That is today’s walk. Go on if you like.',
  until: (high: number) => `That is today’s walk. Up to ${minutes(high)} is fine.`,
  beyond: 'That is enough for today. Let it come to an end.',
  byTheClock: 'The clock goes on with the screen dark and with the app closed. Tap anywhere to pause.',
  pause: 'Pause',
  resume: 'Go on',
  end: 'End the walk',
  minutesUnit: 'minutes and seconds',
  voice: 'Voice',
  voiceOn: 'Voice is on',
  voiceOff: 'Voice is off',

  done: (n: number) => (n < 1 ? 'Less than a minute so far.' : `${minutes(n)} of walking.`),
  doneLead: 'Did the clock run on without you? Set the minutes right.',
  logTitle: 'A walk from earlier',
  minutes: 'Minutes',
  fewer: 'One minute less',
  more: 'One minute more',
  when: 'When',
  now: 'Now',
  earlier: 'Earlier',
  date: 'Day',
  time: 'Time',
  future: 'That is still to come. Choose a time that has been.',
  noMoment: 'Choose the day and the time, or “Now”.',
  noMinutes: 'How many minutes was it?',
  where: 'Where',
  places: { outdoors: 'Outdoors', treadmill: 'Treadmill', indoors: 'Indoors' } as Record<string, string>,
  talked: 'Could you talk?',
  pain: 'How is your back now?',
  painAsk: 'Say how your back is now',
  save: 'Save',
  saving: 'Saving',
  back: 'Back to the walk',
  drop: 'Don’t keep it',
  kept: (n: number, at: string) => `Kept: ${minutes(n)}, ${at}.`,
  undo: 'Undo',
};

/** The moment as she reads it: today, 14:05, or Fri 20 Nov, 14:05. */
export function toldMoment(at: Date, now: Date): string {
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(at);
  if (at.toDateString() === now.toDateString()) return `today at ${time}`;
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(
    at,
  );
  return `${day} at ${time}`;
}
