// SPDX-License-Identifier: Apache-2.0
//
// Her data: out, in, away, and line by line.
import { counted } from './language';

export const data = {
  title: 'Your data',
  lead: 'Everything you have said is one plain file. It is yours: keep it, move it, delete it.',
  export: 'Export the journal',
  exportDone: 'The file is in your downloads.',
  exportShared: 'Handed over.',
  import: 'Import a journal',
  importNote: 'It is joined with what is here. Nothing is overwritten.',
  imported: (fresh: number, known: number) =>
    `${counted(fresh, { one: '1 new entry', other: '# new entries' })}, ${known} known already.`,
  torn: 'The last line of the file was cut off and is left out.',
  importFailed: {
    unreadable: (line: number) => `Line ${line} of the file can’t be read. Nothing was imported.`,
    'no-id': (line: number) => `Line ${line} of the file has no id. Nothing was imported.`,
    different: (line: number) =>
      `Line ${line} of the file says something else than the entry with the same id here. Nothing was imported.`,
  },
  refused: (message: string) => `The file was not imported: ${message}`,
  delete: 'Delete everything',
  deleteTitle: 'Delete everything on this phone?',
  deleteLead: 'All you have said and all settings. There is no copy anywhere else, unless you exported one.',
  deleteYes: 'Delete it all',
  deleteNo: 'Keep it',
  gone: 'Everything is deleted.',
  goneLead: 'Nothing of yours is left on this phone.',
  goneAction: 'Begin again',
};

export const history = {
  title: 'What you have said',
  lead: 'The newest first. What you take back counts as never said.',
  empty: 'What you say will be listed here.',
  takeBack: 'Take back',
  takenBack: 'Taken back.',
  undo: 'Undo',
  more: 'Show older ones',
  kinds: {
    profile: 'About you',
    today: 'The day you have',
    screening: 'Health questions',
    clearance: 'Cleared by a clinician',
    separation: 'Belly check',
    pain: 'Pain',
    session: 'Session',
    walk: 'Walk',
    posture: 'Posture',
    questionnaire: 'Questionnaire',
    prescription: 'From a clinician',
    note: 'Note',
  } as Record<string, string>,
  said: {
    'path program': 'Follow the four-week program',
    'path daily': 'Follow the daily plan',
  } as Record<string, string>,
  minutes: (n: number) => counted(n, { one: '1 minute', other: '# minutes' }),
  places: { outdoors: 'outdoors', treadmill: 'on a treadmill', indoors: 'indoors' } as Record<string, string>,
  noticed: (habit: string, realigned: boolean) => `${habit}: ${realigned ? 'done' : 'not now'}`,
  gap: (above: unknown, navel: unknown, below: unknown, ridge: boolean) =>
    `${above} above, ${navel} at, ${below} below the navel, in fingers${ridge ? ', with a ridge' : ''}`,
  answers: (n: number) => counted(n, { one: '1 answer', other: '# answers' }),
  answer: (question: string, answer: string) => `${question} ${answer}`,
  painWhen: {
    morning: 'this morning',
    before: 'before a session',
    during: 'in a session',
    after: 'after a session',
    rest: 'at rest',
  } as Record<string, string>,
};
