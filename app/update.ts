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

export const applyUpdate = (): void => void update(true);

// Longer than this nobody waits for a newer version; it is then in force from the next start on.
const patience = 2000;

/** At the start: a version that waits since the last time is put in place, and the page begins again with it. */
export async function takeWaitingUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (!registration?.waiting || hasOpenSession()) return;
  const inPlace = new Promise<boolean>((done) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => done(true), { once: true });
    setTimeout(() => done(false), patience);
  });
  registration.waiting.postMessage({ type: 'SKIP_WAITING' });
  if (!(await inPlace)) return;
  location.reload();
  // Nothing is to be shown any more.
  await new Promise(() => {});
}

/** Begins to look for newer versions. */
export function watchForUpdates(): void {
  update = registerSW({
    onNeedRefresh: () => {
      updateIsReady.value = true;
    },
  });
}
