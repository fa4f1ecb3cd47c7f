#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// Runs the fuzz targets (build them first: cmake --preset fuzz && cmake --build --preset fuzz).
//
//   node tests/fuzz/run.mjs                       every file of the corpus again, then 72 seconds each
//   node tests/fuzz/run.mjs --seconds 3600        an hour each; --targets journal,condition only those
//   node tests/fuzz/run.mjs --replay              only the corpus
//   node tests/fuzz/run.mjs --keep FOLDER         takes over into tests/fuzz/corpus what in FOLDER/TARGET (and in
//                                                 build/fuzz/corpus) reaches what nothing there reaches yet
//
// An input that breaks something is written to build/fuzz/found/TARGET/ and named, with the command that
// runs it again. What the limits below mean:
//
//   - memory: one request of at most 16 MB and at most 400 MB in all. The longest input is 16 kB; the
//     sanitizers' own tables take some 100 MB and freed memory waits in quarantine (16 MB). An input of
//     16 kB that asks for a thousand times its size at once is a reader that trusts a number it has read.
//   - time: 20 s for one input. The slowest known takes some 50 ms; what takes 400 times as long will not end.
//   - leaks: looked for after each input, and at the end.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = resolve(dirname(new URL(import.meta.url).pathname), '../..');
const limits = ['-malloc_limit_mb=16', '-rss_limit_mb=400', '-timeout=20', '-detect_leaks=1'];
const longest = { journal: 8192, condition: 4096, canonical_json: 16384, protocol_toml: 8192, request: 8448, fhir: 32768 };

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '72' },
    targets: { type: 'string', default: Object.keys(longest).join() },
    jobs: { type: 'string', default: String(Math.min(2, cpus().length)) },
    replay: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});
const targets = options.targets.split(',');
for (const target of targets) {
  if (!(target in longest)) {
    console.error(`there is no target ${target}; there are ${Object.keys(longest).join(', ')}`);
    process.exit(2);
  }
}

const shown = (path) => relative(process.cwd(), path) || '.';
const corpus_of = (target) => join(root, 'tests/fuzz/corpus', target);
const new_corpus_of = (target) => join(root, 'build/fuzz/corpus', target);
const found_of = (target) => join(root, 'build/fuzz/found', target);
const binary_of = (target) => join(root, `build/fuzz/fuzz_${target}`);

function report(is_fine, name) {
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${is_fine ? 'ok' : 'not ok'} fuzz: ${name}\n`);
}

// Runs a target; what it printed and whether it was content.
function run(target, parameters, folders) {
  const all = [...limits, `-max_len=${longest[target]}`, `-artifact_prefix=${found_of(target)}/`, ...parameters, ...folders];
  const env = { ...process.env, ASAN_OPTIONS: 'quarantine_size_mb=16:detect_leaks=1', UBSAN_OPTIONS: 'print_stacktrace=1' };
  return new Promise((done) => {
    const child = spawn(binary_of(target), all, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (piece) => { text += piece; });
    child.stderr.on('data', (piece) => { text += piece; });
    child.on('error', (error) => done({ is_fine: false, text: String(error) }));
    child.on('close', (status) => done({ is_fine: status === 0, text }));
  });
}

const figure = (text, name) => Number(new RegExp(`stat::${name}:\\s+(\\d+)`).exec(text)?.[1] ?? 0);

// The last of what a target said that is worth reading: from the claim or the sanitizer's report on.
function account(target, text) {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => /broken claim|ERROR:|runtime error|SUMMARY/.test(line));
  console.log(lines.slice(Math.max(0, from), Math.max(0, from) + 40).join('\n'));
  const artifact = /Test unit written to (\S+)/.exec(text)?.[1];
  if (artifact) console.log(`${target}: the input is ${shown(artifact)}; again: ${shown(binary_of(target))} ${shown(artifact)}`);
}

async function replay(target) {
  const count = readdirSync(corpus_of(target)).length;
  const { is_fine, text } = await run(target, ['-runs=0'], [corpus_of(target)]);
  const name = `${target}: every input of the corpus`;
  report(is_fine, name);
  console.log(`${target}: ${count} inputs of the corpus ${is_fine ? 'hold' : 'DO NOT HOLD'}`);
  if (!is_fine) account(target, text);
  return is_fine;
}

async function search(target, seconds) {
  const parameters = [`-max_total_time=${seconds}`, '-print_final_stats=1', '-use_value_profile=1', `-dict=${join(root, 'tests/fuzz/dictionaries', `${target}.dict`)}`];
  const { is_fine, text } = await run(target, parameters, [new_corpus_of(target), corpus_of(target)]);
  report(is_fine, `${target}: nothing breaks it`);
  console.log(`${target}: ${figure(text, 'number_of_executed_units')} executions in ${seconds} s, ${figure(text, 'new_units_added')} new inputs, at most ${figure(text, 'peak_rss_mb')} MB${is_fine ? '' : ', BROKEN'}`);
  if (!is_fine) account(target, text);
  return is_fine ? figure(text, 'number_of_executed_units') : -1;
}

async function keep(target, folder) {
  const sources = [join(folder, target), new_corpus_of(target)].filter((path) => existsSync(path));
  const { is_fine, text } = await run(target, ['-merge=1'], [corpus_of(target), ...sources]);
  console.log(`${target}: ${/MERGE-OUTER: (\d+) new files/.exec(text)?.[1] ?? 0} new inputs kept, ${readdirSync(corpus_of(target)).length} in all`);
  if (!is_fine) account(target, text);
  return is_fine;
}

// Does something for each target, some at a time.
async function each_target(work) {
  const waiting = [...targets];
  const results = [];
  const one_after_the_other = async () => {
    for (let target = waiting.shift(); target; target = waiting.shift()) results.push(await work(target));
  };
  await Promise.all(Array.from({ length: Number(options.jobs) }, one_after_the_other));
  return results;
}

for (const target of targets) {
  if (!existsSync(binary_of(target))) {
    console.error(`${shown(binary_of(target))} is not there; cmake --preset fuzz && cmake --build --preset fuzz`);
    process.exit(2);
  }
  for (const folder of [corpus_of(target), new_corpus_of(target), found_of(target)]) mkdirSync(folder, { recursive: true });
}

let results;
if (options.keep) {
  results = await each_target((target) => keep(target, options.keep));
} else {
  results = await each_target(replay);
  if (!options.replay) {
    const counts = await each_target((target) => search(target, Number(options.seconds)));
    console.log(`fuzz: ${counts.reduce((sum, count) => sum + Math.max(0, count), 0)} executions in all`);
    results.push(...counts.map((count) => count >= 0));
  }
}
process.exit(results.every(Boolean) ? 0 : 1);
