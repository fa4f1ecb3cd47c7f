// SPDX-License-Identifier: Apache-2.0
//
// What this phone remembers for a while beside the journal, in localStorage: where she is in something that can be left in
// the middle. Where there is no storage it lasts until the screen is left.

export function kept<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** Null: nothing to remember any more. */
export function keep<T>(key: string, value: T | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // It lasts until the screen is left.
  }
}
