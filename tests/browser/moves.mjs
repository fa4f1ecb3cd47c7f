// SPDX-License-Identifier: Apache-2.0
//
// The library, from its first visit: the muscles, a search, a move that moves, the four weeks. What it says is compared
// with what the command says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { example, lines_of, until } from './house.mjs';
import { exported, screen_of } from './steps.mjs';

const day = '2026-11-22';

function library_of(house) {
  const { status, stdout, stderr } = spawnSync(house.binary, ['exercise', '--format', 'screen'], { encoding: 'utf8', maxBuffer: 1 << 24 });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const texts = (page, what) => page.locator(what).allTextContents();

/** The middle of the place on the map where a finger finds a muscle; no other place lies over it there. */
async function touch(page, muscle) {
  const spots = page.locator(`.map-spot[data-muscle="${muscle}"]`);
  const boxes = await Promise.all((await spots.all()).map((spot) => spot.boundingBox()));
  for (const { width, height } of boxes) assert.ok(width >= 44 && height >= 44, `${muscle}: ${width} × ${height}`);
  await spots.last().scrollIntoViewIfNeeded();
  const { x, y, width, height } = await spots.last().boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

const drawing = (page) => page.evaluate(() => document.querySelector('.figure-box svg > g')?.innerHTML ?? '');

/** How many pictures there are in the next half second. */
async function pictures(user) {
  const seen = new Set();
  for (let count = 0; count < 10; count++) {
    seen.add(await drawing(user.page));
    await user.context.clock.runFor(50);
  }
  return seen.size;
}

export default {
  async 'a muscle that is touched tells what helps it, and the list below does the same for keys'(house) {
    const { muscles, exercises } = library_of(house);
    const user = await house.user({ journal: example(), viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    const { page } = user;
    await user.go('/');
    await page.getByRole('link', { name: 'Moves' }).click();
    await page.locator('.map-spots').waitFor();
    const whole = await page.locator('.map-picture').innerHTML();
    for (const { id, name, text, helps } of [muscles[0], muscles.at(-1)]) {
      await touch(page, id);
      await page.locator('.muscle h3', { hasText: name }).waitFor();
      assert.ok((await texts(page, '.muscle > p')).includes(text));
      assert.deepEqual((await texts(page, '.muscle .move-name')).sort(), exercises.filter((each) => helps.includes(each.id)).map((each) => each.name).sort());
      await until('its picture is another', async () => (await page.locator('.map-picture').innerHTML()) !== whole);
    }
    const [, second] = muscles;
    const button = page.locator('.map-list').getByRole('button', { name: second.name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await until('the focus is where it is told', () => page.evaluate((name) => document.activeElement?.matches('.muscle h3') && document.activeElement.textContent === name, second.name));
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    await page.reload();
    await page.locator('.muscle h3', { hasText: second.name }).waitFor();
  },

  async 'a search finds as she types, the way back leads to what was found, and nothing found leads on'(house) {
    const user = await house.user({ journal: example(), reducedMotion: 'reduce' });
    const { page } = user;
    const { exercises, habits } = library_of(house);
    const move = exercises.find(({ kind }) => kind === 'stretch');
    await user.go('/moves');
    const field = page.getByRole('searchbox', { name: 'Search' });
    await field.pressSequentially(move.name.slice(0, 5).toLowerCase());
    await page.locator('.results .move-name', { hasText: move.name }).click();
    await page.getByRole('heading', { level: 1, name: move.name }).waitFor();
    await page.goBack();
    await page.locator('.results .move-name', { hasText: move.name }).waitFor();
    await field.fill(habits[0].name);
    const row = page.locator('.results li', { hasText: habits[0].name }).first();
    await row.locator('summary').first().click();
    await row.getByText(habits[0].cue).waitFor();
    await field.fill('unicycle');
    await page.getByRole('heading', { name: 'Nothing here about “unicycle”.' }).waitFor();
    await page.getByRole('link', { name: 'Get help' }).last().waitFor();
    await page.locator('.results .chip').first().click();
    await page.locator('.results .lines li').first().waitFor();
  },

  async 'a move moves, rests at a tap, is seen from elsewhere, and its ways are a tap apart'(house) {
    const { exercises } = library_of(house);
    const sided = exercises.find(({ sides, kind }) => sides && kind === 'strength');
    const user = await house.user({ journal: example() });
    const { page, context } = user;
    await user.go(`/moves/${sided.id}`);
    await page.locator('.figure-box svg').waitFor();
    assert.ok((await pictures(user)) > 5, 'it moves');
    await page.getByRole('button', { name: 'Pause the figure' }).click();
    await page.getByRole('button', { name: 'Let the figure move' }).waitFor();
    assert.equal(await pictures(user), 1, 'it rests');
    const before = await drawing(page);
    await page.getByRole('button', { name: 'Other side' }).click();
    await until('its other side is drawn', async () => { await context.clock.runFor(50); return (await drawing(page)) !== before; });

    assert.deepEqual((await texts(page, '.steps li')).map((text) => text.trim()), sided.steps);
    for (const line of [...sided.stop, ...sided.not_if, ...sided.cues, ...sided.mistakes]) {
      assert.equal(await page.locator('.dots li', { hasText: line }).count(), 1, line);
    }
    // However high the next figure is, the words stay where they are.
    const top = async () => (await page.locator('h1').boundingBox()).y;
    const was = await top();
    const [base] = sided.variants;
    const easier = sided.variants.find(({ id }) => id === base.easier);
    await page.getByRole('button', { name: `Easier ${easier.name}` }).click();
    await page.getByText(easier.how, { exact: true }).first().waitFor();
    assert.match(page.url(), new RegExp(`variant=${easier.id}$`));
    assert.equal(await top(), was);
    await page.getByRole('link', { name: 'Moves' }).first().click();
    await page.locator('.map-spots').waitFor();
  },

  async 'whoever wants no motion sees a move in two stills, and it moves when she says so'(house) {
    const [first] = library_of(house).exercises;
    const user = await house.user({ journal: example(), reducedMotion: 'reduce' });
    await user.go(`/moves/${first.id}`);
    await user.page.locator('.figure-box svg').nth(1).waitFor();
    assert.equal(await pictures(user), 1);
    await user.page.getByRole('button', { name: 'Let the figure move' }).click();
    assert.ok((await pictures(user)) > 5);
  },

  async 'a move that waits says until when and why, and what is left alone for now says so too'(house) {
    const start = example().split('\n').slice(0, 3).join('\n');
    const user = await house.user({ journal: start, time: '2026-10-18T10:10:00Z', reducedMotion: 'reduce' });
    const { page } = user;
    const { waiting, avoid } = screen_of(house, `${start}\n`, '2026-10-18');
    const [line] = waiting;
    await user.go(`/moves/${line.exercise}`);
    await page.getByText('Waits for now').waitFor();
    await page.locator('.standing-why').getByText(line.until).waitFor();
    await page.locator('.standing-why summary').first().click();
    await page.locator('.standing-why').getByText(line.why[0].text).waitFor();
    await user.go('/moves/avoid');
    assert.deepEqual((await texts(page, '.part:first-of-type .line-name')), avoid.map(({ name }) => name));
    assert.deepEqual((await texts(page, '.part:first-of-type .line-until')), avoid.map(({ until: when }) => when).filter(Boolean));
  },

  async 'the program is chosen and left again, in the journal, and shows each session of each week'(house) {
    const { program } = library_of(house);
    const user = await house.user({ journal: example(), reducedMotion: 'reduce' });
    const { page } = user;
    await user.go('/moves');
    await page.getByRole('link', { name: 'The four-week program' }).click();
    await page.getByRole('heading', { level: 1, name: program.title }).waitFor();
    const weeks = page.locator('.week');
    assert.equal(await weeks.count(), program.weeks.length);
    const last = program.weeks.at(-1);
    await weeks.last().locator('summary').click();
    assert.deepEqual(await weeks.last().locator('.move-name').allTextContents(), last.days.flat().map(({ name }) => name));
    await until('its stills are drawn', async () => (await weeks.last().locator('.still svg').count()) >= 3);
    const { program: now } = screen_of(house, example(), day);
    assert.deepEqual(await texts(page, '.entry-conditions li p:first-child'), now.entry.map(({ text }) => text));
    assert.deepEqual(await texts(page, '.entry-conditions .standing'), now.entry.map(({ met }) => (met ? 'Met' : 'Not yet')));
    await page.locator('.notice').getByText(now.text).waitFor();
    await page.getByRole('button', { name: 'Follow the program' }).click();
    await page.getByText('You follow the program.').waitFor();
    await page.getByRole('button', { name: 'Follow the daily plan' }).click();
    await page.getByText('You follow the daily plan.').waitFor();
    const said = lines_of(await exported(user)).map((line) => JSON.parse(line).path).filter(Boolean);
    assert.deepEqual(said.slice(-2), ['program', 'daily']);
    await user.go('/more/history');
    await page.locator('.entry').first().waitFor();
    assert.equal(await page.getByText(/^Kind of plan/).count(), 2);
  },

  async 'what is not there says so, and leads back'(house) {
    const user = await house.user({ journal: example() });
    await user.go('/moves/nothing-such');
    await user.page.getByRole('heading', { name: 'That is not here.' }).waitFor();
    await user.page.locator('main').getByRole('link', { name: 'Moves' }).last().click();
    await user.page.getByRole('heading', { level: 1, name: 'Every move' }).waitFor();
  },
};
