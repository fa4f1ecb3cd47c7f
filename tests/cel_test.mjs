#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// Conditions are CEL: what the engine and the solver make of each, on random facts, is what an implementation of CEL
// that is not ours makes of its text.
//
//   node tests/cel_test.mjs [--prover build/release/realign-prove] [--days 340] [--conditions 400] [--each 60] [--seed 1]
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const here = resolve(dirname(new URL(import.meta.url).pathname));
const { values: asked } = parseArgs({
  options: {
    prover: { type: 'string', default: join(here, '../build/release/realign-prove') },
    days: { type: 'string', default: '340' },
    conditions: { type: 'string', default: '400' },
    each: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});
const wanted = 100_000; // evaluations

const { celEnv, parse, plan } = await import('@bufbuild/cel');
const environment = celEnv();

const planned = ([of, text]) => ({ of, text, evaluate: plan(environment, parse(text)) });
const as_cel = (value) => (typeof value === 'number' ? BigInt(value) : value);

// What a day's conditions are, definitions first: later ones name them.
let head = null;
let evaluations = 0;
const differences = [];
const seen = new Map(); // of which condition → how often each truth came out

function compare(day) {
  const facts = Object.fromEntries(head.facts.map((name, i) => [name, as_cel(day.values[i])]));
  head.all.forEach(({ of, text, evaluate }, i) => {
    const result = evaluate(facts);
    const cel = result === true ? '1' : result === false ? '0' : String(result);
    if (i < head.definitions) facts[of] = result;
    evaluations++;
    const counts = seen.get(text) ?? [0, 0];
    counts[Number(day.engine[i])]++;
    seen.set(text, counts);
    if (cel === day.engine[i] && cel === day.solver[i]) return;
    const plain = Object.entries(facts).filter(([name]) => new RegExp(`\\b${name}\\b`).test(text)).map(([name, value]) => `${name} = ${value}`);
    differences.push(`${of}: ${text}\n  CEL ${cel}, engine ${day.engine[i]}, solver ${day.solver[i]} for ${plain.join(', ')}`);
  });
}

const prover = spawn(asked.prover, ['--compare', '--days', asked.days, '--conditions', asked.conditions, '--each', asked.each, '--seed', asked.seed],
  { stdio: ['ignore', 'pipe', 'inherit'] });
const ended = new Promise((done) => prover.on('close', done));
for await (const line of createInterface({ input: prover.stdout })) {
  const one = JSON.parse(line);
  if (one.conditions) head = { facts: one.facts, definitions: one.definitions.length, all: [...one.definitions, ...one.conditions].map(planned) };
  else compare(one);
}
const status = await ended;

// A condition that came out one way only on all days was hardly tried.
const one_sided = [...seen.values()].filter(([no, yes]) => no === 0 || yes === 0).length;
const tests = {
  'the engine, the solver and an independent CEL agree on every condition': differences.length === 0 && status === 0,
  [`they were asked ${wanted} times or more`]: evaluations >= wanted,
  'most conditions came out both ways': one_sided * 4 < seen.size,
};
for (const difference of differences.slice(0, 20)) console.log(difference);
for (const [name, passed] of Object.entries(tests)) {
  if (!passed) console.log(`failed: ${name}`);
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${passed ? 'ok' : 'not ok'} cel: ${name}\n`);
}
console.log(`cel: ${evaluations} evaluations of ${seen.size} conditions (${one_sided} one-sided), seed ${asked.seed}, ${differences.length} differences`);
process.exit(Object.values(tests).every(Boolean) ? 0 : 1);
