#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// Seeds for the fuzz targets, from what the project has already: the journals of the scenario documents,
// the small protocol, the conditions of the protocol, and the requests that the server must refuse.
//
//   node tests/fuzz/make_corpus.mjs FOLDER     writes FOLDER/TARGET/NAME
//
// They are many and alike; `node tests/fuzz/run.mjs --keep FOLDER` takes over those that reach something new.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fit_message, fit_walk, gpx, health, tcx, workout, zip } from '../import_files.mjs';
import { shapes } from '../serve_shapes.mjs';

const root = resolve(dirname(new URL(import.meta.url).pathname), '../..');
const calm = JSON.parse(readFileSync(join(root, 'tests/calm_answers.json'), 'utf8'));
const out = process.argv[2];
if (!out) {
  console.error('usage: make_corpus.mjs FOLDER');
  process.exit(2);
}

function files_under(folder, ending) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files_under(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

function write(target, name, text) {
  const folder = join(out, target);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
}

// A line of a document as a line of a journal: the runner gives identifiers and the calm answers, so this does.
function journal_line(line, count) {
  if (!line.startsWith('{')) return line;
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    return line; // damaged by intent
  }
  const { calm: is_calm, ...fields } = { id: `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`, ...entry };
  if (is_calm) fields.answers = { ...calm, ...fields.answers };
  return JSON.stringify(fields);
}

function journals() {
  for (const path of [...files_under(join(root, 'tests/scenarios'), '.scenario'), ...files_under(join(root, 'tests/regress'), '.scenario')]) {
    const parts = readFileSync(path, 'utf8').split(/^--- /m).slice(1).filter((part) => part.startsWith('journal'));
    parts.forEach((part, place) => {
      const text = part.slice(part.indexOf('\n') + 1).trimEnd().split('\n').map(journal_line).join('\n');
      write('journal', `${basename(path, '.scenario')}-${place}`, `${text}\n`);
    });
  }
  const month = readFileSync(join(root, 'examples/first-month.jsonl'), 'utf8').split('\n');
  for (let from = 0; from < month.length; from += 24) write('journal', `month-${from}`, `${month.slice(from, from + 24).join('\n')}\n`);
}

// Each file of the small protocol by itself, and some that mean something together.
function protocol_files() {
  const folder = join(root, 'tests/vectors/protocol-small');
  const files = files_under(folder, '.toml').map((path) => [relative(folder, path), readFileSync(path, 'utf8')]);
  for (const [name, text] of files) write('protocol_toml', name.replaceAll('/', '-'), `=== ${name}\n${text}`);
  const together = (wanted) => files.filter(([name]) => wanted.test(name)).map(([name, text]) => `=== ${name}\n${text}`).join('');
  write('protocol_toml', 'rules-together', together(/^(rules|screening)/));
  write('protocol_toml', 'exercises-together', together(/^(exercises|stretches|stages)/));
}

function conditions() {
  let count = 0;
  for (const path of files_under(join(root, 'protocol'), '.toml')) {
    for (const [, text] of readFileSync(path, 'utf8').matchAll(/^\s*when\s*=\s*"([^"]+)"/gm)) write('condition', `when-${++count}`, text);
  }
}

// The compiled small protocol; its path is what a build of the release preset makes with
//   build/release/realign-protocol tests/vectors/protocol-small small.json
function canonical(path) {
  const text = readFileSync(path, 'utf8');
  write('canonical_json', 'small', text);
  // Without the words, which are most of it and all alike.
  const tree = JSON.parse(text);
  tree.protocol.words = {};
  write('canonical_json', 'without-words', JSON.stringify(tree));
  for (const part of Object.keys(tree.protocol)) write('canonical_json', `without-${part}`, JSON.stringify({ ...tree, protocol: { ...tree.protocol, [part]: undefined } }));
}

// Requests that are refused, and some that are not.
function requests() {
  Object.values(shapes).forEach(([, text], place) => write('request', `refused-${place}`, Buffer.from(text, 'latin1')));
  const tag = '"dddddddddddddddddddddddddddddddd-br"';
  const fields = ['Connection: close', 'Accept-Encoding: br;q=0.5, gzip, *;q=0', `If-None-Match: W/"x", ${tag}`, 'Content-Length: 0', 'Accept-Encoding: gzip\r\nAccept-Encoding: br'];
  fields.forEach((field, place) => write('request', `sound-${place}`, `GET /assets/a-1.js?x HTTP/1.1\r\nHost: [::1]:80\r\n${field}\r\n\r\n`));
  write('request', 'old', 'HEAD /today HTTP/1.0\r\nConnection: keep-alive\r\n\r\n');
  write('request', 'long', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(8200)}`);
}

journals();
requests();
protocol_files();
conditions();
if (process.argv[3]) canonical(process.argv[3]);

// The first byte says how the rest is handed over: tests/fuzz/imports.cpp.
const walking = health(workout('Walking', '2026-10-12 09:00:00 -0500', '2026-10-12 09:20:00 -0500', '<MetadataEntry key="HKIndoorWorkout" value="1"/>'));
const of_imports = {
  gpx: ['-', gpx('walking', ['2026-10-12T09:00:00Z', '2026-10-12T09:10:00Z'])],
  tcx: ['-', tcx('Other', '2026-10-12T09:00:00Z', 600, 'walk')],
  apple: ['-', walking],
  zip: ['-', zip([['a/export_cda.xml', '<ClinicalDocument/>'], ['a/export.xml', walking]])],
  packed: ['Z', deflateRawSync(walking)],
  stored: ['Z', deflateRawSync(walking, { level: 0 })],
  fit: ['F', fit_walk('2026-10-12T09:00:00Z', 600)],
  clock: ['F', Buffer.concat([fit_walk('2026-10-12T09:00:00Z', 600), fit_message(34, [[253, 4, 1160000000], [5, 4, 1160003600]])])],
  feeds: ['C', '1,2026-11-20 03:10:00,left breast\n2,2026-11-20 07:10,"both ""breasts"""\n'],
};
for (const [name, [how, content]] of Object.entries(of_imports)) write('imports', name, Buffer.concat([Buffer.from(how), Buffer.from(content)]));
