// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { axe_source } from './house.mjs';
import { at_every_screen } from './screens.mjs';

const source = axe_source();

async function violations({ page }) {
  await page.evaluate(source);
  const found = await page.evaluate(async () => (await axe.run(document, { resultTypes: ['violations'] })).violations);
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary.split('\n').at(1)?.trim()}`));
}

const in_light = (look) => async (house) => {
  assert.equal((await at_every_screen(house, violations, { look })).join('\n'), '');
};

export default {
  'axe finds nothing at any screen by day': in_light('light'),
  'axe finds nothing at any screen in the dark': in_light('dark'),
  'axe finds nothing at any screen at night': in_light('night'),
  async 'axe is not blind here'(house) {
    const user = await house.user();
    await user.go('/');
    await user.page.evaluate(() => document.querySelector('.primary').replaceChildren());
    assert.match((await violations(user)).join('\n'), /link-name/);
  },
};
