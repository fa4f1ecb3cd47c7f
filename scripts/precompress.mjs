#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
//   node scripts/precompress.mjs APP FORMS
//
// writes for each file under APP the forms FORMS/NAME.br (brotli, quality 11, the largest window) and FORMS/NAME.gz (gzip -9) that
// are smaller than the file itself by a twentieth. A form as old as its file is kept, one whose file is
// gone is removed. No time and no name goes into a form, so the same file gives the same bytes.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [app, forms] = process.argv.slice(2).map((path) => resolve(path));
if (!app || !forms) {
  console.error('usage: precompress.mjs APP FORMS');
  process.exit(2);
}

const brotli = (bytes) => ({
  [constants.BROTLI_PARAM_QUALITY]: 11,
  [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
});
const kinds = {
  br: (bytes) => brotliCompressSync(bytes, { params: brotli(bytes) }),
  gz: (bytes) => gzipSync(bytes, { level: 9 }),
};

function names_under(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

const names = names_under(app).filter((name) => !/\.(br|gz|map)$/.test(name));
const wanted = new Set(names.flatMap((name) => Object.keys(kinds).map((kind) => `${name}.${kind}`)));
for (const form of names_under(forms)) if (!wanted.has(form.replace(/\.none$/, ''))) rmSync(join(forms, form));

let made = 0;
for (const name of names) {
  const written = statSync(join(app, name)).mtimeMs;
  for (const [kind, compress] of Object.entries(kinds)) {
    const form = join(forms, `${name}.${kind}`);
    // NAME.br.none remembers that the form would not be smaller.
    if ([form, `${form}.none`].some((path) => existsSync(path) && Math.abs(statSync(path).mtimeMs - written) < 1)) continue;
    const bytes = readFileSync(join(app, name));
    const smaller = compress(bytes);
    const pays = smaller.length < bytes.length * 0.95;
    mkdirSync(dirname(form), { recursive: true });
    rmSync(pays ? `${form}.none` : form, { force: true });
    const path = pays ? form : `${form}.none`;
    writeFileSync(path, pays ? smaller : '');
    utimesSync(path, written / 1000, written / 1000);  // as old as its file: another file in its place is noticed
    made++;
  }
}
console.log(`${names.length} files of the app, ${made} forms made or looked at again`);
