#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// A frame of a figure in WebAssembly, from the call to the text that a page is given, for every movement.
//
//   node bench/figure_wasm.mjs build/wasm/realign.wasm
import { load_module, open_door } from '../tests/wasm_host.mjs';

const door = open_door(load_module(process.argv[2] ?? 'build/wasm/realign.wasm'));
const list = (words) => JSON.parse(door.run(['exercise', ...words, '--format', 'json'], '').out);
const movements = list([]).exercises.flatMap(({ id }) => list([id]).variants.map((variant) => [id, '--variant', variant.id]));

function in_ms(run) {
  const from = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - from) / 1e6;
}

const middle = (times) => times.sort((a, b) => a - b)[times.length >> 1];

// The middle of two hundred frames over one repetition.
function frame_of(words) {
  const { duration } = door.open_figure(words);
  return middle(Array.from({ length: 200 }, (_, i) => in_ms(() => door.frame(0, (i * duration) / 200))));
}

console.log(`the first figure, poses read: ${in_ms(() => door.open_figure(movements[0])).toFixed(2)} ms`);
for (const words of movements) frame_of(words);  // until the engine of JavaScript has made its best code
const measured = movements.map((words) => ({ words, ms: frame_of(words) })).sort((a, b) => a.ms - b.ms);
const say = (what, { words, ms }) => console.log(`a frame, ${what}: ${ms.toFixed(3)} ms (${words[0]}, ${words[2]})`);
say('typical', measured[measured.length >> 1]);
say('slowest', measured.at(-1));
console.log(`opening a movement: ${middle(movements.map((words) => in_ms(() => door.open_figure(words)))).toFixed(2)} ms`);
