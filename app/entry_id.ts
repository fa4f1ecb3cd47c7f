// SPDX-License-Identifier: Apache-2.0
//
// Ids of entries: UUID version 7, in order of time, also within one millisecond and when the clock is set back.

let lastTime = 0;
let counter = 0;

function advance(now: number): void {
  if (now > lastTime) {
    lastTime = now;
    // The upper bit stays free, so that there is room to count within the millisecond.
    counter = (crypto.getRandomValues(new Uint16Array(1))[0] as number) & 0x7ff;
    return;
  }
  counter += 1;
  if (counter > 0xfff) {
    lastTime += 1;
    counter = 0;
  }
}

export function newEntryId(now: number = Date.now()): string {
  advance(now);
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(lastTime / 2 ** 32));
  view.setUint32(2, lastTime % 2 ** 32);
  view.setUint16(6, 0x7000 | counter);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
