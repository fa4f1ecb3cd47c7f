// SPDX-License-Identifier: Apache-2.0
// The player's icons: filled where they stand on the one thing to press.

const filled = {
  pause:
    'M6.500 4h2a1.500 1.500 0 0 1 1.500 1.500v13a1.500 1.500 0 0 1-1.500 1.500h-2A1.500 1.500 0 0 1 5 18.500v-13A1.500 1.500 0 0 1 6.500 4zM15.500 4h2A1.500 1.500 0 0 1 19 5.500v13a1.500 1.500 0 0 1-1.500 1.500h-2a1.500 1.500 0 0 1-1.500-1.500v-13A1.500 1.500 0 0 1 15.500 4z',
  play: 'M6 3.800v16.400a1 1 0 0 0 1.500.9l14-8.200a1 1 0 0 0 0-1.800l-14-8.200a1 1 0 0 0-1.500.9z',
};

const lines = {
  voice: 'M4 10v4h4l5 4V6l-5 4H4zM17 9a4 4 0 0 1 0 6M19.500 6.500a8 8 0 0 1 0 11',
  mute: 'M4 10v4h4l5 4V6l-5 4H4zM17 9.500l4.500 5M21.500 9.500l-4.500 5',
  setBefore: 'M18 6l-8 6 8 6zM6 6v12',
};

export function FilledIcon({ name }: { name: keyof typeof filled }) {
  return (
    <svg class="icon filled" viewBox="0 0 24 24" aria-hidden="true">
      <path d={filled[name]} />
    </svg>
  );
}

export function LineIcon({ name }: { name: keyof typeof lines }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={lines[name]} />
    </svg>
  );
}
