#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// The journal's bytes to the plan's bytes in WebAssembly, as a phone does it.
//
//   node bench/wasm.mjs build/wasm/realign.wasm JOURNAL DAY [JOURNAL DAY]…
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { load_module, open_door } from '../tests/wasm_host.mjs';

const [path, ...pairs] = process.argv.slice(2);
if (!path || pairs.length === 0 || pairs.length % 2) {
  console.error('usage: node bench/wasm.mjs build/wasm/realign.wasm JOURNAL DAY [JOURNAL DAY]…');
  process.exit(2);
}

// The middle and the best of so many runs, in milliseconds.
function times_of(run, count) {
  const times = Array.from({ length: count }, () => {
    const from = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - from) / 1e6;
  }).sort((a, b) => a - b);
  return `${times[times.length >> 1].toFixed(2)} ms (best ${times[0].toFixed(2)})`;
}

// A line like the last one, so many seconds later: the score before a session.
function line_after(last, seconds) {
  const { id, at } = JSON.parse(last);
  const offset = at.slice(-6);
  const minutes = (offset[0] === '-' ? -1 : 1) * (60 * Number(offset.slice(1, 3)) + Number(offset.slice(4)));
  const local = new Date(Date.parse(at) + seconds * 1000 + minutes * 60_000).toISOString().replace(/\.\d+Z$/, offset);
  const number = (0xf00000000000 + seconds).toString(16);
  return `${JSON.stringify({ id: id.slice(0, 24) + number, at: local, kind: 'pain', score: 2, when: 'before' })}\n`;
}

// What the app does: the journal stays open, a line comes, and there is a plan.
function ask_of_open(door, question) {
  const answer = JSON.parse(door.ask(JSON.stringify(question)));
  if (answer.exit !== 0) throw new Error(answer.err);
  return answer.out;
}

function times_after_a_line(module, journal, args) {
  const door = open_door(module);
  ask_of_open(door, { open: journal, args });
  const last = journal.trimEnd().split('\n').at(-1);
  let seconds = 0;
  const next = () => ask_of_open(door, { add: line_after(last, ++seconds), args });
  for (let warm = 0; warm < 200; warm++) next();
  return times_of(next, 200);
}

const bytes = readFileSync(path);
console.log(`the module: ${(statSync(path).size / 1e3).toFixed(0)} kB, ${(gzipSync(bytes).length / 1e3).toFixed(0)} kB compressed`);
console.log(`the module made ready: ${times_of(() => open_door(load_module(path)), 10)}`);
const module = load_module(path);
console.log(`the first question, protocol read: ${times_of(() => open_door(module).run(['exercise'], ''), 10)}`);
for (let i = 0; i < pairs.length; i += 2) {
  const journal = readFileSync(pairs[i], 'utf8');
  const args = ['today', '--on', pairs[i + 1], '--format', 'json'];
  const door = open_door(module);
  const answer = door.run(args, journal);
  if (answer.exit !== 0) throw new Error(`${pairs[i]}: ${answer.err}`);
  for (let warm = 0; warm < 30; warm++) door.run(args, journal);  // until the engine of JavaScript has made its best code
  const entries = journal.trimEnd().split('\n').length;
  const memory = (door.memory.buffer.byteLength / 1e6).toFixed(1);
  console.log(`${entries} entries, kept open: a line more and its plan ${times_after_a_line(module, journal, args)}`);
  console.log(`${entries} entries: ${times_of(() => door.run(args, journal), 60)}, memory ${memory} MB`);
}
