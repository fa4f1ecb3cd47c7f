#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// Who may include whom, and what may not be in the code at all.
//
//   node tests/layering_test.mjs [ROOT]
//
// base ◄ engine ◄ figure; engine ◄ simulate ◄ faces ◄ verbs ◄ cli, wasm and engine ◄ protocol ◄ cli, proof; base ◄ server ◄ cli. A face sees the engine's values and none
// of its verbs, so a face cannot decide. What decides or says has no clock, file, thread, locale or chance
// in it, so the same journal gives the same plan everywhere. No exercise and no question is named in the
// C++: the clinical content is data. Tests beside the code may go further, but not out of their layer.
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(process.argv[2] ?? join(dirname(new URL(import.meta.url).pathname), '..'));

const may_include = {
  base: ['base'],
  server: ['base', 'server'],
  engine: ['base', 'engine'],
  figure: ['base', 'engine', 'figure'],
  protocol: ['base', 'engine', 'figure', 'protocol'],
  proof: ['base', 'engine', 'figure', 'protocol', 'proof'],
  simulate: ['base', 'engine', 'simulate'],
  script: ['base', 'engine', 'figure', 'script'],
  faces: ['base', 'faces', 'engine', 'simulate/simulation.h', 'script/script.h'],
  fhir: ['base', 'engine', 'faces', 'fhir'],
  verbs: ['base', 'engine', 'figure', 'simulate', 'script', 'faces', 'verbs'],
  imports: ['base', 'engine/entry.h', 'engine/entry_id.h', 'imports'],
  print: ['base', 'engine', 'figure', 'faces', 'verbs', 'print'],
  wasm: ['base', 'engine', 'figure', 'faces', 'verbs', 'imports', 'wasm', 'protocol/embedded.h'],
  cli: ['base', 'engine', 'figure', 'simulate', 'script', 'faces', 'fhir', 'verbs', 'imports', 'protocol', 'server', 'print', 'cli'],
};
// What faces may see of the engine.
const values = ['plan.h', 'entry.h', 'entry_id.h', 'entry_words.h', 'protocol.h', 'explanation.h', 'comparison.h', 'progress.h', 'summary.h', 'words.h'];
const tests_may_also = { figure: ['protocol/embedded.h'], engine: ['protocol/embedded.h'], simulate: ['protocol/embedded.h'], script: ['protocol/embedded.h'], faces: ['engine', 'protocol/embedded.h'], fhir: ['protocol/embedded.h'], print: ['protocol/embedded.h'], verbs: ['protocol/embedded.h'] };

const pure = ['base', 'engine', 'figure', 'simulate', 'script', 'faces', 'fhir', 'verbs', 'imports', 'print', 'wasm'];
const impure = [
  [/#include\s*<(fstream|iostream|thread|random|ctime|time\.h|locale|filesystem|mutex|atomic|future|cstdio|unistd\.h|sys\/[^>]*)>/, 'includes'],
  [/\b(system_clock|steady_clock|high_resolution_clock|getenv|setlocale|std::rand|srand|std::time)\b/, 'uses'],
];

// The text without its comments; strings stay.
function code_of(text) {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) => (found[0] === '"' ? found : found.replace(/[^\n]/g, ' ')));
}

function files_under(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files_under(path, ending);
    return ending.test(entry.name) ? [path] : [];
  });
}

function allowed_include(layer, target, is_test) {
  const fits = (list) => (list ?? []).some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
  if (is_test && fits(tests_may_also[layer])) return true;
  if (!fits(may_include[layer])) return false;
  if (layer === 'faces' && target.startsWith('engine/') && !is_test) return values.includes(target.slice('engine/'.length));
  return true;
}

function each_line(text, look) {
  text.split('\n').forEach((line, index) => look(line, index + 1));
}

// Every source under src/, read once.
const sources = files_under(join(root, 'src'), /\.(h|cpp)$/).map((path) => {
  const name = relative(root, path);
  const text = readFileSync(path, 'utf8');
  const is_test = /_test\.cpp$/.test(name) || /(^|\/)testing_/.test(name);
  return { name, layer: name.split('/')[1], is_test, text, code: code_of(text) };
});

function includes_keep_their_layer() {
  const wrong = [];
  for (const { name, layer, is_test, code } of sources) {
    if (!(layer in may_include)) {
      wrong.push(`${name}: src/${layer} is not a layer that tests/layering_test.mjs knows`);
      continue;
    }
    each_line(code, (line, number) => {
      const target = /^\s*#include\s*"([^"]+)"/.exec(line)?.[1];
      if (!target || !target.includes('/')) {
        if (target) wrong.push(`${name}:${number}: includes "${target}"; write it by its path from src/`);
        return;
      }
      if (target.startsWith('tests/') ? is_test : allowed_include(layer, target, is_test)) return;
      wrong.push(`${name}:${number}: ${layer} may not include ${target}`);
    });
  }
  return wrong;
}

function the_engine_is_pure() {
  const wrong = [];
  for (const { name, layer, is_test, code } of sources) {
    if (is_test || !pure.includes(layer)) continue;
    each_line(code, (line, number) => {
      for (const [pattern, verb] of impure) {
        const found = pattern.exec(line);
        if (found) wrong.push(`${name}:${number}: src/${layer} ${verb} ${found[1]}; it has no clock, file, chance, locale or thread`);
      }
    });
  }
  return wrong;
}

// Exercise and question ids as the protocol defines them: `id = "…"` in any form, and in the folders of
// exercises and stretches the file's own name. An id that is an ordinary word (fever) counts like any other.
function clinical_ids() {
  const ids = new Set();
  for (const file of files_under(join(root, 'protocol'), /\.toml$/)) {
    const name = relative(join(root, 'protocol'), file);
    const is_exercise = /^(exercises|stretches)\//.test(name);
    if (is_exercise) ids.add(name.replace(/^.*\//, '').replace(/\.toml$/, ''));
    if (!is_exercise && !/^screening/.test(name)) continue;
    const text = readFileSync(file, 'utf8');
    // In an exercise's file only the first id is its own; the others are its variants (base, on-fists).
    const found = [...text.matchAll(/^\s*id\s*=\s*"([^"]+)"/gm), ...text.matchAll(/^\s*\[+(?:questions?|exercises?)\.([a-z0-9-]+)\]+/gm)];
    for (const [, id] of is_exercise ? found.slice(0, 1) : found) ids.add(id);
  }
  return ids;
}

// Ids that are words of a format too: a field of a session's items, a kind of exercise, an option of simulate.
const also_words_of_a_format = new Set(['heaviness', 'pelvic-floor', 'flare']);

function no_clinical_name_is_in_the_code() {
  const ids = clinical_ids();
  const wrong = ids.size === 0 ? ['protocol/: no exercise and no question id was found there'] : [];
  for (const { name, is_test, code } of sources) {
    if (is_test) continue;
    each_line(code, (line, number) => {
      for (const [, literal] of line.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
        if (ids.has(literal) && !also_words_of_a_format.has(literal)) wrong.push(`${name}:${number}: "${literal}" is clinical content; it belongs in protocol/`);
      }
    });
  }
  return wrong;
}

function sources_name_their_licence() {
  return sources.filter(({ text }) => !text.startsWith('// SPDX-License-Identifier: Apache-2.0\n'))
    .map(({ name }) => `${name}:1: does not begin with its licence`);
}

let failed = 0;
const checks = {
  'every include keeps to its layer': includes_keep_their_layer,
  'what decides or says has no clock, file, chance, locale or thread': the_engine_is_pure,
  'no exercise or question is named in the C++': no_clinical_name_is_in_the_code,
  'every source names its licence': sources_name_their_licence,
};
for (const [name, check] of Object.entries(checks)) {
  const wrong = check();
  if (wrong.length) failed++;
  for (const line of wrong) console.log(line);
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${wrong.length ? 'not ok' : 'ok'} layering: ${name}\n`);
}
console.log(`layering: ${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
