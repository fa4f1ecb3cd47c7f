// SPDX-License-Identifier: Apache-2.0
//
// Walks that another app or a watch wrote down.
import { counted, language } from './language';

const walks = { one: '1 walk', other: '# walks' };

export const imports = {
  title: 'Bring in walks',
  note: 'From a watch or another app',
  lead: 'A file from a watch or another app. It is read on this phone and only its walks are kept.',
  choose: 'Choose a file',
  kinds:
    'GPX, TCX or FIT. From an iPhone: Health, your picture, Export All Health Data. From Baby Buddy: feeds as CSV.',
  noBirth: 'Say first when the birth was. Only walks after it count.',
  noReader:
    'What reads these files is not on this phone yet. Open this page once when there is a network. From then on it works without one.',
  reading: (share: number) =>
    `Reading: ${new Intl.NumberFormat(language, { style: 'percent' }).format(share)}`,
  refused: (message: string) => `Nothing was added: ${message}`,
  nothing: 'There is no new walk in it.',
  found: (n: number) => `${counted(n, { one: '1 new walk', other: '# new walks' })}. Nothing is added yet.`,
  add: (n: number) => `Add ${counted(n, walks)}`,
  added: (n: number) => `${counted(n, walks)} added.`,
  table: {
    caption: 'New walks, by the time they began',
    day: 'When',
    minutes: 'Minutes',
    place: 'Where',
    show: 'These are new',
  },
  takeAll: 'Those were walks too',
  leftOut: 'Left out',
  why: {
    'not-said-to-be-a-walk': (n: number) => `${counted(n, walks)}: the file does not say what it was`,
    'before-the-birth': (n: number) => `${counted(n, walks)} from before the birth`,
    'in-the-future': (n: number) => `${counted(n, walks)} later than now: a clock was wrong`,
    'too-short': (n: number) => `${counted(n, walks)} of less than half a minute`,
    'too-long': (n: number) => `${counted(n, walks)} of more than 300 minutes`,
    'times-run-backwards': (n: number) => `${counted(n, walks)} with times that run backwards`,
    'already-there': (n: number) => `${counted(n, walks)} that you have here already`,
    'twice-here': (n: number) => `${counted(n, walks)} that the file has twice`,
    'taken-back': (n: number) => `${counted(n, walks)} that you took back`,
  } as Record<string, (n: number) => string>,
  withoutTime: (n: number) => counted(n, { one: '1 track without times', other: '# tracks without times' }),
  others: (n: number) =>
    counted(n, { one: '1 activity that is no walk', other: '# activities that are no walks' }),
  feeds: (n: number) => `${counted(n, { one: '1 feed', other: '# feeds' })} read. Nothing is kept of them.`,
  usual: 'Your usual times of feeding',
  notice: 'What you could notice then',
  noUsual: 'No time of day is usual in them.',
  remind: 'Remind me at these times',
  reminded: 'You get a reminder at these times, while the app is open.',
  toHabits: 'To all habits',
};
