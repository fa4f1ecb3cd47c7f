// SPDX-License-Identifier: Apache-2.0
//
// The voice is one of those that live on this phone.
import assert from 'node:assert/strict';

// Runs in the page, before the app: a phone with two voices for English, one for German, and one that is somewhere else.
function voices_of_a_phone() {
  const voice = (name, lang, localService = true) => ({ name, lang, localService, default: false });
  const all = [voice('Bea', 'en-US'), voice('Ute', 'de-DE'), voice('Far', 'en-GB', false), voice('Ada', 'en-GB')];
  window.spoken = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  speechSynthesis.getVoices = () => all;
  speechSynthesis.speak = ({ voice: { name }, rate }) => window.spoken.push(`${name} ${rate}`);
}

const at_the_voices = async (house, before) => {
  const user = await house.user({ before: (context) => (before ? context.addInitScript(before) : null), preferences: { look: 'light' } });
  await user.go('/more/voice');
  return user.page;
};
const last_spoken = (page) => page.evaluate(() => window.spoken.at(-1));

export default {
  async 'the voice and its speed are chosen from those on this phone, heard at once, and kept'(house) {
    const page = await at_the_voices(house, voices_of_a_phone);
    const offered = await page.locator('fieldset').first().locator('label').allTextContents();
    assert.deepEqual(offered.slice(1, -1), ['Ada', 'Bea']);
    await page.getByLabel(offered[0]).check();
    assert.equal(await page.getByLabel('Ada').isChecked(), false);
    await page.getByLabel('Bea').check();
    assert.equal(await last_spoken(page), 'Bea 1');
    await page.getByLabel('Faster').check();
    assert.equal(await last_spoken(page), 'Bea 1.2');
    await page.reload();
    await page.locator('fieldset').first().waitFor();
    assert.ok(await page.getByLabel('Bea').isChecked());
    assert.ok(await page.getByLabel('Faster').isChecked());
    await page.getByLabel(offered.at(-1)).check();
    assert.equal(await page.locator('fieldset').count(), 1);
    assert.equal(await last_spoken(page), undefined);
  },
  async 'where no voice lives on this phone it says so, and fetches none'(house) {
    const page = await at_the_voices(house);
    assert.equal(await page.locator('fieldset').count(), 0);
    await page.getByText('none is fetched from elsewhere').waitFor();
  },
};
