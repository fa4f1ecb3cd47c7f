#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// docs/schema says what a journal, a plan, progress and a summary are: all that the tests have and make is so, and what
// the engine refuses for its shape, the schema refuses too. Judged by ajv, which is not ours.
//
//   node tests/schema_test.mjs [BINARY]      build/release/realign
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { journal_text, read_document } from './scenario_document.mjs';
import { run_cases } from './run_cases.mjs';

const here = resolve(dirname(new URL(import.meta.url).pathname));
const root = join(here, '..');
const binary = resolve(process.argv[2] ?? join(root, 'build/release/realign'));
const { default: Ajv } = await import('ajv/dist/2020.js');
const { default: formats } = await import('ajv-formats');

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: false });
formats.default ? formats.default(ajv) : formats(ajv);
const schemas = ['journal', 'plan', 'progress', 'summary'].map((name) => JSON.parse(readFileSync(join(root, `docs/schema/${name}.schema.json`), 'utf8')));
for (const schema of schemas) ajv.addSchema(schema);
const [line, plan, progress, summary] = schemas.map(({ $id }) => ajv.getSchema($id));

const folder = mkdtempSync(join(tmpdir(), 'realign-schema-'));
const run = (args) => new Promise((done) => {
  execFile(binary, args, { encoding: 'utf8', maxBuffer: 1 << 28 }, (error, stdout, stderr) => done({ status: error ? error.code : 0, stdout, stderr }));
});

/** So many at a time as there are processors. */
async function each(items, work) {
  const waiting = items.entries();
  await Promise.all(cpus().map(async () => { for (const [at, item] of waiting) await work(item, at); }));
}

const parsed = (text) => { try { return JSON.parse(text); } catch { return undefined; } };
const lines_of = (text) => text.replace(/^\ufeff/, '').split('\n').filter((one) => one.trim() !== '');
const is_line = (text) => { const value = parsed(text); return value !== undefined && line(value); };

// Every journal of the scenario documents, with the days that its commands ask about.
const documents = ['scenarios', 'regress'].flatMap((name) => readdirSync(join(here, name)).filter((file) => file.endsWith('.scenario')).map((file) => join(here, name, file)));
const journals = [];
for (const path of documents) {
  const { sections } = read_document(readFileSync(path, 'utf8'), path);
  for (const section of sections) {
    if (section.kind === 'journal') journals.push({ name: basename(path, '.scenario'), text: journal_text(section), days: new Set() });
    const on = section.kind === 'command' ? section.args?.[section.args.indexOf('--on') + 1] : undefined;
    if (section.kind === 'command' && section.args?.includes('--on') && journals.at(-1)?.name === basename(path, '.scenario')) journals.at(-1).days.add(on);
  }
}
for (const file of readdirSync(join(root, 'examples'))) journals.push({ name: file, text: readFileSync(join(root, 'examples', file), 'utf8'), days: new Set(['2026-11-09', '2026-11-22']) });
for (const more of [[], ['--missed', '2w@5'], ['--pain', '6'], ['--flare', '3w']]) {
  const made = await run(['simulate', '--weeks', '12', '--on', '2026-10-12', '--print-journal', ...more]);
  journals.push({ name: `simulate ${more.join(' ')}`, text: made.stdout, days: new Set(['2026-12-12', '2027-01-02']) });
}
await each(journals, async (journal, at) => {
  journal.file = join(folder, `${at}.jsonl`);
  writeFileSync(journal.file, journal.text);
  journal.checked = await run(['journal', 'check', '--journal', journal.file]);
});
const accepted = journals.filter(({ checked }) => checked.status === 0);
const refused = journals.filter(({ checked }) => checked.status !== 0);

// What only the engine can know, by what it says of it.
const beyond_a_schema = [
  [/is no question here|, no question here|did you mean|is the id of no|must be (vacuum|overhead-reach|base)/, 'whether a name is one of the protocol\'s'],
  [/birth_date is .* after the entry's own day/, 'which of two days is later'],
  [/is given twice/, 'a name given twice: whoever reads JSON has lost one of them'],
  [/other (values|words)|same id|differ/, 'two lines at once'],
  [/screening\.answers\.[a-z-]+ is/, 'what one question may be answered with'],
  [/is not UTF-8|no valid UTF-8/, 'letters that are none'],
];

const every_kind = journals.find(({ name, checked }) => name === 'every-kind-as-a-table' && checked.status === 0);
const entry_of = (kind) => lines_of(every_kind.text).map((text) => JSON.parse(text)).find((entry) => entry.kind === kind);

/** The entry with another value at a path: session, items.0.pain, 11. */
function changed(kind, path, value) {
  const entry = structuredClone(entry_of(kind));
  const steps = path.split('.');
  const last = steps.pop();
  let place = entry;
  for (const step of steps) place = place[step];
  if (value === undefined) delete place[last];
  else place[last] = value;
  return entry;
}

// The ranges of the contract, each with what is just in it and just outside.
const ranges = [
  ['profile', 'babies', 1, 6], ['profile', 'minutes', 3, 60], ['today', 'minutes', 1, 60], ['walk', 'minutes', 1, 300], ['walk', 'pain', 0, 10],
  ['pain', 'score', 0, 10], ['separation', 'above', 0, 8, 0.5], ['separation', 'navel', 0, 8, 0.5], ['separation', 'below', 0, 8, 0.5],
  ['session', 'minutes', 1, 180], ['session', 'items.0.pain', 0, 10], ['session', 'items.0.effort', 0, 10], ['session', 'items.0.load_kg', 0, 50], ['session', 'items.0.sets.0', 0, 600],
  ['prescription', 'changes.0.sets', 1, 10], ['prescription', 'changes.0.reps', 1, 600], ['questionnaire', 'answers.0', 0, 3],
  ['screening', 'answers.systolic', 60, 260], ['screening', 'answers.diastolic', 30, 160],
];
const text_of = (length) => 'ä'.repeat(length);
const at_the_edge = [
  ...ranges.flatMap(([kind, path, low, high, step = 1]) => [
    [changed(kind, path, low), true], [changed(kind, path, high), true], [changed(kind, path, low - step), false], [changed(kind, path, high + step), false],
    ...(path.endsWith('load_kg') ? [] : [[changed(kind, path, low + step / 2), false]]), [changed(kind, path, String(low)), false], [changed(kind, path, null), false],
  ]),
  ...['id', 'at', 'kind'].map((name) => [changed('walk', name), false]),
  ...[['separation', 'tension'], ['pain', 'when'], ['session', 'items'], ['session', 'items.0.variant'], ['posture', 'realigned'], ['note', 'text'], ['prescription', 'by'], ['clearance', 'scope'], ['retract', 'entry'], ['questionnaire', 'answers']].map(([kind, path]) => [changed(kind, path), false]),
  ...[['walk', 'mood'], ['session', 'items.0.speed'], ['profile', 'height'], ['prescription', 'changes.0.why'], ['retract', 'text']].map(([kind, path]) => [changed(kind, path, 1), false]),
  [changed('note', 'text', text_of(4000)), true], [changed('note', 'text', text_of(4001)), false], [changed('pain', 'site', text_of(4001)), false],
  [changed('session', 'items.0.sets', []), false], [changed('session', 'items.0.sets', Array(10).fill(1)), true], [changed('session', 'items.0.sets', Array(11).fill(1)), false],
  [changed('prescription', 'changes.0', { exercise: 'birddog', do: 'cap' }), false], [changed('prescription', 'changes.0', { exercise: 'birddog', do: 'cap', reps: 8 }), true], [changed('prescription', 'changes.0', { exercise: 'birddog', do: 'exclude' }), true],
  [changed('questionnaire', 'answers', [1]), false], [changed('questionnaire', 'answers', [1, 1, 1]), false], [changed('questionnaire', 'activities', ['a']), false],
  ...[['rmdq', Array(24).fill(1), true], ['rmdq', Array(23).fill(1), false], ['rmdq', Array(24).fill(2), false], ['psfs', [1, 2, 3], false]].map(([form, answers, is_right]) => [{ ...entry_of('questionnaire'), form, answers }, is_right]),
  ...[[3, 3, true], [5, 5, true], [6, 6, false], [2, 2, false], [3, 4, false]].map(([count, named, is_right]) => [{ ...entry_of('questionnaire'), form: 'psfs', answers: Array(count).fill(10), activities: Array(named).fill('lift') }, is_right]),
  ...['2026-02-30', '2026-1-01', '1899-12-31', '2200-01-01', '01.01.2026', ''].map((day) => [changed('profile', 'birth_date', day), false]),
  ...['2026-06-13T09:00:00', '2026-06-13 09:00:00+00:00', '2026-06-13T09:00+00:00', '2026-06-13T09:00:00+14:30', '2026-06-13T24:00:00+00:00', '2026-06-31T09:00:00Z', '1899-06-13T09:00:00Z'].map((at) => [changed('walk', 'at', at), false]),
  ...['2026-06-14T12:02:00Z', '2026-06-14T12:02:00.123456-09:30', '2026-06-14T12:02:00+14:00'].map((at) => [changed('walk', 'at', at), true]),
  ...['019e8d2e-1000-4001-8000-000000000009', '019e8d2e-1000-7001-c000-000000000009', '019e8d2e10007001800000000000000', ''].map((id) => [changed('walk', 'id', id), false]), [changed('walk', 'id', '019E8D2E-1000-7001-8000-00000000000A'), true],
  ...[['e', false], ['en', true], ['es-MX', true], ['en_US', false], ['en-', false], ['abcdefghi', false]].map(([language, is_right]) => [changed('profile', 'language', language), is_right]),
  [changed('walk', 'kind', 'run'), false], [[], false], ['walk', false],
];

let plans = 0;
const told = ({ errors }) => JSON.stringify(errors?.slice(0, 3));
async function made(args, file) {
  const { status, stdout, stderr } = await run([...args, '--journal', file]);
  assert.ok(status === 0 || /before the birth|a day that exists/.test(stderr), `${args.join(' ')}: ${stderr}`);
  return status === 0 ? JSON.parse(stdout) : null;
}

/** Every change of one place that makes a plan wrong. */
const spoiled = [
  (it) => { it.more = 1; }, (it) => { delete it.allowed; }, (it) => { it.disposition = 'maybe'; }, (it) => { it.date = '2026-02-30'; }, (it) => { it.session.items[0].because = []; },
  (it) => { it.session.items[0].sets = 0; }, (it) => { it.session.items[0].stop_at_pain = 11; }, (it) => { it.avoid[0].because[0].sources = []; }, (it) => { it.walk.minutes = [5]; },
  (it) => { it.disposition = 'urgent'; }, (it) => { it.stage.id = 'end'; }, (it) => { it.weeks_postpartum = 1.5; }, (it) => { it.withheld.push({ exercise: 'birddog' }); },
];

const tests = {
  async 'the schemas are of draft 2020-12, and every place that is described has a title'() {
    for (const schema of schemas) {
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.ok(ajv.validateSchema(schema) && schema.title && schema.description);
      const look = (node, path) => {
        if (Array.isArray(node)) return node.forEach((one, at) => look(one, `${path}/${at}`));
        if (typeof node !== 'object' || node === null) return undefined;
        if (node.type === 'object' && node.properties && !/\/(oneOf|then|if)\//.test(path)) {
          assert.ok(node.title, path);
          assert.ok(node.additionalProperties === false || typeof node.additionalProperties === 'object', path);
        }
        return Object.entries(node).forEach(([name, one]) => look(one, `${path}/${name}`));
      };
      look(schema, schema.$id);
    }
  },
  async 'every line of every journal that the engine takes is one for the schema'() {
    let count = 0;
    for (const { name, text, checked } of accepted) {
      for (const one of lines_of(text)) {
        if (parsed(one) === undefined && checked.stderr) continue;  // a torn last line is set aside
        assert.ok(is_line(one), `${name}: ${one.slice(0, 300)} ${told(line)}`);
        count++;
      }
    }
    assert.ok(count > 5000, `${count} lines`);
  },
  async 'every journal that the engine refuses is refused by the schema, but for what a schema cannot know'() {
    assert.ok(refused.length > 10, `${refused.length}`);
    let by_schema = 0;
    for (const { name, text, checked } of refused) {
      if (!lines_of(text).every(is_line)) by_schema++;
      else assert.ok(beyond_a_schema.some(([words]) => words.test(checked.stderr)), `${name}: only the engine sees ${checked.stderr}`);
    }
    assert.ok(by_schema >= 6, `${by_schema} of ${refused.length}`);
  },
  async 'the ranges are those of the engine, to the number'() {
    await each(at_the_edge, async ([entry, is_right], at) => {
      const text = JSON.stringify(entry);
      const file = join(folder, `edge-${at}.jsonl`);
      writeFileSync(file, `${text}\n`);
      const { status, stderr } = await run(['journal', 'check', '--journal', file]);
      assert.equal(status, is_right ? 0 : 3, `${text.slice(0, 200)}: the engine says ${stderr}`);
      assert.equal(is_line(text), is_right, `${text.slice(0, 200)}: the schema says ${told(line)}`);
    });
  },
  async 'every plan, week, progress and summary of those journals is one for its schema'() {
    await each(accepted, async ({ name, file, text, days }) => {
      const last = [...text.matchAll(/"at": ?"(\d{4}-\d\d-\d\d)/g)].map(([, day]) => day).sort().at(-1);
      for (const on of new Set([...days, last].filter((day) => /^\d{4}-\d\d-\d\d$/.test(day ?? '')))) {
        const all = await made(['export', 'json', '--on', on], file);
        if (!all) continue;
        const week = await made(['week', '--format', 'json', '--on', on], file);
        for (const one of week.days) assert.ok(plan(one), `${name}, ${on}: ${told(plan)}`);
        assert.ok(summary(all), `${name}, ${on}: ${told(summary)}`);
        assert.ok(progress(all.progress), `${name}, ${on}: ${told(progress)}`);
        assert.deepEqual(all.plan, week.days[0]);
        plans += week.days.length;
      }
    });
    assert.ok(plans > 2000, `${plans} plans`);
  },
  async 'a plan with anything amiss is none'() {
    const right = await made(['today', '--format', 'json', '--on', '2026-11-09'], journals.find(({ name }) => name === 'first-month.jsonl').file);
    assert.ok(plan(right), told(plan));
    for (const spoil of spoiled) {
      const wrong = structuredClone(right);
      spoil(wrong);
      assert.ok(!plan(wrong), String(spoil));
    }
  },
};

const failed = await run_cases('schema', tests);
rmSync(folder, { recursive: true, force: true });
console.log(`schema: ${journals.length} journals, ${plans} plans`);
process.exit(failed ? 1 : 0);
