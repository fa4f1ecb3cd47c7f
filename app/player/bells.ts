// SPDX-License-Identifier: Apache-2.0
//
// Bells, scheduled ahead on the clock of the audio hardware: they ring on time also while the screen is dark
// and timers are slow. A silent loop keeps the page's audio alive meanwhile and gives the lock screen its buttons.

export interface Ring {
  /** Milliseconds from now. */
  in: number;
  strong: boolean;
}

let context: AudioContext | null = null;
let ringing: OscillatorNode[] = [];
let silence: HTMLAudioElement | null = null;

function silentSound(): string {
  const samples = 8000;
  const view = new DataView(new ArrayBuffer(44 + samples));
  const text = (at: number, letters: string) =>
    [...letters].forEach((letter, i) => {
      view.setUint8(at + i, letter.charCodeAt(0));
    });
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, samples, true);
  view.setUint32(28, samples, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, samples, true);
  for (let i = 0; i < samples; i += 1) view.setUint8(44 + i, 128);
  return URL.createObjectURL(new Blob([view.buffer], { type: 'audio/wav' }));
}

/** Has to be called from a tap: only then may a page make a sound. */
export function wakeSound(): void {
  try {
    context ??= new AudioContext();
    void context.resume();
    if (!silence) {
      silence = new Audio(silentSound());
      silence.loop = true;
    }
    void silence.play().catch(() => {});
  } catch {
    // No sound here: the screen and the vibration are left.
  }
}

export function restSound(): void {
  quiet();
  silence?.pause();
}

function ringOnce(sound: AudioContext, when: number, strong: boolean): void {
  // Two partials of a small bell, soft enough for a room in which a baby sleeps.
  for (const [frequency, loudness, lasts] of [
    [strong ? 660 : 880, 0.16, 1.4],
    [strong ? 1650 : 2210, 0.05, 0.6],
  ] as const) {
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, when);
    volume.gain.linearRampToValueAtTime(loudness, when + 0.01);
    volume.gain.exponentialRampToValueAtTime(0.0001, when + lasts);
    tone.connect(volume).connect(sound.destination);
    tone.start(when);
    tone.stop(when + lasts);
    ringing.push(tone);
  }
}

/** Rings these, and no others that were asked for before. */
export function ringAt(rings: Ring[]): void {
  quiet();
  if (!context) return;
  for (const ring of rings) ringOnce(context, context.currentTime + ring.in / 1000, ring.strong);
}

export function quiet(): void {
  for (const tone of ringing) {
    try {
      tone.stop();
      tone.disconnect();
    } catch {
      // It has rung out already.
    }
  }
  ringing = [];
}

/** How long the sound has been going, in milliseconds; null while there is none. */
export const heard = (): number | null =>
  context && context.state === 'running' ? context.currentTime * 1000 : null;

export const vibrate = (strong: boolean): void => {
  navigator.vibrate?.(strong ? [120, 80, 120] : 80);
};

interface Buttons {
  play: () => void;
  pause: () => void;
  next?: () => void;
  previous?: () => void;
}

/** The lock screen's buttons. */
export function onLockScreen(title: string, album: string, buttons: Buttons): void {
  const session = navigator.mediaSession;
  if (!session || typeof MediaMetadata === 'undefined') return;
  session.metadata = new MediaMetadata({ title, album });
  session.setActionHandler('play', buttons.play);
  session.setActionHandler('pause', buttons.pause);
  session.setActionHandler('nexttrack', buttons.next ?? null);
  session.setActionHandler('previoustrack', buttons.previous ?? null);
}

export function playingOnLockScreen(playing: boolean | null): void {
  const session = navigator.mediaSession;
  if (!session) return;
  session.playbackState = playing === null ? 'none' : playing ? 'playing' : 'paused';
  if (playing !== null) return;
  session.metadata = null;
  for (const action of ['play', 'pause', 'nexttrack', 'previoustrack'] as const) {
    session.setActionHandler(action, null);
  }
}
