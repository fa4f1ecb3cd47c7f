// SPDX-License-Identifier: Apache-2.0
//
// What concerns this phone and not her recovery: light, the body of the figure, whom to ring. Kept apart from
// the journal, in localStorage; where there is none, they last until the app is closed.
import { effect, signal } from '@preact/signals';

export interface Preferences {
  look: 'system' | 'light' | 'dark' | 'night';
  nightByItself: boolean;
  build: string;
  skin: string;
  hair: string;
  emergencyNumber: string;
  /** Of her doctor, midwife or maternity unit. */
  careNumber: string;
  voice: boolean;
  /** The voice she chose of those on this phone; empty: the one that fits best. */
  voiceName: string;
  voiceSpeed: number;
  /** Her three middle fingers side by side, in millimetres; 0 while not measured. */
  fingersMm: number;
  /** Minutes between reminders; 0 for none. */
  remindEvery: number;
  /** Times of day at which there is a reminder, as 07:30. */
  remindAt: string[];
  /** Hours in which nothing is said, as 21:00. */
  quietFrom: string;
  quietTo: string;
}

const key = 'realign.preferences';

const initial: Preferences = {
  look: 'system',
  nightByItself: false,
  build: '',
  skin: '',
  hair: '',
  emergencyNumber: '',
  careNumber: '',
  voice: true,
  voiceName: '',
  voiceSpeed: 1,
  fingersMm: 0,
  remindEvery: 0,
  remindAt: [],
  quietFrom: '21:00',
  quietTo: '08:00',
};

function stored(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
}

export const preferences = signal<Preferences>({ ...initial, ...stored() });

export function prefer(change: Partial<Preferences>): void {
  preferences.value = { ...preferences.value, ...change };
}

export function keepPreferences(): void {
  effect(() => {
    try {
      localStorage.setItem(key, JSON.stringify(preferences.value));
    } catch {
      // They last until the app is closed.
    }
  });
}
