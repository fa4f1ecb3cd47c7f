// SPDX-License-Identifier: Apache-2.0
//
// The app's own door (app/door.ts) to realign.wasm, in Debian's Chromium: what a browser answers to the command's words.
// It needs app/node_modules.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const app = fileURLToPath(new URL('../app/', import.meta.url));

// → {run(args, journal) → {exit, out, err}, close()}. Each question is asked of one and the same module.
export async function open_in_chromium(wasm) {
  const of_the_app = createRequire(`${app}package.json`);
  const { chromium } = of_the_app('playwright-core');
  const { outputFiles } = await of_the_app('esbuild').build({
    entryPoints: [`${app}door.ts`], bundle: true, write: false, format: 'iife', globalName: 'realign_door', logLevel: 'error' });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0].text });
  await page.evaluate(async (bytes) => {
    const module = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
    globalThis.door = await globalThis.realign_door.openDoor(module);
  }, readFileSync(wasm).toString('base64'));
  const run = (args, journal) => page.evaluate(
    (question) => JSON.parse(globalThis.door.ask(question)), { args, journal });
  return { run, close: () => browser.close() };
}
