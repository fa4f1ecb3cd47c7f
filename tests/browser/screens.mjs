// SPDX-License-Identifier: Apache-2.0
//
// Every screen that pictures are taken of.
import { stories } from '../../app/shots/stories.mjs';

const block = (context) => context.addInitScript(() => {
  indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };
});

/** A user who is at that screen. */
export async function user_at(house, name, { look = 'light', ...options } = {}) {
  const { journal, path = '/', time, blocked, after } = stories[name];
  const user = await house.user({
    ...(time && { time }),
    journal: blocked ? '' : journal(),
    preferences: blocked ? {} : { look },
    ...(blocked && { before: block }),
    reducedMotion: 'reduce',
    ...options,
  });
  if (blocked) {
    await user.page.goto(`${house.address}/icons/mark.svg`);
    await user.page.evaluate((light) => localStorage.setItem('realign.preferences', JSON.stringify({ look: light })), look);
  }
  await user.go(path);
  await after?.(user.page);
  return user;
}

/** Does something at every screen, at two at a time, and tells all that was found wrong at once. */
export async function at_every_screen(house, look_at, options = {}, names = Object.keys(stories)) {
  const wrong = [];
  const waiting = [...names];
  const walk = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const user = await user_at(house, name, options).catch((error) => ({ error }));
      try {
        if (user.error) throw user.error;
        for (const complaint of await look_at(user, name)) wrong.push(`${name}: ${complaint}`);
      } catch (error) {
        wrong.push(`${name}: ${error.message}`);
      }
      await user.context?.close();
    }
  };
  await Promise.all([walk(), walk()]);
  return wrong.sort();
}
