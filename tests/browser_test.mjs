#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// The app in a browser, as she has it: a real server, a real Chromium, and a user with nothing kept for each case.
//
//   node tests/browser_test.mjs [--base URL] [--binary FILE] [--only WORDS] [--accept]
//
// It starts `BINARY serve` itself (build/release/realign, which has to have the app in it) unless it is told where the
// app is; --accept keeps how screens look now. It needs app/node_modules and Debian's chromium. Time is wound forward, never waited for.
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { open_house } from './browser/house.mjs';

const { values } = parseArgs({
  options: { base: { type: 'string' }, binary: { type: 'string', default: 'build/release/realign' }, only: { type: 'string' }, accept: { type: 'boolean' } },
});

// In order of importance; the last one looks back at all of them.
const files = [
  'first_run', 'arrival', 'stop', 'interruption', 'hurts', 'progress', 'telling', 'walking', 'checks', 'habits', 'moves', 'offline',
  'files', 'walks_of_others', 'tabs', 'storage', 'update', 'keyboard', 'screens_looked_at', 'motion', 'clock', 'eight_weeks', 'many_years', 'paper', 'same_facts', 'in_calendar',
  'voices', 'other_language', 'snapshots', 'origins',
];

const cases = {};
for (const file of files) Object.assign(cases, (await import(`./browser/${file}.mjs`)).default);
const chosen = Object.entries(cases).filter(([name]) => !values.only || name.includes(values.only));

const house = await open_house(values);
let failed = 0;
for (const [name, test] of chosen) {
  const began = Date.now();
  let complaint = '';
  try {
    await test(house);
  } catch (error) {
    complaint = String(error.message);
  }
  const heard = await house.tidy();
  if (!complaint && heard.length > 0) complaint = `the browser complains: ${heard.join('; ')}`;
  if (complaint) failed++;
  console.log(`${complaint ? 'not ok' : 'ok'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (complaint) console.log(`  ${complaint.replaceAll('\n', '\n  ')}`);
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${complaint ? 'not ok' : 'ok'} browser: ${name}\n`);
}
await house.close();
console.log(`browser: ${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
