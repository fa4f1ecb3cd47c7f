// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example, lines_of } from './house.mjs';
import { answer_all, asks_of_nobody, exported, heading, said_today, screen_of, shown_today } from './steps.mjs';

const day = '2026-11-22';
const blocked = 'Not kept: this browser doesn’t let Realign store anything.';
const full = 'Not kept: this phone is out of storage.';

const refuse_storage = (context) => context.addInitScript(() => {
  indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };
});

/** The browser's own bound of what this app may keep; without a size, its usual one. */
async function bound(house, user, quotaSize) {
  const devtools = await user.context.newCDPSession(user.page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: house.address, ...(quotaSize !== undefined && { quotaSize }) });
}

async function say_pain(page, score) {
  await page.locator('.check-in button').filter({ hasText: 'Pain now' }).click();
  await page.locator('dialog .pain-bar').nth(score).click();
  await page.locator('dialog').getByRole('button', { name: 'Save' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

async function exported_here(user) {
  const coming = user.page.waitForEvent('download');
  await user.page.getByRole('button', { name: 'Export it now' }).click();
  const { readFileSync } = await import('node:fs');
  return readFileSync(await (await coming).path(), 'utf8');
}

export default {
  async 'where nothing may be stored it says so, plans all the same, and hands out what was said'(house) {
    const user = await house.user({ before: refuse_storage });
    const { page } = user;
    await user.go('/questions');
    await page.getByText(blocked).waitFor();
    await answer_all(page, asks_of_nobody(house));
    assert.equal(await heading(page), 'That is all for now.');
    await page.getByRole('link', { name: 'To today' }).click();
    await page.locator('ol.moves').waitFor();
    await page.getByText(blocked).waitFor();
    const shown = await shown_today(page);
    const journal = await exported_here(user);
    assert.deepEqual(shown, said_today(screen_of(house, journal, day)));
  },

  async 'where the phone is full it says so, loses nothing, and keeps all of it once there is room'(house) {
    const user = await house.user();
    const { page } = user;
    await bound(house, user, 1);
    await user.go('/questions');
    const asks = asks_of_nobody(house);
    await answer_all(page, asks, {}, 2);
    await page.getByText(full).waitFor();
    await answer_all(page, asks, {}, 2);
    assert.equal(lines_of(await exported_here(user)).length, 4);
    await bound(house, user);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(full).waitFor({ state: 'detached' });
    assert.equal(lines_of(await exported(user)).length, 4, 'after a reload it is all there');
  },

  async 'a store that refuses each line is told as full, and what was kept earlier stays'(house) {
    const user = await house.user({
      journal: example(),
      before: (context) => context.addInitScript(() => {
        IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };
      }),
    });
    await user.go('/');
    await say_pain(user.page, 4);
    await user.page.getByText(full).waitFor();
    assert.equal(lines_of(await exported_here(user)).length, lines_of(example()).length + 1);
    assert.equal(lines_of(await exported(user)).length, lines_of(example()).length);
  },
};
