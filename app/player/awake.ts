// SPDX-License-Identifier: Apache-2.0
//
// Keeps the screen on while a session plays. The phone takes that back whenever the page is hidden.

let wanted = false;
let lock: WakeLockSentinel | null = null;

async function ask(): Promise<void> {
  if (!wanted || lock || document.visibilityState !== 'visible') return;
  try {
    lock = (await navigator.wakeLock?.request('screen')) ?? null;
    lock?.addEventListener('release', () => {
      lock = null;
    });
    if (!wanted) stayAwake(false);
  } catch {
    // Saving power: the screen goes dark, and the bells go on.
  }
}

export function stayAwake(on: boolean): void {
  wanted = on;
  if (on) void ask();
  else void lock?.release().catch(() => {});
}

if (typeof document !== 'undefined') document.addEventListener('visibilitychange', () => void ask());
