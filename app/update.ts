// SPDX-License-Identifier: Apache-2.0
//
// A newer version waits until she presses Update, which is offered on Today only, or until the app is closed
// and opened again: a browser puts it in place when no page of the old one is left. So it never comes in the
// middle of a session.
import { signal } from '@preact/signals';

export const updateIsReady = signal(false);

export async function applyUpdate(): Promise<void> {
  const waiting = (await navigator.serviceWorker.getRegistration())?.waiting;
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}

/** Keeps the app on this phone, and looks for newer versions. */
export async function watchForUpdates(): Promise<void> {
  if (!import.meta.env.PROD) return;
  const registration = await navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
  if (!registration) return;
  const look = () => {
    // The very first version waits for nobody.
    updateIsReady.value = registration.waiting !== null && navigator.serviceWorker.controller !== null;
  };
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
}
