#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// The documents say what is so: files, tests and rules they name exist, and what they show was printed.
//
//   node tests/documents_test.mjs [ROOT]                               names only, no build needed
//   node tests/documents_test.mjs --binary build/release/realign       the examples: each `$ realign …` is run;
//                                     with --accept what was printed is written into the documents
//
// A name counts where it stands in `code`: a path from the root (or from the document's own folder), a test as
// `Suite.Name`, a document as `what-it-tells.scenario`. Names with capitals only (FILE, NNNN) are blanks to fill in.
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join, relative, resolve } from 'node:path';
import { unified_diff } from './unified_diff.mjs';

const at_binary = process.argv.indexOf('--binary');
const binary = at_binary > 0 ? resolve(process.argv[at_binary + 1]) : null;
const root = resolve((!binary && process.argv[2]) || join(dirname(new URL(import.meta.url).pathname), '..'));

function files_under(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files_under(path, ending);
    return ending.test(entry.name) ? [path] : [];
  });
}

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')).map((name) => join(root, name)),
  ...['bench', 'docs', 'protocol'].flatMap((folder) => files_under(join(root, folder), /\.md$/)),
].map((path) => ({ name: relative(root, path), folder: dirname(path), lines: readFileSync(path, 'utf8').split('\n') }));

// Calls visit(document, line number, code) for each `code` outside of fenced and indented blocks.
function each_code(visit) {
  for (const document of documents) {
    let is_fenced = false;
    document.lines.forEach((line, index) => {
      if (line.startsWith('```')) is_fenced = !is_fenced;
      if (is_fenced || line.startsWith('    ')) return;
      for (const [, code] of line.matchAll(/`([^`]+)`/g)) visit(document, index + 1, code);
    });
  }
}

const scenario_folders = ['tests/scenarios', 'tests/regress'];
const is_blank_to_fill = (path) => /(^|[/.-])[A-Z]{2,}([/.-]|$)/.test(path.replace(/[A-Z]+\.md$/, ''));

function paths_exist() {
  const wrong = [];
  each_code(({ name, folder }, number, code) => {
    const is_path = /^[\w.*-]+(\/[\w.*-]*)+$|^[\w-]+\.(md|toml|txt|json|mjs|sh|cpp|h|scenario|jsonl)$/.test(code);
    if (!is_path || is_blank_to_fill(code) || /^(build|node_modules)\//.test(code)) return;
    const fixed = code.replace(/[^/]*\*.*$/, '');  // what stands before a *
    const places = [root, folder, ...(code.endsWith('.scenario') ? scenario_folders.map((one) => join(root, one)) : [])];
    // protocol/README.md speaks of ids as exercise/variant too; a path there has an ending or a known folder.
    if (/^[a-z-]+\/[a-z-]+$/.test(code) && !existsSync(join(root, code.split('/')[0])) && !existsSync(join(folder, code.split('/')[0]))) return;
    if (!places.some((place) => existsSync(join(place, fixed)))) wrong.push(`${name}:${number}: there is no ${code}`);
  });
  for (const { name, folder, lines } of documents) {
    lines.forEach((line, index) => {
      for (const [, target] of line.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)) {
        if (!existsSync(join(folder, target))) wrong.push(`${name}:${index + 1}: the link to ${target} leads nowhere`);
      }
    });
  }
  return wrong;
}

function tests_exist() {
  const known = new Set();
  for (const path of ['src', 'tests'].flatMap((folder) => files_under(join(root, folder), /_test\.cpp$/))) {
    for (const [, suite, test] of readFileSync(path, 'utf8').matchAll(/^\s*(?:TEST|TEST_F|TEST_P|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP)\(\s*(\w+),\s*(\w+)/gm)) {
      known.add(`${suite}.${test}`);
    }
  }
  const wrong = [];
  each_code(({ name }, number, code) => {
    if (!/^[A-Z]\w+\.\w{4,}$/.test(code) || known.has(code) || existsSync(join(root, code))) return;
    wrong.push(`${name}:${number}: there is no test ${code}`);
  });
  return wrong;
}

// The rules of the protocol's files: id → layer.
function rules() {
  const found = new Map();
  for (const path of files_under(join(root, 'protocol/rules'), /\.toml$/)) {
    for (const block of readFileSync(path, 'utf8').split(/^\[\[rule\]\]/m).slice(1)) {
      found.set(/^id = "([^"]+)"/m.exec(block)?.[1], /^layer = "([^"]+)"/m.exec(block)?.[1]);
    }
  }
  return found;
}

function safety_names_the_rules() {
  const safety = documents.find(({ name }) => name === 'SAFETY.md');
  if (!safety) return ['there is no SAFETY.md'];
  const known = rules();
  const said = new Set();
  const wrong = [];
  let column = -1;
  safety.lines.forEach((line, index) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length < 3) return void (column = -1);
    if (column < 0) return void (column = cells.findIndex((cell) => cell.startsWith('rules')));
    if (column < 0) return;
    for (const word of (cells[column] ?? '').split(/[\s,]+/)) {
      if (!/^(R\d\d|[A-Za-z]\w*)(-[a-z0-9]+)*$/.test(word) || (!/^R\d\d/.test(word) && !word.includes('-'))) continue;
      said.add(word);
      if (!known.has(word)) wrong.push(`SAFETY.md:${index + 1}: there is no rule ${word}`);
    }
  });
  const grave = ['emergency', 'urgent', 'clinician-first', 'refer'];
  for (const [id, layer] of known) {
    if (grave.includes(layer) && !said.has(id)) wrong.push(`SAFETY.md: the rule ${id} is not in its tables`);
  }
  return wrong;
}

function folders_are_described() {
  const text = documents.find(({ name }) => name === 'ARCHITECTURE.md')?.lines.join('\n') ?? '';
  return readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    .filter(({ name }) => !text.includes(`src/${name}/`)).map(({ name }) => `ARCHITECTURE.md: says nothing of src/${name}/`);
}

// Each fenced block that begins with `$ realign …` (or its path in build/) is run and compared.
function examples_were_printed() {
  const wrong = [];
  let count = 0;
  for (const { name, lines } of documents) {
    for (let index = 1; index < lines.length; index++) {
      const words = /^\$ (?:build\/release\/)?realign (.+)$/.exec(lines[index])?.[1].split(' ');
      if (!words || !lines[index - 1].startsWith('```')) continue;
      count++;
      const shown = lines.slice(index + 1, lines.indexOf('```', index));
      const environment = { PATH: process.env.PATH, HOME: '/nonexistent' };
      const printed = execFileSync(binary, words, { cwd: root, encoding: 'utf8', env: environment }).trimEnd().split('\n');
      if (shown.join('\n') === printed.join('\n')) continue;
      wrong.push(`${name}:${index + 1}: that prints something else now:`, unified_diff(shown, printed));
      if (process.argv.includes('--accept')) {
        lines.splice(index + 1, shown.length, ...printed);
        writeFileSync(join(root, name), lines.join('\n'));
      }
    }
  }
  return count ? wrong : ['no document shows an example'];
}

const checks = binary ? { 'every example shown is what is printed': examples_were_printed } : {
  'every file that a document names is there': paths_exist,
  'every test that a document names is there': tests_exist,
  'the safety page names every rule that stops or refers, and none that is not there': safety_names_the_rules,
  'the architecture page names every folder': folders_are_described,
};
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const wrong = check();
  if (wrong.length) failed++;
  for (const line of wrong) console.log(line);
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${wrong.length ? 'not ok' : 'ok'} documents: ${name}\n`);
}
console.log(`documents: ${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
