#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// How hard the words are to read: the Flesch-Kincaid grade (years of school) of every screen, and words that nobody here gets to read.
//
//   node scripts/reading_level.mjs [ROOT] [--texts]      fails above grade 7; --texts lists every long text above it too
//
// A screen is a file of protocol/words/en/, the page of one exercise, or one part of the app's catalogues. Left out are the items
// of the questionnaires, which are their authors' and may not be reworded, and the titles of sources. Syllables are guessed
// from the spelling, so a grade is good to about half a year.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { refused_words } from './refused_words.mjs';
import { grade_of, words_in } from './syllables.mjs';
import { texts_of_catalogue, texts_of_toml } from './texts.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { texts: { type: 'boolean' } } });
const root = resolve(positionals[0] ?? join(new URL('.', import.meta.url).pathname, '..'));
const highest = 7;
const label = 4; // words: what is shorter is no sentence, and would make a screen seem easier than it is
const long = 25; // words: shorter texts have no grade of their own worth telling

// Words that a search passes over: nobody reads them.
const not_read = new Set(['app/words/moves.ts: search: little']);
const of_others = /^form\.[^.]+\.(item|answer|intro)/;

const files_in = (folder, ending) => {
  try {
    return readdirSync(join(root, folder)).filter((name) => ending.test(name)).map((name) => join(folder, name));
  } catch {
    return [];
  }
};
const read = (file) => readFileSync(join(root, file), 'utf8');

/** Every screen with its texts: {screen, texts: [{key, text}]}. */
function screens() {
  const words = files_in('protocol/words/en', /\.toml$/).map((file) => ({
    screen: file,
    texts: texts_of_toml(read(file)).filter(({ key }) => !of_others.test(key)),
  }));
  const pages = ['protocol/exercises', 'protocol/stretches'].flatMap((folder) => files_in(folder, /\.toml$/))
    .map((file) => ({ screen: file, texts: texts_of_toml(read(file).replace(/^[\s\S]*?(?=^\[words\.en\])/m, '')) }));
  const app = [...files_in('app/words', /\.ts$/), ...files_in('app/player', /_words\.ts$/)]
    .flatMap((file) => texts_of_catalogue(read(file)).map(({ part, texts }) => ({ screen: `${file}: ${part}`, texts })))
    .map(({ screen, texts }) => ({ screen, texts: texts.filter(({ key }) => !not_read.has(`${screen}: ${key}`)) }));
  return [...words, ...pages, ...app].filter(({ texts }) => texts.length > 0);
}

const all = screens();
const rows = all.map(({ screen, texts }) => {
  const own = texts.filter(({ text }) => words_in(text).length >= long).map(({ key, text }) => ({ key, grade: grade_of([text]) }));
  const sentences = texts.map(({ text }) => text).filter((text) => words_in(text).length >= label);
  return { screen, grade: grade_of(sentences), words: sentences.flatMap(words_in).length, own };
});
const refused = all.flatMap(({ screen, texts }) => texts.flatMap(({ key, text }) => refused_words(text).map((word) => `${screen}: ${key}: “${word}” in “${text}”`)));

for (const { screen, grade, words, own } of rows.sort((a, b) => b.grade - a.grade)) {
  const hardest = own.sort((a, b) => b.grade - a.grade)[0];
  const more = hardest ? `   hardest ${hardest.grade.toFixed(1)}: ${hardest.key}` : '';
  console.log(`${grade.toFixed(1).padStart(5)} ${String(words).padStart(5)} words  ${screen.padEnd(44)}${more}`);
  if (values.texts) for (const each of own.filter(({ grade: one }) => one > highest)) console.log(`        ${each.grade.toFixed(1)} ${each.key}`);
}
for (const each of refused) console.log(each);

const hard = rows.filter(({ grade }) => grade > highest);
const told = [
  ['every screen reads at grade 7 or below', hard.length === 0 && rows.length > 30],
  ['no text blames, praises or hurries', refused.length === 0],
];
for (const [name, good] of told) {
  console.log(`${good ? 'ok' : 'not ok'} ${name}`);
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${good ? 'ok' : 'not ok'} words: ${name}\n`);
}
process.exit(told.every(([, good]) => good) ? 0 : 1);
