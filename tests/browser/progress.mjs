// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example } from './house.mjs';
import { ask_command, heading } from './steps.mjs';

const day = '2026-11-22';
const progress_of = (house, journal) => JSON.parse(ask_command(house, journal, 'progress', '--on', day, '--format', 'screen'));
const drawings = (page) => page.locator('svg[role=img]');

/** The rows of the tables that are opened, as text. */
const tables_of = (page) =>
  page.evaluate(() => [...document.querySelectorAll('table')].map((table) => ({
    caption: table.caption.textContent,
    rows: [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
  })));

export default {
  async 'how it goes is said first, drawn second, and each drawing is a table too'(house) {
    const user = await house.user({ journal: example() });
    const { page } = user;
    await user.go('/progress');
    const it = progress_of(house, example());
    assert.equal(await heading(page), it.headline);
    const text = await page.locator('main').innerText();
    for (const part of ['pain', 'sessions', 'separation', 'impact'])
      for (const sentence of it[part].sentences) assert.ok(text.includes(sentence), `${part}: ${sentence}`);
    assert.equal(await drawings(page).count(), 3);
    assert.equal(await drawings(page).first().getAttribute('aria-label'), it.pain.sentences.join(' '));
    for (const each of await drawings(page).all()) assert.ok((await each.getAttribute('aria-label')).length > 20);
    assert.equal(await page.locator('.drawing .morning').count(), it.pain.scores.length);
    assert.equal(await page.locator('.drawing .bar').count(), it.walks.weeks.filter(({ minutes }) => minutes > 0).length);
    assert.equal(await page.locator('.drawing .whisker').count(), it.separation.readings.length);

    assert.deepEqual(await tables_of(page),
      ['pain', 'sessions', 'walks', 'separation'].map((part) => ({ caption: it[part].table.caption, rows: it[part].table.rows })));
    await page.getByText('Show as a table').first().click();
    await page.getByRole('table').first().waitFor();
  },

  async 'each step of a dose has its reason, and each score says what it does not mean'(house) {
    const user = await house.user({ journal: example() });
    const { page } = user;
    await user.go('/progress');
    const it = progress_of(house, example());
    const moved = it.doses.find(({ steps }) => steps.length > 0);
    const line = page.locator('.lines > li').filter({ hasText: moved.name }).first();
    await line.locator('summary').first().click();
    await line.getByText('Why', { exact: true }).click();
    await line.getByText(moved.steps[0].why[0].text).waitFor();
    for (const form of it.forms) {
      const part = page.locator('.form-course').filter({ hasText: form.name });
      await part.locator('summary').click();
      await part.getByText(form.not).waitFor();
      assert.equal(await part.getByRole('link').count(), form.due <= it.date ? 1 : 0, form.id);
    }
    for (const { text, met } of it.impact.lines) {
      const words = { yes: 'Met', no: 'Not yet', unknown: 'Not known yet' }[met];
      assert.match(await page.locator('.conditions li').filter({ hasText: text }).innerText(), new RegExp(`^${words}`));
    }
  },

  async 'somebody new sees what is missing in plain words, and no empty drawing'(house) {
    const user = await house.user();
    const { page } = user;
    await user.go('/progress');
    const it = progress_of(house, '');
    const text = await page.locator('main').innerText();
    for (const part of ['pain', 'sessions', 'walks', 'separation', 'impact'])
      assert.ok(text.includes(it[part].sentences[0]), `${part}: ${it[part].sentences[0]}`);
    assert.match(text, /Not enough data yet/);
    assert.match(text, /They begin with your first session/);
    assert.equal(await page.locator('svg[role=img], table').count(), 0);
    await page.getByRole('link', { name: 'Say how this morning was' }).click();
    await page.waitForURL('**/say/pain');
  },
};
