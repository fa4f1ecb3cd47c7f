// SPDX-License-Identifier: Apache-2.0
//
// Five years of days, some 20,000 entries: everything is still there, and says what the command says. How long it takes is
// measured by bench/app.mjs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lines_of } from './house.mjs';
import { exported, said_today, screen_of, shown_today } from './steps.mjs';

const calm = JSON.parse(readFileSync(new URL('../calm_answers.json', import.meta.url), 'utf8'));
const last = '2026-11-22';
const item = (exercise) => ({ exercise, variant: 'base', sets: [8, 8], pain: 1, effort: 4 });
const daily = [
  { kind: 'pain', score: 1, when: 'morning' },
  { kind: 'posture', habit: 'feeding', realigned: true },
  { kind: 'posture', habit: 'carrying', realigned: true },
  { kind: 'posture', habit: 'lifting', realigned: false },
  { kind: 'today', minutes: 12, floor: true, hands: 'both' },
  { kind: 'pain', score: 1, when: 'before' },
  { kind: 'session', items: [item('pelvic-tilt'), item('vacuum')], minutes: 9, finished: true },
  { kind: 'pain', score: 1, when: 'after' },
  { kind: 'walk', minutes: 20, place: 'outdoors', talk: 'easy' },
  { kind: 'note', text: 'slept badly, back fine' },
  { kind: 'pain', score: 0, when: 'rest' },
];

export function diary_of(days) {
  const end = Date.parse(`${last}T08:00:00Z`);
  let count = 0;
  const line = (moment, body) => {
    const id = `01700000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
    return `${JSON.stringify({ id, at: new Date(moment).toISOString().replace('.000Z', 'Z'), ...body })}\n`;
  };
  const about = { kind: 'profile', birth_date: '2021-11-20', birth: 'vaginal', tear: 'none', epidural: false, minutes: 15, equipment: ['mat'] };
  let journal = line(end - days * 86_400_000, about);
  for (let day = days - 1; day > 0; day--) {
    daily.forEach((body, index) => { journal += line(end - day * 86_400_000 + index * 600_000, body); });
  }
  return journal + line(end, { kind: 'screening', answers: calm });
}

export default {
  async 'a journal of five years is opened, added to, looked through and handed out whole'(house) {
    const journal = diary_of(1826);
    const user = await house.user({ journal });
    const { page } = user;
    assert.ok(lines_of(journal).length > 20_000);
    await user.go('/');
    assert.deepEqual(await shown_today(page), said_today(screen_of(house, journal, last)));
    await user.go('/progress');
    await page.getByRole('img').first().waitFor();
    await user.go('/more/history');
    assert.equal(await page.locator('.entry').count(), 30);
    await page.getByRole('button', { name: /^Take back/ }).first().click();
    await page.waitForFunction(() => document.querySelector('.entry .line-name'));
    const out = await exported(user);
    assert.equal(lines_of(out).length, lines_of(journal).length + 1);
    await user.go('/');
    assert.deepEqual(await shown_today(page), said_today(screen_of(house, out, last)));
  },
};
