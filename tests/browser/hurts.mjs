// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example, lines_of } from './house.mjs';
import { ask_command, at_the_end, exported, kept_place, open_session, play_until, press_play, sets_in } from './steps.mjs';

const day = '2026-11-22';

/** What the command would have her follow: of this journal without the sets of the run that is on. */
function script_of(house, journal, own) {
  const rest = lines_of(journal).filter((line) => !own.includes(JSON.parse(line).id));
  return JSON.parse(ask_command(house, `${rest.join('\n')}\n`, 'script', 'session', '--on', day, '--format', 'json'));
}

const doses = ({ parts }) => parts.map(({ exercise, variant, dose }) => `${exercise} ${variant} ${dose}`);

/** She plays until she is in a movement, says how much it hurts, and plays on to the end. */
async function hurt_in(house, hurting, score, changes) {
  const user = await house.user({ journal: example() });
  const { page } = user;
  const before = script_of(house, example(), []);
  const { name, stop_at_pain } = before.parts.find(({ exercise }) => exercise === hurting);
  assert.ok(stop_at_pain <= score);
  await user.go('/');
  await open_session(page);
  await press_play(page);
  await play_until(user, () => page.evaluate((title) =>
    document.querySelector('.player h1')?.textContent === title && document.querySelector('.ring-count b').textContent === '2' &&
    document.querySelector('.ring.works') !== null, name));

  await page.getByRole('button', { name: 'This hurts' }).click();
  await page.locator('dialog .pain-bar').nth(score).click();
  await page.locator('dialog').getByRole('button', { name: 'Save' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  assert.match(await page.locator('.player-remark').innerText(), new RegExp(`^${name} ends for today: it stops at ${stop_at_pain} of 10\\.`));

  const journal = await exported(user);
  const told = lines_of(journal).map((line) => JSON.parse(line)).find(({ kind, when }) => kind === 'pain' && when === 'during');
  assert.deepEqual([told.score, told.exercise], [score, hurting]);
  const counted = sets_in(journal, day);
  await user.go('/session');
  const after = script_of(house, journal, (await kept_place(page)).entries);
  assert.equal(doses(after).join() !== doses(before).join(), changes, 'whether the engine plans something else');
  const rest = after.parts.filter(({ exercise }) => exercise !== hurting && !counted[exercise]);
  assert.ok(rest.length > 0);
  await press_play(page);
  await play_until(user, at_the_end(page));
  const done = sets_in(await exported(user), day);
  assert.equal(done[hurting], undefined, 'what hurt is not done again');
  for (const { exercise, sets, reps, hold_s } of rest)
    assert.deepEqual(done[exercise], Array(sets).fill(reps ? reps[1] : hold_s), exercise);
  assert.deepEqual(Object.keys(done).sort(), [...Object.keys(counted), ...rest.map(({ exercise }) => exercise)].sort());
}

export default {
  async 'what hurts very much ends for today, and the rest is what the engine then plans'(house) {
    await hurt_in(house, 'vacuum', 8, true);
  },

  async 'what hurts as much as its own limit ends for today, and the rest stays'(house) {
    await hurt_in(house, 'reverse-fly', 4, false);
  },

  async 'what hurts a little is noted, and she goes on where she was'(house) {
    const user = await house.user({ journal: example() });
    const { page } = user;
    await user.go('/');
    await open_session(page);
    await press_play(page);
    await play_until(user, async () => (await kept_place(page))?.entries.length > 0);
    const name = await page.locator('.player h1').textContent();
    await page.getByRole('button', { name: 'This hurts' }).click();
    await page.locator('dialog .pain-bar').nth(1).click();
    await page.locator('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Noted. The plan for today stays as it is.').waitFor();
    assert.equal(await page.locator('.player h1').textContent(), name);
  },
};
