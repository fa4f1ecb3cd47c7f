// SPDX-License-Identifier: Apache-2.0
//
// Habits, by what she is doing. What each one is, the engine says.
export const words = {
  title: 'Habits',
  lead: 'Tap what you are doing. One thing to notice, one small move.',
  events: 'What are you doing?',
  done: 'Done',
  notNow: 'Not now',
  other: 'Another one',
  tires: 'Tires the back',
  eases: 'Eases the back',
  all: 'All of them',
  today: 'Noticed today',
  kept: (name: string) => `Kept: ${name}.`,
  keptNot: 'That is fine. Another time.',
  undo: 'Undo',
  reminders: {
    title: 'Reminders',
    lead: 'A feed or a carry is the best reminder. If you like, this phone sends one too.',
    every: 'How often',
    choices: {
      '0': 'No reminders',
      '60': 'About every hour',
      '120': 'About every 2 hours',
      '240': 'About every 4 hours',
    } as Record<string, string>,
    off: 'Off',
    feeding: (times: string) => `At your times of feeding: ${times}.`,
    noFeeding: 'No reminders at these times',
    quiet: 'Quiet hours',
    from: 'From',
    to: 'To',
    quietNote: 'Nothing is sent in these hours, nor while everything is paused.',
    limits:
      'Realign has no server, so nothing can wake it. Reminders come while it is open, also behind another app. Once the phone closes it, they stop until you open it again. On an iPhone it has to be on the home screen.',
    refused:
      'This phone does not let Realign send reminders. You can change that in its settings for this app.',
    missing: 'This browser has no reminders.',
  },
};
