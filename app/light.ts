// SPDX-License-Identifier: Apache-2.0
//
// How bright it is. first-light.js says the same before anything is painted.
import { computed, effect, signal } from '@preact/signals';
import { isLate, isSmallHours } from './day';
import { prefer, preferences } from './preferences';

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const dark = signal(systemIsDark.matches);
const now = signal(new Date());

export const mode = computed<'light' | 'dark' | 'night'>(() => {
  const { look, nightByItself } = preferences.value;
  if (nightByItself && isSmallHours(now.value)) return 'night';
  if (look === 'system') return dark.value ? 'dark' : 'light';
  return look;
});

/** In the evening the night mode is offered. */
export const nightIsOffered = computed(() => mode.value !== 'night' && isLate(now.value));

export function switchNight(): void {
  if (mode.value === 'night') prefer({ look: 'system', nightByItself: false });
  else prefer({ look: 'night' });
}

export function keepLight(): void {
  systemIsDark.addEventListener('change', () => {
    dark.value = systemIsDark.matches;
  });
  setInterval(() => {
    now.value = new Date();
  }, 60_000);
  effect(() => {
    document.documentElement.dataset.mode = mode.value;
    const ground = getComputedStyle(document.documentElement).getPropertyValue('--ground').trim();
    document.querySelector('meta[name=theme-color]')?.setAttribute('content', ground);
  });
}
