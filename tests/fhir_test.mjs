#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// What `realign export fhir` writes is FHIR R4 by three validators that others wrote (and by what none of them looks
// at), for every journal of the scenario documents and the examples; and `realign import fhir` gives back from it the
// journal, all of it.
//
//   node tests/fhir_test.mjs [BINARY]      build/release/realign
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { journal_text, read_document } from './scenario_document.mjs';
import { doubled_choices, empties, loose_ends, problems_of, resolved, validators } from './fhir_validators.mjs';
import { run_cases } from './run_cases.mjs';

const root = resolve(dirname(new URL(import.meta.url).pathname), '..');
const binary = resolve(process.argv[2] ?? join(root, 'build/release/realign'));
const folder = mkdtempSync(join(tmpdir(), 'realign-fhir-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function realign(...args) {
  return spawnSync(binary, args, { encoding: 'utf8', cwd: folder, env: { HOME: folder, PATH: process.env.PATH }, maxBuffer: 1e9, timeout: 60_000 });
}

const entries_of = (text) => text.replace(/^\uFEFF/, '').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line));

// Members in one order, and what the journal takes as left out left out.
function canonical(value) {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== '').sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, canonical(member)]));
}

// A journal as a set, by the engine's own words for it: as a file that was appended to from nothing.
const as_set = (text) => entries_of(text).map((entry) => {
  const id = entry.id.toLowerCase();
  const kit = Array.isArray(entry.equipment) ? { equipment: [...entry.equipment].sort() } : {};
  return JSON.stringify(canonical({ ...entry, ...kit, id, at: new Date(entry.at).toISOString() }));
}).sort().filter((entry, index, all) => entry !== all[index - 1]);

// All journals that can be read, each once: [name, text, a day on which there is something to say].
function journals() {
  const all = new Map([['', 'nothing told yet']]);
  const documents = ['tests/scenarios', 'tests/regress'].filter((each) => existsSync(join(root, each)));
  for (const each of documents) {
    for (const file of readdirSync(join(root, each)).filter((name) => name.endsWith('.scenario'))) {
      const name = join(each, file);
      const { sections } = read_document(readFileSync(join(root, name), 'utf8'), name);
      const found = sections.filter(({ kind }) => kind === 'journal');
      for (const section of found) if (!section.torn) all.set(journal_text(section), name);
    }
  }
  for (const file of readdirSync(join(root, 'examples'))) {
    if (file.endsWith('.jsonl')) all.set(readFileSync(join(root, 'examples', file), 'utf8'), `examples/${file}`);
  }
  return [...all].map(([text, name]) => ({ name, text }));
}

function last_day(text) {
  return entries_of(text).map(({ at }) => at.slice(0, 10)).sort().at(-1) ?? '2026-11-22';
}

// Those that the engine refuses are no journals; their documents say why.
const tried = [];
for (const { name, text } of journals()) {
  const path = join(folder, 'journal.jsonl');
  writeFileSync(path, text);
  if (realign('journal', 'check', '--journal', path).status !== 0) continue;
  const on = last_day(text);
  const exported = realign('export', 'fhir', '--journal', path, '--on', on);
  tried.push({ name, text, on, exported });
}
const bundles = tried.filter(({ exported }) => exported.status === 0).map((each) => ({ ...each, bundle: JSON.parse(each.exported.stdout) }));
// The one that holds most kinds of entries.
const kinds_in = ({ text }) => new Set(entries_of(text).map(({ kind }) => kind)).size;
const every = bundles.reduce((best, each) => (kinds_in(each) > kinds_in(best) ? each : best));

// The resources of a type in a bundle.
const of_type = (bundle, type) => bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);

function import_bundle(bundle, ...options) {
  const file = join(folder, 'bundle.json'), journal = join(folder, `taken-${Math.random()}.jsonl`);
  writeFileSync(file, typeof bundle === 'string' ? bundle : JSON.stringify(bundle));
  return { ...realign('import', 'fhir', file, '--journal', journal, ...options), journal };
}

const written = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const tests = {
  'there are journals of every kind of entry, of stops, of a loss, and an empty one'() {
    const all = tried.flatMap(({ text }) => entries_of(text));
    const kinds = new Set(all.map(({ kind }) => kind));
    for (const kind of ['profile', 'today', 'screening', 'clearance', 'separation', 'pain', 'session', 'walk', 'posture', 'questionnaire', 'prescription', 'note', 'retract']) assert(kinds.has(kind), kind);
    assert(tried.some(({ text }) => text === ''), 'an empty one');
    assert(all.some(({ paused }) => paused === true), 'one that is paused');
    assert(bundles.length > 100, `${bundles.length} bundles`);
    for (const priority of ['stat', 'urgent', 'routine']) {
      assert(bundles.some(({ bundle }) => of_type(bundle, 'ServiceRequest').some((request) => request.priority === priority)), priority);
    }
    for (const status of ['active', 'on-hold']) {
      assert(bundles.some(({ bundle }) => of_type(bundle, 'CarePlan').some((plan) => plan.status === status)), status);
    }
  },
  'each export is done, or the day is before the birth'() {
    for (const { name, exported } of tried) if (exported.status !== 0) assert.match(exported.stderr, /before the birth/, name);
  },
  'three validators and two checks of our own find nothing wrong in any bundle'() {
    const wrong = new Map();
    for (const { name, bundle } of bundles) {
      for (const [who, what] of problems_of(bundle)) {
        const key = `${who}: ${what.replace(/\[\d+\]/g, '[…]')}`;
        wrong.set(key, wrong.get(key) ?? name);
      }
    }
    assert.deepEqual([...wrong].slice(0, 12), []);
  },
  'each validator finds what another misses, in a resource that is broken on purpose'() {
    const sound = resolved(every.bundle).entry.map(({ resource }) => resource).find(({ valueInteger, component }) => valueInteger !== undefined && component);
    const all = Object.keys(validators);
    const [medplum, fhir, schema] = all;
    const broken = [
      [(one) => one, []],
      [(one) => { delete one.code; }, all],
      [(one) => { one.mood = 'good'; }, all],
      [(one) => { one.effectiveDateTime = 'yesterday'; }, all],
      [(one) => { one.status = 'fine'; }, [fhir, schema]],
      [(one) => { one.subject = { reference: 'Questionnaire/1' }; }, [medplum, fhir]],
      [(one) => { one.valueInteger = 4.5; }, [medplum]],
      [(one) => { one.code.text = ''; }, [schema]],
    ];
    for (const [change, expected] of broken) {
      const one = structuredClone(sound);
      change(one);
      assert.deepEqual(all.filter((name) => validators[name](one).length > 0), expected, String(change));
    }
    const twice = { ...sound, valueString: 'four' };
    assert.deepEqual([doubled_choices(sound).length, doubled_choices(twice).length], [0, 1]);
    assert.deepEqual([empties(sound).length, empties({ ...sound, component: [] }).length], [0, 1]);
    const loose = { ...every.bundle, entry: every.bundle.entry.slice(1) };
    assert.deepEqual([loose_ends(every.bundle).length, loose_ends(loose).length > 10], [0, true]);
  },
  'the codes of others are those that were looked up, all of them, and no more'() {
    const looked_up = ['44250-9', '44255-8', '55757-9', '55758-7', '72514-3', 'LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'];
    const found = new Set();
    JSON.stringify(bundles.map(({ bundle }) => bundle), (_, value) => {
      if (typeof value?.code === 'string' && !value.system?.startsWith('https://realign.invalid/fhir/')) found.add(`${value.system} ${value.code}`);
      return value;
    });
    assert.deepEqual([...found].sort(), looked_up.map((code) => `http://loinc.org ${code}`));
    const pain = of_type(every.bundle, 'Observation').find(({ code }) => code.text === 'pain');
    assert.equal(pain.code.coding[0].code, '72514-3');
  },
  'the plan that the terminal shows and the one in the bundle are one'() {
    for (const { name, text, on, bundle } of bundles) {
      writeFileSync(join(folder, 'journal.jsonl'), text);
      const plan = JSON.parse(realign('today', '--journal', join(folder, 'journal.jsonl'), '--on', on, '--format', 'json').stdout);
      const care = of_type(bundle, 'CarePlan').find(({ intent }) => intent === 'plan');
      const details = (care.activity ?? []).map(({ detail }) => detail);
      const codes = (wanted, system) => details.filter(wanted).map(({ code }) => code.coding[0]).filter((one) => one.system.endsWith(`/${system}`)).map(({ code }) => code);
      const inner = (resource, url) => Object.fromEntries((resource.extension ?? []).find((one) => one.url.endsWith(`/${url}`))?.extension.map(({ url: key, ...value }) => [key, Object.values(value)[0]]) ?? []);
      assert.equal(inner(care, 'day').disposition, plan.disposition, name);
      const dosed = details.filter((detail) => inner(detail, 'dose').sets !== undefined).map((detail) => ({ exercise: detail.code.coding[0].code, ...inner(detail, 'dose') }));
      const planned = [...(plan.session?.items ?? []), ...plan.stretches];
      assert.deepEqual(dosed.map(({ exercise, variant, sets, 'reps-high': reps = 0, 'hold-s': hold = 0 }) => [exercise, variant, sets, reps, hold]),
        planned.map(({ exercise, variant, sets, reps, hold_s }) => [exercise, variant, sets, reps?.[1] ?? 0, hold_s]), name);
      assert.deepEqual(codes(({ doNotPerform }) => doNotPerform, 'exercise'), plan.withheld.map(({ exercise }) => exercise), name);
      assert.deepEqual(codes(({ doNotPerform }) => doNotPerform, 'movement'), plan.avoid.map(({ movement }) => movement), name);
      assert.deepEqual(codes(({ status }) => status === 'on-hold', 'exercise'), plan.limits.map(({ exercise }) => exercise), name);
      const walk = details.find(({ scheduledTiming }) => scheduledTiming)?.scheduledTiming.repeat;
      assert.deepEqual(walk ? [walk.duration, walk.durationMax ?? walk.duration, walk.frequency, walk.frequencyMax ?? walk.frequency] : null,
        plan.walk && plan.walk.minutes[1] > 0 ? [...plan.walk.minutes, ...plan.walk.days_per_week] : null, name);
    }
  },
  'a referral is active only for something that she told, and a stop for a yes always is'() {
    const all = bundles.flatMap(({ bundle }) => of_type(bundle, 'ServiceRequest'));
    for (const status of ['active', 'draft']) assert(all.some((one) => one.status === status), status);
    const yes = bundles.find(({ name }) => name.includes('a-fever-after-an-epidural'));
    assert.deepEqual(of_type(yes.bundle, 'ServiceRequest').filter(({ priority }) => priority === 'stat').map(({ status }) => status), ['active']);
    const nothing = bundles.find(({ text }) => text === '');
    assert(of_type(nothing.bundle, 'ServiceRequest').every(({ status }) => status === 'draft'));
  },
  'what is taken in again is the journal, with what was taken back and what took it back'() {
    for (const { name, text, bundle } of bundles) {
      const back = import_bundle(bundle, '--yes');
      assert.equal(back.status, 0, `${name}: ${back.stderr}`);
      assert.deepEqual(as_set(written(back.journal)), as_set(text).filter(Boolean), name);
    }
  },
  'taken in twice it adds nothing, and without --yes it adds nothing either'() {
    const first = import_bundle(every.bundle);
    assert.equal(first.status, 0);
    assert.match(first.stdout, /--yes adds them/);
    assert.equal(written(first.journal), '');
    const dry = import_bundle(every.bundle, '--yes', '--dry-run');
    assert.equal(written(dry.journal), '');
    const done = import_bundle(every.bundle, '--yes');
    const before = written(done.journal);
    assert.notEqual(before, '');
    const again = realign('import', 'fhir', join(folder, 'bundle.json'), '--journal', done.journal, '--yes');
    assert.match(again.stdout, /Nothing to add/);
    assert.equal(written(done.journal), before);
  },
  'the same inputs give the same bytes'() {
    const path = join(folder, 'journal.jsonl');
    writeFileSync(path, every.text);
    assert.equal(realign('export', 'fhir', '--journal', path, '--on', every.on).stdout, every.exported.stdout);
    writeFileSync(path, every.text.trim().split('\n').reverse().join('\n') + '\n');
    assert.equal(realign('export', 'fhir', '--journal', path, '--on', every.on).stdout, every.exported.stdout);
  },
  'a value that was changed in one place only is refused with its place, and nothing is added'() {
    const { bundle } = bundles.find((each) => of_type(each.bundle, 'Observation').some((one) => one.valueInteger === 4 && one.code.text === 'pain'));
    const changed = structuredClone(bundle);
    const at = changed.entry.findIndex(({ resource }) => resource.valueInteger === 4 && resource.code.text === 'pain');
    changed.entry[at].resource.valueInteger = 7;
    const refused = import_bundle(changed, '--yes');
    assert.equal(refused.status, 1);
    assert(refused.stderr.includes(`bundle.json: entry ${at + 1}: Observation.valueInteger says 7, its line says 4;`), refused.stderr);
    assert.equal(written(refused.journal), '');
  },
  'whichever entry is taken out of a bundle, it is missed, and nothing is added'() {
    const carries = ({ resource }) => resource.extension?.some(({ url }) => url.endsWith('/journal-line'));
    const places = [...every.bundle.entry.keys()].filter((at) => carries(every.bundle.entry[at]));
    const without = (at) => ({ ...every.bundle, entry: every.bundle.entry.filter((_, index) => index !== at) });
    assert(places.length > 10, `${places.length}`);
    for (const at of places) {
      const less = import_bundle(without(at), '--yes');
      assert.equal(less.status, 1, `${at}: ${less.stdout}`);
      assert.equal(written(less.journal), '');
    }
    assert.match(import_bundle(without(places[0]), '--yes').stderr, /bundle\.json: \d+ entries were put into it, and it holds \d+; somebody changed it; nothing of the file is taken/);
  },
  'what is not a bundle of ours is refused in plain words, and nothing is added'() {
    const cases = [
      ['', /bundle\.json: /], ['{', /bundle\.json: /], [every.exported.stdout.slice(0, 5000), /bundle\.json: /],
      ['[]', /no FHIR resource/], ['{"resourceType": "Patient"}', /this is a Patient/],
      ['{"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {"resourceType": "Patient", "name": [{"family": "B"}]}}]}', /not one that realign export fhir wrote/],
      ['['.repeat(100000), /bundle\.json: /],
    ];
    for (const [text, message] of cases) {
      const refused = import_bundle(text, '--yes');
      assert.equal(refused.status, 1, text.slice(0, 60));
      assert.match(refused.stderr, message);
      assert.equal(written(refused.journal), '');
    }
  },
};

const failed = await run_cases('fhir', tests);
console.log(`fhir: ${bundles.length} bundles`);
process.exit(failed ? 1 : 0);
