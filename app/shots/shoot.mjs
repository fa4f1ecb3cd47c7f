#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// Pictures of every screen, in three sizes and three lights, to be looked at; the player's also on a phone on its side
// and on a television.
//
//   npm run build && node shots/shoot.mjs [FOLDER] [--only NAME] [--size phone] [--mode night]
//
// A NAME that no story has stands for all that begin so.
//
// It serves build/app itself, fills the journal of a fresh browser with each story, and complains about
// whatever the browser complains about.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { fill } from './fill.mjs';
import { serve } from './serve.mjs';
import { stories } from './stories.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const site = resolve(here, '../../build/app');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, size: { type: 'string' }, mode: { type: 'string' } },
});
const folder = positionals[0] ?? '/tmp/shots';

const sizes = {
  phone: [360, 740],
  tablet: [768, 1024],
  desk: [1440, 900],
  side: [740, 360],
  tv: [1920, 1080],
};
const usual = ['phone', 'tablet', 'desk'];

async function shoot(browser, address, name, size, mode) {
  const story = stories[name];
  const [width, height] = sizes[size];
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: size === 'phone' ? 2 : 1,
    hasTouch: ['phone', 'tablet', 'side'].includes(size),
    timezoneId: 'Europe/London',
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Service Worker'))
      console.log(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
  await page.clock.install({ time: new Date(story.time ?? '2026-11-22T09:10:00Z') });
  await fill(page, address, story.journal(), { look: mode, ...story.preferences });
  if (story.blocked) {
    await page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
  }
  await page.goto(address + (story.path ?? '/'));
  await page.waitForSelector('h1');
  await story.after?.(page);
  await page.waitForTimeout(150);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (sideways > 0) console.log(`${name}, ${size}: ${sideways} px too wide`);
  await page.screenshot({ path: join(folder, `${name}-${size}-${mode}.png`) });
  if (story.whole) {
    await page.evaluate(() => {
      for (const pinned of document.querySelectorAll('.dock, .nav'))
        pinned.style.setProperty('position', 'static');
    });
    await page.screenshot({ path: join(folder, `${name}-${size}-${mode}-whole.png`), fullPage: true });
  }
  await context.close();
}

mkdirSync(folder, { recursive: true });
const server = await serve(site);
const { address } = server;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const name of Object.keys(stories)) {
  if (values.only && (stories[values.only] ? name !== values.only : !name.startsWith(values.only))) continue;
  for (const size of values.size ? [values.size] : (stories[name].sizes ?? usual)) {
    for (const mode of values.mode ? [values.mode] : ['light', 'dark', 'night']) {
      await shoot(browser, address, name, size, mode);
    }
  }
}
await browser.close();
server.close();
