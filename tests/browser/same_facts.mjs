// SPDX-License-Identifier: Apache-2.0
//
// The app's own pages among the carriers of docs/carriers.md; the others are held to it in tests/same_facts_test.mjs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { facts_of, lacking, names_nothing, sentences, table_of } from '../same_facts.mjs';
import { lives } from '../same_facts_lives.mjs';

const table = table_of(readFileSync(new URL('../../docs/carriers.md', import.meta.url), 'utf8'));

export default {
  async 'what she prints from the app says the same as every other carrier'(house) {
    const folder = mkdtempSync(join(tmpdir(), 'realign-facts-'));
    try {
      const realign = (...args) => spawnSync(house.binary, args, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
      const wrong = [];
      for (const { name, journal, on } of lives(realign, folder, 8)) {
        const file = join(folder, 'journal.jsonl');
        writeFileSync(file, journal);
        const facts = facts_of((...args) => realign(...args, '--journal', file, '--on', on));
        const user = await house.user({ journal, time: `${on}T22:30:00+01:00` });
        await user.go('/handover');
        await user.page.locator('.paper').first().waitFor();
        const said = (await user.page.locator('.paper').allInnerTexts()).join('\n');
        for (const [fact, cells] of Object.entries(table)) {
          const is_of_the_plan = fact === 'until when each of these' && names_nothing(facts);
          if (cells["the app's pages"] !== 'says' || is_of_the_plan) continue;
          const lacks = lacking(said, sentences[fact](facts));
          if (lacks.length > 0) wrong.push(`${name}: ${fact}: ${lacks.slice(0, 2).join(' | ')}`);
        }
        await house.tidy_users();
      }
      assert.deepEqual(wrong, []);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
