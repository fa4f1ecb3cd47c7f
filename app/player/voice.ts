// SPDX-License-Identifier: Apache-2.0
//
// A voice that lives on this phone, or none: what is said to her is not sent anywhere to be spoken.
import { computed, signal } from '@preact/signals';
import { preferences } from '../preferences';
import { language } from '../words';

const synthesis = typeof speechSynthesis === 'undefined' ? null : speechSynthesis;

/** Of the voices on this phone those that speak the language of these words, the one that fits best first. */
export const voices = signal<SpeechSynthesisVoice[]>([]);
export const hasVoice = computed(() => voices.value.length > 0);

const spokenIn = (tag: string): string => tag.split(/[-_]/)[0] as string;

function look(): void {
  const fits = (synthesis?.getVoices() ?? []).filter(
    ({ localService, lang }) => localService && spokenIn(lang) === spokenIn(language),
  );
  const rank = (voice: SpeechSynthesisVoice) =>
    voice.lang.replace('_', '-') === navigator.language ? 0 : voice.default ? 1 : 2;
  voices.value = fits.sort((a, b) => rank(a) - rank(b));
}

const localVoice = (): SpeechSynthesisVoice | undefined =>
  voices.value.find(({ name }) => name === preferences.value.voiceName) ?? voices.value[0];

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
