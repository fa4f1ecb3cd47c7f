// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example, lines_of } from './house.mjs';
import { at_the_end, exported, open_session, play_until, press_play, sets_in } from './steps.mjs';

const day = '2026-11-22';

async function say_pain(page, score, comes_first = true) {
  if (comes_first) await page.bringToFront();
  await page.locator('.check-in button').filter({ hasText: 'Pain now' }).click();
  await page.locator('dialog .pain-bar').nth(score).click();
  await page.locator('dialog').getByRole('button', { name: 'Save' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

const pain_is = (page, text) => page.locator('.check-in button').filter({ hasText: 'Pain now' }).filter({ hasText: text }).waitFor();

async function two_tabs(house) {
  const user = await house.user({ journal: example() });
  const other = { ...user, page: await user.context.newPage() };
  other.go = async (path) => {
    await other.page.goto(house.address + path);
    await other.page.locator('h1').first().waitFor();
  };
  await user.go('/');
  await other.go('/');
  return [user, other];
}

const ids_of = (journal) => lines_of(journal).map((line) => JSON.parse(line).id);

export default {
  async 'an answer in one tab is there in the other, and nothing is doubled'(house) {
    const [one, two] = await two_tabs(house);
    await say_pain(one.page, 4);
    await pain_is(two.page, '4, moderate');
    await say_pain(two.page, 2);
    await pain_is(one.page, '2, mild');
    // Both at once.
    await Promise.all([say_pain(one.page, 3, false), say_pain(two.page, 3, false)]);
    await pain_is(one.page, '3, mild');
    await pain_is(two.page, '3, mild');
    const [here, there] = [await exported(one), await exported(two)];
    assert.deepEqual(ids_of(here).sort(), ids_of(there).sort());
    assert.equal(new Set(ids_of(here)).size, ids_of(here).length);
    assert.equal(ids_of(here).length, ids_of(example()).length + 4);
  },

  async 'a warning sign that is ticked in one tab stops the other'(house) {
    const [one, two] = await two_tabs(house);
    await one.page.bringToFront();
    await one.go('/signs');
    await one.page.locator('.tick').first().click();
    await one.page.getByRole('button', { name: 'What to do now' }).click();
    await two.page.locator('.stop-card').waitFor();
  },

  async 'the sets of a session count once, also when it is open in two tabs'(house) {
    const [one, two] = await two_tabs(house);
    await one.page.bringToFront();
    await open_session(one.page);
    await two.go('/session');
    await one.page.bringToFront();
    await press_play(one.page);
    await play_until(one, at_the_end(one.page));
    const { parts } = await one.page.evaluate(() => ({ parts: document.querySelector('h1').textContent }));
    assert.match(parts, /^Done\. \d+ sets counted\.$/);
    const played = sets_in(await exported(one), day);
    assert.equal(Object.values(played).flat().length, Number(/\d+/.exec(parts)[0]));
    await two.go('/session');
    await two.page.getByText('Done for today.').waitFor();
    assert.deepEqual(sets_in(await exported(two), day), played);
  },
};
