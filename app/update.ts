// SPDX-License-Identifier: Apache-2.0
//
// A newer version is put in place when she presses Update, or at the next start with no session open; never
// during a session.

import { registerSW } from 'virtual:pwa-register';
import { signal } from '@preact/signals';

export const updateIsReady = signal(false);

const openSession = 'realign.session';

/** The player says when a session begins and ends; it outlives the page. */
export function sessionIsOpen(isOpen: boolean): void {
  try {
    if (isOpen) localStorage.setItem(openSession, new Date().toISOString());
    else localStorage.removeItem(openSession);
  } catch {
    // Without storage an update waits for Update to be pressed.
  }
}

function hasOpenSession(): boolean {
  try {
    return localStorage.getItem(openSession) !== null;
  } catch {
    return true;
  }
}

let update: (reload?: boolean) => Promise<void> = async () => {};

export function applyUpdate(): void {
  if (!hasOpenSession()) void update(true);
}

/** Begins to look after updates; one that waits since the last time is put in place now. */
export async function watchForUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const waited = Boolean((await navigator.serviceWorker.getRegistration())?.waiting);
  update = registerSW({
    onNeedRefresh: () => {
      updateIsReady.value = true;
      if (waited) applyUpdate();
    },
  });
}
