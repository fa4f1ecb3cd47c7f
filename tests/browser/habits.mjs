// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example, lines_of, until } from './house.mjs';
import { exported, library_of, screen_of } from './steps.mjs';

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const posture_in = (journal) =>
  lines_of(journal).map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'posture').map(({ habit, realigned }) => [habit, realigned]);

export default {
  async 'what she is doing brings one cue and one move, both ways drawn, and a tap writes it down'(house) {
    const user = await house.user();
    const { page } = user;
    const { events, habits } = library_of(house);
    await user.go('/habits');
    assert.deepEqual(await page.locator('.event').allTextContents(), events.map(({ name }) => name));
    assert.equal(await page.locator('.lines > li').count(), habits.length);

    const [feeding] = events;
    const fitting = habits.filter((habit) => habit.events.includes(feeding.id));
    await press(page, feeding.name);
    const sheet = page.locator('dialog');
    await sheet.getByText(fitting[0].cue).waitFor();
    await sheet.getByText(fitting[0].move).waitFor();
    await until('both ways are drawn', async () => (await sheet.locator('svg path').count()) > 20);
    assert.deepEqual(await sheet.locator('.posture-sign').allTextContents(), ['Tires the back', 'Eases the back']);
    await sheet.getByText('Why', { exact: true }).click();
    await sheet.getByText(fitting[0].why).waitFor();
    await press(page, 'Done');
    await page.getByText(`Kept: ${fitting[0].name}.`).waitFor();
    await page.getByText('Noticed today').waitFor();

    // The next time it is another one.
    await press(page, feeding.name);
    await sheet.getByText(fitting[1].cue).waitFor();
    await press(page, 'Another one');
    await sheet.getByText(fitting[2].cue).waitFor();
    await press(page, 'Not now');
    await page.getByText('That is fine.').waitFor();
    assert.deepEqual(posture_in(await exported(user)), [[fitting[0].id, true], [fitting[2].id, false]]);
    await user.go('/more/history');
    assert.match(await page.locator('.entry').first().innerText(), new RegExp(`${fitting[2].name}: not now`));
  },

  async 'each habit with a picture that has a tiring way shows it'(house) {
    const user = await house.user({ journal: example() });
    const { page } = user;
    const { habits } = library_of(house);
    await user.go('/habits');
    for (const { name, picture } of habits.filter(({ picture }) => picture)) {
      const row = page.locator('.lines > li').filter({ hasText: name }).first();
      await row.locator('summary').first().click();
      const ways = picture === 'getting-up' ? 1 : 2;
      await until(`${name} is drawn`, async () => (await row.locator('.ways svg').count()) === ways);
    }
  },

  async 'the habit of the day comes first, also where others go with the same event'(house) {
    // On this day it is not the one that would come first anyway.
    const user = await house.user({ journal: example(), time: '2026-11-21T09:10:00Z' });
    const { page } = user;
    const [{ habit }] = screen_of(house, example(), '2026-11-21').posture;
    const { events, habits } = library_of(house);
    const of_today = habits.find(({ id }) => id === habit);
    assert.notEqual(habits.find((each) => each.events.includes(of_today.events[0])).id, habit);
    await user.go('/');
    await page.getByRole('link', { name: 'Feeding, carrying, changing' }).first().click();
    await press(page, events.find(({ id }) => id === of_today.events[0]).name);
    await page.locator('dialog').getByText(of_today.cue).waitFor();
  },

  async 'reminders are off until she wants them, and come with what to notice, but not in quiet hours'(house) {
    const before = (context) => context.addInitScript(() => {
      window.sent = [];
      window.Notification = class {
        static requestPermission = async () => 'granted';
        constructor(title, { body }) { window.sent.push(body); }
      };
    });
    const user = await house.user({ journal: example(), before });
    const { page, context } = user;
    const sent = () => page.evaluate(() => window.sent);
    const [{ cue }] = screen_of(house, example(), '2026-11-22').posture;
    await user.go('/habits');
    await page.getByRole('heading', { name: 'Reminders' }).click();
    assert.ok(await page.getByLabel('No reminders').isChecked());
    await context.clock.fastForward('03:00:00');
    assert.deepEqual(await sent(), []);
    await page.getByLabel('About every 2 hours').check();
    await context.clock.fastForward('02:01:00');
    await until('a reminder came', async () => (await sent()).length === 1);
    assert.deepEqual(await sent(), [cue]);
    await page.getByLabel('From').fill('13:00');
    await page.getByLabel('To').fill('20:00');
    await page.getByLabel('To').blur();
    await context.clock.fastForward('03:00:00');
    assert.deepEqual(await sent(), [cue]);
  },
};
