#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// What `realign export fhir --protocol` writes is FHIR R4 by the three validators that tests/fhir_validators.mjs holds;
// what its parts call each other is there; and every rule and exercise of the protocol is in it.
//
//   node tests/fhir_definitions_test.mjs [BINARY]      build/release/realign
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { objects_in, problems_of } from './fhir_validators.mjs';
import { run_cases } from './run_cases.mjs';

const root = resolve(dirname(new URL(import.meta.url).pathname), '..');
const binary = resolve(process.argv[2] ?? join(root, 'build/release/realign'));
const base = 'https://realign.invalid/fhir/';

function realign(...args) {
  return spawnSync(binary, args, { encoding: 'utf8', env: { HOME: '/nonexistent', PATH: process.env.PATH }, maxBuffer: 1e9, timeout: 60_000 });
}

const exported = realign('export', 'fhir', '--protocol');
assert.equal(exported.status, 0, exported.stderr);
const bundle = JSON.parse(exported.stdout);
const cql = realign('export', 'cql').stdout;
const resources = bundle.entry.map(({ resource }) => resource);
const of_type = (type) => resources.filter(({ resourceType }) => resourceType === type);
const by_name = (type, name) => of_type(type).find(({ url }) => url === `${base}${type}/${name}`);

const objects_of = (value) => [...objects_in(value)].map(([object]) => object);
const all_objects = objects_of(bundle);

// Every condition of a rule in it is a definition of this library.
const defined = new Set([...cql.matchAll(/^define "([^"]+)":/gm)].map(([, name]) => name));
const rules = [...defined].filter((name) => name.startsWith('rule ')).map((name) => name.slice('rule '.length));
const exercises = JSON.parse(realign('exercise', '--format', 'json').stdout).exercises;

const tests = {
  'three validators and two checks of our own find nothing wrong'() {
    const wrong = new Map();
    for (const [who, what] of problems_of(bundle)) {
      const key = `${who}: ${what.replace(/\[\d+\]/g, '[…]')}`;
      wrong.set(key, (wrong.get(key) ?? 0) + 1);
    }
    assert.deepEqual([...wrong].slice(0, 12), []);
  },
  'no timing, product, subject or definition is said in two ways'() {
    for (const object of all_objects) {
      for (const one of [/^timing[A-Z]/, /^product[A-Z]/, /^subject(CodeableConcept|Reference)$/, /^definition(Canonical|Uri)$/]) {
        assert(Object.keys(object).filter((name) => one.test(name)).length < 2, JSON.stringify(object).slice(0, 200));
      }
    }
  },
  'what is named by url and version is there, once'() {
    const urls = resources.filter(({ url }) => url).map(({ url, version }) => `${url}|${version}`);
    assert.equal(new Set(urls).size, urls.length);
    const named = all_objects.flatMap(({ definitionCanonical, library, reference }) => [definitionCanonical, ...(library ?? []), reference]).filter(Boolean);
    assert(named.length > 200, `${named.length}`);
    for (const url of named) assert(urls.includes(url), url);
  },
  'codes of our own that have a code system in it are in that'() {
    const systems = new Map(of_type('CodeSystem').map(({ url, concept }) => [url, new Set(objects_of(concept).map(({ code }) => code))]));
    const codings = all_objects.filter(({ system, code }) => systems.has(system) && code);
    assert(codings.length > 100, `${codings.length}`);
    for (const { system, code } of codings) assert(systems.get(system).has(code), `${system} ${code}`);
  },
  'all codes of others are from the protocol, or FHIR\'s own'() {
    const known = new Set([...readFileSync(join(root, 'protocol/codes.toml'), 'utf8').matchAll(/^system = "(.*)"\ncode = "(.*)"/gm)].map(([, system, code]) => `${system} ${code}`));
    for (const { system, code } of all_objects.filter((object) => object.system && object.code)) {
      if (system.startsWith(base) || system.startsWith('http://terminology.hl7.org/CodeSystem/')) continue;
      if (system === 'http://unitsofmeasure.org') assert.equal(code, 'wk');
      else assert(known.has(`${system} ${code}`), `${system} ${code}`);
    }
  },
  'every rule is an action with its condition, its reason and its sources'() {
    const actions = by_name('PlanDefinition', 'rules').action.flatMap((layer) => layer.action);
    assert.deepEqual(actions.map(({ title }) => title).sort(), [...rules].sort());
    for (const { title, condition, reason, documentation, description } of actions) {
      assert.equal(condition[0].expression.expression, `"rule ${title}"`);
      assert.equal(condition[0].expression.language, 'text/cql');
      for (const said of [reason[0].text, description, documentation[0].display]) assert(said?.length > 3, title);
    }
  },
  'every condition is a definition of the library'() {
    const conditions = all_objects.filter(({ language }) => language === 'text/cql');
    for (const { expression } of conditions) assert(defined.has(expression.slice(1, -1)), expression);
  },
  'the library in it is the one that export cql writes'() {
    const [library] = of_type('Library');
    assert.equal(Buffer.from(library.content[0].data, 'base64').toString(), cql);
    assert.match(cql, new RegExp(`^library ${library.name} version '${library.version}'$`, 'm'));
  },
  'the library says of each parameter and each definition what it is called, and of parameters their type'() {
    const [{ parameter }] = of_type('Library');
    const names = (use) => parameter.filter((one) => one.use === use).map(({ name }) => name);
    assert.deepEqual(names('out'), [...defined]);
    const types = { Boolean: ['boolean', '1'], Integer: ['integer', '1'], String: ['string', '1'], 'List<String>': ['string', '*'] };
    const written = [...cql.matchAll(/^parameter "([^"]+)" (\S+) default/gm)].map(([, name, type]) => [name, ...types[type]]);
    assert(written.length > 50, `${written.length}`);
    assert.deepEqual(parameter.filter(({ use }) => use === 'in').map(({ name, type, max }) => [name, type, max]), written);
  },
  'every definition is a draft: nobody has signed the protocol off'() {
    const defining = resources.filter(({ url }) => url);
    assert.equal(defining.length, resources.length);
    for (const { url, status } of defining) assert.equal(status, 'draft', url);
  },
  'every exercise has its definition, and how it is done'() {
    assert(exercises.length > 15);
    for (const { id, name, purpose } of exercises) {
      const found = by_name('ActivityDefinition', id);
      assert.equal(found?.title, name);
      assert(found.description.includes(purpose), id);
      assert(found.timingTiming.code.text.length > 5, id);
    }
  },
  'the walks are the rows of the table and of the text'() {
    const tracks = by_name('PlanDefinition', 'walking').action;
    const minutes = tracks.map(({ action }) => action.map(({ timingTiming: { repeat } }) => `${repeat.duration}-${repeat.durationMax}`));
    const toml = readFileSync(join(root, 'protocol/walking.toml'), 'utf8');
    const rows = (name) => toml.split('[[').filter((part) => part.startsWith(`${name}]]`)).map((part) => `${/minutes_low = (\d+)/.exec(part)[1]}-${/minutes_high = (\d+)/.exec(part)[1]}`);
    assert.deepEqual(minutes, [rows('walking.table'), rows('walking.text')]);
  },
  'nobody is in it, and no moment'() {
    for (const type of ['Patient', 'CarePlan', 'Observation', 'QuestionnaireResponse']) assert.equal(of_type(type).length, 0);
    assert.equal(realign('export', 'fhir', '--definitions').stdout, exported.stdout);
  },
  'a journal or a day beside it is refused'() {
    for (const more of [['--on', '2026-11-22'], ['--journal', 'x.jsonl']]) {
      const refused = realign('export', 'fhir', '--definitions', ...more);
      assert.equal(refused.status, 2);
      assert.equal(refused.stdout, '');
      assert.match(refused.stderr, /no journal/);
    }
  },
  'a folder after --protocol is another protocol, as everywhere'() {
    const folder = join(root, 'protocol');
    assert.equal(realign('export', 'fhir', '--definitions', '--protocol', folder).stdout, exported.stdout);
    const hers = realign('export', 'fhir', '--protocol', folder, '--on', '2026-11-22');
    assert.equal(hers.status, 0, hers.stderr);
    assert.match(hers.stdout, /"Patient"/);
  },
};

const failed = await run_cases('definitions', tests);
console.log(`definitions: ${resources.length} resources, ${rules.length} rules`);
process.exit(failed ? 1 : 0);
