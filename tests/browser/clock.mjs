// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example, lines_of, until } from './house.mjs';
import { exported, said_today, screen_of, shown_today } from './steps.mjs';

async function say_pain(page, score) {
  await page.locator('.check-in button').filter({ hasText: 'Pain now' }).click();
  await page.locator('dialog .pain-bar').nth(score).click();
  await page.locator('dialog').getByRole('button', { name: 'Save' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

const pain_now = (page) => page.locator('.check-in button').filter({ hasText: 'Pain now' }).locator('b').textContent();

export default {
  async 'at four in the morning the new day is planned while the app is open'(house) {
    const short = { id: '01a204ce-6a00-7f12-8a34-167953408abc', at: '2026-11-22T20:00:00+00:00', kind: 'today', minutes: 5 };
    const journal = `${example()}${JSON.stringify(short)}\n`;
    const user = await house.user({ time: '2026-11-23T03:57:00Z', journal });
    const { page } = user;
    const [old, fresh] = ['2026-11-22', '2026-11-23'].map((day) => said_today(screen_of(house, journal, day)));
    assert.notDeepEqual(old, fresh);
    await user.go('/');
    assert.deepEqual(await shown_today(page), old);
    await say_pain(page, 3);
    assert.equal(await pain_now(page), '3, mild');
    await user.context.clock.fastForward('02:00');
    assert.equal(await pain_now(page), '3, mild', 'a minute before four it is still the day before');
    await user.context.clock.fastForward('02:00');
    await until('the new day is there', async () => (await pain_now(page)) === '0 to 10');
    assert.deepEqual(await shown_today(page), fresh);
    const out = await exported(user);
    assert.match(lines_of(out).at(-1), /"at":"2026-11-23T03:5\d:\d\d\+00:00"/);
  },

  async 'a phone that slept through four in the morning plans the new day when it wakes'(house) {
    const user = await house.user({ time: '2026-11-22T21:00:00Z', journal: example() });
    await user.go('/');
    await say_pain(user.page, 3);
    await user.context.clock.fastForward('10:00:00');
    await until('the new day is there', async () => (await pain_now(user.page)) === '0 to 10');
  },

  async 'when the clocks go forward, what she says has the right time, and the day is the right one'(house) {
    const user = await house.user({ time: '2027-03-28T00:57:00Z', journal: example() });
    const { page } = user;
    await user.go('/');
    await say_pain(page, 3);
    // 01:00 is left out: three minutes later it is 02:00.
    await user.context.clock.fastForward('05:00');
    await say_pain(page, 4);
    assert.equal(await pain_now(page), '4, moderate');
    await user.context.clock.fastForward('01:50:00');
    assert.equal(await pain_now(page), '4, moderate', 'at eight to four it is still Saturday');
    await user.context.clock.fastForward('10:00');
    await until('Sunday is there', async () => (await pain_now(page)) === '0 to 10');
    await say_pain(page, 5);
    const journal = await exported(user);
    const said = lines_of(journal).slice(-3).map((line) => JSON.parse(line));
    assert.match(said[0].at, /^2027-03-28T00:5\d:\d\d\+00:00$/);
    assert.match(said[1].at, /^2027-03-28T02:0\d:\d\d\+01:00$/);
    assert.match(said[2].at, /^2027-03-28T04:0\d:\d\d\+01:00$/);
    assert.deepEqual(said.map(({ score }) => score), [3, 4, 5]);
    await user.go('/');
    assert.deepEqual(await shown_today(page), said_today(screen_of(house, journal, '2027-03-28')));
    await user.go('/more/history');
    assert.match(await page.locator('.entry').nth(1).innerText(), /\b2:0\d/);
  },

  async 'when the clocks go back, the hour that comes twice is told apart'(house) {
    const user = await house.user({ time: '2026-10-25T00:50:00Z', journal: example().split('\n').slice(0, 20).join('\n') });
    await user.go('/');
    await say_pain(user.page, 3);
    await user.context.clock.fastForward('01:00:00');
    await say_pain(user.page, 4);
    const said = lines_of(await exported(user)).slice(-2).map((line) => JSON.parse(line));
    assert.match(said[0].at, /^2026-10-25T01:5\d:\d\d\+01:00$/);
    assert.match(said[1].at, /^2026-10-25T01:5\d:\d\d\+00:00$/);
    assert.deepEqual(said.map(({ score }) => score), [3, 4]);
  },
};
