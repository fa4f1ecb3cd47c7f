// SPDX-License-Identifier: Apache-2.0
//
// Lives for the tests that compare carriers: journals that `realign simulate` makes on assumptions drawn by lot (the
// same lot each time), and what may befall anybody on the last day put on top of them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// mulberry32: small, and the same on every machine.
function lots(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = (lot, list) => list[Math.floor(lot() * list.length)];

function assumed(lot) {
  const births = ['vaginal', 'assisted', 'cesarean'];
  const choices = [
    ['--birth', pick(lot, births)], ['--start-week', pick(lot, ['0', '2', '6', '10'])], ['--weeks', pick(lot, ['2', '4', '6', '10'])],
    ['--pain', pick(lot, ['0', '1', '3', '5'])], ['--separation', pick(lot, ['1', '2.5', '4'])], ['--minutes', pick(lot, ['5', '15', '30'])],
    ['--done', pick(lot, ['50', '100'])], ['--phq-2', pick(lot, ['0', '4'])],
  ];
  if (lot() < 0.4) choices.push(['--morning', '6@1']);
  if (lot() < 0.3) choices.push(['--check', 'none']);
  if (lot() < 0.3) choices.push(['--missed', '1w']);
  return choices.flat();
}

const id = (number) => `0199ffff-0000-7000-8000-${String(number).padStart(12, '0')}`;
const late = (day) => `${day}T21:00:00+01:00`;
const line = (day, number, fields) => `${JSON.stringify({ id: id(number), at: late(day), ...fields })}\n`;

// What is put on top: entries of the last day, and what the test knows of them without the engine.
const events = [
  { name: 'as it goes', lines: () => '', told: {} },
  { name: 'with an emergency', lines: (day) => line(day, 1, { kind: 'screening', answers: { 'saddle-numbness': true } }), told: { grave: [['saddle-numbness', true]] } },
  { name: 'with something urgent', lines: (day) => line(day, 1, { kind: 'screening', answers: { 'leg-swelling': true } }), told: { grave: [['leg-swelling', true]] } },
  { name: 'with leaking', lines: (day) => line(day, 1, { kind: 'screening', answers: { 'leak-with-effort': true } }), told: { grave: [['leak-with-effort', true]] } },
  { name: 'with a sore wrist and a lasting heaviness', lines: (day) => line(day, 1, { kind: 'screening', answers: { 'wrist-pain': 6, heaviness: 'constant' } }), told: { grave: [['wrist-pain', 6], ['heaviness', 'constant']] } },
  {
    name: 'with a restriction', told: { restrictions: ['nothing on her back, "please"; and no, not even once'] },
    lines: (day) => line(day, 1, { kind: 'clearance', by: 'physician', scope: 'loading', restrictions: 'nothing on her back, "please"; and no, not even once' }),
  },
  { name: 'with pain today', lines: (day) => line(day, 1, { kind: 'pain', score: 7, when: 'morning', site: 'low back' }), told: {} },
  { name: 'paused', lines: (day) => line(day, 1, { kind: 'profile', paused: true }), told: {} },
];

const first = '2026-09-21';

/** Each with its journal, its last day, and what was told on it. */
export function lives(realign, folder, count = 24) {
  const lot = lots(20261127);
  return Array.from({ length: count }, (_, at) => {
    const wishes = assumed(lot);
    const made = realign('simulate', '--on', first, ...wishes, '--print-journal');
    const days = made.split('\n').filter(Boolean).map((text) => JSON.parse(text).at.slice(0, 10)).sort();
    const on = days.at(-1) ?? first;
    const event = events[at % events.length];
    const journal = made + event.lines(on);
    writeFileSync(join(folder, 'life.jsonl'), journal);
    const grave = (event.told.grave ?? []).map(([question, answer]) => [question, answer, on]);
    return { name: `life ${at + 1}, ${event.name} (${wishes.join(' ')})`, journal, on, told: { grave, restrictions: event.told.restrictions ?? [] } };
  });
}
