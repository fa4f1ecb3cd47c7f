#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// What each export costs, as whole processes, with the file in its place; for a PDF realign-print runs beside the command.
//
//   node bench/exports.mjs [--binary FILE] [--runs 21]
//
// The memory is the largest that one of the two processes had. Times are of the clock, so a busy machine makes them worse.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { long_diary } from '../tests/long_diary.mjs';

const { values } = parseArgs({ options: { binary: { type: 'string', default: 'build/release/realign' }, runs: { type: 'string', default: '21' } } });
const folder = mkdtempSync(join(tmpdir(), 'realign-bench-'));
const long = join(folder, 'long.jsonl');
writeFileSync(long, long_diary(2400));
const journals = { 'a month (examples/)': 'examples/first-month.jsonl', '10,000 entries': long };
const file = join(folder, 'out.zip');

/** Processor time in ms and kilobytes of the largest child, from a Python that waits for it: no package is needed. */
const cost_of = (program, words) => {
  const script = 'import resource,subprocess,sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL); u=resource.getrusage(resource.RUSAGE_CHILDREN); print((u.ru_utime+u.ru_stime)*1000, u.ru_maxrss)';
  return spawnSync('python3', ['-c', script, program, ...words], { encoding: 'utf8' }).stdout.trim().split(' ').map(Number);
};
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

for (const [name, journal] of Object.entries(journals)) {
  console.log(name);
  for (const what of ['pdf stretches', 'pdf plan', 'pdf walking', 'pdf exercises', 'pdf summary', 'ics', 'fhir', 'csv', 'json', 'cql', 'fhir --definitions']) {
    const of = /cql|definitions/.test(what) ? [] : ['--journal', journal, '--on', '2026-11-22'];
    const words = ['export', ...what.split(' '), ...of, '--to', file];
    const times = [];
    for (let i = 0; i < Number(values.runs); i++) {
      const started = process.hrtime.bigint();
      const { status, stderr } = spawnSync(values.binary, words, { encoding: 'utf8' });
      times.push(Number(process.hrtime.bigint() - started) / 1e6);
      if (status !== 0) throw new Error(stderr);
    }
    const costs = times.slice(0, 9).map(() => cost_of(values.binary, words));
    const [processor, memory] = [0, 1].map((which) => median(costs.map((one) => one[which])));
    console.log(`  ${what.padEnd(18)} ${median(times).toFixed(0)} ms by the clock, ${processor.toFixed(0)} ms of processor, ${(memory / 1000).toFixed(0)} MB, a file of ${(statSync(file).size / 1000).toFixed(0)} kB`);
  }
}
rmSync(folder, { recursive: true });
