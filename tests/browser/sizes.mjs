// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { example } from './house.mjs';
import { at_every_screen } from './screens.mjs';
import { open_session, play_until, press_play } from './steps.mjs';

// The browser's own text size, doubled: what is measured in rem follows it.
function twice_as_large() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { font-size: 200% !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Words that do not fit in the window, or in a box that hides what does not fit. */
function cut() {
  const wrong = [];
  const name = (element) => `${element.localName}.${element.className?.baseVal ?? element.className} “${element.textContent.trim().slice(0, 30)}”`;
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) wrong.push(`it scrolls sideways by ${wide} px`);
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg, .unseen') || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
    const has_words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    const box = element.getBoundingClientRect();
    if (has_words && (box.right > innerWidth + 1 || box.left < -1)) wrong.push(`${name(element)} reaches beyond the window`);
    const style = getComputedStyle(element);
    const hides = (axis) => ['hidden', 'clip'].includes(style[axis]);
    if (hides('overflowX') && element.scrollWidth > element.clientWidth + 1) wrong.push(`${name(element)} is cut at its side`);
    if (hides('overflowY') && element.scrollHeight > element.clientHeight + 1) wrong.push(`${name(element)} is cut below`);
    if (style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth) wrong.push(`${name(element)} ends in dots`);
  }
  return wrong;
}

async function look_for_cuts({ page }) {
  await page.evaluate(twice_as_large);
  return page.evaluate(cut);
}

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

  async 'on 320 px and with text twice as large nothing scrolls sideways and nothing is cut'(house) {
    assert.equal((await at_every_screen(house, look_for_cuts, { viewport: { width: 320, height: 640 } })).join('\n'), '');
  },
};
