// SPDX-License-Identifier: Apache-2.0
//
// Runs cases one after the other, prints what is wrong with those that fail, and writes of each `ok PART: NAME` or
// `not ok PART: NAME` into the file that $REPORT names, from which ./test counts.
import { appendFileSync } from 'node:fs';

/** Gives how many failed. `before` is done ahead of each case. */
export async function run_cases(part, cases, { before = () => {} } = {}) {
  let failed = 0;
  for (const [name, test] of Object.entries(cases)) {
    let fine = true;
    try {
      await before();
      await test();
    } catch (error) {
      fine = false;
      failed++;
      console.log(`${name}:\n  ${String(error.message).slice(0, 3000).replaceAll('\n', '\n  ')}`);
    }
    if (process.env.REPORT) appendFileSync(process.env.REPORT, `${fine ? 'ok' : 'not ok'} ${part}: ${name}\n`);
  }
  console.log(`${part}: ${Object.keys(cases).length - failed} passed, ${failed} failed`);
  return failed;
}
