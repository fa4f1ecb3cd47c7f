// SPDX-License-Identifier: Apache-2.0
//
// The stories behind the pictures: a journal, a moment, a place, and what is pressed.
import { readFileSync } from 'node:fs';
import { doingStories } from './doing_stories.mjs';
import { movesStories } from './moves_stories.mjs';
import { playerStories } from './player_stories.mjs';
import { sayStories } from './say_stories.mjs';

const month = () => readFileSync(new URL('../../examples/first-month.jsonl', import.meta.url), 'utf8');

let count = 0;
const entry = (at, kind, more) => {
  count += 1;
  const id = `01a13069-c300-7001-8001-${String(count).padStart(12, '0')}`;
  return `${JSON.stringify({ id, at, kind, ...more })}\n`;
};
const born = () =>
  entry('2026-11-22T08:00:00+00:00', 'profile', {
    birth_date: '2026-10-01',
    birth: 'vaginal',
    epidural: true,
  });
const sign = (question) => entry('2026-11-22T08:30:00+00:00', 'screening', { answers: { [question]: true } });

const press = (text) => (page) => page.getByText(text, { exact: true }).first().click();

/** Past the warning signs, and past one question after the other to the first that is answered so. */
const asked = (how) => ({
  journal: () => '',
  path: '/questions',
  after: async (page) => {
    await press('None of these')(page);
    await page.locator('h1.question').waitFor();
    while ((await page.locator(how).count()) === 0) await press('Leave this out for now')(page);
  },
});

export const stories = {
  welcome: {
    journal: () => '',
    after: (page) => page.locator('.welcome input').waitFor({ state: 'attached' }),
  },
  today: { journal: month, whole: true },
  'today-why': {
    journal: month,
    after: (page) => page.locator('.move').nth(2).locator('summary').first().click(),
  },
  'today-minutes': { journal: month, after: (page) => page.locator('.chip').first().click() },
  'today-pain': {
    journal: month,
    after: async (page) => {
      await page.locator('.check-in button').first().click();
      await page.locator('.pain-bar').nth(4).click();
    },
  },
  'today-blocked': { journal: () => '', path: '/questions', blocked: true },
  'today-late': { journal: month, time: '2026-11-22T22:10:00Z' },
  'questions-first': { journal: () => '', path: '/questions' },
  'questions-date': asked('.answer input[type=date]'),
  'questions-choice': asked('.answer .choice-row:nth-child(3)'),
  'questions-several': asked('.answer .tick'),
  'questions-number': asked('.answer input[inputmode]'),
  'questions-pain': asked('.answer .pain-bars'),
  'questions-open': asked('.answer a.text-action'),
  'questions-signs': { journal: born, path: '/signs', whole: true },
  'questions-ticked': {
    journal: born,
    path: '/signs',
    after: (page) => page.locator('.tick').nth(2).click(),
  },
  'today-swap': {
    journal: month,
    after: async (page) => {
      await page.locator('.move').nth(2).locator('summary').first().click();
      await page.getByText('Swap it').first().click();
      await page.locator('dialog .choice-row').nth(1).click();
    },
  },
  'today-due': { journal: month, time: '2026-11-24T09:10:00Z', whole: true },
  'today-clinician-first': { journal: () => month() + sign('pregnant-again'), whole: true },
  'today-refer-soon': { journal: () => month() + sign('leak-with-effort') },
  'today-paused': {
    journal: () => month() + entry('2026-11-22T08:30:00+00:00', 'profile', { paused: true }),
  },
  unscreened: { journal: born },
  'stop-emergency': { journal: () => born() + sign('saddle-numbness'), whole: true },
  'stop-urgent': { journal: () => born() + sign('leg-swelling'), whole: true },
  'stop-cleared': {
    journal: () => born() + sign('saddle-numbness'),
    after: press('A clinician has cleared me'),
  },
  help: { journal: month, path: '/help' },
  more: { journal: month, path: '/more' },
  'more-light': { journal: month, path: '/more/light' },
  'more-figure': { journal: month, path: '/more/figure', whole: true },
  'more-numbers': { journal: month, path: '/more/numbers' },
  'more-data': { journal: month, path: '/more/data' },
  'more-walks': {
    journal: month,
    path: '/more/data/walks',
    whole: true,
    after: async (page) => {
      const walks = [
        '2026-11-10T09:00:00Z/2026-11-10T09:14:00Z',
        '2026-08-01T09:00:00Z/2026-08-01T09:30:00Z',
      ];
      const tracks = walks
        .map((walk) =>
          walk
            .split('/')
            .map((time) => `<trkpt><time>${time}</time></trkpt>`)
            .join(''),
        )
        .map((points) => `<trk><type>walking</type><trkseg>${points}</trkseg></trk>`);
      const buffer = Buffer.from(`<gpx>${tracks.join('')}</gpx>`);
      await page.locator('input[type=file]').setInputFiles({ name: 'w.gpx', mimeType: 'text/xml', buffer });
      await page.locator('button.primary').waitFor();
    },
  },
  'more-history': { journal: month, path: '/more/history' },
  'more-pause': { journal: month, path: '/more/pause' },
  'more-delete': { journal: month, path: '/more/data', after: press('Delete everything') },
  'more-voice': { journal: month, path: '/more/voice' },
  'more-language': { journal: month, path: '/more/language' },
  handover: {
    journal: month,
    path: '/handover',
    whole: true,
    after: (page) => page.locator('.paper-cards svg').last().waitFor({ state: 'attached' }),
  },
  'more-about': { journal: month, path: '/more/about' },
  'questions-short': {
    journal: () => month().split('\n').slice(0, -2).join('\n'),
    path: '/questions/first',
  },
  ...movesStories,
  ...doingStories,
  ...playerStories,
  ...sayStories(month, sign),
};
