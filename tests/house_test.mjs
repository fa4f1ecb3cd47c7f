#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// The tools that judge the project are judged here: each has to notice what it is there to notice.
//
//   node tests/house_test.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { filtered } from './scenario_filters.mjs';
import { journal_text, read_document, write_document } from './scenario_document.mjs';
import { syllables_in } from '../scripts/syllables.mjs';
import { texts_of_catalogue, texts_of_toml } from '../scripts/texts.mjs';
import { unified_diff } from './unified_diff.mjs';

const here = resolve(dirname(new URL(import.meta.url).pathname));
const folder = mkdtempSync(join(tmpdir(), 'realign-house-'));

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function node(...args) {
  const environment = { ...process.env };
  delete environment.REPORT;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: environment });
  return { status, text: stdout + stderr };
}

const licence = '// SPDX-License-Identifier: Apache-2.0\n';
function layering_of(path, text) {
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  write('protocol/exercises/birddog.toml', 'id = "birddog"\n[[variants]]\nid = "base"\n');
  write(path, licence + text);
  return node(join(here, 'layering_test.mjs'), folder);
}

function document_of(body) {
  return `# title: A claim\n--- journal\n{"at": "2026-10-12T09:00:00-05:00", "kind": "note", "text": "x"}\n${body}`;
}

function run_scenario(body, ...more) {
  write('one.scenario', body);
  write('fake', `#!${process.execPath}\nif (process.argv[2] === 'fail') { console.error('no'); process.exit(3); }\nconsole.log('{"a": {"b": [1, 2]}, "args": ' + JSON.stringify(process.argv.slice(2)) + '}');\n`);
  chmodSync(join(folder, 'fake'), 0o755);
  return node(join(here, 'scenario_runner.mjs'), '--binary', 'fake', ...more, 'one.scenario');
}

/** What is said of a protocol whose words are these, forty screens of them. */
function reading_of(words) {
  rmSync(join(folder, 'protocol'), { recursive: true, force: true });
  for (let i = 0; i < 40; i++) write(`protocol/words/en/${i}.toml`, `"calm" = "You sit on a chair and breathe out."\n${i === 7 ? words : ''}\n`);
  return node(join(here, '../scripts/reading_level.mjs'), folder);
}

const lines_of = (...lines) => journal_text({ lines, raw: false }).trimEnd().split('\n');
const ids_of = (lines) => lines.map((line) => JSON.parse(line).id);

const tests = {
  'a face that includes the planner is noticed'() {
    assert.match(layering_of('src/faces/a.cpp', '#include "engine/planner.h"\n').text, /a\.cpp:2: faces may not include engine\/planner\.h/);
  },
  'a face may see the plan'() {
    assert.equal(layering_of('src/faces/a.cpp', '#include "engine/plan.h"\n').status, 0);
  },
  'a server that knows what the app is for is noticed'() {
    assert.match(layering_of('src/server/a.cpp', '#include "engine/plan.h"\n').text, /server may not include engine\/plan\.h/);
  },
  'base that includes the engine is noticed'() {
    assert.equal(layering_of('src/base/a.h', '#include "engine/entry.h"\n').status, 1);
  },
  'a clock in the engine is noticed, and one in a comment is not'() {
    assert.match(layering_of('src/engine/a.cpp', 'auto now = std::chrono::system_clock::now();\n').text, /uses system_clock/);
    assert.equal(layering_of('src/engine/a.cpp', '// no system_clock here\n').status, 0);
  },
  'an exercise named in the code is noticed, but not the name of a variant or a name in a test'() {
    assert.match(layering_of('src/engine/a.cpp', 'bool b = id == "birddog";\n').text, /a\.cpp:2: "birddog"/);
    assert.equal(layering_of('src/engine/a.cpp', 'bool b = id == "base";\n').status, 0);
    assert.equal(layering_of('src/engine/a_test.cpp', 'bool b = id == "birddog";\n').status, 0);
  },
  'a page that names a file, a test or a rule that is not there is noticed'() {
    write('SAFETY.md', '| hazard | rules |\n| --- | --- |\n| x | R98, R99 |\n');
    write('protocol/rules/stops.toml', '[[rule]]\nid = "R98"\nlayer = "urgent"\n[[rule]]\nid = "R97"\nlayer = "refer"\n');
    write('ARCHITECTURE.md', '`src/engine/gone.h` and `Stops.HoldForEver`, and [a link](gone.md)\n');
    write('src/verbs/a.h', licence);
    const { status, text } = node(join(here, 'documents_test.mjs'), folder);
    rmSync(join(folder, 'SAFETY.md'));
    rmSync(join(folder, 'ARCHITECTURE.md'));
    assert.equal(status, 1);
    for (const complaint of ['there is no src/engine/gone.h', 'there is no test Stops.HoldForEver', 'the link to gone.md leads nowhere',
      'there is no rule R99', 'the rule R97 is not in its tables', 'says nothing of src/verbs/']) assert.ok(text.includes(complaint), `${complaint}\n${text}`);
    assert.ok(!text.includes('R98'), text);
  },
  'a document whose expectation is not met fails, with a diff'() {
    const { status, text } = run_scenario(document_of('--- $ realign today --on 2026-10-13 | pick a.b\na.b: [1, 3]\n'));
    assert.equal(status, 1);
    assert.match(text, /-a\.b: \[1, 3\]\n\+a\.b: \[1, 2\]/);
    assert.match(text, /scenarios: 0 passed, 1 failed\n$/);
  },
  'a document whose expectation is met passes'() {
    assert.equal(run_scenario(document_of('--- $ realign today --on 2026-10-13 | pick a.b\na.b: [1, 2]\n\n--- end\n')).status, 0);
  },
  'a message or an exit status that was not expected fails'() {
    assert.equal(run_scenario(document_of('--- $ realign fail\n')).status, 1);
    assert.equal(run_scenario(document_of('--- $ realign fail\n--- exit 3\n')).status, 1);
    assert.equal(run_scenario(document_of('--- $ realign fail\n--- stderr\nno\n--- exit 3\n')).status, 0);
  },
  'accepting writes what was printed and keeps the rest of the document'() {
    run_scenario(document_of('--- # a remark\n--- $ realign fail\n--- $ realign today --on 2026-10-13 | pick a\nold\n--- end\n'), '--accept');
    assert.equal(readFileSync(join(folder, 'one.scenario'), 'utf8'), document_of(
      '--- # a remark\n--- $ realign fail\n--- stderr\nno\n--- exit 3\n--- $ realign today --on 2026-10-13 | pick a\na: {"b": [1, 2]}\n--- end\n'));
  },
  'a command without a day, a title or a command is refused'() {
    assert.match(run_scenario(document_of('--- $ realign today\n')).text, /name the day with --on/);
    assert.match(run_scenario('# no title\n--- $ realign fail\n').text, /no "# title: …"/);
    assert.match(run_scenario(document_of('')).text, /runs no command/);
    assert.match(run_scenario(document_of('--- $ rm -rf x\n')).text, /only realign and cat/);
  },
  'a document read and written is the same'() {
    const text = document_of('--- $ realign fail --x "a | b" | grep c\nout\n\n--- stdin\nin\n--- stderr\nerr\n--- exit 1\n--- end\n');
    assert.equal(write_document(read_document(text, 'x')), text);
    assert.deepEqual(read_document(text, 'x').sections[1].args, ['fail', '--x', 'a | b']);
  },
  'entries get version 7 ids, all different, the same on every run'() {
    const line = '{"at": "2026-10-12T09:00:00-05:00", "kind": "note", "text": "x", "repeat": {"every_days": 7, "count": 3}}';
    const ids = ids_of(lines_of(line, line));
    assert.equal(new Set(ids).size, 6);
    assert.deepEqual(ids, ids_of(lines_of(line, line)));
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  },
  'a repeat goes on over the end of a month, and keeps the hour'() {
    const lines = lines_of('{"at": "2026-10-30T23:30:00+02:00", "kind": "walk", "minutes": 5, "repeat": {"every_days": 2, "count": 2}}');
    assert.equal(JSON.parse(lines[1]).at, '2026-11-01T23:30:00+02:00');
  },
  'a retract finds the entry by its word'() {
    const [pain, retract] = lines_of('{"id": "oops", "at": "2026-10-30T07:00:00Z", "kind": "pain", "score": 3, "when": "rest"}',
      '{"at": "2026-10-30T08:00:00Z", "kind": "retract", "entry": "oops"}').map((line) => JSON.parse(line));
    assert.equal(retract.entry, pain.id);
  },
  'what is not JSON, and a raw journal, are kept as they are'() {
    assert.deepEqual(lines_of('{"torn', '# why'), ['{"torn', ''].filter(Boolean));
    assert.equal(journal_text({ lines: ['# x', '{"at": "y"}'], raw: true }), '# x\n{"at": "y"}\n');
  },
  'paths pick what they say'() {
    const plan = ['{"items": [{"exercise": "x", "because": [1]}, {"exercise": "y", "because": [2, 3]}], "none": null}'];
    assert.deepEqual(filtered(['pick', 'items[].exercise,', 'items[].because[],', 'items[exercise=y].because.length,', 'gone'], plan),
      ['items[].exercise: ["x", "y"]', 'items[].because[]: [1, 2, 3]', 'items[exercise=y].because.length: 2', 'gone: (missing)']);
    assert.deepEqual(filtered(['pick', 'none,', 'none[].exercise'], plan), ['none: null', 'none[].exercise: null']);
    assert.deepEqual(filtered(['lines', '2-3'], ['a', 'b', 'c', 'd']), ['b', 'c']);
  },
  'the calm answers answer every question but the blood pressure, which is not always known'() {
    const screening = readFileSync(join(here, '../protocol/screening.toml'), 'utf8');
    const questions = [...screening.matchAll(/^id = "([^"]+)"/gm)].map(([, id]) => id).filter((id) => !/^(sy|dia)stolic$/.test(id));
    assert.deepEqual(Object.keys(JSON.parse(readFileSync(join(here, 'calm_answers.json'), 'utf8'))).sort(), questions.sort());
  },
  'a screen that is hard to read is noticed, and a calm one is not'() {
    assert.equal(reading_of('').status, 0);
    const hard = '"hard" = "Continuous abdominal musculature coordination necessitates individualised progressive physiotherapeutic supervision throughout rehabilitation."';
    const { status, text } = reading_of(hard);
    assert.equal(status, 1);
    assert.match(text, /^not ok every screen reads at grade 7/m);
    assert.equal(reading_of(hard.replace('hard', 'form.any.item.1')).status, 0);
  },
  'a word that blames, praises or hurries is noticed'() {
    for (const wrong of ['You should rest.', 'Just a walk.', 'Great job, two sets.', 'Go on!', 'Hello, mum.', 'You missed two days.', 'Three days: a streak.']) {
      assert.match(reading_of(`"wrong" = "${wrong}"`).text, /^not ok no text blames/m, wrong);
    }
    assert.equal(reading_of('"fine" = "Adjust the strap. A minimum of two."').status, 0);
  },
  'syllables are counted as they are spoken'() {
    const spoken = {
      exercise: 3, physiotherapist: 6, diagnosis: 4, separation: 4, minutes: 2, gentle: 2, needed: 2, walked: 1, breathes: 1, changes: 2,
      clinician: 3, emergency: 4, because: 2, available: 4, knees: 1, carried: 2, minute: 2, caused: 1, please: 1, people: 2, 'well-being': 3,
    };
    for (const [word, syllables] of Object.entries(spoken)) assert.equal(syllables_in(word), syllables, word);
  },
  'texts are read out of words in TOML and out of a catalogue, and what is code is not'() {
    assert.deepEqual(texts_of_toml('# "no"\n"a.b" = "One \\"two\\"."\n[words.en]\nsteps = [\n  "Three.",\n]\n'),
      [{ key: 'a.b', text: 'One "two".' }, { key: 'words.en.steps', text: 'Three.' }]);
    const code = "import { x } from './a b';\nexport const one = {\n  // It is 'not this'.\n  a: 'Say it',\n  b: (n: number) => `${counted(n, { one: '1 day', other: '# days' })} to go`,\n  c: 'numeric',\n};\n";
    assert.deepEqual(texts_of_catalogue(code), [{ part: 'one', texts: [{ key: 'a', text: 'Say it' }, { key: 'b', text: '{computed} to go' }, { key: 'one', text: '1 day' }, { key: 'other', text: '# days' }] }]);
  },
  'a diff of equal texts is empty, and of others shows what went and what came'() {
    assert.equal(unified_diff(['a'], ['a']), '');
    assert.equal(unified_diff(['a', 'b'], ['a', 'c']), '--- expected\n+++ printed\n@@ line 1 @@\n a\n-b\n+c\n');
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
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${complaint ? 'not ok' : 'ok'} house: ${name}\n`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`house: ${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
