// SPDX-License-Identifier: Apache-2.0
//
// The library: the muscles, a search, one move and its ways, what there is to read, the four weeks.
import { readFileSync } from 'node:fs';

const month = () => readFileSync(new URL('../../examples/first-month.jsonl', import.meta.url), 'utf8');
const at = (path, more = {}) => ({ journal: month, path, ...more });

/** Not before what comes by itself is there. */
const drawn = (page) => page.locator('.map-spots').waitFor();
const moving = (page) => page.locator('.figure-box svg').first().waitFor();

const sought = (query) => async (page) => {
  await page.getByRole('searchbox').fill(query);
  await page.locator('.results h2').waitFor();
};

// The first that works one side after the other, and can be seen from two sides.
const sided = (page) => page.locator('.look .chip').nth(1).waitFor();

export const movesStories = {
  moves: at('/moves', { after: drawn, whole: true }),
  'moves-muscle': at('/moves', {
    whole: true,
    after: async (page) => {
      await drawn(page);
      await page.locator('.map-list .chip').nth(1).click();
      await page.locator('.muscle .still svg').first().waitFor();
    },
  }),
  'moves-search': at('/moves', { after: sought('feeding') }),
  'moves-nothing': at('/moves', { after: sought('unicycle') }),
  'moves-move': at('/moves/birddog', { whole: true, after: sided }),
  'moves-way': at('/moves/glute-bridge?variant=half-height', { whole: true, after: moving }),
  'moves-waits': {
    path: '/moves/birddog',
    journal: () => month().split('\n').slice(0, 3).join('\n'),
    time: '2026-10-18T10:10:00Z',
    after: moving,
  },
  'moves-avoid': at('/moves/avoid'),
  'moves-how-long': at('/moves/how-long', { whole: true }),
  'moves-physician': at('/moves/physician'),
  'moves-disagree': at('/moves/disagree'),
  'moves-not-here': at('/moves/nothing-such'),
  program: at('/program', { whole: true }),
};
