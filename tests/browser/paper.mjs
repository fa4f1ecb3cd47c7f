// SPDX-License-Identifier: Apache-2.0
//
// What she prints: the pages as a printer gets them, read back with poppler's pdftotext.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stories } from '../../app/shots/stories.mjs';
import { example, until } from './house.mjs';

/** The text of each page. */
async function printed(page, format) {
  const folder = mkdtempSync(join(tmpdir(), 'realign-paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, await page.pdf({ format }));
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function at_the_pages(house, options = {}) {
  const user = await house.user({ journal: example(), ...options });
  await user.go('/handover');
  await user.page.locator('.paper').first().waitFor();
  await until('every picture is drawn', () => user.page.evaluate(() =>
    [...document.querySelectorAll('.paper-still')].every((still) => still.shadowRoot?.querySelector('svg'))));
  return user;
}

const headings = (page) => page.locator('.paper :is(h2, h3)').allTextContents();
const flat = (text) => text.replace(/\s+/g, ' ');
const missing = (texts, pages) => texts.filter((text) => !flat(pages.join(' ')).includes(flat(text)));
const tick = (page, at) => page.locator('.ticks input').nth(at);

export default {
  async 'on A4 and on Letter every part is printed, each from the top of a page, and no page is nearly empty'(house) {
    for (const journal of [example(), stories['today-clinician-first'].journal()]) {
      const { page } = await at_the_pages(house, { journal });
      const wanted = await headings(page);
      const titles = await page.locator('.paper h2').allTextContents();
      assert.ok(wanted.length > 15 && titles.length === 4, wanted.join(', '));
      for (const format of ['A4', 'Letter']) {
        const pages = await printed(page, format);
        assert.deepEqual(missing(wanted, pages), [], format);
        const tops = pages.map((text) => text.trim().split('\n')[0].trim());
        assert.deepEqual(titles.filter((title) => !tops.includes(title)), [], format);
        assert.equal(pages.length, 4, format);
        for (const [at, text] of pages.entries()) assert.ok(flat(text).length > 300, `${format}, page ${at + 1}: ${text}`);
        assert.ok(!pages.join().includes(await page.locator('.ticks legend').textContent()), 'the choice is not for paper');
      }
    }
  },
  async 'only the pages that she ticks are printed, and none is said in place of an empty one'(house) {
    const { page } = await at_the_pages(house, { before: (context) => context.addInitScript(() => { window.print = () => { window.printed = true; }; }) });
    const [summary, plan] = await page.locator('.paper h2').allTextContents();
    for (const at of [0, 2, 3]) await tick(page, at).uncheck();
    const pages = await printed(page, 'A4');
    assert.ok(pages[0].includes(plan) && !pages.join().includes(summary));
    const print = page.locator('.dock button');
    await tick(page, 1).uncheck();
    await print.click();
    await page.locator('[role=alert] p').waitFor();
    assert.equal(await page.evaluate(() => window.printed), undefined);
    await tick(page, 1).check();
    await print.click();
    assert.equal(await page.evaluate(() => window.printed), true);
  },
  async 'on paper it is day, also where the phone is in its night light'(house) {
    const { page } = await at_the_pages(house, { preferences: { look: 'night' } });
    const colour = () => page.evaluate(() => getComputedStyle(document.querySelector('.paper li')).color);
    assert.equal(await colour(), 'rgb(255, 58, 0)');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await colour(), 'rgb(43, 31, 48)');
    assert.ok(await page.locator('.paper-still').first().isVisible());
  },
  async 'beside a stop there is what she has told, and no movement'(house) {
    const { page } = await at_the_pages(house, { journal: stories['stop-emergency'].journal() });
    assert.equal(await page.locator('.paper').count(), 1);
    assert.equal(await page.locator('.paper-still').count(), 0);
  },
};
