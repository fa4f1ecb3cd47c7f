#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// clang-tidy-19 over src/ and bench/, with the flags of build/release/compile_commands.json.
//
//   node scripts/lint.mjs [FILE…]
//
// A file that was found clean is not looked at again until it, a header of ours that it includes, its
// flags, .clang-tidy or clang-tidy itself changes: what was clean is remembered in build/lint/.
import { createHash } from 'node:crypto';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(dirname(new URL(import.meta.url).pathname), '..');
const memory = join(root, 'build/lint');
const tidy = 'clang-tidy-19';

// The flags that change what the code means; g++'s own flags for warnings and code are left out.
function meaning(command) {
  const words = command.split(/\s+/).map((word) => word.replaceAll('\\"', '"'));
  const kept = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '-isystem') kept.push(words[i], words[++i]);
    else if (/^-(I|D|std=)/.test(words[i])) kept.push(words[i]);
  }
  return kept;
}

// The text of a file and of every header of ours that it includes, each once.
function with_headers(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(file)) return '';
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const headers = [...text.matchAll(/^\s*#include "([^"]+)"/gm)];
  const places = (name) => [join(root, 'src', name), join(root, name), join(dirname(file), name)];
  return text + headers.map(([, name]) => with_headers(places(name).find(existsSync) ?? '', seen)).join('\0');
}

// The analyzer takes two fifths of the time. It looks at what reads bytes that others wrote; the engine and its faces,
// which know the shape of what they are given, are left to the sanitizers and the fuzzers. It spends half a minute on the
// macros of a test and mistakes the loop of a benchmark for a fault: of those only what runs could not show is asked.
const reads_what_others_wrote = /\/src\/(base|server|cli|imports|fhir|protocol|wasm)\//;
const of_tests = ['-*', 'bugprone-argument-comment', 'bugprone-infinite-loop', 'bugprone-suspicious-missing-comma', 'bugprone-unused-raii',
  'bugprone-use-after-move', 'misc-redundant-expression', 'misc-unused-using-decls', 'readability-duplicate-include', 'readability-function-size'];

function checks_for(file) {
  if (/_test\.cpp$|\/bench\//.test(file)) return [`--checks=${of_tests}`];
  return reads_what_others_wrote.test(file) ? [] : ['--checks=-clang-analyzer-*'];
}

function lint(file, flags) {
  return new Promise((done) => {
    const checks = checks_for(file);
    // The analyzer's deep mode takes three times as long, for what the sanitizers and the fuzzers look for.
    const shallow = ['-Xclang', '-analyzer-config', '-Xclang', 'mode=shallow'];
    execFile(tidy, ['--quiet', ...checks, file, '--', ...flags, ...shallow], { cwd: root, maxBuffer: 1 << 26 }, (error, out, err) => {
      const noise = /(warnings?|errors?) generated|warnings? treated as error|^Suppressed|^Use -header-filter/;
      const text = (out + (error ? err : '')).split('\n').filter((line) => !noise.test(line)).join('\n').trim();
      done(error ? text || String(error) : '');
    });
  });
}

const asked = process.argv.slice(2).map((file) => resolve(file));
const database = join(root, 'build/release/compile_commands.json');
if (!existsSync(database)) {
  console.error(`There is no ${database}; build the release preset first.`);
  process.exit(1);
}
const known = execFileSync(tidy, ['--version']) + readFileSync(join(root, '.clang-tidy'));
const waiting = JSON.parse(readFileSync(database, 'utf8'))
  .filter(({ file }) => /^(src|bench)\//.test(relative(root, file)) && existsSync(file))
  .filter(({ file }) => asked.length === 0 || asked.includes(file))
  .map(({ file, command }) => {
    const flags = meaning(command);
    const key = createHash('sha256').update([known, ...checks_for(file), file, ...flags, with_headers(file)].join('\0')).digest('hex');
    return { file, flags, clean: join(memory, key.slice(0, 40)) };
  })
  .filter(({ clean }) => !existsSync(clean));

mkdirSync(memory, { recursive: true });
console.log(`${waiting.length} files to look at; the others have not changed since they were found clean`);
let bad = 0;
async function worker() {
  for (let next; (next = waiting.shift()); ) {
    const complaint = await lint(next.file, next.flags);
    if (!complaint) writeFileSync(next.clean, '');
    else {
      bad++;
      console.log(`${complaint}\n`);
    }
  }
}
await Promise.all(cpus().map(worker));
console.log(bad ? `lint: ${bad} files have something wrong` : 'lint: clean');
process.exit(bad ? 1 : 0);
