// SPDX-License-Identifier: Apache-2.0
//
// The first screen.

export const welcome = {
  headline: 'A back that hurts, a baby, and ten minutes at best.',
  lead: 'Realign picks the right amount of the right movement for today, shows how, and says why. Some days it says: see someone first.',
  points: [
    'Nothing you say leaves this phone. There is no account.',
    'It works with no network, at any hour, with one hand.',
    'Stop at any moment. What you did counts.',
  ],
  begin: 'Begin',
  minutes: 'First a few questions. Each answer is kept as you give it, so you can stop and come back.',
  import: 'I have a journal already',
  waiting: 'One moment.',
  waitingLead: 'Realign is still loading. The first time takes a little longer.',
};
