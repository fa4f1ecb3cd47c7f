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
  console.log(`${entries} entries: ${times_of(() => door.run(args, journal), 60)}, memory ${memory} MB`);
}
