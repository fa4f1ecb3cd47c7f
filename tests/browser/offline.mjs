// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example, until } from './house.mjs';
import { ask_command, at_the_end, exported, open_session, play_until, press_play, said_today, screen_of, sets_in, shown_today,
  worker_is_there } from './steps.mjs';

const day = '2026-11-22';

export default {
  async 'after the first visit it needs no network: plan, figure and session are there'(house) {
    const user = await house.user({ journal: example(), serviceWorkers: 'allow' });
    const { page } = user;
    await user.go('/');
    const before = await shown_today(page);
    await worker_is_there(page);
    await until('everything is kept on the phone', () => page.evaluate(async () => {
      const names = await caches.keys();
      const kept = (await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length))).reduce((a, b) => a + b, 0);
      return kept > 10 && (await navigator.serviceWorker.getRegistration()).active?.state === 'activated';
    }));

    // What the browser may happen to have in its own cache does not count.
    await (await user.context.newCDPSession(page)).send('Network.clearBrowserCache');
    await user.context.setOffline(true);
    const reached = await page.evaluate(() => fetch(`/healthz?${Math.random()}`).then(() => true, () => false));
    assert.equal(reached, false, 'the network is really gone');
    await page.reload();
    await page.locator('ol.moves').waitFor();
    assert.deepEqual(await shown_today(page), before);
    await until('the figure is drawn', async () => (await page.locator('ol.moves .still svg path').count()) > 20);

    await open_session(page);
    await press_play(page);
    await page.locator('.player-figure svg > g path').first().waitFor();
    await play_until(user, at_the_end(page));
    const journal = await exported(user);
    const { parts } = JSON.parse(ask_command(house, example(), 'script', 'session', '--on', day, '--format', 'json'));
    assert.deepEqual(Object.keys(sets_in(journal, day)).sort(), parts.map(({ exercise }) => exercise).sort());
    await user.go('/');
    assert.deepEqual(await shown_today(page), said_today(screen_of(house, journal, day)));
    for (const path of ['/help', '/more/about', '/signs', '/session?routine=stretches']) await user.go(path);
  },
};
