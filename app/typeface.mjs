// SPDX-License-Identifier: Apache-2.0
//
// Writes made/typeface.woff2: of Source Sans 3 what English and its neighbours need, in the weights that are used, without small
// capitals, fractions and the like. A fifth less to load on a first visit. Its licence keeps the name Source for the whole,
// so what is made here goes by another (style/typeface.css).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const made = new URL('made/', import.meta.url);
const out = new URL('typeface.woff2', made);
const whole = new URL(
  'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  import.meta.url,
);

const from = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
const letters = `${from(0x20, 0x7e)}${from(0xa0, 0xff)}ŒœŸ–—‘’‚“”„…•−€™←↑→↓`;

if (!existsSync(out)) {
  mkdirSync(made, { recursive: true });
  const options = { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } };
  writeFileSync(out, await subsetFont(readFileSync(whole), letters, options));
}
