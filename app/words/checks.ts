// SPDX-License-Identifier: Apache-2.0
//
// Checks she does by herself. What each one means, the engine says.
import { language } from './language';

const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

/** 2½, as she counts it. */
export function inFingers(n: number): string {
  const whole = Math.floor(n);
  if (n === whole) return String(whole);
  return whole === 0 ? '½' : `${whole}½`;
}

export const words = {
  title: 'Checks',
  lead: 'Three looks at yourself. They measure and compare; none of them is a diagnosis.',
  belly: 'The belly check',
  bellyLead: 'Is there a gap between the two long belly muscles?',
  posture: 'How you stand and sit',
  postureLead: 'Two habits in pictures, and a look with a wall.',
  running: 'Before running and jumping',
  runningLead: 'What has to be so first, and the tests, in order.',

  check: {
    start: 'Start the check',
    again: 'Measure again',
    carryOn: 'Carry on with the check',
    short: 'I know how. To the measuring',
    step: (at: number, all: number) => `${at} of ${all}`,
    next: 'Next',
    back: 'Step back',
    leave: 'Belly check',
    fingers: 'Finger widths',
    inFingers: (n: number) =>
      n > 1 ? `${inFingers(n)} fingers` : n === 1 ? '1 finger' : n === 0 ? 'No gap' : 'Half a finger',
    chooseWidth: 'Tap how many fingers fit. None is 0.',
    tension: 'How does the middle line feel under your fingers?',
    review: 'What you found',
    edges: 'Middle line',
    ridge: 'Ridge',
    save: 'Save the reading',
    saving: 'Saving',
    kept: 'Kept. You find it below, with the ones before.',
    readings: 'Your readings',
    when: 'When again',
    how: 'What it means',
    error: 'How exact it is',
    table: 'Show as a table',
  },
  finger: {
    title: 'Your finger width',
    none: 'Not measured',
    mm: 'Three fingers, in millimetres',
    now: (mm: number) => `One finger of yours is ${number.format(mm / 3)} mm.`,
    wide: (fingers: number, mm: number) =>
      `Your last reading is about ${number.format((fingers * mm) / 30)} cm at its widest.`,
    kept: 'It is kept on this phone only.',
    wrong: 'Three fingers are between 20 and 99 mm. Measure once more.',
  },
  stands: {
    tires: 'Tires the back',
    eases: 'Eases the back',
    steps: 'Try it',
  },
  impact: {
    conditions: 'What has to be so first',
    tests: 'The tests, in this order',
    cleared: 'A clinician has cleared me',
  },
};
