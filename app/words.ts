// SPDX-License-Identifier: Apache-2.0
//
// The app's own words, all of them. What is said about her body and her plan comes from the engine.
// Plain and short. Nobody is praised, blamed or hurried.

/** The language of these words, with the dates of where she is. */
export const language = globalThis.navigator?.language?.startsWith('en') ? navigator.language : 'en';

const plurals = new Intl.PluralRules(language);

export function counted(n: number, forms: { one: string; other: string }): string {
  const form = plurals.select(n) === 'one' ? forms.one : forms.other;
  return form.replace('#', String(n));
}

/** As the clock showed it where it was said. */
export const moment = (at: string): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(at.slice(0, 19)));

export const words = {
  app: 'Realign',
  nav: { label: 'Main', today: 'Today', more: 'More' },
  back: 'Back',
  close: 'Close',
  yes: 'Yes',
  no: 'No',
  save: 'Save',
  next: 'Next',
  cancel: 'Cancel',
  leaveOut: 'Leave this out for now',
  getHelp: 'Get help',
  night: { on: 'Night light', off: 'Day light' },
  why: 'Why',
  whyQuestion: 'Why this is asked',
  sources: 'Where this comes from',
  facts: (facts: string) => `What it looks at: ${facts}`,

  welcome: {
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
  },

  questions: {
    toGo: (n: number) => counted(n, { one: '1 question to go', other: '# questions to go' }),
    last: 'The last question',
    done: 'That is all for now.',
    doneLead: 'Your plan for today is ready.',
    open: 'A few answers are still missing.',
    openLead:
      'Until they are there, nothing is open. You can leave out what you don’t know and answer it later.',
    again: 'Answer them now',
    toToday: 'To today',
    number: (low: number, high: number) => `A number from ${low} to ${high}`,
    wrongNumber: (low: number, high: number, typed: string) =>
      typed ? `It goes from ${low} to ${high}. You typed ${typed}.` : `Type a number from ${low} to ${high}.`,
    noDate: 'Choose a day first.',
    date: 'Day',
    several: 'Tick all that fit. None is fine too.',
    answerAll: 'Answer each line first.',
    scaleEnds: { low: 'Not at all', high: 'Worst I can imagine' },
  },

  signs: {
    first: 'Is any of these so, now or in the last days?',
    again: 'Is any of these so today?',
    lead: 'Not sure? Tick it.',
    none: 'None of these',
    some: 'What to do now',
    after: 'Pressing this answers every line with no.',
    why: 'Why these are asked',
    nothing: 'There is nothing to ask today.',
  },

  pain: {
    now: 'How is your back now?',
    morning: 'How was your back this morning?',
    scale: 'Pain from 0 to 10',
    less: 'One less',
    more: 'One more',
    empty: 'Tap a bar',
    ends: { low: 'No pain', high: 'Worst I can imagine' },
    word: (score: number) =>
      score === 0 ? 'No pain' : score <= 3 ? 'Mild' : score <= 7 ? 'Moderate' : 'Severe',
    choose: 'Tap a bar first, or close this.',
  },

  checkIn: {
    label: 'How are you?',
    morning: 'This morning',
    now: 'Pain now',
    signs: 'Warning sign?',
    say: '0 to 10',
    look: 'Check',
  },

  dayChips: {
    label: 'The day you have',
    minutes: (n: number) => `${n} min`,
    hands: { both: 'Two hands', one: 'One hand', none: 'No hands' } as Record<string, string>,
    floor: { yes: 'Floor', no: 'No floor' },
    minutesTitle: 'How many minutes are there?',
    minutesLead: 'Three is a plan. Today only.',
    minutesRow: (n: number) => counted(n, { one: '1 minute', other: '# minutes' }),
    handsTitle: 'How many hands are free?',
    handsRows: {
      both: 'Both',
      one: 'One, the other holds the baby',
      none: 'None, the baby is on me',
    } as Record<string, string>,
    floorTitle: 'Can you get down on the floor?',
    floorRows: { yes: 'Yes', no: 'Not today' },
  },

  today: {
    movement: 'Movement',
    stretch: 'Stretch',
    also: 'Also today',
    walk: 'A walk',
    habit: 'One thing to notice',
    waiting: 'Waiting for now',
    avoid: 'Leave alone for now',
    movements: (n: number) => counted(n, { one: '1 movement', other: '# movements' }),
    coming: 'Coming up',
    goodToKnow: 'Good to know',
    until: (text: string) => `Until then: ${text}`,
    start: 'Start',
    answer: 'Answer the questions',
    due: (n: number) => counted(n, { one: 'A question is due.', other: '# questions are due.' }),
    dueAction: 'Answer',
    lifts: 'What lifts this',
    swap: 'Swap it',
    swapTitle: 'Do this one instead',
    swapLead: 'For this session only.',
    swappedFrom: (name: string) => `In place of ${name.toLowerCase()}`,
    swapBack: (name: string) => `Back to ${name}`,
    stopAt: (pain: number) => `Stop when pain reaches ${pain} of 10.`,
    whyDay: 'Why today looks like this',
    nightOffer: 'It is late. The night light is dim and red, for a dark room.',
    nightTake: 'Use it',
    pausedHelp: 'Settings',
  },

  stop: {
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
  },

  help: {
    title: 'Get help',
    emergency: 'In danger, or very unwell?',
    emergencyLead: 'Ring at once, or ask someone near you to do it.',
    sign: 'Something new or worrying?',
    signLead: 'Tick it in the list of warning signs. You are told at once what to do.',
    signAction: 'Look at the warning signs',
    care: 'Your doctor or midwife',
    careCall: (number: string) => `Call ${number}`,
    careMissing: 'Keep their number here and it is one tap away.',
    careAdd: 'Add their number',
  },

  more: {
    title: 'More',
    light: 'Day and night',
    figure: 'The figure',
    emergency: 'Whom to ring',
    data: 'Your data',
    history: 'What you have said',
    about: 'About Realign',
    pause: 'Pause',
    count: (n: number) => counted(n, { one: '1 entry', other: '# entries' }),
    onPhone: 'On this phone only',
  },

  light: {
    title: 'Day and night',
    look: 'How bright',
    looks: {
      system: 'As the phone has it',
      light: 'Light',
      dark: 'Dark',
      night: 'Night: dim, red, no blue',
    } as Record<string, string>,
    byItself: 'Start the night light by itself from 11 in the evening to 6',
  },

  figure: {
    title: 'The figure',
    lead: 'Who shows you the movements.',
    build: 'Build',
    builds: { slight: 'Slight', medium: 'Medium', full: 'Full' } as Record<string, string>,
    skin: 'Skin',
    skins: { light: 'Light', tan: 'Tan', brown: 'Brown', dark: 'Dark' } as Record<string, string>,
    hair: 'Hair',
    hairs: { bun: 'Bun', short: 'Short', covered: 'Covered' } as Record<string, string>,
  },

  numbers: {
    title: 'Whom to ring',
    emergency: 'Emergency number',
    emergencyNote: (number: string) => `Leave it empty to use ${number}, which fits where your phone is.`,
    care: 'Your doctor, midwife or maternity unit',
    careNote: 'Shown when something needs a call today.',
  },

  data: {
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
    deleteLead:
      'All you have said and all settings. There is no copy anywhere else, unless you exported one.',
    deleteYes: 'Delete it all',
    deleteNo: 'Keep it',
    gone: 'Everything is deleted.',
    goneLead: 'Nothing of yours is left on this phone.',
    goneAction: 'Begin again',
  },

  pause: {
    title: 'Pause everything',
    lead: 'No sessions, no questions, no counting, for as long as you like. Warning signs still get an answer.',
    pause: 'Pause',
    isPaused: 'Everything is paused.',
    carryOnLead: 'When you carry on, the plan takes the time off into account.',
    carryOn: 'Carry on',
  },

  history: {
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
    answers: (n: number) => counted(n, { one: '1 answer', other: '# answers' }),
    answer: (question: string, answer: string) => `${question} ${answer}`,
    painWhen: {
      morning: 'this morning',
      before: 'before a session',
      during: 'in a session',
      after: 'after a session',
      rest: 'at rest',
    } as Record<string, string>,
  },

  about: {
    title: 'About Realign',
    engine: 'Protocol',
    digest: 'Fingerprint',
    app: 'App',
    licence:
      'Free software under the Apache License 2.0. The typeface is Source Sans 3, SIL Open Font License 1.1.',
    private: 'No account, no tracking, no server. The engine runs on this phone.',
  },

  trouble: {
    full: 'Not kept: this phone is out of storage.',
    blocked: 'Not kept: this browser doesn’t let Realign store anything.',
    fullLead:
      'Nothing earlier is lost. What you say now lasts until you close the app. Free some space, or export it.',
    blockedLead:
      'A private window does this. What you say lasts until you close the app; export it to keep it.',
    export: 'Export it now',
    again: 'Try again',
  },

  refused: (message: string) => `That was not kept: ${message}`,

  update: { ready: 'A newer version is here.', apply: 'Update' },

  failed: {
    title: 'Realign could not start.',
    lead: 'What you have said is safe on this phone. Close the app and open it again.',
    again: 'Try again',
  },
};
