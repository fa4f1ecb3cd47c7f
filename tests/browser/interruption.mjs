// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example } from './house.mjs';
import { exported, kept_place, open_session, play_until, press_play, sets_in } from './steps.mjs';

const day = '2026-11-22';

const stage = (page) =>
  page.evaluate(() => ({
    title: document.querySelector('.player h1')?.textContent,
    side: document.querySelector('.player-side')?.textContent,
    big: document.querySelector('.ring-count b')?.textContent,
    unit: document.querySelector('.ring-count span')?.textContent,
    progress: document.querySelector('.player-progress > span:last-child')?.textContent,
  }));

/** In the middle of the second set or later, at the third repetition. */
const at_a_third_rep = (user) => async () => {
  const place = await kept_place(user.page);
  const { big, unit } = await stage(user.page);
  return place?.entries.length > 0 && big === '3' && /^of /.test(unit);
};

async function in_the_middle(house, options = {}) {
  const user = await house.user({ journal: example(), ...options });
  await user.go('/');
  await open_session(user.page);
  await press_play(user.page);
  await play_until(user, at_a_third_rep(user));
  await user.page.getByRole('button', { name: 'Baby needs me' }).click();
  await user.page.getByText('What you did counts').waitFor();
  return user;
}

export default {
  async 'interrupted, a session goes on at the same repetition after a reload and in a page opened anew'(house) {
    const user = await in_the_middle(house);
    const here = await stage(user.page);
    assert.equal(here.big, '3');
    await user.page.reload();
    await user.page.locator('.player').waitFor();
    assert.deepEqual(await stage(user.page), here);

    await user.page.close();
    user.page = await user.context.newPage();
    await user.go('/');
    assert.match(await user.page.locator('.dock a.primary').innerText(), /Carry on/);
    await user.page.locator('.dock a.primary').click();
    await user.page.locator('.player').waitFor();
    assert.deepEqual(await stage(user.page), here);

    await press_play(user.page);
    await play_until(user, async () => (await stage(user.page)).big === '4');
    assert.deepEqual(await stage(user.page), { ...here, big: '4' });
  },

  async 'a page that is closed in the middle of playing keeps the sets and the repetition'(house) {
    const user = await house.user({ journal: example() });
    await user.go('/');
    await open_session(user.page);
    await press_play(user.page);
    await play_until(user, at_a_third_rep(user));
    const here = await stage(user.page);
    const { entries } = await kept_place(user.page);
    await user.page.close();
    user.page = await user.context.newPage();
    await user.go('/session');
    await user.page.locator('.player').waitFor();
    const now = await stage(user.page);
    assert.deepEqual([now.title, now.progress], [here.title, here.progress]);
    assert.ok(['3', '4'].includes(now.big), now.big);
    const amounts = Object.values(sets_in(await exported(user), day)).flat();
    assert.equal(amounts.length, entries.length);
  },

  async 'what was begun yesterday counts yesterday, and today has its own plan'(house) {
    const user = await in_the_middle(house);
    const before = sets_in(await exported(user), day);
    assert.ok(Object.keys(before).length > 0);
    await user.context.clock.fastForward('24:00:00');
    await user.go('/');
    assert.match(await user.page.locator('.dock a.primary').innerText(), /Start/);
    await user.go('/session');
    const counted = Object.values(before).flat().length;
    await user.page.getByText(`On Sunday, ${counted} set${counted === 1 ? '' : 's'} counted. Today has its own plan.`).waitFor();
    const journal = await exported(user);
    assert.deepEqual(sets_in(journal, day), before);
    assert.deepEqual(sets_in(journal, '2026-11-23'), {});
  },
};
