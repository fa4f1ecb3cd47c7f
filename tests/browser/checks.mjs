// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example, lines_of, until } from './house.mjs';
import { ask_command, come_in, exported, heading, library_of, next_heading } from './steps.mjs';

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const drawn = (page, place = '.check-stage') => until('the figure is drawn', async () => (await page.locator(`${place} svg path`).count()) > 10);

/** On to the next page, by what brings it there. */
async function on(page, act) {
  const before = await heading(page);
  await act();
  return next_heading(page, before);
}

export default {
  async 'the whole belly check, from the first visit to a reading drawn with its error'(house) {
    const user = await come_in(house);
    const { page } = user;
    const { self_check: check } = library_of(house);
    await user.go('/');
    await page.getByRole('link', { name: /^Checks/ }).click();
    await page.getByRole('link', { name: /belly check/i }).click();
    await page.getByText(check.when).waitFor();
    await press(page, 'Start the check');
    for (const step of check.steps) {
      await until(step, async () => (await heading(page)) === step);
      await drawn(page);
      await press(page, 'Next');
    }
    const widths = { navel: 2.5, above: 2, below: 0.5 };
    for (const { field, name } of check.places) {
      await until(name, async () => (await heading(page)) === name);
      await drawn(page);
      if (field === check.places[1].field) {
        // She has to see to her baby, and goes on where she was.
        await page.reload();
        await press(page, 'Carry on with the check');
        await until(name, async () => (await heading(page)) === name);
      }
      await press(page, 'Next');
      await page.getByText('Tap how many fingers fit.').waitFor();
      await page.locator('.finger').filter({ hasText: new RegExp(`^${{ 2.5: '2½', 2: '2', 0.5: '½' }[widths[field]]}$`) }).click();
      await on(page, () => press(page, 'Next'));
    }
    await on(page, () => page.getByRole('button', { name: check.tension[1].text }).click());
    await on(page, () => press(page, 'No'));
    await press(page, 'Save the reading');
    await page.getByText('Kept. You find it below').waitFor();

    const journal = await exported(user);
    const entry = lines_of(journal).map((line) => JSON.parse(line)).find(({ kind }) => kind === 'separation');
    assert.deepEqual([entry.above, entry.navel, entry.below, entry.tension, entry.doming],
      [widths.above, widths.navel, widths.below, check.tension[1].value, false]);
    await user.go('/checks/belly');
    assert.equal(await page.locator('.drawing .whisker').count(), 1);
    const { separation } = JSON.parse(ask_command(house, journal, 'progress', '--on', '2026-11-22', '--format', 'screen'));
    for (const sentence of separation.sentences) await page.getByText(sentence).waitFor();
    await user.go('/more/history');
    assert.match(await page.locator('.entry').first().innerText(), /2 above, 2.5 at, 0.5 below/);
  },

  async 'each reading is drawn as wide as its error, and stands in the table'(house) {
    const user = await house.user({ journal: example() });
    const { page } = user;
    const { separation } = JSON.parse(ask_command(house, example(), 'progress', '--on', '2026-11-22', '--format', 'screen'));
    assert.ok(separation.readings.length > 1);
    await user.go('/checks/belly');
    const marks = await page.evaluate(() => {
      const box = (element) => element.getBoundingClientRect();
      const [zero, one] = [...document.querySelectorAll('.drawing .grid')].map((line) => box(line).top);
      return {
        finger: zero - one,
        zero,
        points: [...document.querySelectorAll('.drawing circle')].map((dot) => box(dot).top + box(dot).height / 2),
        whiskers: [...document.querySelectorAll('.drawing .whisker')].map((line) => box(line).height),
      };
    });
    separation.readings.forEach(({ widest }, index) => {
      assert.ok(Math.abs((marks.zero - marks.points[index]) / marks.finger - widest) < 0.1, `reading ${index} stands where it was`);
      assert.ok(Math.abs(marks.whiskers[index] / marks.finger - 2 * separation.error) < 0.15, `reading ${index} is as wide as its error`);
    });
    await page.getByText('Show as a table').click();
    assert.equal(await page.locator('.plain-table tbody tr').count(), separation.readings.length);

    await page.getByRole('heading', { name: 'Your finger width' }).click();
    await page.getByLabel('Three fingers, in millimetres').fill('48');
    await page.getByLabel('Three fingers, in millimetres').blur();
    await page.getByText('One finger of yours is 16 mm.').waitFor();
    await page.reload();
    await page.getByText('One finger of yours is 16 mm.').waitFor();
  },

  async 'the pictures of how she stands and sits are drawn with their words, and a wall to look with'(house) {
    const user = await house.user();
    const { page } = user;
    const { postures, wall_check } = library_of(house);
    await user.go('/checks/posture');
    assert.ok(postures.length >= 3);
    for (const [index, { name, text }] of postures.entries()) {
      const row = page.locator('.postures > li').nth(index);
      await until(`${name} is drawn`, async () => (await row.locator('svg path').count()) > 10);
      assert.deepEqual([await row.locator('h2').textContent(), await row.locator('.quiet').textContent()], [name, text]);
    }
    const lines = await page.locator('.postures svg').evaluateAll((all) =>
      all.map((svg) => [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d')).join()));
    assert.equal(new Set(lines).size, postures.length, 'no two pictures are the same');
    for (const step of wall_check.steps) await page.getByText(step).waitFor();
  },

  async 'before running it is said what is met and what is not, and the tests stand in order'(house) {
    const user = await house.user({ journal: example() });
    const { page } = user;
    const { impact } = JSON.parse(ask_command(house, example(), 'progress', '--on', '2026-11-22', '--format', 'screen'));
    await user.go('/checks/running');
    const rows = await page.locator('.conditions > li > div > p').evaluateAll((all) => all.map((row) => row.textContent));
    const met = { yes: 'Met', no: 'Not yet', unknown: 'Not known yet' };
    assert.deepEqual(rows, impact.lines.map((line) => `${met[line.met]}. ${line.text}`));
    const tests = library_of(house).impact.parts.flatMap((part) => part.tests.map(({ text }) => text));
    assert.deepEqual(await page.locator('.numbered li').allTextContents(), tests);
    assert.equal(await page.locator('.numbered').last().getAttribute('start'), String(tests.length));
    assert.equal(await page.locator('main button:not(.top-action)').count(), 0, 'nobody passes them here');
  },
};
