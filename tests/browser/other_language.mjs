// SPDX-License-Identifier: Apache-2.0
//
// The app as it will be in another language: longer words, all of them translated, read from either side. Nobody speaks that
// language; what the engine says stays as it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { serve } from '../../app/shots/serve.mjs';
import { stories } from '../../app/shots/stories.mjs';
import { example } from './house.mjs';
import { cuts, piles } from './looks.mjs';
import { build_pseudo } from './pseudo.mjs';

const routes = readFileSync(new URL('../../app/views/app.tsx', import.meta.url), 'utf8');
// Of those that name something, the place where all of them are.
const paths = [...new Set([...routes.matchAll(/<Route path="([^"]+)"/g)].map(([, path]) => path.split('/:')[0]))];
const visits = [
  ...paths.map((path) => ({ path, journal: example })),
  ...['/', '/questions'].map((path) => ({ path, journal: () => '' })),
  ...['stop-emergency', 'stop-urgent', 'today-clinician-first', 'unscreened'].map((name) => ({ path: '/', name, journal: stories[name].journal })),
];

// Runs in the page, before the app: whatever the engine answers passes through here.
function listen_to_the_engine() {
  window.engine_said = [];
  const decode = TextDecoder.prototype.decode;
  TextDecoder.prototype.decode = function (...bytes) {
    const text = decode.apply(this, bytes);
    window.engine_said.push(text);
    return text;
  };
}

/** Words on the page that come neither from a catalogue nor from the engine. */
function strangers() {
  const plain = (text) => text.replace(/\\+n/g, ' ').replace(/\\+"/g, '"').replace(/\s+/g, ' ').toLowerCase();
  const said = plain(window.engine_said.join(' '));
  // The head of a column and its day, say, are put beside each other.
  const is_said = (text) => said.includes(text)
    || [...text.matchAll(/ /g)].some(({ index }) => said.includes(text.slice(0, index)) && said.includes(text.slice(index + 1)));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const texts = [document.title];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3 && !node.parentElement.closest('script, style, noscript')) texts.push(node.data);
    else if (node.nodeType === 1) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(node.getAttribute(name) ?? '');
  }
  return texts
    .flatMap((text) => plain(text).split(/⟦[^⟧]*⟧|[^\p{L}\p{M}'’/ -]+/u))
    .map((text) => text.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !is_said(text));
}

let walked = null;
async function walk(house) {
  const site = await serve(await build_pseudo());
  house.origins.add(site.address);
  const found = { strange: [], cut: [], cut_rtl: [] };
  try {
    for (const journal of new Set(visits.map((visit) => visit.journal))) await walk_with(house, site.address, journal, found);
  } finally {
    site.close();
  }
  return found;
}

async function walk_with(house, address, journal, found) {
  const user = await house.user({
    address, journal: journal(), preferences: { look: 'light' }, viewport: { width: 360, height: 740 }, reducedMotion: 'reduce',
    before: (context) => context.addInitScript(listen_to_the_engine),
  });
  for (const { path, name = '' } of visits.filter((visit) => visit.journal === journal)) {
    await look_at(user.page, address + path, `${name || path}: `, found);
  }
  await user.context.close();
}

async function look_at(page, address, name, found) {
  await page.goto(address);
  await page.locator('main:not([aria-busy]) h1').first().waitFor();
  const tell = (list, texts) => list.push(...new Set(texts.map((text) => name + text)));
  tell(found.strange, await page.evaluate(strangers));
  tell(found.cut, [...await cuts(page), ...await piles(page)]);
  await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
  tell(found.cut_rtl, [...await cuts(page), ...await piles(page)]);
}

const what_was_found = (house) => (walked ??= walk(house));

export default {
  async 'every word on every screen comes from a catalogue or from the engine'(house) {
    assert.equal((await what_was_found(house)).strange.join('\n'), '');
  },
  async 'words that are 40 in 100 longer are cut nowhere on 360 px, lie on no others, and nothing scrolls sideways'(house) {
    assert.equal((await what_was_found(house)).cut.join('\n'), '');
  },
  async 'read from right to left nothing is cut or covered either'(house) {
    assert.equal((await what_was_found(house)).cut_rtl.join('\n'), '');
  },
  async 'words on top of others would be noticed'(house) {
    const { page } = await house.user({ journal: example() });
    await page.goto(`${house.address}/help`);
    await page.locator('h1').waitFor();
    assert.deepEqual(await piles(page), []);
    await page.evaluate(() => { document.querySelector('h1 + *').style.marginBlockStart = '-30px'; });
    assert.match((await piles(page)).join('\n'), /on top of each other/);
  },
  async 'a word that is in no catalogue would be noticed'(house) {
    const user = await house.user({ before: (context) => context.addInitScript(listen_to_the_engine) });
    await user.go('/');
    // The real app: all of its words are strangers here.
    assert.ok((await user.page.evaluate(strangers)).length > 5);
  },
};
