// SPDX-License-Identifier: Apache-2.0
//
// A voice that lives on this phone, or none: what is said to her is not sent anywhere to be spoken.
import { signal } from '@preact/signals';
import { preferences } from '../preferences';
import { language } from '../words';

const synthesis = typeof speechSynthesis === 'undefined' ? null : speechSynthesis;

export const hasVoice = signal(false);

const spokenIn = (tag: string): string => tag.split(/[-_]/)[0] as string;

function localVoice(): SpeechSynthesisVoice | undefined {
  const fits = (synthesis?.getVoices() ?? []).filter(
    ({ localService, lang }) => localService && spokenIn(lang) === spokenIn(language),
  );
  const wanted = navigator.language;
  return (
    fits.find(({ lang }) => lang.replace('_', '-') === wanted) ??
    fits.find((voice) => voice.default) ??
    fits[0]
  );
}

function look(): void {
  hasVoice.value = localVoice() !== undefined;
}

look();
synthesis?.addEventListener?.('voiceschanged', look);

/** Says this instead of what is being said; true if there is a voice for it. */
export function speak(text: string): boolean {
  const voice = localVoice();
  if (!synthesis || !voice || !preferences.value.voice || !text) return false;
  synthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = preferences.value.voiceSpeed;
  synthesis.speak(utterance);
  return true;
}

export const hush = (): void => synthesis?.cancel();
