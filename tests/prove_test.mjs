#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// `realign protocol prove` from outside: a protocol that is careless in one rule is found out, and the journal that
// it writes down leads `realign today` to the harm.
//
//   node tests/prove_test.mjs [--binary build/release/realign]
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = resolve(dirname(new URL(import.meta.url).pathname), '..');
const { values: options } = parseArgs({
  options: { binary: { type: 'string', default: join(root, 'build/release/realign') } },
});
const binary = resolve(options.binary);
const folder = mkdtempSync(join(tmpdir(), 'prove-'));
const realign = (...words) => spawnSync(binary, words, { cwd: folder, encoding: 'utf8' });

let failed = 0;
function check(name, is_so, shown) {
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${is_so ? 'ok' : 'not ok'} prove: ${name}\n`);
  if (is_so) return;
  failed++;
  console.log(`FAILED: ${name}\n${shown}`);
}

// Changes the one place in the protocol's rules that reads so.
function careless(from, to) {
  const rules = join(folder, 'careless/rules');
  const files = readdirSync(rules).filter((file) => readFileSync(join(rules, file), 'utf8').includes(from));
  if (files.length !== 1) throw new Error(`${from} stands in ${files.length} files of rules/`);
  const file = join(rules, files[0]);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

function told_of(journal, on, ...protocol) {
  const today = realign('today', ...protocol, '--journal', journal, '--on', on, '--format', 'json');
  return today.status === 0 ? JSON.parse(today.stdout).disposition : today.stderr;
}

cpSync(join(root, 'protocol'), join(folder, 'careless'), { recursive: true });
careless('when = "heavy_bleeding"', 'when = "heavy_bleeding && fever"');
const found = realign('protocol', 'prove', 'careless', '--journals', 'found/here');
check('a rule that asks for too much breaks an invariant, which is exit 1', found.status === 1, found.stderr);
check('the invariant is named, with what it says', found.stdout.startsWith('BROKEN bleeding\n    Heavy bleeding is an emergency.\n'), found.stdout);
const [, journal, on] = /--journal (\S+) --on (\S+)/.exec(found.stdout) ?? [];
check('the journal is written where it was asked for', journal === 'found/here/bleeding.jsonl', found.stdout);
const harm = told_of(journal, on, '--protocol', 'careless');
check('under the careless protocol the journal is no emergency', harm === 'go', harm);
const right = told_of(journal, on);
check('under our own protocol the same journal is an emergency', right === 'emergency', right);

const unread = realign('protocol', 'prove', 'nowhere');
check('a protocol that cannot be read is exit 4 and named', unread.status === 4 && unread.stderr.includes('nowhere'), unread.stderr);

rmSync(folder, { recursive: true, force: true });
console.log(failed ? `prove: ${failed} failed` : 'prove: passed');
process.exit(failed ? 1 : 0);
