// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example, lines_of, until } from './house.mjs';
import { build_of, with_second_build } from './second_build.mjs';
import { exported, kept_place, open_session, play_until, press_play, worker_is_there } from './steps.mjs';

const waiting = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  return registration.waiting !== null;
});

export default {
  async 'a new version that comes while a session is open does not interrupt it, and is there when she wants it'(house) {
    const site = await with_second_build(house.address);
    house.origins.add(site.address);
    try {
      const user = await house.user({ address: site.address, journal: example(), serviceWorkers: 'allow' });
      const { page } = user;
      await user.go('/');
      await worker_is_there(page);
      await user.go('/');
      assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null));
      await open_session(page);
      await press_play(page);
      await play_until(user, async () => (await kept_place(page))?.entries.length > 0);
      await page.evaluate(() => { window.never_left = true; });

      site.publish();
      await until('the new version waits', () => waiting(page));
      const sets = (await kept_place(page)).entries.length;
      await play_until(user, async () => (await kept_place(page)).entries.length > sets);
      assert.deepEqual(await page.evaluate(() => [window.never_left, document.querySelectorAll('.player').length]), [true, 1]);
      assert.equal(await build_of(page), 'first');
      assert.equal(await page.getByText('A newer version').count(), 0, 'nothing is offered in the middle');

      await page.getByRole('button', { name: 'Baby needs me' }).click();
      await page.getByRole('button', { name: 'End here' }).click();
      await page.getByRole('button', { name: /Leave it at that|To today/ }).first().click();
      await page.getByText('A newer version is here.').waitFor();
      assert.equal(await build_of(page), 'first');
      await page.getByRole('button', { name: 'Update' }).click();
      await until('the second build is there', () => build_of(page).then((build) => build === 'second', () => false));
      const kept = lines_of(await exported(user)).length;
      assert.ok(kept > lines_of(example()).length + sets);
    } finally {
      await house.tidy_users();
      site.close();
    }
  },
};
