// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example, lines_of, until } from './house.mjs';
import { ask_command, come_in, exported, heading, screen_of } from './steps.mjs';

const day = '2026-11-22';
const walks_in = (journal) => lines_of(journal).map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'walk');
const shown = (page) => page.locator('.ring-count b').textContent();
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const shows = (page, clock) => until(`the clock shows ${clock}`, async () => clock.test(await shown(page)));

/** How many minutes a journal has for this week's walks. */
const this_week = (house, journal) =>
  JSON.parse(ask_command(house, journal, 'progress', '--on', day, '--format', 'screen')).walks.weeks.at(-1);

export default {
  async 'a walk goes on through a reload and a closed page, stands still while paused, and is written down'(house) {
    const user = await come_in(house);
    const { context } = user;
    await user.page.getByRole('link', { name: 'To the walk' }).click();
    await press(user.page, 'Start walking');
    await user.page.getByText('Today it is').waitFor();
    await context.clock.fastForward('02:00');
    await user.page.reload();
    await shows(user.page, /^2:\d\d$/);

    await user.page.close();
    await context.clock.fastForward('01:00:00');
    user.page = await context.newPage();
    await user.go('/');
    await user.page.getByRole('link', { name: 'Back to the walk' }).click();
    await shows(user.page, /^62:\d\d$/);

    // A tap anywhere: on a word, not on a button.
    await user.page.locator('.player-words h1').click();
    await user.page.getByRole('heading', { name: 'Paused' }).waitFor();
    const stood = await shown(user.page);
    const { at: ended } = await user.page.evaluate(() => JSON.parse(localStorage.getItem('realign.walk')));
    await context.clock.fastForward('20:00');
    await user.page.reload();
    await shows(user.page, new RegExp(`^${stood}$`));
    assert.equal(await heading(user.page), 'Paused');

    await press(user.page, 'End the walk');
    await user.page.getByLabel('Minutes', { exact: true }).fill('12');
    await press(user.page, 'Treadmill');
    await press(user.page, 'Easy');
    await press(user.page, 'Save');
    await user.page.getByText('Kept: 12 minutes').waitFor();
    const journal = await exported(user);
    const [entry] = walks_in(journal);
    assert.deepEqual([entry.minutes, entry.place, entry.talk], [12, 'treadmill', 'easy']);
    assert.equal(Date.parse(entry.at), Math.floor(ended / 1000) * 1000, 'it ended where it was paused');
    assert.equal(await user.page.evaluate(() => localStorage.getItem('realign.walk')), null);
  },

  async 'on a walk the talk test is asked when the engine asks it, and both ends of the range are told'(house) {
    const journal = example();
    const user = await house.user({ journal });
    const { page, context } = user;
    const { walk } = screen_of(house, journal, day);
    const { blocks } = JSON.parse(ask_command(house, journal, 'script', 'walk', '--on', day, '--format', 'json'));
    let at = 0;
    const talks = blocks.flatMap(({ cues }) => cues).flatMap((cue) => {
      at += cue.lasts;
      return cue.kind === 'talk' ? [{ at: at - cue.lasts, say: cue.say }] : [];
    });
    assert.ok(talks.length > 1 && walk.minutes[1] > walk.minutes[0]);
    await user.go('/walk');
    await context.clock.pauseAt(new Date(`${day}T10:00:00Z`));
    await press(page, 'Start walking');
    let gone = 0;
    const wind_to = async (ms) => {
      await context.clock.fastForward(ms - gone - 2000);
      await context.clock.runFor(2000);
      gone = ms;
    };
    const told = () => page.locator('.walking [aria-live]').textContent();
    await wind_to(talks[0].at - 1500);
    assert.equal((await told()).trim(), '');
    await wind_to(talks[0].at + 1500);
    assert.equal((await told()).trim(), talks[0].say);
    assert.equal(await page.locator('.player-line').textContent(), talks[0].say);
    await wind_to(walk.minutes[0] * 60_000 + 1500);
    assert.match(await told(), new RegExp(`Up to ${walk.minutes[1]} minutes is fine`));
    await wind_to(walk.minutes[1] * 60_000 + 1500);
    assert.match(await told(), /enough for today/);
  },

  async 'a walk from earlier is written down with its day, and counts in its week'(house) {
    const user = await house.user();
    const { page } = user;
    await user.go('/walk');
    await press(page, 'Write down a walk from earlier');
    await press(page, 'Save');
    await page.getByText('How many minutes was it?').waitFor();
    await page.getByLabel('Minutes', { exact: true }).fill('25');
    await press(page, 'Earlier');
    await press(page, 'Save');
    await page.getByText('Choose the day and the time').waitFor();
    await page.getByLabel('Day', { exact: true }).fill('2026-11-22');
    await page.getByLabel('Time', { exact: true }).fill('18:00');
    await press(page, 'Save');
    await page.getByText('That is still to come.').waitFor();
    await page.getByLabel('Day', { exact: true }).fill('2026-11-20');
    await page.getByLabel('Time', { exact: true }).fill('16:30');
    await press(page, 'Outdoors');
    await press(page, 'Save');
    await page.getByText('Kept: 25 minutes, Friday 20 November').waitFor();
    await page.getByText('25 minutes on 1 day.').waitFor();
    const journal = await exported(user);
    assert.deepEqual(walks_in(journal).map(({ at, minutes, place }) => [at.slice(0, 16), minutes, place]), [['2026-11-20T16:30', 25, 'outdoors']]);
    assert.equal(this_week(house, journal).minutes, 25);
    await user.go('/more/history');
    assert.match(await page.locator('.entry').first().innerText(), /Walk\s+25 minutes, outdoors/);
  },
};
