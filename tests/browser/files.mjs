// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example, lines_of } from './house.mjs';
import { ask_command, exported, said_today, screen_of, shown_today, take_in } from './steps.mjs';

const day = '2026-11-22';

const canonical = (value) => JSON.stringify(value, (_key, inner) =>
  inner && typeof inner === 'object' && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
    : inner);
const as_set = (journal) => lines_of(journal).map((line) => canonical(JSON.parse(line))).sort();

const count = lines_of(example()).length;

export default {
  async 'a journal of the command comes in whole and goes out whole, and makes the same day'(house) {
    const user = await house.user();
    assert.equal(await take_in(user, example()), `${count} new entries, 0 known already.`);
    const out = await exported(user);
    assert.deepEqual(as_set(out), as_set(example()));
    await user.go('/');
    assert.deepEqual(await shown_today(user.page), said_today(screen_of(house, example(), day)));
    assert.deepEqual(screen_of(house, out, day), screen_of(house, example(), day));
    assert.match(ask_command(house, out, 'today', '--on', day), /./);
  },

  async 'a journal that comes in twice adds nothing'(house) {
    const user = await house.user();
    await take_in(user, example());
    assert.equal(await take_in(user, example()), `0 new entries, ${count} known already.`);
    assert.deepEqual(as_set(await exported(user)), as_set(example()));
  },

  async 'a damaged file is refused with its line, and nothing changes'(house) {
    const user = await house.user({ journal: example() });
    const rows = lines_of(example());
    const fresh = JSON.stringify({ id: '01a201f2-8240-7fef-8a34-167953408fff', at: '2026-11-22T08:00:00+01:00', kind: 'pain', score: 2, when: 'rest' });
    const damaged = {
      'Line 2 of the file can’t be read': [fresh, rows[3].slice(0, 40), rows[4]],
      'Line 3 of the file has no id': [fresh, rows[1], JSON.stringify({ at: '2026-11-22T08:00:00+01:00', kind: 'note', text: 'x' })],
      'Line 2 of the file says something else': [fresh, rows[0].replace('"score": 4', '"score": 5')],
      'The file was not imported: pain.score': [fresh.replace('"score":2', '"score":14')],
      'The file was not imported: kind': [fresh.replace('"kind":"pain"', '"kind":"no-such-kind"')],
    };
    for (const [message, lines] of Object.entries(damaged)) {
      const told = await take_in(user, `${lines.join('\n')}\n`);
      assert.ok(told.startsWith(message), `${message} ← ${told}`);
      assert.deepEqual(as_set(await exported(user)), as_set(example()), message);
    }
    await user.page.reload();
    assert.deepEqual(as_set(await exported(user)), as_set(example()));
  },

  async 'a last line that was cut off is left out and said so'(house) {
    const user = await house.user();
    const told = await take_in(user, example().slice(0, -30));
    assert.match(told, new RegExp(`^${count - 1} new entries, 0 known already\\. The last line of the file was cut off`));
  },
};
