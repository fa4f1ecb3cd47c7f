// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example } from './house.mjs';
import {
  answer_all, ask_command, asks_of_nobody, at_the_end, exported, heading, open_session, play_until, press_play, said_today,
  screen_of, sets_in, shown_today,
} from './steps.mjs';

const day = '2026-11-22';

export default {
  async 'a first run leads from the questions to a session whose sets are in the journal'(house) {
    const user = await house.user();
    const { page } = user;
    await user.go('/');
    await page.getByRole('link', { name: 'Begin' }).click();
    await page.waitForURL('**/questions');
    const said = await answer_all(page, asks_of_nobody(house));
    assert.ok(said.includes('signs') && said.includes('profile.birth_date') && said.includes('pain'), said.join());
    assert.equal(await heading(page), 'That is all for now.');
    await page.getByRole('link', { name: 'To today' }).click();
    await page.locator('ol.moves').waitFor();

    const planned = screen_of(house, await exported(user), day);
    const script = JSON.parse(ask_command(house, await exported(user), 'script', 'session', '--on', day, '--format', 'json'));
    await user.go('/');
    assert.deepEqual(await shown_today(page), said_today(planned));
    assert.ok(planned.session.items.length > 1);

    await open_session(page);
    await press_play(page);
    await play_until(user, at_the_end(page));
    await page.locator('.pain-bars').first().locator('.pain-bar').nth(2).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Kept. Tomorrow morning').waitFor();

    const journal = await exported(user);
    // Each set that the script has is in the journal, once and whole; and the script has the day's session in it.
    assert.deepEqual(sets_in(journal, day), Object.fromEntries(script.parts.map(({ exercise, sets, reps, hold_s }) =>
      [exercise, Array(sets).fill(reps ? reps[1] : hold_s)])));
    for (const { exercise } of planned.session.items) assert.ok(script.parts.some((part) => part.exercise === exercise));
    await user.go('/');
    assert.deepEqual(await shown_today(page), said_today(screen_of(house, journal, day)));
  },

  async 'on another day the short screen comes before the session, and is asked once'(house) {
    const journal = example();
    const user = await house.user({ journal, time: '2026-11-23T09:10:00Z' });
    const { page } = user;
    await user.go('/');
    await page.locator('.dock a.primary').click();
    await page.waitForURL('**/questions/first');
    const { ask } = screen_of(house, journal, '2026-11-23');
    const said = await answer_all(page, ask);
    assert.deepEqual(said.sort(), ['signs', ...ask.filter(({ short, layer, kind }) => short && (layer === 'other' || kind !== 'yes-no')).map(({ question }) => question)].sort());
    await page.locator('.player').waitFor();
    await user.go('/');
    await open_session(page);
  },
};
