#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// `realign export csv` and the archive of all tables, read back by Python's csv and zipfile and by unzip.
//
//   node tests/tables_test.mjs [BINARY]      build/release/realign
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { journal_text, read_document } from './scenario_document.mjs';
import { run_cases } from './run_cases.mjs';

const here = resolve(dirname(new URL(import.meta.url).pathname));
const binary = resolve(process.argv[2] ?? join(here, '../build/release/realign'));
const folder = mkdtempSync(join(tmpdir(), 'realign-tables-'));
const example = readFileSync(join(here, '../examples/first-month.jsonl'), 'utf8');
const document = join(here, 'scenarios/every-kind-as-a-table.scenario');
const every_kind = journal_text(read_document(readFileSync(document, 'utf8'), document).sections.find(({ kind }) => kind === 'journal'));

function run(args, journal) {
  const file = join(folder, 'journal.jsonl');
  writeFileSync(file, journal);
  return spawnSync(binary, [...args, '--journal', file], { encoding: 'utf8' });
}
function done(args, journal) {
  const { status, stdout, stderr } = run(args, journal);
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Of every file of the archive its text; of tables their rows too, each by its header. */
const reader = `
import csv, io, json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
found = {}
for info in archive.infolist():
    text = archive.read(info).decode('utf-8')
    assert info.date_time == (1980, 1, 1, 0, 0, 0), info
    rows = list(csv.DictReader(io.StringIO(text, newline=''), strict=True)) if info.filename.endswith('.csv') else None
    found[info.filename] = {'text': text, 'rows': rows, 'size': info.file_size, 'packed': info.compress_size}
print(json.dumps(found))`;
function archive(journal, on, name = 'tables.zip') {
  const file = join(folder, name);
  const said = done(['export', 'csv', '--on', on, '--to', file], journal);
  assert.equal(said, `${file} is written.\n`);
  return JSON.parse(execFileSync('python3', ['-c', reader, file], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}
const on = '2026-11-09';
const entries = (journal) => journal.trim().split('\n').map((line) => JSON.parse(line));
const standing = (journal, until) => {
  const known = entries(journal).filter(({ at }) => at.slice(0, 10) <= until);
  const gone = new Set(known.filter(({ kind }) => kind === 'retract').map(({ entry }) => entry));
  return known.filter(({ id, kind }) => kind !== 'retract' && !gone.has(id));
};

const tests = {
  'unzip finds no fault, and the archive holds what its README names'() {
    const found = archive(example, on);
    const told = execFileSync('unzip', ['-t', join(folder, 'tables.zip')], { encoding: 'utf8' });
    assert.match(told, /No errors detected/);
    const named = [...found['README.txt'].text.matchAll(/^([\w.-]+\.(?:csv|jsonl|json))/gm)].map(([, name]) => name);
    assert.deepEqual([...named, 'README.txt'].sort(), Object.keys(found).sort());
    assert.ok(found['journal.jsonl'].packed < found['journal.jsonl'].size / 3, 'it is packed');
  },
  'the same inputs give the same bytes'() {
    archive(example, on, 'one.zip');
    archive(example, on, 'two.zip');
    assert.ok(readFileSync(join(folder, 'one.zip')).equals(readFileSync(join(folder, 'two.zip'))));
  },
  'the journal in the archive is the journal, also what was taken back'() {
    for (const journal of [example, every_kind]) {
      const found = archive(journal, '2026-11-22');
      const sorted = (list) => list.sort((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(sorted(entries(found['journal.jsonl'].text)), sorted(entries(journal)));
    }
  },
  'every observation of every kind is one row, with units in the header'() {
    const found = archive(every_kind, '2026-06-20');
    const all = standing(every_kind, '2026-06-20');
    const count = { session: ({ items }) => items.reduce((sum, { sets }) => sum + sets.length, 0), screening: ({ answers }) => Object.keys(answers).length, questionnaire: ({ answers }) => answers.length, prescription: ({ changes }) => changes.length };
    for (const kind of ['profile', 'today', 'screening', 'clearance', 'separation', 'pain', 'session', 'walk', 'posture', 'questionnaire', 'prescription', 'note']) {
      const here_ = all.filter((entry) => entry.kind === kind);
      const wanted = here_.reduce((sum, entry) => sum + (count[kind]?.(entry) ?? 1), 0);
      assert.ok(wanted > 0, kind);
      assert.equal(found[`${kind}.csv`].rows.length, wanted, kind);
    }
    assert.deepEqual(found['walk.csv'].rows.map((row) => row['walk.minutes [min]']), ['12']);
    assert.deepEqual(found['session.csv'].rows.map((row) => [row.exercise, row['set [number]'], row['done [repetitions]'], row['load [kg]']]), [['vacuum', '1', '8', ''], ['vacuum', '2', '8', ''], ['reverse-fly', '1', '8', '1.5']]);
    assert.equal(found['separation.csv'].rows[0]['above [finger widths]'], '1.5');
    assert.equal(found['note.csv'].rows[0].text, 'slept: four hours ♥\nthen two more');
    assert.equal(found['clearance.csv'].rows[0].restrictions, 'nothing heavy, "not even the older one"');
    assert.equal(found['posture.csv'].rows[0].day, '2026-06-14', 'the small hours are of the night before');
  },
  'the tables of the plan say what the plan says: dose, limits, flags, pain'() {
    for (const day of ['2026-11-02', '2026-11-09', '2026-11-22']) {
      const found = archive(example, day);
      const [plan, summary] = ['plan.json', 'summary.json'].map((name) => JSON.parse(found[name].text));
      assert.deepEqual(plan, JSON.parse(done(['today', '--format', 'json', '--on', day], example)));
      assert.deepEqual(summary, JSON.parse(done(['export', 'json', '--on', day], example)));
      assert.deepEqual(summary.progress, JSON.parse(done(['progress', '--format', 'json', '--on', day], example)));
      const text = (value) => String(value ?? '');
      assert.deepEqual(
        found['plan-items.csv'].rows.map((row) => [row.part, row.exercise, row.variant, row['sets [count]'], row['reps.low [count]'], row['reps.high [count]'], row['hold [s]'], row['stop at pain [0 to 10]']]),
        [['session', plan.session?.items ?? []], ['stretch', plan.stretches]].flatMap(([part, items]) => items.map((item) => [part, item.exercise, item.variant, text(item.sets), text(item.reps?.[0]), text(item.reps?.[1]), text(item.hold_s), text(item.stop_at_pain)])));
      assert.deepEqual(found['plan-walk.csv'].rows.map((row) => [row['minutes.low [min]'], row['minutes.high [min]'], row['days.low [days a week]'], row['days.high [days a week]']]), plan.walk ? [[...plan.walk.minutes, ...plan.walk.days_per_week].map(text)] : []);
      assert.deepEqual(found['plan-limits.csv'].rows.map(({ limit, id, until }) => [limit, id, until]), [
        ...plan.withheld.map(({ exercise, until }) => ['withheld', exercise, until]), ...plan.limits.map(({ exercise, until }) => ['limited', exercise, until]), ...plan.avoid.map(({ movement, until }) => ['avoid', movement, until]),
      ]);
      assert.deepEqual(found['plan-flags.csv'].rows.map((row) => [row.id, row.level, row.text]), plan.notices.map(({ id, level, text: words }) => [id, level, words]));
      assert.deepEqual(found['flags.csv'].rows.map(({ question }) => question), [...summary.answers.not_clear, ...summary.answers.unanswered].map(({ question }) => question));
      assert.deepEqual(found['open-rules.csv'].rows.map(({ rule }) => rule), summary.open.map(({ rule }) => rule));
      const [trend] = found['pain-trend.csv'].rows;
      assert.deepEqual([trend.verdict, trend['usual pain [0 to 10]'], trend['mornings [count]'], trend['change [points]']], [summary.progress.pain.verdict, text(summary.usual_pain), text(summary.progress.pain.mornings), text(summary.progress.pain.change)]);
      assert.deepEqual(found['doses.csv'].rows.map((row) => [row.exercise, row['sets [count]'], row['last done']]), summary.progress.doses.map(({ exercise, sets, last_done }) => [exercise, text(sets), text(last_done)]));
    }
  },
  'what begins like a formula is text, and numbers below zero stay numbers'() {
    const journal = journal_text({ lines: ['=1+1', '+1', '-1', '@x', '\tx', 'a"b,c\r\nd'].map((text, at) => JSON.stringify({ at: `2026-11-0${at + 1}T10:00:00Z`, kind: 'note', text })) });
    const { rows } = archive(journal, on)['note.csv'];
    assert.deepEqual(rows.map(({ text }) => text), ["'=1+1", "'+1", "'-1", "'@x", "'\tx", 'a"b,c\r\nd']);
    const better = archive(example, '2026-11-22')['pain-trend.csv'].rows[0]['change [points]'];
    assert.match(better, /^-\d/);
  },
  'one table by its name is the one of the archive; without a name it is all entries in one'() {
    const found = archive(example, on);
    for (const name of ['walk', 'pain', 'session', 'plan-items', 'plan-limits', 'doses']) assert.equal(done(['export', 'csv', name, '--on', on], example), found[`${name}.csv`].text);
    assert.equal(done(['export', 'csv'], example), done(['export', 'csv', 'all'], example));
    assert.match(done(['export', 'csv'], example), /^id,at,day,kind,birth_date,/);
  },
  'an empty journal has all tables, with nothing in those of her entries'() {
    const found = archive('', on);
    assert.deepEqual(Object.entries(found).filter(([name, { rows }]) => name.endsWith('.csv') && !rows).map(([name]) => name), []);
    assert.equal(found['walk.csv'].text, 'id,at,day,walk.minutes [min],place,talk,pain [0 to 10]\r\n');
    assert.equal(found['plan.csv'].rows[0].disposition, 'unscreened');
  },
  'what cannot be is refused, and the old file stays'() {
    const file = join(folder, 'old.zip');
    writeFileSync(file, 'old');
    for (const [args, status, message] of [
      [['export', 'csv', 'wlak', '--on', on], 2, /there is no table "wlak"; did you mean walk\?/],
      [['export', 'csv', 'zzzzzzzzzz', '--on', on], 2, /there are all, profile, today/],
      [['export', 'csv', 'walk', '--on', on, '--to', file], 2, /one table is no archive/],
      [['export', 'csv', '--on', '2026-01-01', '--to', file], 2, /before the birth/],
    ]) {
      const ended = run(args, example);
      assert.equal(ended.status, status, args.join(' '));
      assert.match(ended.stderr, message);
    }
    assert.equal(run(['export', 'csv', '--on', on, '--to', file], '{"kind": "no such"}\n').status, 3);
    assert.equal(readFileSync(file, 'utf8'), 'old');
  },
};

const failed = await run_cases('tables', tests);
rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
