// SPDX-License-Identifier: Apache-2.0
//
// Eight weeks, day by day, from the morning after the birth until only keeping what was won is left. She answers in the app;
// what she does and how it hurts she writes on her laptop, and the app takes it in. Each day, before and after, the app
// has to show what the command says of the journal that the app hands out. The clocks change on the way (25 October).
import assert from 'node:assert/strict';
import { answer_all, ask_command, asks_of_nobody, exported, said_today, screen_of, shown_today, take_in } from './steps.mjs';

const birth = Date.UTC(2026, 8, 28);
const days = 57;
const text_of = (day) => new Date(birth + day * 86_400_000).toISOString().slice(0, 10);
// London: one hour ahead of UTC until the clocks change.
const offset_on = (day) => (text_of(day) < '2026-10-25' ? '+01:00' : 'Z');
const at = (day, time) => `${text_of(day)}T${time}:00${offset_on(day)}`;

let count = 0;
function line(day, time, body) {
  const moment = Date.parse(at(day, time)).toString(16).padStart(12, '0');
  const id = `${moment.slice(0, 8)}-${moment.slice(8)}-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
  return `${JSON.stringify({ id, at: at(day, time), ...body })}\n`;
}

/** It hurts less and less. */
const pain_on = (day) => Math.max(1, 3 - Math.floor(day / 9));

const statements = (yes) => Array.from({ length: 24 }, (_, index) => (index < yes ? 1 : 0));
const activities = ['lifting her out of the cot', 'the walk to the park', 'tying my shoes'];
const form = (answers, name, more = {}) => ({ kind: 'questionnaire', form: name, answers, ...more });

/** What happens once, by the day after the birth. */
const happens = {
  3: [form([0, 1], 'phq-2'), form(statements(9), 'rmdq'), form([4, 4, 5], 'psfs', { activities })],
  22: [{ kind: 'separation', above: 1, navel: 1.5, below: 0.5, tension: 'firm', doming: false }],
  31: [form([0, 0], 'phq-2'), form(statements(2), 'rmdq'), form([8, 9, 9], 'psfs', { activities })],
  40: [{ kind: 'separation', above: 1, navel: 1, below: 0.5, tension: 'firm', doming: false }],
  42: [{ kind: 'clearance', by: 'physician', scope: 'postnatal-check' }],
  47: [form(statements(1), 'rmdq'), form([9, 9, 9], 'psfs', { activities })],
};

function done(plan, day) {
  const items = plan.session.items.map(({ exercise, variant, sets, reps, hold_s, load_kg }) => ({
    exercise, variant, sets: Array(sets).fill(reps ? reps[1] : hold_s), ...(load_kg ? { load_kg } : {}), pain: pain_on(day), effort: 4,
  }));
  return { kind: 'session', items, minutes: plan.session.minutes, finished: true };
}

/** What she writes down on her laptop on this day. */
function written(house, journal, day) {
  const plan = JSON.parse(ask_command(house, journal, 'today', '--on', text_of(day), '--format', 'json'));
  const bodies = [{ kind: 'pain', score: pain_on(day), when: 'morning' }, ...(happens[day] ?? [])];
  if (plan.session) bodies.push(done(plan, day));
  if (plan.walk && day % 2 === 0) bodies.push({ kind: 'walk', minutes: plan.walk.minutes[0], place: 'outdoors', talk: 'easy' });
  return { plan, lines: bodies.map((body, index) => line(day, `09:${40 + index}`, body)).join('') };
}

async function compare(user, screen, when) {
  await user.page.locator('.disclaimer').waitFor();  // it stands last, and comes last
  assert.deepEqual(await shown_today(user.page), said_today(screen), when);
  const shown = await user.page.evaluate(() => document.body.textContent.replaceAll('\u00a0', ' '));
  // The notice of the day's own disposition says what its headline says.
  const notices = screen.notices.filter(({ id }) => id !== screen.disposition).map(({ text }) => text);
  const said = [screen.here, screen.next_step, screen.walk?.text, ...notices, ...screen.waiting.map(({ name }) => name)];
  for (const text of said) if (text) assert.ok(shown.includes(text), `${when}: “${text}” is not shown`);
}

export default {
  async 'eight weeks, from the birth to keeping what was won: every day the app shows what the command prints'(house) {
    const user = await house.user({ time: at(1, '09:00') });
    const stages = [];
    let sessions = 0;
    let journal = '';
    await user.go('/questions');
    await answer_all(user.page, asks_of_nobody(house), { 'profile.birth_date': text_of(0) });
    for (let day = 1; day < days; day++) {
      await user.context.clock.setSystemTime(new Date(at(day, '09:10')));
      await user.go('/');
      const before = screen_of(house, day === 1 ? await exported(user) : journal, text_of(day));
      if (day === 1) await user.go('/');
      await compare(user, before, `${text_of(day)}, before`);
      if (before.ask.some(({ short, layer }) => short || layer !== 'other')) {
        await user.go('/questions');
        await answer_all(user.page, before.ask, { pain: pain_on(day) });
      }
      const { plan, lines } = written(house, await exported(user), day);
      await user.context.clock.setSystemTime(new Date(at(day, '10:30')));
      await take_in(user, lines);
      journal = await exported(user, false);
      await user.go('/');
      await compare(user, screen_of(house, journal, text_of(day)), `${text_of(day)}, after`);
      if (plan.session) sessions += 1;
      if (stages.at(-1) !== plan.stage.id) stages.push(plan.stage.id);
    }
    assert.deepEqual(stages, ['foundation', 'strengthen', 'maintain']);
    assert.ok(sessions > 20, `${sessions} sessions`);
  },
};
