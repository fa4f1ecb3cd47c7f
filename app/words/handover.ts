// SPDX-License-Identifier: Apache-2.0
//
// What she takes along on paper, and into her calendar.
import { language } from './language';

export const handover = {
  title: 'To take along',
  lead: 'Tick what you want on paper. You can also save it as a file.',
  choose: 'Which pages',
  print: 'Print',
  nothing: 'Tick a page first.',
  parts: {
    summary: 'For your clinician',
    plan: 'Your plan for today',
    stretches: 'The stretches',
    walking: 'How your walks grow',
  },
  notes: {
    summary: 'What you said, how it goes, what stands open',
    plan: 'With its limits, and what to leave alone',
    stretches: 'All of them on one page',
    walking: 'The table, with the row you are in',
  },
  on: (day: string) =>
    new Intl.DateTimeFormat(language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format(new Date(`${day}T12:00:00`)),
  movement: 'Movement',
  stretch: 'Stretch',
  walk: 'Walk',
  notice: 'Notice',
  stop: 'When to stop',
  waiting: 'Waiting for now',
  avoid: 'Leave alone for now',
  coming: 'Coming up',
  stopAt: (pain: number) => `Stop when pain reaches ${pain} of 10.`,
  when: 'When',
  minutes: 'How long',
  days: 'How often',
  here: 'You are here.',
  pace: 'How fast',
  calendar: {
    title: 'In your calendar',
    note: 'Your week ahead, and checks that are due',
    lead: 'Sessions and walks for seven days, each with a reminder. Save it again in a week: your calendar is brought up to date, and nothing stands there twice.',
    at: 'Sessions begin at',
    save: 'Put it in my calendar',
    done: 'The file is in your downloads. Open it, and your calendar takes it in.',
    shared: 'Handed over.',
    failed: (message: string) => `There is no file: ${message}`,
  },
};
