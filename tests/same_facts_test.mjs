#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// What she takes along says the same in every carrier: docs/carriers.md has the table, and each cell with "says" is
// held here against what the engine itself says of the day, field by field where the carrier has fields and sentence by
// sentence where it has words. The app's pages are held to it in tests/browser/paper.mjs.
//
//   node tests/same_facts_test.mjs [BINARY]      build/release/realign
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { facts_of, lacking, names_nothing, sentences, table_of } from './same_facts.mjs';
import { lives } from './same_facts_lives.mjs';

const root = resolve(dirname(new URL(import.meta.url).pathname), '..');
const binary = resolve(process.argv[2] ?? join(root, 'build/release/realign'));
const folder = mkdtempSync(join(tmpdir(), 'realign-facts-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const table = table_of(readFileSync(join(root, 'docs/carriers.md'), 'utf8'));
const base = 'https://realign.invalid/fhir';

function realign(...args) {
  const { status, stdout, stderr } = spawnSync(binary, args, { encoding: 'utf8', maxBuffer: 1 << 28, cwd: folder });
  assert.equal(status, 0, `realign ${args.join(' ')}: ${stderr}`);
  return stdout;
}

// One life as every carrier has it: parsed where it has fields, as text where it has words.
function carried({ journal, on }) {
  const file = join(folder, 'journal.jsonl');
  writeFileSync(file, journal);
  const of = ['--journal', file, '--on', on];
  const ask = (...args) => realign(...args, ...of);
  const paper = (which) => {
    const pdf = join(folder, `${which}.pdf`);
    ask('export', 'pdf', which, '--to', pdf);
    // A sentence may go on over the foot of a page.
    return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replace(/^Realign supports you; .* \d+ \/ \d+\n/gm, '');
  };
  return {
    facts: facts_of(ask),
    JSON: JSON.parse(ask('export', 'json')),
    tables: tables_in(ask),
    FHIR: JSON.parse(ask('export', 'fhir')).entry.map(({ resource }) => resource),
    calendar: events_in(ask('export', 'ics', '--zone', 'Europe/Berlin')),
    'paper: plan': paper('plan'),
    'paper: summary': paper('summary'),
  };
}

const csv_reader = `
import csv, io, json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
print(json.dumps({name[:-4]: list(csv.DictReader(io.StringIO(archive.read(name).decode(), newline='')))
                  for name in archive.namelist() if name.endswith('.csv')}))`;

function tables_in(ask) {
  const zip = join(folder, 'tables.zip');
  ask('export', 'csv', '--to', zip);
  return JSON.parse(execFileSync('python3', ['-c', csv_reader, zip], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

// UID's first word and day → the event's text, with what RFC 5545 escapes and folds put right.
function events_in(ics) {
  const events = ics.replace(/\r\n[ \t]/g, '').split('BEGIN:VEVENT').slice(1);
  const field = (event, name) => (event.match(new RegExp(`^${name}(?:;[^:\\r]*)?:(.*)\\r$`, 'm'))?.[1] ?? '').replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');
  return events.filter((event) => field(event, 'STATUS') !== 'CANCELLED').map((event) => ({
    what: field(event, 'UID').split('.')[0], day: field(event, 'DTSTART').slice(0, 8), text: `${field(event, 'SUMMARY')}\n${field(event, 'DESCRIPTION')}`,
  }));
}

const extension = (of, name) => of?.extension?.filter(({ url }) => url === `${base}/StructureDefinition/${name}`) ?? [];
const members = (of) => Object.fromEntries((of?.extension ?? []).map(({ url, ...value }) => [url, Object.values(value)[0]]));
const code_of = (of, system) => of?.coding?.find((each) => each.system === `${base}/CodeSystem/${system}`)?.code;
const care_plan = (resources) => resources.find(({ resourceType, intent }) => resourceType === 'CarePlan' && intent === 'plan');
const activities = (resources, system) => care_plan(resources).activity?.map(({ detail }) => detail).filter(({ code }) => code_of(code, system)) ?? [];
const day_of = (resources) => members(extension(care_plan(resources), 'day')[0]);
const notes = (resources) => care_plan(resources).note?.map(({ text }) => text).join('\n') ?? '';
const open_to_do = (resources) => activities(resources, 'exercise').filter((each) => extension(each, 'dose').length > 0);

const equal = (got, wanted) => assert.deepEqual(got, wanted);
const number = (text) => (text === '' ? undefined : Number(text));
const gist = (items) => items.map(({ exercise, variant, sets, reps, hold_s }) => ({ exercise, variant, sets, low: reps?.[0] ?? 0, high: reps?.[1] ?? 0, hold: hold_s ?? 0 }));
const gist_of_table = (rows) => rows.map((row) => ({ exercise: row.exercise, variant: row.variant, sets: Number(row['sets [count]']), low: number(row['reps.low [count]']) ?? 0, high: number(row['reps.high [count]']) ?? 0, hold: number(row['hold [s]']) ?? 0 }));
const gist_of_fhir = (details) => details.map((detail) => {
  const dose = members(extension(detail, 'dose')[0]);
  return { exercise: code_of(detail.code, 'exercise'), variant: dose.variant, sets: dose.sets, low: dose['reps-low'] ?? 0, high: dose['reps-high'] ?? 0, hold: dose['hold-s'] ?? 0 };
});
const movements = (plan) => plan.session?.items ?? [];
const in_table = (tables, part) => tables['plan-items'].filter((row) => row.part === part);
const limits_in = (tables, limit) => tables['plan-limits'].filter((row) => row.limit === limit);
const as_rows = (lines, id) => lines.map((line) => [line[id], line.variant ?? '', line.until ?? '']);
const kinds = { 'what is withheld': ['withheld', 'exercise'], 'what is open only in an easier way': ['limits', 'exercise'], 'what to leave alone': ['avoid', 'movement'] };
const prohibited = (resources, system) => activities(resources, system).filter(({ doNotPerform }) => doNotPerform);
const table_limit = { withheld: 'withheld', limits: 'limited', avoid: 'avoid' };

// How each carrier with fields says a fact: throws where it says another.
const fields = {
  JSON: {
    'what may be done today': ({ plan }, { JSON: it }) => equal([it.plan.disposition, it.plan.headline], [plan.disposition, plan.headline]),
    'a stop': ({ plan }, { JSON: it }) => equal(it.plan.disposition, plan.disposition),
    "each movement's dose": ({ plan }, { JSON: it }) => equal(gist(movements(it.plan)), gist(movements(plan))),
    'rest between sets': ({ plan }, { JSON: it }) => equal(movements(it.plan).map(({ rest_s }) => rest_s), movements(plan).map(({ rest_s }) => rest_s)),
    "each stretch's dose": ({ plan }, { JSON: it }) => equal(gist(it.plan.stretches), gist(plan.stretches)),
    'the walk': ({ plan }, { JSON: it }) => equal(it.plan.walk, plan.walk),
    'at which pain to stop': ({ plan }, { JSON: it }) => equal(movements(it.plan).map(({ stop_at_pain }) => stop_at_pain), movements(plan).map(({ stop_at_pain }) => stop_at_pain)),
    ...Object.fromEntries(Object.entries(kinds).map(([fact, [kind]]) => [fact, ({ plan }, { JSON: it }) => equal(it.plan[kind], plan[kind])])),
    'until when each of these': ({ plan }, { JSON: it }) => equal([it.plan.withheld, it.plan.limits, it.plan.avoid], [plan.withheld, plan.limits, plan.avoid]),
    "a clinician's restrictions": ({ told }, { JSON: it }) => equal(it.clearances.map(({ restrictions }) => restrictions).filter(Boolean).sort(), told.restrictions),
    'notices that say how to act': ({ plan }, { JSON: it }) => equal(it.plan.notices, plan.notices),
    'notices that lead to somebody': ({ plan }, { JSON: it }) => equal(it.plan.notices, plan.notices),
    'rules that stop or refer, and stand open': ({ plan }, { JSON: it }) => assert.ok(!/emergency|urgent|clinician-first|refer-soon/.test(plan.disposition) || it.open.length > 0),
    'answers that are not clear, with their days': ({ told }, { JSON: it }) => { for (const [question, answer, on] of told.grave) assert.ok(it.answers.not_clear.some((each) => each.question === question && each.answer === answer && each.on === on), question); },
    'usual pain in the morning': ({ progress }, { JSON: it }) => { const now = progress.pain.now ?? progress.pain.latest; if (now) assert.ok(Math.abs(it.usual_pain - now.median) < 1, `${it.usual_pain}, ${now.median}`); },
    'how the pain goes': ({ progress }, { JSON: it }) => equal(it.progress.pain, progress.pain),
    'doses reached': ({ progress }, { JSON: it }) => equal(it.progress.doses, progress.doses),
  },
  tables: {
    'what may be done today': ({ plan }, { tables }) => equal([tables.plan[0].disposition, tables.plan[0].headline], [plan.disposition, plan.headline]),
    'a stop': ({ plan }, { tables }) => equal(tables.plan[0].disposition, plan.disposition),
    "each movement's dose": ({ plan }, { tables }) => equal(gist_of_table(in_table(tables, 'session')), gist(movements(plan))),
    'rest between sets': ({ plan }, { tables }) => equal(in_table(tables, 'session').map((row) => Number(row['rest [s]'])), movements(plan).map(({ rest_s }) => rest_s)),
    "each stretch's dose": ({ plan }, { tables }) => equal(gist_of_table(in_table(tables, 'stretch')), gist(plan.stretches)),
    'the walk': ({ plan }, { tables }) => equal(tables['plan-walk'].map((row) => [Number(row['minutes.low [min]']), Number(row['minutes.high [min]']), Number(row['days.low [days a week]']), Number(row['days.high [days a week]'])]), plan.walk ? [[...plan.walk.minutes, ...plan.walk.days_per_week]] : []),
    'at which pain to stop': ({ plan }, { tables }) => equal(in_table(tables, 'session').map((row) => Number(row['stop at pain [0 to 10]'])), movements(plan).map(({ stop_at_pain }) => stop_at_pain)),
    ...Object.fromEntries(Object.entries(kinds).map(([fact, [kind, id]]) => [fact, ({ plan }, { tables }) => equal(limits_in(tables, table_limit[kind]).map((row) => [row.id, row.variant, row.until]), as_rows(plan[kind], id))])),
    'until when each of these': ({ plan }, { tables }) => equal(tables['plan-limits'].map(({ until }) => until).sort(), [...plan.withheld, ...plan.limits, ...plan.avoid].map(({ until }) => until ?? '').sort()),
    "a clinician's restrictions": ({ told }, { tables }) => equal(tables['clearances-in-force'].map(({ restrictions }) => restrictions).filter(Boolean).sort(), told.restrictions),
    'notices that say how to act': ({ screen }, { tables }) => equal(lacking(tables['plan-flags'].map(({ text }) => text).join('\n'), sentences['notices that say how to act']({ screen })), []),
    'notices that lead to somebody': ({ plan }, { tables }) => equal(tables['plan-flags'].map(({ id, level, text }) => [id, level, text]), plan.notices.map(({ id, level, text }) => [id, level, text])),
    'rules that stop or refer, and stand open': ({ summary }, { tables }) => equal(tables['open-rules'].map(({ rule }) => rule), summary.open.map(({ rule }) => rule)),
    'answers that are not clear, with their days': ({ summary }, { tables }) => equal(tables.flags.filter((row) => row['answered on']).map((row) => [row.question, row.answer, row['answered on']]), summary.answers.not_clear.map(({ question, answer, on }) => [question, String(answer), on])),
    'usual pain in the morning': ({ summary }, { tables }) => equal(number(tables['pain-trend'][0]['usual pain [0 to 10]']) ?? null, summary.usual_pain),
    'how the pain goes': ({ progress }, { tables }) => equal([tables['pain-trend'][0].verdict, number(tables['pain-trend'][0]['change [points]']) ?? null], [progress.pain.verdict, progress.pain.change ?? null]),
    'doses reached': ({ progress }, { tables }) => equal(tables.doses.map((row) => [row.exercise, row.variant, Number(row['sets [count]']), row['last done']]), progress.doses.map(({ exercise, variant, sets, last_done }) => [exercise, variant, sets, last_done])),
  },
  FHIR: {
    'what may be done today': ({ plan }, { FHIR }) => equal(day_of(FHIR).disposition, plan.disposition),
    'a stop': ({ plan }, { FHIR }) => assert.equal(care_plan(FHIR).status === 'active', /^(go|refer-soon)$/.test(plan.disposition) && !plan.paused),
    "each movement's dose": ({ plan }, { FHIR }) => equal(gist_of_fhir(open_to_do(FHIR)).slice(0, movements(plan).length), gist(movements(plan))),
    'rest between sets': ({ plan }, { FHIR }) => equal(open_to_do(FHIR).slice(0, movements(plan).length).map((each) => members(extension(each, 'dose')[0])['rest-s']), movements(plan).map(({ rest_s }) => rest_s)),
    "each stretch's dose": ({ plan }, { FHIR }) => equal(gist_of_fhir(open_to_do(FHIR)).slice(movements(plan).length), gist(plan.stretches)),
    'the walk': ({ plan }, { FHIR }) => equal(care_plan(FHIR).activity?.map(({ detail }) => detail.scheduledTiming?.repeat).filter(Boolean).map(({ duration, durationMax, frequency, frequencyMax }) => [duration, durationMax ?? duration, frequency, frequencyMax ?? frequency]) ?? [], plan.walk ? [[...plan.walk.minutes, ...plan.walk.days_per_week]] : []),
    'at which pain to stop': ({ plan }, { FHIR }) => equal(open_to_do(FHIR).slice(0, movements(plan).length).map((each) => members(extension(each, 'dose')[0])['stop-at-pain']), movements(plan).map(({ stop_at_pain }) => stop_at_pain)),
    'what is withheld': ({ plan }, { FHIR }) => equal(prohibited(FHIR, 'exercise').map(({ code }) => code_of(code, 'exercise')), plan.withheld.map(({ exercise }) => exercise)),
    'what is open only in an easier way': ({ plan }, { FHIR }) => equal(activities(FHIR, 'exercise').filter((each) => extension(each, 'only').length > 0).map((each) => [code_of(each.code, 'exercise'), members(extension(each, 'only')[0]).variant]), plan.limits.map(({ exercise, variant }) => [exercise, variant])),
    'what to leave alone': ({ plan }, { FHIR }) => equal(prohibited(FHIR, 'movement').map(({ code }) => code_of(code, 'movement')), plan.avoid.map(({ movement }) => movement)),
    'until when each of these': ({ screen }, { FHIR }) => equal(lacking(JSON.stringify(care_plan(FHIR)), sentences['until when each of these']({ screen }).map((each) => each.map((text) => JSON.stringify(text).slice(1, -1)))), []),
    "a clinician's restrictions": ({ summary }, { FHIR }) => equal(lacking(notes(FHIR), sentences["a clinician's restrictions"]({ summary })), []),
    'notices that say how to act': ({ screen }, { FHIR }) => equal(lacking(notes(FHIR), sentences['notices that say how to act']({ screen })), []),
    'notices that lead to somebody': ({ screen }, { FHIR }) => equal(lacking(notes(FHIR), sentences['notices that lead to somebody']({ screen })), []),
    'rules that stop or refer, and stand open': ({ summary }, { FHIR }) => equal(FHIR.filter(({ resourceType }) => resourceType === 'ServiceRequest').map((each) => code_of(each.reasonCode[0], 'rule')).sort(), summary.open.map(({ rule }) => rule).sort()),
    'answers that are not clear, with their days': ({ summary }, { FHIR }) => { for (const { question, on } of summary.answers.not_clear) assert.ok(FHIR.some(({ resourceType, item, status }) => resourceType === 'QuestionnaireResponse' && status === 'completed' && item?.some(({ linkId }) => linkId === question)), `${question} on ${on}`); },
    'usual pain in the morning': ({ summary }, { FHIR }) => equal(day_of(FHIR)['usual-pain'] ?? null, summary.usual_pain),
    'how the pain goes': ({ words }, { FHIR }) => equal(lacking(notes(FHIR), sentences['how the pain goes']({ words })), []),
  },
};

const today_in = (events, day) => events.filter((event) => event.day === day.replaceAll('-', '')).map(({ text }) => text).join('\n');
// The calendar has a dose as `NAME: DOSE`, the paper in two columns: in either the words of one stand together.
const texts = {
  calendar: ({ facts, calendar }) => today_in(calendar, facts.plan.date),
  'paper: plan': (life) => life['paper: plan'],
  'paper: summary': (life) => life['paper: summary'],
};
const together = { calendar: ([name, dose]) => [`${name}: ${dose}`], 'paper: plan': ([name, dose]) => [`${name} ${dose}`] };
const doses = new Set(["each movement's dose", 'rest between sets', "each stretch's dose"]);

// Beside a stop, and while everything is paused, these name nothing that waits (docs/carriers.md, at its end).
const waits_all = new Set(['calendar', 'paper: plan']);
const of_waiting = new Set([...Object.keys(kinds), 'notices that say how to act', "a clinician's restrictions"]);

function wrong_in(life, fact, carrier) {
  if (carrier in fields) {
    const says = fields[carrier][fact];
    if (!says) return 'nothing here looks whether it says so';
    try { says(life.facts, life); } catch (error) { return error.message.slice(0, 400); }
    return '';
  }
  if (waits_all.has(carrier) && of_waiting.has(fact) && names_nothing(life.facts)) return '';
  const list = sentences[fact](life.facts);
  const wanted = doses.has(fact) && together[carrier] ? list.map(together[carrier]) : list;
  const lacks = lacking(texts[carrier](life), wanted);
  return lacks.length > 0 ? `does not say: ${lacks.slice(0, 3).join(' | ')}` : '';
}

let failed = 0;
function report(name, complaints) {
  if (complaints.length > 0) failed++;
  console.log(`${complaints.length > 0 ? 'not ok' : 'ok'} ${name}`);
  for (const complaint of complaints.slice(0, 6)) console.log(`  ${complaint}`);
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${complaints.length > 0 ? 'not ok' : 'ok'} facts: ${name}\n`);
}

const made = lives(realign, folder).map((life) => ({ name: life.name, ...carried(life), told: life.told }));
for (const life of made) life.facts.told = life.told;
const carriers = Object.keys(Object.values(table)[0]).filter((each) => each !== "the app's pages");
for (const carrier of carriers) {
  for (const [fact, cells] of Object.entries(table)) {
    if (cells[carrier] !== 'says') continue;
    report(`${carrier}: ${fact}`, made.map((life) => [life.name, wrong_in(life, fact, carrier)]).filter(([, what]) => what).map(([name, what]) => `${name}: ${what}`));
  }
}

// Every fact must have stood in some life, or nothing was compared.
const unseen = Object.keys(sentences).filter((fact) => !made.some(({ facts }) => sentences[fact](facts).flat().some(Boolean)));
report('among the lives each fact occurs', unseen);
console.log(`${made.length} lives, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
