// SPDX-License-Identifier: Apache-2.0
//
// Every screen: those that pictures are taken of (app/shots/stories.mjs), and the player's.
import { stories } from '../../app/shots/stories.mjs';
import { example } from './house.mjs';
import { play_until, press_play } from './steps.mjs';

const month = example;

async function played(user, done) {
  await press_play(user.page);
  await play_until(user, () => user.page.locator(done).count());
}

const player = {
  'session-before': { journal: month, path: '/session' },
  'session-works': { journal: month, path: '/session', then: (user) => played(user, '.ring.works') },
  'session-paused': {
    journal: month,
    path: '/session',
    then: async (user) => {
      await played(user, '.ring.works');
      await user.page.getByRole('button', { name: 'Baby needs me' }).click();
    },
  },
  'session-hurts': {
    journal: month,
    path: '/session',
    then: async (user) => {
      await played(user, '.ring.works');
      await user.page.getByRole('button', { name: 'This hurts' }).click();
    },
  },
  'session-voice': {
    journal: month,
    path: '/session',
    then: ({ page }) => page.getByRole('button', { name: /^Voice/ }).click(),
  },
  'session-end': {
    journal: month,
    path: '/session?routine=stretches',
    then: async (user) => {
      await played(user, '.player-end');
      await user.page.getByRole('button', { name: 'I leaked' }).click();
    },
  },
  'session-walk': { journal: month, path: '/session?routine=walk', then: (user) => played(user, '.ring.works') },
  'session-nothing': { journal: () => '', path: '/session' },
  'more-pause': { journal: month, path: '/more/pause' },
  'more-delete': {
    journal: month,
    path: '/more/data',
    then: ({ page }) => page.getByRole('button', { name: 'Delete everything' }).click(),
  },
  'questions-short': { journal: () => month().split('\n').slice(0, -2).join('\n'), path: '/questions/first' },
};

export const screens = { ...stories, ...player };

const block = (context) => context.addInitScript(() => {
  indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };
});

/** A user who is at that screen. */
export async function user_at(house, name, { look = 'light', ...options } = {}) {
  const { journal, path = '/', time, blocked, after, then } = screens[name];
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
  await then?.(user);
  return user;
}

/** Does something at every screen, at two at a time, and tells all that was found wrong at once. */
export async function at_every_screen(house, look_at, options = {}, names = Object.keys(screens)) {
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
