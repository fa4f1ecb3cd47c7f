// SPDX-License-Identifier: Apache-2.0
//
// A stop card and the ways out of it.
import { counted } from './language';

export const stop = {
  call: (number: string) => `Call ${number}`,
  callToday: (number: string) => `Call ${number} today`,
  unknown:
    'We don’t know which country you are in. 112 works on most mobile phones; use your own number if you know it.',
  otherNumber: 'Another number',
  also: 'Also',
  say: 'What to say',
  saying: (weeks: number | null, signs: string[]) =>
    `I gave birth ${weeks === null ? 'not long ago' : counted(weeks, { one: '1 week ago', other: '# weeks ago' })}. I said yes to: ${signs.map((sign) => `“${sign}”`).join(' ')}`,
  sayingPlain: (weeks: number | null) =>
    `I gave birth ${weeks === null ? 'not long ago' : counted(weeks, { one: '1 week ago', other: '# weeks ago' })}. My plan tells me to get help.`,
  do: 'What to do',
  goOn: 'Go on with the questions',
  steps: ['Ask someone to stay with you.', 'If you can’t speak, show this screen.'],
  mistake: 'I ticked that by mistake',
  mistakeTitle: 'Which one was a mistake?',
  mistakeLead: 'It is taken back, as if never ticked. The question will be asked again.',
  cleared: 'A clinician has cleared me',
  clearedTitle: 'Who has cleared you?',
  clearedLead: 'Only if someone has looked at this and said that exercise is fine.',
  clearedFor: 'What for',
  by: { physician: 'A doctor', midwife: 'A midwife', physiotherapist: 'A physiotherapist' } as Record<
    string,
    string
  >,
  settings: 'Your data and settings',
  addCare: 'Keep their number here',
  worse: (number: string) => `Getting worse: call ${number}`,
};
