// SPDX-License-Identifier: Apache-2.0
//
// The player's moments, from before it begins to its end. Time is wound forward.
import { readFileSync } from 'node:fs';

const month = () => readFileSync(new URL('../../examples/first-month.jsonl', import.meta.url), 'utf8');

// In strides that are too short for the player to think that it slept.
async function played(page, until) {
  await page.locator('.player [data-first]').click();
  for (let stride = 0; stride < 2000; stride++) {
    if ((await page.locator(until).count()) > 0) return;
    await page.clock.fastForward(2500);
  }
  throw new Error(`${until} never came`);
}

const counting = (unit) => `.ring-count span:text-is("${unit}")`;
const press = (page, name) => page.getByRole('button', { name }).click();

/** Also on a phone on its side, and on a television. */
const wide = ['phone', 'tablet', 'desk', 'side', 'tv'];
const session = (after) => ({ journal: month, path: '/session', sizes: wide, after });
const stretches = (after) => ({ journal: month, path: '/session?routine=stretches', sizes: wide, after });

export const playerStories = {
  'session-before': session(),
  'session-works': session((page) => played(page, '.ring.works .ring-count b:text-is("3")')),
  'session-rest': session((page) => played(page, '.ring.rest')),
  'session-paused': session(async (page) => {
    await played(page, '.ring.works');
    await press(page, 'Baby needs me');
  }),
  'session-hurts': session(async (page) => {
    await played(page, '.ring.works');
    await press(page, 'This hurts');
    await page.locator('.pain-bar').nth(3).click();
  }),
  'session-voice': session((page) => press(page, /^Voice/)),
  'session-hold': stretches((page) => played(page, `.ring.works ${counting('seconds')}`)),
  'session-change': stretches((page) => played(page, counting('change sides'))),
  'session-end': {
    ...stretches(async (page) => {
      await played(page, '.player-end');
      await press(page, 'I leaked');
    }),
    whole: true,
  },
  'session-kept': stretches(async (page) => {
    await played(page, '.player-end');
    await press(page, 'Save');
    await page.getByText('Kept. Tomorrow').waitFor();
  }),
  'session-walk': { ...session((page) => played(page, '.ring.works')), path: '/session?routine=walk' },
  'session-nothing': { journal: () => '', path: '/session' },
};
