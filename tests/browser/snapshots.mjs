// SPDX-License-Identifier: Apache-2.0
//
// How screens look, to the pixel: each in three sizes and three lights, against a picture that somebody has looked at.
//
//   node tests/browser_test.mjs --only 'looked at before'             compares
//   node tests/browser_test.mjs --only 'looked at before' --accept    keeps how it looks now, to be looked at and committed
//
// Another Chromium, or other fonts, draw letters a little differently: only Debian's chromium is compared, with the app's own
// typeface. A pixel counts as another where its colour is off by more than `colour` (0 to 1; edges of letters, which are smoothed, do not
// count), and a picture where more than `share` of its pixels are: a word that changed is some 2 in 1,000 on a phone, a line that moved far more.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { user_at } from './screens.mjs';

const app = new URL('../../app/', import.meta.url);
const { PNG } = createRequire(new URL('package.json', app))('pngjs');
const { default: pixelmatch } = await import(new URL('node_modules/pixelmatch/index.js', app));

const colour = 0.1;
const share = 0.0004;
const sizes = { phone: [360, 740], tablet: [768, 1024], desk: [1440, 900] };
const lights = ['light', 'dark', 'night'];
const kept = fileURLToPath(new URL('snapshots/', import.meta.url));
const looked_at = fileURLToPath(new URL('../../build/snapshots/', import.meta.url));

/** Stories of app/shots/stories.mjs: one of each kind of screen. */
const screens = [
  'welcome', 'today', 'questions-signs', 'stop-emergency', 'session-before', 'walk', 'checks-belly', 'habits', 'moves-search', 'moves-move',
  'progress', 'say', 'more', 'handover',
];

const picture_of = (bytes) => PNG.sync.read(bytes);
const tool = (name, args, input) => execFileSync(name, args, { input, maxBuffer: 1 << 26, stdio: ['pipe', 'pipe', 'pipe'] });
// Without loss, and a third of what a PNG takes.
const keep = (name, png) => writeFileSync(`${kept}${name}.webp`, tool('cwebp', ['-quiet', '-lossless', '-z', '7', '-o', '-', '--', '-'], png));
const kept_picture = (name) => picture_of(tool('dwebp', ['-quiet', `${kept}${name}.webp`, '-o', '-']));
const digest_of = (png) => createHash('sha256').update(png).digest('hex').slice(0, 16);

// What each picture was made from: where it is the same to the byte, as it is most of the time, nothing needs to be compared.
const digests_file = `${kept}digests.json`;
const digests = existsSync(digests_file) ? JSON.parse(readFileSync(digests_file, 'utf8')) : {};

/** How many in a whole picture are other pixels than before, and a picture of where. */
export function difference(before, now) {
  if (before.width !== now.width || before.height !== now.height) return { part: 1, where: now };
  const where = new PNG({ width: now.width, height: now.height });
  const count = pixelmatch(before.data, now.data, where.data, now.width, now.height, { threshold: colour, includeAA: false });
  return { part: count / (now.width * now.height), where };
}

/** Stills are drawn one after the other, those that are near the window. */
const drawn = () => [...document.querySelectorAll('.still')]
  .filter((still) => still.getBoundingClientRect().top < innerHeight && still.checkVisibility())
  .every((still) => still.querySelector('svg'));

async function still(page) {
  await page.waitForFunction(drawn);
  await page.evaluate(async () => {
    await document.fonts.ready;
    scrollTo(0, 0);
    document.activeElement?.blur();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { caret-color: transparent !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  });
  return page.screenshot({ animations: 'disabled' });
}

/** What is wrong with a picture, or nothing. */
function judged(name, png, accept) {
  if (digests[name] === digest_of(png)) return [];
  const is_kept = existsSync(`${kept}${name}.webp`);
  if (accept) {
    keep(name, png);
    digests[name] = digest_of(png);
    return [];
  }
  if (!is_kept) return [`${name}: there is no picture of it yet`];
  const { part, where } = difference(kept_picture(name), picture_of(png));
  if (part <= share) return [];
  writeFileSync(`${looked_at}${name}.png`, png);
  writeFileSync(`${looked_at}${name}-difference.png`, PNG.sync.write(where));
  return [`${name}: ${(part * 1000).toFixed(1)} in 1,000 pixels are others; see build/snapshots/${name}-difference.png`];
}

/** Forgets pictures of screens that are looked at no longer. */
function tidy_up() {
  const names = new Set(screens.flatMap((name) => Object.keys(sizes).flatMap((size) => lights.map((light) => `${name}-${size}-${light}`))));
  for (const file of readdirSync(kept)) if (file.endsWith('.webp') && !names.has(file.slice(0, -5))) rmSync(kept + file);
  const rows = Object.entries(digests).filter(([name]) => names.has(name)).sort();
  writeFileSync(digests_file, `${JSON.stringify(Object.fromEntries(rows), null, 1)}\n`);
}

async function look_at(house, name) {
  const wrong = [];
  for (const look of lights) {
    const user = await user_at(house, name, { look, viewport: { width: 360, height: 740 } });
    for (const [size, [width, height]] of Object.entries(sizes)) {
      await user.page.setViewportSize({ width, height });
      wrong.push(...judged(`${name}-${size}-${look}`, await still(user.page), house.accept));
    }
    await user.context.close();
  }
  return wrong;
}

async function look_at_all(house) {
  mkdirSync(kept, { recursive: true });
  rmSync(looked_at, { recursive: true, force: true });
  mkdirSync(looked_at, { recursive: true });
  const wrong = [];
  const waiting = [...screens];
  const walk = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      wrong.push(...await look_at(house, name).catch((error) => [`${name}: ${error.message}`]));
    }
  };
  await Promise.all([walk(), walk()]);
  if (house.accept) tidy_up();
  return wrong.sort();
}

export default {
  async 'every screen looks as it did when it was looked at before'(house) {
    assert.equal((await look_at_all(house)).join('\n'), '');
  },
  async 'a word that changed would be seen in a picture'(house) {
    const { page } = await user_at(house, 'more-pause', { viewport: { width: 360, height: 740 } });
    const before = picture_of(await still(page));
    assert.equal(difference(before, picture_of(await still(page))).part, 0);
    await page.evaluate(() => { document.querySelector('h1').textContent = 'Pause it all'; });
    assert.ok(difference(before, picture_of(await still(page))).part > share);
  },
};
