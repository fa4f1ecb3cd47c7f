// SPDX-License-Identifier: Apache-2.0
//
// Everything that she can tell. Health questions and the statements of forms come from the engine.
import { counted, language } from './language';

const longDay = (date: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00Z`),
  );

export const words = {
  title: 'Say how it is',
  lead: 'Tell what you like, whenever you like. All of it can be taken back.',
  pausedLead: 'Everything is paused. Nothing here asks anything of you.',
  /** How it is; `find` are words that stand in the questions which are meant. */
  now: 'How it is',
  pain: { name: 'Pain', hint: 'How strong, when, where' },
  symptom: { name: 'A symptom', hint: 'Anything that worries you' },
  flare: { name: 'A flare-up', find: 'flare-up' },
  bleeding: { name: 'Bleeding', find: 'bleeding' },
  gap: { name: 'The belly check', hint: 'Feel for the gap' },
  forms: 'Questionnaires',
  due: 'Due now',
  fromClinician: 'From a doctor, midwife or physiotherapist',
  clearance: { name: 'What they have cleared', hint: 'So that it can open' },
  prescription: { name: 'What they have changed', hint: 'Movements to leave out, to do, or to do less of' },
  aboutYou: 'You and your days',
  about: { name: 'About you', hint: 'The birth, what you have at hand, what you like' },
  rest: 'Make it quiet',
  pause: 'Pause everything',
  carryOn: 'Carry on',

  kept: 'Kept.',
  other: 'Say something else',
  choose: 'Choose one in each list first.',
  optional: (label: string) => `${label} (if you like)`,

  painPage: {
    title: 'How strong is the pain?',
    when: 'When was that?',
    whens: {
      morning: 'This morning',
      rest: 'Now, at rest',
      before: 'Before a session',
      during: 'In a session',
      after: 'After a session',
    } as Record<string, string>,
    where: 'Where does it hurt?',
    exercise: 'In which movement?',
    none: 'None',
  },
  symptomPage: {
    title: 'What do you notice?',
    search: 'Search in plain words',
    lead: 'In danger, or very unwell? Ring at once.',
    found: (n: number) => counted(n, { one: '1 question', other: '# questions' }),
    nothing: 'No question has these words. Try another word, or tell your doctor or midwife.',
  },
  form: {
    begin: 'Begin',
    carryOn: 'Carry on',
    position: (at: number, all: number) => `${at} of ${all}`,
    own: (at: number) => `Thing ${at}`,
    same: 'The same things as last time',
    others: 'Name other things',
    tooFew: (n: number) => `Name at least ${n}.`,
    ends: { low: 'Not at all', high: 'As well as before' },
    before: 'The last time',
    keeps: 'You can stop and come back today. Your answers stay.',
    wait: 'Choose a number first.',
  },
  clearancePage: {
    title: 'What has been cleared?',
    lead: 'Only if someone has looked at this and said yes.',
    scope: 'What for?',
    scopes: {
      'postnatal-check': 'The check after the birth is done, all well',
      exercise: 'Exercise',
      loading: 'Weights and heavier work',
      kneeling: 'On hands and knees',
      impact: 'Running and jumping',
    } as Record<string, string>,
    by: 'Who said so?',
    until: 'Until when?',
    restrictions: 'What did they say not to do?',
    holds: (date: string) => `until ${longDay(date)}`,
  },
  prescriptionPage: {
    title: 'What have they changed?',
    lead: 'For each movement they spoke about.',
    movement: 'Movement',
    choose: 'Choose',
    what: 'What is to be done?',
    whats: {
      exclude: 'Leave it out',
      include: 'Do it, even where it waits',
      cap: 'At most so much',
    } as Record<string, string>,
    sets: 'Sets, at most',
    reps: 'Repetitions, at most',
    another: 'Another movement',
    remove: 'Remove this one',
    told: { exclude: 'leave out', include: 'do', cap: 'at most' } as Record<string, string>,
    most: (sets?: number, reps?: number) =>
      [
        sets === undefined ? '' : counted(sets, { one: '1 set', other: '# sets' }),
        reps === undefined ? '' : counted(reps, { one: '1 repetition', other: '# repetitions' }),
      ]
        .filter(Boolean)
        .join(', '),
  },
  aboutPage: {
    title: 'About you',
    lead: 'What you say last counts.',
    unsaid: 'Not said',
    nothing: 'None',
    minutes: (n: number) => counted(n, { one: '1 minute', other: '# minutes' }),
    /** What each is called in a list. */
    fields: {
      birth_date: 'Day of the birth',
      birth: 'Kind of birth',
      tear: 'Tear',
      epidural: 'Epidural or spinal',
      babies: 'How many babies',
      feeding: 'Feeding',
      active_before: 'Active before the birth',
      minutes: 'Minutes on a usual day',
      equipment: 'At hand',
      avoid: 'Movements you dislike',
      progress_by: 'How a movement grows',
      path: 'Kind of plan',
      walk_track: 'Walking plan',
      paused: 'Paused',
      language: 'Language',
    } as Record<string, string>,
    date: longDay,
    told: (field: string, value: string) => `${field}: ${value}`,
  },
  /** What the engine does not ask by itself. */
  lossPage: {
    lead: 'We are so sorry. With one tap everything here goes quiet: no plan, no questions, no reminders, for as long as you want.',
    help: 'Your midwife or doctor is there for you too, at any time after a loss.',
    action: 'Make it quiet',
  },
  notHere: 'The address may be from another version.',
};
