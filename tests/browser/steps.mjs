// SPDX-License-Identifier: Apache-2.0
//
// What a user does, in her words; and what the command says of her journal.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './house.mjs';

const calm = JSON.parse(readFileSync(new URL('../calm_answers.json', import.meta.url), 'utf8'));

/** What she answers about herself, and a back that hurts a little. */
const herself = {
  'profile.birth_date': '2026-10-01',
  'profile.birth': 'vaginal',
  'profile.tear': 'none',
  'profile.epidural': false,
  'profile.minutes': 15,
  'profile.equipment': ['mat', 'chair', 'wall', 'pillow'],
  'profile.active_before': true,
  'profile.path': 'daily',
  'profile.walk_track': 'table',
  pain: 3,
};

export const answers = { ...calm, ...herself };

/** The command, on a journal: what it prints. */
export function ask_command(house, journal, ...words) {
  const folder = mkdtempSync(join(tmpdir(), 'realign-browser-'));
  try {
    writeFileSync(join(folder, 'journal.jsonl'), journal);
    const { status, stdout, stderr } = spawnSync(
      house.binary, [words[0], ...words.slice(1), '--journal', join(folder, 'journal.jsonl')], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The library, of which no journal knows. */
export const library_of = (house) =>
  JSON.parse(spawnSync(house.binary, ['exercise', '--format', 'screen'], { encoding: 'utf8' }).stdout);

export const screen_of = (house, journal, day) =>
  JSON.parse(ask_command(house, journal, 'today', '--on', day, '--format', 'screen'));

/** Her journal as the app hands it out. */
export async function exported(user, go = true) {
  if (go) await user.go('/more/data');
  const coming = user.page.waitForEvent('download');
  await user.page.getByRole('button', { name: /^Export/ }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

/** Her journal, or a part of it, into the app from a file; what the app says to that. */
export async function take_in(user, text) {
  await user.go('/more/data');
  await user.page.locator('input[type=file]').setInputFiles({ name: 'journal.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(text) });
  const told = user.page.locator('.told');
  await told.filter({ hasText: /./ }).waitFor();
  return told.textContent();
}

/** What Today says. */
export const shown_today = (page) =>
  page.evaluate(() => ({
    headline: document.querySelector('h1').textContent,
    items: [...document.querySelectorAll('ol.moves > li')].map((row) => ({
      name: row.querySelector('.move-name').textContent,
      dose: row.querySelector('.move-dose').textContent,
    })),
  }));

/** The same, out of the command's screen. */
export const said_today = ({ headline, session }) => ({
  headline: headline.split(/(?<=\.)\s/)[0],
  items: (session?.items ?? []).map(({ name, dose }) => ({ name, dose })),
});

export const heading = (page) => page.locator('h1').first().textContent();

/** Waits until the page has another heading than this. */
export const next_heading = (page, before) =>
  until(`“${before}” is past`, async () => {
    const now = await page.evaluate(() => document.querySelector('h1')?.textContent ?? '').catch(() => '');
    return now && now !== before && now;
  });

/** Answers the question that is on the page, whatever it is, as `answer` says. */
async function answer_one(page, ask, answer) {
  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  if (ask.kind === 'yes-no') return press(answer ? 'Yes' : 'No');
  if (ask.kind === 'choice') return press(ask.choices.find(({ value }) => value === answer).label);
  if (ask.kind === 'several') {
    for (const value of answer) await page.getByLabel(ask.choices.find((each) => each.value === value).label, { exact: true }).check();
  } else if (ask.kind === 'text') await page.locator('input[type=date]').fill(answer);
  else if (await page.locator('.pain-bars').count()) await page.locator('.pain-bar').nth(answer).click();
  else await page.locator('input[inputmode=numeric]').fill(String(answer));
  return press('Next');
}

/** Answers page after page until there are no more. Its words come from the engine: `asks` of an empty journal. */
export async function answer_all(page, asks, special = {}, most = 60) {
  const said = [];
  for (let count = 0; count <= most; count++) {
    const title = await heading(page);
    if (said.length === most || !/\/questions/.test(page.url()) || title === 'That is all for now.') return said;
    const ask = asks.find((each) => each.ask === title);
    if (ask) await answer_one(page, ask, special[ask.question] ?? answers[ask.question]);
    else await page.getByRole('button', { name: 'None of these' }).click();
    said.push(ask?.question ?? 'signs');
    await next_heading(page, title);
  }
  throw new Error(`the questions never end: ${said.join(', ')}`);
}

export const asks_of_nobody = (house) => screen_of(house, '', '2026-11-22').ask;

/** A new user, from her first visit to a day with a plan. */
export async function come_in(house, options = {}) {
  const user = await house.user(options);
  await user.go('/');
  await user.page.getByRole('link', { name: 'Begin' }).click();
  await user.page.waitForURL('**/questions');
  await answer_all(user.page, asks_of_nobody(house));
  await user.page.getByRole('link', { name: 'To today' }).click();
  await user.page.locator('ol.moves').waitFor();
  return user;
}

/** Opens the session from Today, on a day whose short screen is answered. */
export async function open_session(page) {
  await page.locator('.dock a.primary').click();
  await page.locator('.player').waitFor();
}

export const press_play = (page) => page.locator('.player [data-first]').click();
export const kept_place = (page, routine = 'session') =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(`realign.place.${name}`) ?? 'null'), routine);

/** Waits until a service worker is at work; `ready` alone would wait for ever where none comes. */
export const worker_is_there = (page) =>
  until('a service worker is at work', () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'));

/** Winds time forward in strides, none so long that the player would think that it slept, until `done` says so. */
export async function play_until(user, done, most = 2000) {
  for (let stride = 0; stride < most; stride++) {
    const seen = await done();
    if (seen) return seen;
    await user.context.clock.fastForward(2500);
  }
  throw new Error('it was played on and on, and never came');
}

export const at_the_end = (page) => async () => (await page.locator('.player-end').count()) > 0;

/** The sets that stand in a journal, of what is not taken back: exercise → amounts. */
export function sets_in(journal, day) {
  const entries = journal.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const taken = new Set(entries.filter(({ kind }) => kind === 'retract').map(({ entry }) => entry));
  const sets = {};
  for (const { id, at, kind, items } of entries) {
    if (kind !== 'session' || taken.has(id) || !at.startsWith(day)) continue;
    for (const item of items) sets[item.exercise] = [...(sets[item.exercise] ?? []), ...item.sets];
  }
  return sets;
}
