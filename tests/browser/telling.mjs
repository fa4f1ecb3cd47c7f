// SPDX-License-Identifier: Apache-2.0
//
// Everything that can be told, each from a first visit.
import assert from 'node:assert/strict';
import { lines_of } from './house.mjs';
import { ask_command, exported, heading, next_heading, screen_of } from './steps.mjs';

const day = '2026-11-22';

/** What stands in her journal, without ids and times. */
const said_by = async (user) =>
  lines_of(await exported(user)).map((line) => {
    const { id, at, ...entry } = JSON.parse(line);
    return entry;
  });

const save = async (page) => {
  const before = await heading(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await next_heading(page, before);
};

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** Presses what leads from one question to the next. */
const answer = async (page, name) => {
  const before = await heading(page);
  await press(page, name);
  await next_heading(page, before);
};

const symptom = async (user, words) => {
  await user.go('/say');
  await user.page.getByRole('link', { name: 'A symptom' }).click();
  await user.page.getByLabel('Search in plain words').fill(words);
  await user.page.locator('.line-link').first().click();
  await user.page.locator('h1.question').waitFor();
};

/** Tells one thing of herself, from the list of them. */
const about = (page) => ({
  async tell(name, how) {
    await page.locator('.line-link').filter({ hasText: name }).click();
    await page.locator('h1.question').waitFor();
    await how();
    await page.waitForURL('**/say/about');
  },
  type: (text) => async () => {
    await page.locator('.answer input').fill(text);
    await press(page, 'Next');
  },
});

export default {
  async 'pain is told with when, where and in which movement'(house) {
    const user = await house.user();
    const { page } = user;
    await user.go('/say');
    await page.getByRole('link', { name: /^Pain/ }).click();
    await press(page, 'Save');
    await page.getByRole('alert').getByText('Tap a bar first').waitFor();
    await page.locator('.pain-bar').nth(6).click();
    await page.getByLabel('In a session', { exact: true }).check();
    await page.getByLabel(/^Where does it hurt/).fill('low, on the left');
    await page.getByLabel(/^In which movement/).selectOption({ label: 'Pelvic tilt' });
    await save(page);
    assert.equal(await heading(page), 'Kept.');
    assert.deepEqual(await said_by(user),
      [{ kind: 'pain', score: 6, when: 'during', site: 'low, on the left', exercise: 'pelvic-tilt' }]);
  },

  async 'a symptom is found by plain words, and a grave one leads to its stop card at once'(house) {
    const user = await house.user();
    const { page } = user;
    await symptom(user, 'numb legs');
    assert.match(await heading(page), /between your legs/);
    await press(page, 'Yes');
    await page.locator('.stop-card').waitFor();
    assert.match(await page.locator('a.call').innerText(), /Call 999/);
    assert.equal(new URL(page.url()).pathname, '/', 'once it is lifted she is at Today, not at the question');
    assert.equal(screen_of(house, await exported(user), day).disposition, 'emergency');
  },

  async 'bleeding is told by its colour'(house) {
    const user = await house.user();
    const { page } = user;
    await user.go('/say');
    await page.getByRole('link', { name: 'Bleeding', exact: true }).click();
    await page.getByRole('link', { name: /^What colour/ }).click();
    await answer(page, 'Brown or yellowish');
    assert.deepEqual(await said_by(user), [{ kind: 'screening', answers: { lochia: 'brown' } }]);
  },

  async 'a clearance lifts the stop that it is for'(house) {
    const user = await house.user();
    const { page } = user;
    await symptom(user, 'pregnant again');
    await answer(page, 'Yes');
    const { stops } = screen_of(house, await exported(user), day);
    assert.equal(stops.length, 1);
    await user.go('/say');
    await page.getByRole('link', { name: /^What they have cleared/ }).click();
    await page.getByLabel(/^Are you pregnant again/).check();
    await page.getByLabel('A midwife').check();
    await page.getByLabel(/^What did they say not to do/).fill('nothing on my back');
    await page.getByLabel(/^Until when/).fill('2026-12-24');
    await save(page);
    const journal = await exported(user);
    assert.deepEqual(JSON.parse(lines_of(journal).at(-1)).scope, stops[0].question);
    assert.deepEqual(screen_of(house, journal, day).stops, []);
    assert.equal(screen_of(house, journal, '2026-12-25').stops.length, 1, 'it holds no longer than she was told');
    await user.go('/more/history');
    await page.getByText(/^Are you pregnant again.*A midwife, nothing on my back, until 24 December 2026/).waitFor();
  },

  async 'what a clinician has changed is told for each movement, and the engine keeps to it'(house) {
    const user = await house.user();
    const { page } = user;
    await user.go('/say');
    await page.getByRole('link', { name: /^What they have changed/ }).click();
    const change = (at) => page.locator('.change').nth(at);
    await change(0).getByLabel('Movement').selectOption({ label: 'Birddog' });
    await change(0).getByLabel('Leave it out').check();
    await press(page, 'Another movement');
    await change(1).getByLabel('Movement').selectOption({ label: 'Glute bridge' });
    await change(1).getByLabel('At most so much').check();
    await page.getByLabel('A physiotherapist').check();
    await press(page, 'Save');
    await page.getByRole('alert').getByText('cap without a number').waitFor();
    await change(1).getByLabel('Sets, at most').fill('2');
    await change(1).getByLabel('Repetitions, at most').fill('8');
    await save(page);
    assert.deepEqual(await said_by(user), [{
      kind: 'prescription', by: 'physiotherapist',
      changes: [{ exercise: 'birddog', do: 'exclude' }, { exercise: 'glute-bridge', do: 'cap', sets: 2, reps: 8 }],
    }]);
    await user.go('/more/history');
    await page.getByText('Birddog: leave out, Glute bridge: at most 2 sets, 8 repetitions, A physiotherapist').waitFor();
  },

  async 'two questions about her mood are left, taken up, scored, and told with what that means'(house) {
    const user = await house.user();
    const { page } = user;
    await user.go('/say');
    await page.getByRole('link', { name: /^Two questions about your mood/ }).click();
    await answer(page, 'Begin');
    await answer(page, 'Nearly every day');
    await user.go('/');
    await user.go('/say/form/phq-2');
    await answer(page, 'Carry on');
    assert.equal(await heading(page), 'Feeling down, depressed or hopeless');
    await answer(page, 'Several days');
    const journal = await exported(user);
    assert.match(journal, /"form":"phq-2","answers":\[3,1\]/);
    const form = JSON.parse(ask_command(house, journal, 'progress', '--on', day, '--format', 'screen')).forms[0];
    assert.equal(form.last, 4);
    await user.go('/progress');
    const text = await page.locator('.form-course').first().innerText();
    for (const sentence of form.sentences) assert.ok(text.includes(sentence), sentence);
    assert.match(text, /talk to your doctor or midwife soon/);
  },

  async 'what a form came to is told at once, with what it does not mean'(house) {
    const user = await house.user();
    const { page } = user;
    await user.go('/say/form/rmdq');
    await answer(page, 'Begin');
    for (let statement = 1; statement <= 24; statement++) {
      await page.getByText(`${statement} of 24`).waitFor();
      await answer(page, statement <= 3 ? 'Yes' : 'No');
    }
    const text = await page.locator('main').innerText();
    assert.match(text, /3 of 24/);
    assert.match(text, /It does not say what causes the pain/);
    assert.deepEqual((await said_by(user))[0].answers, [1, 1, 1, ...Array(21).fill(0)]);
  },

  async 'she names what is hard, and the next time it is the same with one tap'(house) {
    const user = await house.user();
    const { page } = user;
    const rate = async (scores) => {
      for (const score of scores) {
        await page.locator('.pain-bar').nth(score).click();
        await answer(page, 'Next');
      }
    };
    await user.go('/say/form/psfs');
    await press(page, 'Begin');
    await page.getByLabel('Thing 1').fill('the cot');
    await page.getByLabel('Thing 2').fill('stairs');
    await press(page, 'Next');
    await page.getByRole('alert').getByText('Name at least 3.').waitFor();
    await page.getByLabel('Thing 3').fill('a walk');
    await answer(page, 'Next');
    await rate([2, 3, 4]);
    await page.getByText(/3 of 10/).waitFor();
    await user.context.clock.fastForward(14 * 86_400_000);
    await user.go('/say/form/psfs');
    await press(page, 'Begin');
    await answer(page, 'The same things as last time');
    await rate([5, 6, 7]);
    const forms = await said_by(user);
    assert.deepEqual(forms.map(({ answers }) => answers), [[2, 3, 4], [5, 6, 7]]);
    assert.deepEqual(forms[1].activities, ['the cot', 'stairs', 'a walk']);
  },

  async 'what she says of the birth is shown where it is said, and the last word counts'(house) {
    const user = await house.user();
    const { page } = user;
    const { tell, type } = about(page);
    await user.go('/say/about');
    await tell('Day of the birth', type('2026-10-01'));
    await tell('Kind of birth', () => press(page, 'caesarean'));
    await tell('Tear', () => press(page, 'no tear'));
    await tell('Epidural', () => press(page, 'Yes'));
    await tell('How many babies', type('2'));
    await tell('Feeding', () => press(page, 'both'));
    await tell('How many babies', type('1'));
    const row = (name) => page.locator('.line-link').filter({ hasText: name }).innerText();
    assert.match(await row('How many babies'), /\n1$/);
    assert.match(await row('Day of the birth'), /1 October 2026/);
    assert.deepEqual(Object.assign({}, ...(await said_by(user))), {
      kind: 'profile', birth_date: '2026-10-01', birth: 'cesarean', tear: 'none', epidural: true, babies: 1, feeding: 'both',
    });
  },

  async 'what she has and likes is told in a list of its own'(house) {
    const user = await house.user();
    const { page } = user;
    const { tell, type } = about(page);
    await user.go('/say/about');
    await tell('Minutes on a usual day', type('12'));
    await tell('At hand', async () => {
      await page.getByLabel(/wall/i).check();
      await press(page, 'Next');
    });
    await tell('Movements you dislike', async () => {
      await page.getByLabel('Birddog').check();
      await press(page, 'Next');
    });
    await tell('How a movement grows', () => press(page, 'a few more repetitions'));
    await tell('Walking plan', () => page.locator('.choice-row').nth(1).click());
    await tell('Kind of plan', () => page.locator('.choice-row').nth(0).click());
    assert.match(await page.locator('.line-link').filter({ hasText: 'Movements you dislike' }).innerText(), /Birddog/);
    assert.deepEqual(Object.assign({}, ...(await said_by(user))), {
      kind: 'profile', minutes: 12, equipment: ['wall'], avoid: ['birddog'], progress_by: 'reps', walk_track: 'text', path: 'daily',
    });
  },

  async 'after a loss there is one quiet line with where help is, and nothing is asked'(house) {
    const user = await house.user();
    const { page } = user;
    await user.go('/more/pause');
    await page.getByRole('link', { name: 'If you have lost your baby' }).click();
    await page.waitForURL('**/say/loss');
    await press(page, 'Make it quiet');
    await page.getByText('Everything is paused.').waitFor();
    const text = await page.locator('main').innerText();
    assert.match(text, /Help is there when you want it: your midwife or doctor/);
    const asks = '.check-in, .dock, .moves, .chips, .routines, .notice, [href="/questions"], .cards';
    assert.deepEqual(await page.locator(asks).evaluateAll((all) => all.map((e) => e.outerHTML)), []);
    await user.context.clock.fastForward(3 * 86_400_000);
    await user.go('/');
    assert.equal(await page.locator(asks).count(), 0);
    await user.go('/say');
    assert.equal(await page.locator('[href^="/say/form"], [href^="/say/about"]').count(), 0);
    assert.deepEqual(await said_by(user), [{ kind: 'profile', paused: true }]);
  },

  async 'what is not there says so and has a way back'(house) {
    const user = await house.user();
    for (const path of ['/say/nothing', '/say/symptom/nothing', '/say/form/nothing', '/say/about/nothing']) {
      await user.go(path);
      assert.equal(await heading(user.page), 'That is not here.', path);
    }
    await user.page.getByRole('link', { name: 'Say how it is' }).click();
    await user.page.waitForURL('**/say');
  },
};
