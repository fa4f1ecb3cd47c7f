// SPDX-License-Identifier: Apache-2.0
//
// Pain, wherever it is asked.

export const pain = {
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
};

export const checkIn = {
  label: 'How are you?',
  morning: 'This morning',
  now: 'Pain now',
  signs: 'Warning sign?',
  say: '0 to 10',
  look: 'Check',
  other: 'Say something else',
};
