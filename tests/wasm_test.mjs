#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// The door of the WebAssembly module, from outside.
//
//   node tests/wasm_test.mjs build/wasm/realign.wasm
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { forbidden_imports, load_module, open_door } from './wasm_host.mjs';

const module = load_module(process.argv[2] ?? 'build/wasm/realign.wasm');
const example = 'examples/first-month.jsonl';
const journal = existsSync(example) ? readFileSync(example, 'utf8') : '';
const day = [...journal.matchAll(/"at": *"(\d{4}-\d\d-\d\d)/g)].map(([, at]) => at).sort().at(-1) ?? '2026-11-22';
const today = ['today', '--on', day, '--format', 'json'];

const tests = {
  'the module asks for no clock, no chance and no files'() {
    assert.deepEqual(forbidden_imports(module), []);
  },
  'an answer has an exit status, an output and messages'() {
    const answer = open_door(module).run(today, journal);
    assert.deepEqual(Object.keys(answer).sort(), ['err', 'exit', 'out']);
    assert.equal(answer.exit, 0, answer.err);
    assert.equal(JSON.parse(answer.out).date, day);
  },
  'the second answer is the first, byte for byte'() {
    const door = open_door(module);
    assert.deepEqual(door.run(today, journal), door.run(today, journal));
  },
  'a bad question before changes nothing after'() {
    const door = open_door(module);
    const before = door.run(today, journal);
    door.run(['today', '--on', 'yesterday'], '{"id": 1}\n');
    assert.deepEqual(door.run(today, journal), before);
  },
  'a question that is not JSON is refused with a message, not a trap'() {
    for (const question of ['', '{', '[]', '{"args": 7}', '{"args": ["today"], "journal": null}', '\u0000']) {
      const answer = JSON.parse(open_door(module).ask(question));
      assert.notEqual(answer.exit, 0, question);
      assert.notEqual(answer.err, '', question);
    }
  },
  'a word it does not know is a usage error'() {
    assert.equal(open_door(module).run(['tomorrow'], journal).exit, 2);
  },
  'a journal it cannot read is refused, and no plan comes of it'() {
    const answer = open_door(module).run(today, '{"kind": "no such kind"}\n');
    assert.deepEqual({ exit: answer.exit, out: answer.out }, { exit: 3, out: '' });
  },
  'an open journal is planned and led step by step as the whole journal is'() {
    const door = open_door(module);
    assert.equal(JSON.parse(door.ask(JSON.stringify({ open: journal }))).exit, 0);
    for (const args of [today, ['today', '--on', day, '--format', 'screen'], ['progress', '--on', day, '--format', 'screen'], ['progress', '--on', day], ['exercise', '--format', 'screen'], ['script', 'core', '--on', day, '--format', 'json']]) {
      const answer = JSON.parse(door.ask(JSON.stringify({ args })));
      assert.deepEqual(answer, door.run(args, journal));
      assert.equal(answer.exit, 0, answer.err);
    }
  },
  'the library needs no journal, open or not'() {
    const door = open_door(module);
    const args = ['exercise', '--format', 'screen'];
    const answer = JSON.parse(door.ask(JSON.stringify({ args })));
    assert.deepEqual(answer, door.run(args, journal));
    assert.equal(answer.exit, 0, answer.err);
  },
  'an open journal says how it goes with the lines that came after it was opened'() {
    const door = open_door(module);
    const lines = journal.trimEnd().split('\n');
    const args = ['progress', '--on', day, '--format', 'screen'];
    door.ask(JSON.stringify({ open: lines.slice(0, -20).join('\n') + '\n', args }));
    const answer = JSON.parse(door.ask(JSON.stringify({ add: lines.slice(-20).join('\n') + '\n', args })));
    assert.deepEqual(answer, door.run(args, journal));
  },
  'asking two hundred times does not make it grow'() {
    const door = open_door(module);
    for (let i = 0; i < 20; i++) door.run(today, journal);
    const size = door.memory.buffer.byteLength;
    for (let i = 0; i < 200; i++) door.run(today, journal);
    assert.equal(door.memory.buffer.byteLength, size);
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  let complaint = '';
  try {
    test();
  } catch (error) {
    failed++;
    complaint = String(error.message);
    console.log(`${name}:\n  ${complaint.replaceAll('\n', '\n  ')}`);
  }
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${complaint ? 'not ok' : 'ok'} wasm: ${name}\n`);
}
console.log(`wasm: ${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
