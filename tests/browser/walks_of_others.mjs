// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { feed, feeds_header, gpx, health, workout, zip } from '../import_files.mjs';
import { example, lines_of, until } from './house.mjs';
import { exported, worker_is_there } from './steps.mjs';

const times = ['2026-11-10T09:00:00Z', '2026-11-10T09:14:00Z'];

async function bring(user, name, content, { go = true } = {}) {
  if (go) await user.go('/more/data/walks');
  await user.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await user.page.locator('.told, .problem').filter({ hasText: /^(?!Reading).+/ }).first().waitFor();
  return (await user.page.locator('.told, .problem').allTextContents()).join('').trim();
}

const walks_of = (journal) => lines_of(journal).map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'walk');

export default {
  async 'walks of another app are shown, added with one tap, kept, and never added again'(house) {
    const user = await house.user({ journal: example() });
    const before = walks_of(example()).length;
    await user.go('/more/data');
    await user.page.getByRole('link', { name: /Bring in walks/ }).click();
    assert.match(await bring(user, 'walk.gpx', gpx('walking', times), { go: false }), /^1 new walk\. Nothing is added yet\./);
    assert.equal(walks_of(await exported(user)).length, before);
    await bring(user, 'walk.gpx', gpx('walking', times));
    await user.page.getByRole('button', { name: 'Add 1 walk' }).click();
    await user.page.getByText('1 walk added.').waitFor();
    const walks = walks_of(await exported(user));
    assert.equal(walks.length, before + 1);
    assert.deepEqual(walks.filter(({ at }) => at === '2026-11-10T09:14:00+00:00').map(({ minutes, place }) => [minutes, place]), [[14, 'outdoors']]);
    assert.match(await bring(user, 'walk.gpx', gpx('walking', times)), /There is no new walk in it\./);
    await user.page.getByText('1 walk that you have here already').waitFor();
  },

  async 'an export of Apple Health is read as a ZIP, and says what it leaves out'(house) {
    const user = await house.user({ journal: example() });
    const export_xml = health(workout('Walking', '2026-11-10 09:00:00 +0000', '2026-11-10 09:20:00 +0000') +
      workout('Walking', '2025-11-10 09:00:00 +0000', '2025-11-10 09:20:00 +0000') + workout('Running', '2026-11-11 09:00:00 +0000', '2026-11-11 09:20:00 +0000'));
    assert.match(await bring(user, 'export.zip', zip([['apple_health_export/export.xml', export_xml]])), /^1 new walk\./);
    await user.page.getByText('1 walk from before the birth').waitFor();
    await user.page.getByText('1 activity that is no walk').waitFor();
  },

  async 'what a file does not say to be a walk is left out, and taken once she says that it was one'(house) {
    const user = await house.user({ journal: example() });
    assert.match(await bring(user, 'track.gpx', gpx('', times)), /There is no new walk in it\./);
    await user.page.getByText('1 walk: the file does not say what it was').waitFor();
    await user.page.getByRole('button', { name: 'Those were walks too' }).click();
    await user.page.getByRole('button', { name: 'Add 1 walk' }).click();
    await user.page.getByText('1 walk added.').waitFor();
    assert.equal(walks_of(await exported(user)).length, walks_of(example()).length + 1);
  },

  async 'a damaged file is refused in words, and nothing changes'(house) {
    const user = await house.user({ journal: example() });
    for (const [content, words] of [['', /the file is empty/], ['%PDF-1.7 and so on', /no kind of file/], [gpx('walking', times).slice(0, 150), /cut off/],
      ['<!DOCTYPE gpx [<!ENTITY a "b">]><gpx/>', /defines entities/]]) {
      assert.match(await bring(user, 'file', content), words);
    }
    assert.equal(walks_of(await exported(user)).length, walks_of(example()).length);
  },

  async 'feeds make no entries; at their usual times there may be a reminder, once she taps'(house) {
    const user = await house.user({ journal: example(), permissions: ['notifications'] });
    const table = feeds_header + Array.from({ length: 12 }, (_, i) => feed(`2026-11-${String(10 + i)} 15:40:00`)).join('');
    assert.match(await bring(user, 'feeds.csv', table), /^12 feeds read\. Nothing is kept of them\./);
    await user.page.getByText('15:40').waitFor();
    await user.page.getByText('Bring your baby up to you').waitFor();
    const kept = () => user.page.evaluate(() => JSON.parse(localStorage.getItem('realign.preferences') ?? '{}').remindAt ?? []);
    assert.deepEqual(await kept(), []);
    await user.page.getByRole('button', { name: 'Remind me at these times' }).click();
    await user.page.getByText('You get a reminder').waitFor();
    assert.deepEqual(await kept(), ['15:40']);
    assert.equal(lines_of(await exported(user)).length, lines_of(example()).length);
  },

  async 'without a network it says what is missing; once the page was open with one, it reads without'(house) {
    const user = await house.user({ journal: example(), serviceWorkers: 'allow' });
    const kept = () => user.page.evaluate(async () => (await (await caches.open('realign-imports')).keys()).length);
    await user.go('/more/data');
    await worker_is_there(user.page);
    await until('the screens are kept', () => user.page.evaluate(async () => {
      const names = await caches.keys();
      return (await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length))).reduce((a, b) => a + b, 0) > 10;
    }));
    assert.equal(await kept(), 0, 'nobody loads it before it is wanted');
    await (await user.context.newCDPSession(user.page)).send('Network.clearBrowserCache');
    await user.context.setOffline(true);
    assert.match(await bring(user, 'walk.gpx', gpx('walking', times)), /^What reads these files is not on this phone yet\./);
    await user.context.setOffline(false);
    await user.go('/more/data/walks');
    await until('the reader is kept', async () => (await kept()) === 1);
    await (await user.context.newCDPSession(user.page)).send('Network.clearBrowserCache');
    await user.context.setOffline(true);
    assert.match(await bring(user, 'walk.gpx', gpx('walking', times)), /^1 new walk\./);
  },
};
