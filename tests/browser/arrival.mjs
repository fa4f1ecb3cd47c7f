// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example } from './house.mjs';

/** What the browser itself measures of what moved without being asked to (Cumulative Layout Shift). */
const watch = (context) => context.addInitScript(() => {
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      window.moved.push({ value, what: sources.map(({ node }) => node?.textContent?.trim().slice(0, 30)) });
  }).observe({ type: 'layout-shift', buffered: true });
});

async function little_moved(page) {
  const moved = await page.evaluate(() => window.moved);
  assert.ok(moved.reduce((sum, { value }) => sum + value, 0) < 0.02, JSON.stringify(moved));
}

/** Holds these files back until they are let in. */
async function hold(user, files) {
  let let_in;
  const held = new Promise((done) => { let_in = done; });
  await user.context.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return let_in;
}

/** To the first words, whatever is still on its way. */
async function arrive({ page }, house) {
  await page.goto(house.address, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
}

const typeface_is_there = (page) => page.waitForFunction(() => document.fonts.check('18px "Realign Sans"'));

export default {
  async 'the first words need no engine, and little moves when engine and typeface come'(house) {
    const user = await house.user({ time: '', before: watch });
    const { page } = user;
    const let_in = await hold(user, /\.(wasm|woff2)$/);
    await arrive(user, house);
    assert.ok(await page.getByRole('link', { name: 'Begin' }).isVisible());
    assert.equal(await page.getByText('I have a journal already').count(), 0, 'the engine is not there yet');
    let_in();
    await page.getByText('I have a journal already').waitFor();
    await typeface_is_there(page);
    await little_moved(page);
  },

  async 'who presses Begin or Get help before the engine is there is led there when it is'(house) {
    for (const [name, path, there] of [['Begin', '/questions', '.ticks'], ['Get help', '/help', 'a.call']]) {
      const user = await house.user({ time: '' });
      const { page } = user;
      const let_in = await hold(user, /\.wasm$/);
      await arrive(user, house);
      await page.getByRole('link', { name }).click();
      await page.waitForURL(`**${path}`);
      let_in();
      await page.locator(there).waitFor();
      await page.waitForFunction(() => document.activeElement?.localName === 'h1' && / · Realign$/.test(document.title));
    }
  },

  async 'little moves on Today, also where it is wide'(house) {
    for (const viewport of [{ width: 390, height: 844 }, { width: 1440, height: 900 }]) {
      const user = await house.user({ time: '', journal: example(), viewport, before: watch });
      const let_in = await hold(user, /\.woff2$/);
      await arrive(user, house);
      await user.page.getByText('To follow along').waitFor();
      let_in();
      await typeface_is_there(user.page);
      await little_moved(user.page);
    }
  },
};
