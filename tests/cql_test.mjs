#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// The rules as CQL decide as the engine does. The library that `realign export cql` writes is translated to ELM by the
// translator of HL7's own tools and run by cql-execution, neither of which is ours, for random patients; every
// definition is compared with what the engine ruled (realign-prove --rulings). A test that cannot fail is worth nothing,
// so the library is also broken on purpose, in one place at a time, and each time a difference must be found.
//
//   node tests/cql_test.mjs [--binary build/release/realign] [--prover build/release/realign-prove] [--patients 1000] [--seed 1]
import { spawnSync } from 'node:child_process';
import { webcrypto } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const here = resolve(dirname(new URL(import.meta.url).pathname));
const { values: asked } = parseArgs({
  options: {
    binary: { type: 'string', default: join(here, '../build/release/realign') },
    prover: { type: 'string', default: join(here, '../build/release/realign-prove') },
    patients: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});

globalThis.crypto ??= webcrypto; // Node 18 has it, but not here; the translator draws random names with it
const { NamespaceManager, SystemModelInfoProvider } = await import('@cqframework/cql/cql');
const { CqlTranslator, LibraryManager, ModelManager } = await import('@cqframework/cql/cql-to-elm');
const { default: cql } = await import('cql-execution');

function output_of(program, ...words) {
  const run = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'inherit'] });
  if (run.status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${run.status}`);
  return run.stdout;
}

// CQL → ELM, and what the translator had to say.
function translate(text) {
  const models = new ModelManager(new NamespaceManager());
  models.modelInfoLoader.registerModelInfoProvider(new SystemModelInfoProvider());
  const elm = JSON.parse(CqlTranslator.fromText(text, new LibraryManager(models)).toJson());
  const said = elm.library.annotation.filter(({ type }) => type === 'CqlToElmError').map((one) => `${one.startLine}:${one.startChar}: ${one.errorSeverity}: ${one.message}`);
  return { elm, said };
}

const nobody = new cql.PatientSource([]);
async function evaluate(library, parameters) {
  return (await new cql.Executor(library, undefined, parameters).exec(nobody)).unfilteredResults;
}

// The parameters of the library are the facts but those that rules find themselves, and five more.
function parameters_of(patient, library) {
  const all = {
    ...patient.facts,
    'a question is open': patient.unanswered,
    'stops that stand': patient.standing,
    'stops that were lifted': patient.lifted,
    'exercises included': patient.included,
    'exercises excluded': patient.excluded,
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in library.parameters));
}

const text = output_of(asked.binary, 'export', 'cql');
const patients = output_of(asked.prover, '--rulings', asked.patients, '--seed', asked.seed).trimEnd().split('\n').map((line) => JSON.parse(line));

// Where a library differs from the engine; stops at `enough`.
async function differences_of(elm, enough) {
  const library = new cql.Library(elm);
  const found = [];
  for (const [number, patient] of patients.entries()) {
    const result = await evaluate(library, parameters_of(patient, library));
    for (const [name, decided] of Object.entries(patient.decided)) {
      if (JSON.stringify(result[name]) !== JSON.stringify(decided)) found.push({ number, name, cql: result[name], engine: decided });
    }
    if (result['facts are in range'] !== true) found.push({ number, name: 'facts are in range', cql: result['facts are in range'], engine: true });
    if (found.length >= enough) break;
  }
  return found;
}

function tell({ number, name, cql: said, engine }) {
  const statement = text.split(/\n(?=define |\/\/)/).find((one) => one.startsWith(`define "${name}":`)) ?? '';
  const read = Object.entries(patients[number].facts).filter(([fact]) => statement.includes(`"${fact}"`));
  console.log(`patient ${number}, ${name}: CQL ${JSON.stringify(said)}, engine ${JSON.stringify(engine)}`);
  console.log(`  ${statement.replaceAll('\n', '\n  ')}`);
  console.log(`  ${JSON.stringify({ ...patients[number], facts: Object.fromEntries(read), decided: undefined })}`);
}

// One place of the library said wrongly, each in its own way.
const slips = {
  'an "and" that became an "or"': [/(define "rule pain-high":[^"]*"[^"]*") and /, '$1 or '],
  'a "more than" that became "at least"': [/ > 2\b/, ' >= 2'],
  'a number one too high': [/>= 140\b/, '>= 141'],
  'a "not" that was lost': [/(define "rule separation-unmeasured":\s+)not /, '$1'],
  'a choice that became another': [/"leg_weakness" = 'both'/, `"leg_weakness" = 'one'`],
  'a stop that does not stand': [/'R07' in "stops that stand" or /, 'false or '],
  'a clearance that lifts nothing': [/not \('R07' in "stops that were lifted"\)/, 'true'],
  'a layer that is forgotten': [/else if "a question is open" then 'unscreened'/, ''],
  'the highest limit instead of the lowest': [/(define "sets at most":\s+)Min/, '$1Max'],
  'a prescription that opens nothing': [/'birddog' in "exercises included" or /, ''],
};

const { elm, said } = translate(text);
for (const line of said) console.log(line);
const started = performance.now();
const found = await differences_of(elm, Infinity);
const seconds = (performance.now() - started) / 1000;
found.slice(0, 10).forEach(tell);

const unnoticed = [];
for (const [slip, [place, wrong]] of Object.entries(slips)) {
  const broken = text.replace(place, wrong);
  if (broken === text) unnoticed.push(`${slip}: there is no such place`);
  else if ((await differences_of(translate(broken).elm, 1)).length === 0) unnoticed.push(slip);
}
for (const slip of unnoticed) console.log(`not noticed: ${slip}`);

// What came out one way only was hardly tried.
const ways = new Map();
for (const { decided } of patients) {
  for (const [name, value] of Object.entries(decided)) ways.set(name, (ways.get(name) ?? new Set()).add(JSON.stringify(value)));
}
// What is so for everybody, as the library itself says, can come out in no other way.
const is_always = (name) => text.includes(`\ndefine "${name}": true\n`);
const one_sided = [...ways].filter(([name, values]) => values.size < 2 && !is_always(name)).map(([name]) => name);
if (one_sided.length > 0) console.log(`came out one way only: ${one_sided.join(', ')}`);

const library = new cql.Library(elm);
const nothing_given = await evaluate(library, {});
const compared = new Set([...ways.keys(), 'facts are in range', 'nothing is open']);
const never_compared = elm.library.statements.def.map(({ name }) => name).filter((name) => !compared.has(name) && !name.startsWith('open '));
if (never_compared.length > 0) console.log(`defined, but never compared: ${never_compared.join(', ')}`);
const out_of_range = await evaluate(library, { ...parameters_of(patients[0], library), weeks: -1 });

// The Library of the FHIR bundle says of each definition what comes out of it.
const { entry } = JSON.parse(output_of(asked.binary, 'export', 'fhir', '--definitions'));
const [{ parameter }] = entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === 'Library');
const type_in = (value) => (Array.isArray(value) ? 'string *' : `${{ number: 'integer', boolean: 'boolean', string: 'string' }[typeof value]} 1`);
const type_of = new Map(parameter.filter(({ use }) => use === 'out').map(({ name, type, max }) => [name, `${type} ${max}`]));
const of_another_type = [...Object.entries(nothing_given), ...patients.flatMap(({ decided }) => Object.entries(decided))]
  .filter(([name, value]) => value !== null && type_of.get(name) !== type_in(value)).map(([name]) => name);
if (of_another_type.length > 0) console.log(`of another type than FHIR says: ${[...new Set(of_another_type)].join(', ')}`);

const tests = {
  'what comes out is of the type that the FHIR Library says': of_another_type.length === 0,
  'the translator has nothing to say against the library': said.length === 0,
  [`the library decides as the engine does for ${asked.patients} patients`]: found.length === 0 && patients.length === Number(asked.patients),
  'everything that the library defines is compared': never_compared.length === 0,
  'everything comes out in more than one way': one_sided.length === 0,
  'every disposition comes up': ways.get('disposition').size === 6,
  'where nothing is given nothing is open': nothing_given.open.length === 0 && nothing_given['walk minutes at most'] === 0,
  'a fact out of its range is noticed': out_of_range['facts are in range'] === false,
  'a library that is wrong in one place is noticed': unnoticed.length === 0,
};
for (const [name, passed] of Object.entries(tests)) {
  if (!passed) console.log(`failed: ${name}`);
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${passed ? 'ok' : 'not ok'} cql: ${name}\n`);
}
console.log(`cql: ${patients.length} patients, ${ways.size} decisions each, ${found.length} differences, ${Object.keys(slips).length} slips; ${seconds.toFixed(1)} s to run, seed ${asked.seed}`);
process.exit(Object.values(tests).every(Boolean) ? 0 : 1);
