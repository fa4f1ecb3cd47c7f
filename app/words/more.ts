// SPDX-License-Identifier: Apache-2.0
//
// More, and what is set there.
import { counted } from './language';

export const more = {
  title: 'Yours',
  groups: {
    said: 'What you tell',
    data: 'What is kept, and for whom',
    looks: 'How it looks and sounds',
    help: 'Help',
  },
  say: 'Tell something new',
  sayNote: 'A walk, a belly check, a clinician’s word',
  habits: 'Habits and reminders',
  voice: 'The voice',
  language: 'Language',
  light: 'Day and night',
  figure: 'The figure',
  emergency: 'Whom to ring',
  data: 'Your data',
  history: 'What you have said',
  about: 'About Realign',
  pause: 'Pause',
  handover: 'To take along',
  handoverNote: 'Pages to print, for a clinician or the wall',
  count: (n: number) => counted(n, { one: '1 entry', other: '# entries' }),
  onPhone: 'On this phone only',
};

export const light = {
  title: 'Day and night',
  look: 'How bright',
  looks: {
    system: 'As the phone has it',
    light: 'Light',
    dark: 'Dark',
    night: 'Night: dim, red, no blue',
  } as Record<string, string>,
  byItself: 'Start the night light by itself from 11 in the evening to 6',
};

export const figure = {
  title: 'The figure',
  lead: 'Who shows you the movements.',
  build: 'Build',
  builds: { slight: 'Slight', medium: 'Medium', full: 'Full' } as Record<string, string>,
  skin: 'Skin',
  skins: { light: 'Light', tan: 'Tan', brown: 'Brown', dark: 'Dark' } as Record<string, string>,
  hair: 'Hair',
  hairs: { bun: 'Bun', short: 'Short', covered: 'Covered' } as Record<string, string>,
};

export const pause = {
  title: 'Pause everything',
  lead: 'No sessions, no questions, no counting, for as long as you like. Warning signs still get an answer.',
  pause: 'Pause',
  isPaused: 'Everything is paused.',
  carryOnLead: 'When you carry on, the plan takes the time off into account.',
  carryOn: 'Carry on',
  loss: 'If you have lost your baby',
};

export const about = {
  title: 'About Realign',
  engine: 'Protocol',
  digest: 'Fingerprint',
  app: 'App',
  licence:
    'Free software under the Apache License 2.0. The typeface is made from Source Sans 3 by Adobe, SIL Open Font License 1.1.',
  private: 'No account, no tracking, no server. The engine runs on this phone.',
};

export const voice = {
  which: 'Which voice',
  best: 'The one that fits best',
  speed: 'How fast',
  off: 'Off: bells only',
};

export const languages = {
  title: 'Language',
  lead: 'There is one so far. What is said of your plan comes in the same one.',
};
