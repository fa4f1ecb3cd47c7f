// SPDX-License-Identifier: Apache-2.0
//
// Every screen is looked at once, in its three lights: what axe finds, what a screen reader gets to know, what does not fit.
import assert from 'node:assert/strict';
import { axe_source } from './house.mjs';
import { cuts_when_large, nameless } from './looks.mjs';
import { at_every_screen } from './screens.mjs';

const source = axe_source();

async function violations(page, rules = {}) {
  const found = await page.evaluate(async (more) => (await axe.run(document, { resultTypes: ['violations'], ...more })).violations, rules);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary.split('\n').at(1)?.trim()}`));
}

const only_colours = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** By day and in the dark the phone says which; the night, which is chosen, is put on as the app puts it on. */
async function in_all_lights(user) {
  const { page } = user;
  const is_in = (light) => page.waitForFunction((mode) => document.documentElement.dataset.mode === mode, light);
  await page.evaluate(source);
  await is_in('light');
  const names = await nameless(user);
  const day = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await is_in('dark');
  const dark = await violations(page, only_colours);
  await page.evaluate(() => { document.documentElement.dataset.mode = 'night'; });
  const night = await violations(page, only_colours);
  const cut = await cuts_when_large(page);
  return [
    ...names.map((text) => ['names', text]),
    ...day.map((text) => ['day', text]),
    ...dark.map((text) => ['dark', text]),
    ...night.map((text) => ['night', text]),
    ...cut.map((text) => ['cut', text]),
  ];
}

let looked = null;
async function found(house, about) {
  const all = [];
  looked ??= at_every_screen(house, async (user, name) => {
    all.push(...(await in_all_lights(user)).map(([topic, text]) => ({ topic, text: `${name}: ${text}` })));
    return [];
  }, { look: 'system' }).then((broken) => ({ all, broken }));
  const { all: seen, broken } = await looked;
  return [...broken, ...seen.filter(({ topic }) => topic === about).map(({ text }) => text).sort()].join('\n');
}

export default {
  async 'every control has a name that is told, every screen one heading and one main part'(house) {
    assert.equal(await found(house, 'names'), '');
  },
  async 'axe finds nothing at any screen by day'(house) {
    assert.equal(await found(house, 'day'), '');
  },
  async 'axe finds nothing at any screen in the dark'(house) {
    assert.equal(await found(house, 'dark'), '');
  },
  async 'axe finds nothing at any screen at night'(house) {
    assert.equal(await found(house, 'night'), '');
  },
  async 'on 320 px and with text twice as large nothing scrolls sideways and nothing is cut'(house) {
    assert.equal(await found(house, 'cut'), '');
  },
  async 'axe and the list of names are not blind here'(house) {
    const user = await house.user();
    await user.go('/');
    await user.page.evaluate(source);
    assert.deepEqual([await violations(user.page), await nameless(user)], [[], []]);
    await user.page.evaluate(() => {
      document.querySelector('.primary').replaceChildren();
      document.querySelector('.lead').classList.add('primary');
      document.documentElement.style.setProperty('--on-action', 'var(--action)');
    });
    assert.match((await violations(user.page)).join('\n'), /link-name/);
    assert.match((await violations(user.page, only_colours)).join('\n'), /color-contrast/);
    assert.match((await nameless(user)).join('\n'), /a link without a name/);
    await user.page.evaluate(() => { document.querySelector('h1').style.whiteSpace = 'nowrap'; });
    assert.match((await cuts_when_large(user.page)).join('\n'), /scrolls sideways/);
  },
};
