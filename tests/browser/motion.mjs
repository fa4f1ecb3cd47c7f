// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example } from './house.mjs';
import { open_session, play_until, press_play } from './steps.mjs';

const stage = (page) => page.evaluate(() => ({
  cue: ['.player h1', '.player-side', '.player-line', '.ring-count'].map((part) => document.querySelector(part)?.textContent).join('|'),
  figure: document.querySelector('.player-figure')?.innerHTML,
  // The count within a second moves nothing; what moves is the figure, and whatever the style sheets let move.
  animations: document.getAnimations().length,
}));

/** How many pictures each cue had while three sets were played, a tenth of a second at a time. */
async function pictures(house, reducedMotion) {
  const user = await house.user({ journal: example(), reducedMotion });
  await user.go('/');
  await open_session(user.page);
  await press_play(user.page);
  await play_until(user, () => user.page.locator('.ring.works').count());
  const seen = new Map();
  let animations = 0;
  for (let count = 0; count < 120; count++) {
    const now = await stage(user.page);
    seen.set(now.cue, new Set(seen.get(now.cue)).add(now.figure));
    animations = Math.max(animations, now.animations);
    await user.context.clock.fastForward(200);
  }
  assert.ok(seen.size > 3, 'several cues went by');
  return { most: Math.max(...[...seen.values()].map((each) => each.size)), animations };
}

export default {
  async 'whoever wants no motion gets stills: one picture for each cue, and nothing is animated'(house) {
    const still = await pictures(house, 'reduce');
    assert.deepEqual(still, { most: 1, animations: 0 });
    assert.ok((await pictures(house, 'no-preference')).most > 5, 'others see it move');
  },
};
