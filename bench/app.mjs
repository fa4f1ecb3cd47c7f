#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// What the app costs on a phone: a browser whose processor is made four times slower.
//
//   node bench/app.mjs [--binary FILE] [--slower 4] [--runs 9]
//
// Needs app/node_modules and Debian's chromium. Times are of the clock, so a busy machine makes them worse.
//
// Lighthouse, which needs Node 22 or later, is not part of this. With `realign serve --listen 127.0.0.1:8080` running:
//   CHROME_PATH=/usr/bin/chromium npx lighthouse@13 http://127.0.0.1:8080/ --chrome-flags="--headless=new --no-sandbox"
import http from 'node:http';
import { parseArgs } from 'node:util';
import { example, morning, open_house } from '../tests/browser/house.mjs';
import { diary_of } from '../tests/browser/many_years.mjs';
import { open_session, press_play } from '../tests/browser/steps.mjs';

const { values } = parseArgs({
  options: {
    binary: { type: 'string', default: 'build/release/realign' },
    slower: { type: 'string', default: '4' },
    runs: { type: 'string', default: '9' },
  },
});
const house = await open_house(values);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Bytes of a path as the server sends it in Brotli. */
const compressed = (path) => new Promise((done, failed) => {
  http.get(house.address + path, { headers: { 'accept-encoding': 'br' } }, (answer) => {
    let bytes = 0;
    answer.on('data', (piece) => { bytes += piece.length; });
    answer.on('end', () => done(bytes));
  }).on('error', failed);
});

// The example's last day, at the pace of the real clock: only what the date says is moved.
const on_its_last_day = (context) => context.addInitScript((ahead) => {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(Real.now() + ahead);
    }
    static now() { return Real.now() + ahead; }
  };
}, Date.parse(morning) - Date.now());

async function slowed(user) {
  const devtools = await user.context.newCDPSession(user.page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slower) });
}

const kind_of = (path) => /\.(\w+)$/.exec(path)?.[1] ?? 'html';

/** The first visit: what the page asks for, and what is then kept for days without a network. */
async function first_visit() {
  const user = await house.user({ time: null });
  const paths = new Set();
  user.page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === house.address) paths.add(url.pathname);
  });
  await user.page.goto(house.address, { waitUntil: 'networkidle' });
  const worker = await (await fetch(`${house.address}/sw.js`)).text();
  const later = [...worker.matchAll(/url:\s*"([^"]+)"/g)].map(([, path]) => `/${path}`)
    .filter((path) => !paths.has(path) && path !== '/index.html');
  for (const [title, list] of [['first visit, br', [...paths]], ['kept after it for no network, br', [...later, '/sw.js']]]) {
    const sums = {};
    for (const path of list) sums[kind_of(path)] = (sums[kind_of(path)] ?? 0) + (await compressed(path));
    const all = Object.values(sums).reduce((sum, bytes) => sum + bytes, 0);
    console.log(`${title}: ${kB(all)} (${Object.entries(sums).map(([kind, bytes]) => `${kind} ${kB(bytes)}`).join(', ')})`);
  }
  await user.context.close();
}

// Notes when the day's movements are in the page and the frame that shows them is drawn.
function note_the_plan() {
  new MutationObserver((_changes, watch) => {
    if (!document.querySelector('ol.moves li')) return;
    watch.disconnect();
    requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { window.plan_at = performance.now(); }; port2.postMessage(0); });
  }).observe(document, { childList: true, subtree: true });
}

/** From a tap on the icon to the plan: the app is kept on the phone, the page is not. */
async function warm_start() {
  const prepared = async (context) => {
    await on_its_last_day(context);
    await context.addInitScript(note_the_plan);
  };
  const user = await house.user({ time: null, journal: example(), serviceWorkers: 'allow', before: prepared });
  await user.go('/');
  await user.page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await user.go('/');
  await slowed(user);
  const times = [];
  for (let run = 0; run < Number(values.runs); run++) {
    await user.page.goto('about:blank');
    await user.page.goto(house.address);
    times.push(await user.page.waitForFunction(() => window.plan_at).then((handle) => handle.jsonValue()));
  }
  console.log(`warm start to the plan on the screen, processor ${values.slower} times slower: median ${median(times).toFixed(0)} ms, ` +
    `best ${Math.min(...times).toFixed(0)}, worst ${Math.max(...times).toFixed(0)} of ${times.length}`);
  await user.context.close();
}

/** Frames while a movement is shown: those the browser drew, and those in which the figure had moved. */
async function frames() {
  const user = await house.user({ time: null, journal: example(), before: on_its_last_day });
  await user.go('/');
  await open_session(user.page);
  await press_play(user.page);
  await user.page.getByRole('button', { name: 'Go on now' }).click();
  await user.page.locator('.ring.works').waitFor();
  await slowed(user);
  const { drawn, moved, seconds } = await user.page.evaluate(() => new Promise((done) => {
    let [drawn, moved, changed] = [0, 0, false];
    const watch = new MutationObserver(() => { changed = true; });
    watch.observe(document.querySelector('.player-figure'), { subtree: true, childList: true, attributes: true });
    const from = performance.now();
    const draw = () => {
      drawn += 1;
      if (changed) moved += 1;
      changed = false;
      if (performance.now() - from < 10_000) return requestAnimationFrame(draw);
      done({ drawn, moved, seconds: (performance.now() - from) / 1000 });
    };
    requestAnimationFrame(draw);
  }));
  console.log(`player, processor ${values.slower} times slower: ${(drawn / seconds).toFixed(1)} frames a second, the figure moved in ${(moved / seconds).toFixed(1)} of them`);
  await user.context.close();
}

// What she taps, one after the other, and where that is.
const taps = [
  ['/', '.nav a[href="/moves"]'], ['/moves', '.nav a[href="/progress"]'], ['/progress', '.nav a[href="/more"]'],
  ['/more', 'a[href="/more/history"]'], ['/more', '.nav a[href="/"]'], ['/', 'a[href="/walk"]'], ['/', 'a[href="/habits"]'],
  ['/', '.chip'], ['/', 'details.why summary'], ['/say', 'a[href="/say/pain"]'], ['/say/pain', '.pain-bar >> nth=4'],
  ['/moves', 'a[href^="/moves/"] >> nth=0'], ['/moves', 'input[type=search]'], ['/checks', '.dock .primary'], ['/habits', 'button >> nth=0'],
];

/** From a tap to the next picture: the longest of each tap's events. */
async function interactions() {
  const user = await house.user({ time: null, journal: diary_of(132), before: on_its_last_day });
  await user.go('/');
  await slowed(user);
  for (const [path, what] of taps) {
    const times = [];
    for (let run = 0; run < 3; run++) {
      await user.go(path);
      await user.page.waitForTimeout(1500);
      await user.page.evaluate(() => {
        window.took = 0;
        new PerformanceObserver((list) => {
          for (const event of list.getEntries()) window.took = Math.max(window.took, event.duration);
        }).observe({ type: 'event', durationThreshold: 16 });
      });
      const target = user.page.locator(what).first();
      if ((await target.count()) === 0) break;
      await target.click();
      await user.page.waitForTimeout(900);
      times.push(await user.page.evaluate(() => window.took));
    }
    console.log(`${path} ${what}: ${times.length ? `${median(times)} ms (${times.join(', ')})` : 'not there'}`);
  }
  await user.context.close();
}

await first_visit();
await warm_start();
await frames();
await interactions();
await house.close();
