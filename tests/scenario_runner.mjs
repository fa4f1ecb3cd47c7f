#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// Runs scenario documents: an account in plain words, a journal, commands and what they print.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filtered } from './scenario_filters.mjs';
import { journal_text, read_document, write_document } from './scenario_document.mjs';
import { unified_diff } from './unified_diff.mjs';
import { load_module, open_door } from './wasm_host.mjs';

const help = `node tests/scenario_runner.mjs (--binary build/release/realign | --wasm build/wasm/realign.wasm) [FILE or FOLDER…]

Without a file: tests/scenarios and tests/regress. Also:
  --accept    writes what the commands printed into the documents. The diff is then the review:
                node tests/scenario_runner.mjs --binary build/release/realign --accept && git diff tests
  --chromium  runs --wasm in a browser, through the app's own door, instead of in Node
  --journal   prints the journal of the one document named, written out in full, and runs nothing
  --jobs N    documents at a time (as many as there are processors)

A document (*.scenario):
  # title: one sentence that a clinician could dispute
  # The story, in as many lines as it takes. "# native only" alone on a line: not for WebAssembly.
  --- journal
  {"at": "2026-10-12T09:00:00-05:00", "kind": "profile", "birth_date": "2026-08-30", "birth": "vaginal"}
  {"at": "2026-10-12T09:04:00-05:00", "kind": "screening", "calm": true, "answers": {"fever": true}}
  {"at": "2026-10-13T07:00:00-05:00", "kind": "pain", "score": 3, "when": "morning", "repeat": {"every_days": 1, "count": 14}}
  --- # a remark
  --- $ realign today --on 2026-10-26 --format json | pick disposition, session.items[].exercise
  disposition: "urgent"
  session.items[].exercise: []
  --- stderr
  --- exit 0
  --- end

Several journals with the same beginning: what stands under "--- before" comes before the lines of each
--- journal after it. So both sides of a threshold stand in one document with their whole history.

Journal lines: an "id" may be left out (one is made from the time and the line's place) or be a word that
a later retract names: {"id": "oops", …} … {"kind": "retract", "entry": "oops"}. "repeat" makes entries
whole days apart. "calm" answers every question of the screening with nothing wrong, but for the answers
given. Lines that begin with # are comments. What is not JSON is kept as it is; under "--- journal raw"
every byte is, and "--- journal raw torn" leaves out its last line end. "--- file NAME" makes another file beside the journal.

Commands: realign, and cat FILE. The verbs that read a journal are given --journal journal.jsonl. With no
--- journal there is no such file. "protocol" beside it is the repository's. --- stdin after a command is
typed in. What is printed has to be equal, apart from blank lines at the end; messages too: without
--- stderr there must be none. Exit status 0 unless --- exit N. "# native" after a command: not for WebAssembly,
nor any command with --journal, --protocol, cat or stdin. simulate is given the journal only if there is one. The protocol's digest is printed as <digest>,
and the id of an entry that a command has written as <id>.

Filters:  | pick PATH, PATH   each as "PATH: JSON"; a path is a.b  a[]  a[0]  a[key=value]  a.length
          | grep TEXT         the lines that contain the text
          | lines N-M         those lines
          | elements          of a picture: a line for each element`;

const root = resolve(dirname(new URL(import.meta.url).pathname), '..');

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { binary: { type: 'string' }, wasm: { type: 'string' }, chromium: { type: 'boolean' }, accept: { type: 'boolean' },
        journal: { type: 'boolean' }, jobs: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(help);
      process.exit(0);
    }
    if (!values.journal && !values.binary === !values.wasm) throw new Error('give either --binary or --wasm');
    if (values.chromium && !values.wasm) throw new Error('--chromium is a way to run --wasm');
    if (values.accept && values.wasm) throw new Error('--accept is for --binary: WebAssembly has to print the same');
    for (const file of [values.binary, values.wasm]) if (file && !existsSync(file)) throw new Error(`there is no ${file}; build it first`);
    return { ...values, paths: positionals };
  } catch (error) {
    console.error(`${error.message}\n(--help tells more)`);
    process.exit(2);
  }
}

function documents_in(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => {
    const inner = join(path, name);
    return statSync(inner).isDirectory() || name.endsWith('.scenario') ? documents_in(inner) : [];
  });
}

// One runner for each way; a runner is (command, folder, journal) → {exit, out, err}.
function native_runner(binary) {
  return ({ program, args, wants_journal, stdin }, folder, journal) => {
    if (program === 'cat') return { exit: 0, out: args.map((file) => readFileSync(join(folder, file), 'utf8')).join(''), err: '' };
    const begins_with_none = args[0] === 'simulate' && journal === '';
    const all = wants_journal && !begins_with_none ? [...args, '--journal', 'journal.jsonl'] : args;
    return spawned(resolve(binary), all, folder, stdin ? `${stdin.join('\n')}\n` : '');
  };
}

function spawned(binary, args, folder, stdin) {
  const environment = { PATH: process.env.PATH, HOME: folder, XDG_DATA_HOME: join(folder, 'data'), LANG: 'C.UTF-8', TZ: 'UTC',
    TERM: 'dumb', NO_COLOR: '1', COLUMNS: '80', ASAN_OPTIONS: process.env.ASAN_OPTIONS ?? '', UBSAN_OPTIONS: process.env.UBSAN_OPTIONS ?? '' };
  return new Promise((done) => {
    const child = spawn(binary, args, { cwd: folder, env: environment, timeout: 60_000, killSignal: 'SIGKILL' });
    const heard = { out: [], err: [] };
    child.stdout.on('data', (bytes) => heard.out.push(bytes));
    child.stderr.on('data', (bytes) => heard.err.push(bytes));
    child.on('error', (error) => done({ exit: 127, out: '', err: error.message }));
    child.on('close', (status, signal) => done({
      exit: status ?? `by signal ${signal}`, out: Buffer.concat(heard.out).toString(), err: Buffer.concat(heard.err).toString() }));
    child.stdin.on('error', () => {});  // it need not read what is typed
    child.stdin.end(stdin);
  });
}

function wasm_runner(path) {
  const module = load_module(path);
  return ({ args }, _folder, journal, doors) => {
    doors.door ??= open_door(module);  // one for each document
    return doors.door.run(args, journal);
  };
}

// The id of an entry that a command wrote is drawn by chance; those that a document makes end as next_id() ends them.
const drawn_id = /\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-(?!8000-0{6})[0-9a-f]{4}-[0-9a-f]{12}\b/g;

// Trailing blank lines carry no meaning, and the digest changes with every word of the protocol.
function as_lines(text) {
  const plain = text.replace(/("digest": ?")[0-9a-f]{64}"/g, '$1<digest>"')
    .replace(/(\d \()[0-9a-f]{12}\)/g, '$1<digest>)').replace(drawn_id, '<id>').replace(/\n+$/, '');
  return plain === '' ? [] : plain.split('\n');
}

function trimmed(lines) {
  return as_lines(lines.join('\n'));
}

// Runs one command, and says how what it did differs from what was expected; '' when it does not.
async function complaint_about(section, answer) {
  let out = as_lines(answer.out);
  let trouble = '';
  try {
    for (const filter of section.filters) out = filtered(filter, out);
  } catch (error) {
    trouble = `${error.message}\n`;
  }
  const actual = { out, err: as_lines(answer.err), exit: answer.exit };
  const wanted = { out: trimmed(section.lines), err: trimmed(section.stderr ?? []), exit: section.exit };
  const shown = ({ out, err, exit }) => [...out, ...(err.length ? ['--- stderr', ...err] : []), ...(exit !== 0 ? [`--- exit ${exit}`] : [])];
  const diff = unified_diff(shown(wanted), shown(actual));
  return { actual, text: trouble || diff ? `${section.where}: ${section.header.slice(4)}\n${trouble}${diff}` : '', trouble };
}

async function run_document(path, run, { wasm, accept }) {
  const name = relative(root, path);
  const folder = mkdtempSync(join(tmpdir(), 'realign-scenario-'));
  try {
    const document = read_document(readFileSync(path, 'utf8'), name);
    if (wasm && (document.native || document.sections.every(skipped_in_wasm))) return { name, skipped: true };
    symlinkSync(join(root, 'protocol'), join(folder, 'protocol'));
    const complaints = [];
    const doors = {};
    let journal = '';
    for (const section of document.sections) {
      if (section.file) {
        const text = journal_text(section);
        if (section.kind === 'journal') journal = text;
        writeFileSync(join(folder, section.file), text);
      }
      if (section.kind !== 'command' || (wasm && skipped_in_wasm(section))) continue;
      const { actual, text, trouble } = await complaint_about(section, await run(section, folder, journal, doors));
      if (text && (trouble || !accept)) complaints.push(text);
      else if (text) Object.assign(section, { lines: actual.out, stderr: actual.err.length ? actual.err : null, exit: actual.exit });
    }
    if (accept && !complaints.length) writeFileSync(path, write_document(document));
    return { name, title: document.title, complaint: complaints.join('\n') };
  } catch (error) {
    return { name, title: '', complaint: error.message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function skipped_in_wasm(section) {
  return section.kind !== 'command' || section.native || section.stdin !== null;
}

async function main() {
  const chosen = options();
  const places = chosen.paths.length ? chosen.paths : ['tests/scenarios', 'tests/regress'].map((folder) => join(root, folder));
  const waiting = places.flatMap((place) => documents_in(resolve(place)));
  if (chosen.journal) {
    const document = read_document(readFileSync(waiting[0], 'utf8'), waiting[0]);
    for (const section of document.sections) if (section.file) process.stdout.write(journal_text(section));
    return;
  }
  const browser = chosen.chromium ? await (await import('./chromium_door.mjs')).open_in_chromium(chosen.wasm) : null;
  const run = browser ? ({ args }, _folder, journal) => browser.run(args, journal)
    : chosen.wasm ? wasm_runner(chosen.wasm) : native_runner(chosen.binary);
  let passed = 0;
  let failed = 0;
  async function worker() {
    for (let path; (path = waiting.shift()); ) {
      const { name, title, complaint, skipped } = await run_document(path, run, chosen);
      if (skipped) continue;
      if (complaint) console.log(`FAILED ${name}${title ? `: ${title}` : ''}\n${complaint}`);
      if (process.env.REPORT) appendFileSync(process.env.REPORT, `${complaint ? 'not ok' : 'ok'} scenario: ${name}\n`);
      complaint ? failed++ : passed++;
    }
  }
  await Promise.all(Array.from({ length: Number(chosen.jobs) || cpus().length }, worker));
  await browser?.close();
  console.log(`scenarios: ${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

await main();
