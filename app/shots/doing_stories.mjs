// SPDX-License-Identifier: Apache-2.0
//
// What stands beside the day: walks, checks, habits.
import { readFileSync } from 'node:fs';

const month = () => readFileSync(new URL('../../examples/first-month.jsonl', import.meta.url), 'utf8');

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const at = (path, after) => ({ journal: month, path, after });
const whole = (path, after) => ({ ...at(path, after), whole: true });

async function walk(page, minutes) {
  await press(page, 'Start walking');
  await page.clock.fastForward(minutes * 60_000);
  await page.locator('.walking').waitFor();
}

/** As far as the middle of the self-check. */
async function measure(page) {
  await press(page, 'Measure again');
  await press(page, 'I know how. To the measuring');
  await page.locator('.finger').nth(4).click();
}

export const doingStories = {
  walk: whole('/walk'),
  'walk-going': at('/walk', (page) => walk(page, 6)),
  'walk-paused': at('/walk', async (page) => {
    await walk(page, 12);
    await page.locator('.walking h1').click();
  }),
  'walk-end': whole('/walk', async (page) => {
    await walk(page, 12);
    await press(page, 'End the walk');
    await press(page, 'Easy');
  }),
  'walk-log': whole('/walk', async (page) => {
    await press(page, 'Write down a walk from earlier');
    await press(page, 'Earlier');
  }),
  checks: at('/checks'),
  'checks-belly': whole('/checks/belly'),
  'checks-step': at('/checks/belly', (page) => press(page, 'Measure again')),
  'checks-place': at('/checks/belly', measure),
  'checks-posture': whole('/checks/posture'),
  'checks-running': whole('/checks/running'),
  habits: whole('/habits'),
  'habits-now': at('/habits', (page) => page.locator('.event').first().click()),
  'habits-reminders': whole('/habits', (page) => page.getByRole('heading', { name: 'Reminders' }).click()),
};
