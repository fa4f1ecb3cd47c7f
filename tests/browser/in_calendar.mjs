// SPDX-License-Identifier: Apache-2.0
//
// Her days for her calendar, out of the app: what the command says, by the clock of this phone.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { example } from './house.mjs';

const day = '2026-11-22';

function of_the_command(house, zone, at) {
  const folder = mkdtempSync(join(tmpdir(), 'realign-calendar-'));
  try {
    const file = join(folder, 'journal.jsonl');
    writeFileSync(file, example());
    const { status, stdout, stderr } = spawnSync(house.binary, ['export', 'ics', '--journal', file, '--on', day, '--weeks', '4', '--zone', zone, '--at', at], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const events = (text) => text.slice(text.indexOf('BEGIN:VEVENT'));
const changes = (text) => [...text.matchAll(/BEGIN:(DAYLIGHT|STANDARD)\r\nDTSTART:(\S+)\r\nTZOFFSETFROM:(\S+)\r\nTZOFFSETTO:(\S+)/g)].map((found) => found.slice(1).join(' '));

async function opened(house, options = {}) {
  const user = await house.user({ journal: example(), ...options });
  await user.go('/handover');
  await user.page.locator('summary', { hasText: 'In your calendar' }).click();
  return user.page;
}

export default {
  async 'her week goes into her calendar as the command has it, by the clock of her phone'(house) {
    for (const [zone, at] of [['Europe/London', '10:00'], ['America/New_York', '19:30'], ['Australia/Lord_Howe', '06:15'], ['Asia/Tokyo', '10:00']]) {
      const page = await opened(house, { timezoneId: zone, time: `${day}T${{ 'America/New_York': '15', 'Australia/Lord_Howe': '00', 'Asia/Tokyo': '01' }[zone] ?? '09'}:10:00Z` });
      await page.getByLabel('Sessions begin at').fill(at);
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Put it in my calendar' }).click();
      const download = await coming;
      assert.equal(download.suggestedFilename(), `realign-${day}.ics`);
      await page.getByText('The file is in your downloads.').waitFor();
      const text = readFileSync(await download.path(), 'utf8');
      const said = of_the_command(house, zone, at);
      assert.equal(events(text), events(said));
      assert.ok(text.includes(`TZID:${zone}\r\n`));
      const wanted = changes(said).filter((change) => !/ (\S+) \1$/.test(change));
      assert.deepEqual(changes(text).filter((change) => !/ (\S+) \1$/.test(change)).slice(-wanted.length || Infinity), wanted, zone);
    }
  },
  async 'where the file cannot be made, it says why'(house) {
    const page = await opened(house, {
      before: (context) => context.addInitScript(() => {
        URL.createObjectURL = () => { throw new Error('there is no room'); };
      }),
    });
    await page.getByRole('button', { name: 'Put it in my calendar' }).click();
    await page.locator('.problem').getByText('There is no file: there is no room').waitFor();
  },
  async 'where the phone can share, it is handed to what she chooses'(house) {
    const page = await opened(house, {
      before: (context) => context.addInitScript(() => {
        navigator.canShare = ({ files }) => files.every(({ type }) => type === 'text/calendar');
        navigator.share = async ({ files }) => { window.shared = await files[0].text(); };
      }),
    });
    await page.getByRole('button', { name: 'Put it in my calendar' }).click();
    await page.getByText('Handed over.').waitFor();
    assert.match(await page.evaluate(() => window.shared), /^BEGIN:VCALENDAR\r\n/);
  },
};
