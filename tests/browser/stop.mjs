// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example } from './house.mjs';
import { exported, said_today, screen_of, shown_today } from './steps.mjs';

const day = '2026-11-22';
const saddle = /Is it numb, or does it feel different, between your legs/;

const tick = async (user, sign) => {
  await user.go('/signs');
  await user.page.getByLabel(sign).check();
  await user.page.getByRole('button', { name: 'What to do now' }).click();
  await user.page.locator('.stop-card').waitFor();
};

export default {
  async 'a red flag that is ticked shows its stop card at once, with whom to call and nothing else to do'(house) {
    const user = await house.user({ journal: example() });
    const { page } = user;
    await tick(user, saddle);
    assert.match(await page.locator('a.call').innerText(), /Call 999/);
    assert.equal(await page.locator('a.call').getAttribute('href'), 'tel:999');
    const within_sight = await page.locator('a.call').evaluate((link) => link.getBoundingClientRect().bottom <= innerHeight);
    assert.ok(within_sight, 'the call button is on the first screen');
    for (const path of ['/', '/session', '/questions', '/questions/first', '/signs', '/session?routine=walk', '/help']) {
      await user.go(path);
      await page.locator('.stop-card').waitFor();
      const rest = await page.locator('.moves, .player, .dock, nav, .check-in, .routines').count();
      assert.equal(rest, 0, `${path} offers something else`);
    }
    const engine = screen_of(house, await exported(user), day);
    assert.deepEqual([engine.disposition, engine.session], ['emergency', null]);
  },

  async 'a red flag that was ticked by mistake is taken back, and the day is there again'(house) {
    const user = await house.user({ journal: example() });
    const { page } = user;
    await user.go('/');
    const before = await shown_today(page);
    await tick(user, saddle);
    await page.getByRole('button', { name: 'I ticked that by mistake' }).click();
    await page.locator('dialog .choice-row').filter({ hasText: saddle }).click();
    await page.locator('.stop-card').waitFor({ state: 'detached' });
    await user.go('/');
    assert.deepEqual(await shown_today(page), before);
    const journal = await exported(user);
    assert.deepEqual(before, said_today(screen_of(house, journal, day)));
    assert.match(journal, /"kind":"retract"/);
  },

  async 'a stop is lifted by whoever cleared her, and not by a reload or the next day'(house) {
    const user = await house.user({ journal: example() });
    const { page } = user;
    await tick(user, saddle);
    await user.context.clock.fastForward('24:00:00');
    await user.go('/');
    await page.locator('.stop-card').waitFor();
    await page.getByRole('button', { name: 'A clinician has cleared me' }).click();
    const cause = page.locator('dialog input[type=checkbox]').first();
    if (!(await cause.isChecked())) await cause.check();
    await page.getByRole('button', { name: 'A doctor' }).click();
    await page.locator('.stop-card').waitFor({ state: 'detached' });
    const engine = screen_of(house, await exported(user), '2026-11-23');
    assert.notEqual(engine.disposition, 'emergency');
  },
};
