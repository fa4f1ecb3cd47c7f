#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// `realign export ics`, read back by three readers that are not ours: ical.js, libical and python3-icalendar.
//
//   node tests/ics_test.mjs [BINARY [MODULE]]      build/release/realign and, where it is there, build/wasm/realign.wasm
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { journal_text } from './scenario_document.mjs';
import { load_module, open_door } from './wasm_host.mjs';
import { run_cases } from './run_cases.mjs';

const here = resolve(dirname(new URL(import.meta.url).pathname));
const binary = resolve(process.argv[2] ?? join(here, '../build/release/realign'));
const module = resolve(process.argv[3] ?? join(here, '../build/wasm/realign.wasm'));
const { default: ICAL } = await import('ical.js');

const folder = mkdtempSync(join(tmpdir(), 'realign-ics-'));
const reader = join(folder, 'libical_reader');
const flags = execFileSync('pkg-config', ['--cflags', '--libs', 'libical'], { encoding: 'utf8' }).trim().split(/\s+/);
execFileSync('cc', ['-Wall', '-Wextra', '-Werror', join(here, 'libical_reader.c'), '-o', reader, ...flags]);

const example = readFileSync(join(here, '../examples/first-month.jsonl'), 'utf8');
const written = (...lines) => journal_text({ lines: lines.map((line) => JSON.stringify(line)) });

function run(args, journal) {
  const file = join(folder, 'journal.jsonl');
  writeFileSync(file, journal);
  const { status, stdout, stderr } = spawnSync(binary, [...args, '--journal', file], { encoding: 'utf8', env: { ...process.env, TZ: 'America/Phoenix' } });
  return { status, stdout, stderr };
}
function ics(journal, on, ...more) {
  const { status, stdout, stderr } = run(['export', 'ics', '--on', on, ...(more.includes('--zone') ? [] : ['--zone', 'Europe/Berlin']), ...more], journal);
  assert.equal(status, 0, stderr);
  return stdout;
}

// The three readers. Each gives [{uid, status, start: a moment or a date, summary, …}].
function by_ical_js(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = new Map(calendar.getAllSubcomponents('vtimezone').map((one) => [one.getFirstPropertyValue('tzid'), new ICAL.Timezone(one)]));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const property = event.getFirstProperty('dtstart');
    const start = property.getFirstValue();
    start.zone = zones.get(property.getParameter('tzid')) ?? start.zone;
    return {
      uid: event.getFirstPropertyValue('uid'),
      status: event.getFirstPropertyValue('status'),
      start: start.isDate ? start.toString() : start.toUnixTime(),
      local: start.toString(),
      seconds: event.getFirstPropertyValue('duration')?.toSeconds() ?? 0,
      summary: event.getFirstPropertyValue('summary'),
      description: event.getFirstPropertyValue('description') ?? '',
      sequence: event.getFirstPropertyValue('sequence'),
      alarms: event.getAllSubcomponents('valarm').length,
    };
  });
}
function by_libical(text) {
  const { status, stdout, stderr } = spawnSync(reader, { input: text, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout.trim().split('\n').map((line) => {
    const [uid, state, start, seconds, alarms, summary] = line.split('\t');
    return { uid, status: state, start: start.includes('-') ? start : Number(start), seconds: Number(seconds), alarms: Number(alarms), summary };
  });
}
function by_icalendar(text) {
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [join(here, 'icalendar_reader.py')], { input: text, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const living = (events) => events.filter(({ status }) => status !== 'CANCELLED');
const of_kind = (events, kind) => events.filter(({ uid }) => uid.startsWith(`${kind}.`));
const sessions = (events) => living(of_kind(events, 'session'));

/** What a clock on the wall shows there at a moment: 2026-10-25 10:00. */
function wall(zone, seconds) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(seconds * 1000);
}

const day_after = (day, count) => new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** A calm fortnight that ends on the morning of this day. */
function calm_until(on, ...more) {
  const began = day_after(on, -14);
  return written(
    { at: `${began}T08:00:00Z`, kind: 'profile', birth_date: day_after(on, -70), birth: 'vaginal', tear: 'none', epidural: false, active_before: true, minutes: 15, equipment: ['mat', 'chair', 'wall', 'pillow'] },
    { at: `${began}T08:05:00Z`, kind: 'clearance', by: 'midwife', scope: 'postnatal-check' },
    { at: `${on}T05:00:00Z`, kind: 'screening', calm: true },
    ...more,
  );
}

const changes = [
  ['Europe/Berlin', '2026-10-22'], ['Europe/Berlin', '2027-03-25'],
  ['America/New_York', '2026-10-29'], ['America/New_York', '2027-03-11'],
  ['Australia/Lord_Howe', '2026-10-01'], ['Australia/Lord_Howe', '2027-04-01'],
  ['Asia/Tokyo', '2026-10-22'], ['UTC', '2026-10-22'], ['America/St_Johns', '2026-10-29'],
];

const tests = {
  'in a week in which the clocks change a session begins at 10:00 on every day, for every reader'() {
    for (const [zone, on] of changes) {
      const text = ics(calm_until(on), on, '--zone', zone);
      const [js, c] = [sessions(by_ical_js(text)), sessions(by_libical(text))];
      assert.ok(js.length >= 5, `${zone}: ${js.length} sessions`);
      for (const [name, read] of [['ical.js', js], ['libical', c]]) {
        const days = read.map(({ uid }) => uid.slice(8, 16).replace(/(....)(..)(..)/, '$1-$2-$3'));
        assert.deepEqual(read.map(({ start }) => wall(zone, start)), days.map((day) => `${day} 10:00`), `${zone}, ${name}`);
      }
      for (const { start } of sessions(by_icalendar(text))) assert.match(start, /T10:00:00/, zone);
    }
  },
  'the weeks tried do hold a change of the clocks, by half an hour on Lord Howe Island'() {
    const offsets = (zone, on) => new Set([0, 6].map((count) => new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(Date.parse(`${day_after(on, count)}T12:00:00Z`)).split('GMT')[1]));
    assert.deepEqual(changes.map(([zone, on]) => offsets(zone, on).size), [2, 2, 2, 2, 2, 2, 1, 1, 2]);
    assert.match(ics(calm_until('2026-10-01'), '2026-10-01', '--zone', 'Australia/Lord_Howe'), /TZOFFSETFROM:\+1030\r\nTZOFFSETTO:\+1100/);
  },
  'three readers read the same events, and none finds a fault'() {
    for (const on of ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-22']) {
      const text = ics(example, on, '--weeks', '4');
      const [js, c, python] = [by_ical_js(text), by_libical(text), by_icalendar(text)];
      const fields = ({ uid, status, summary }) => [uid, status, summary];
      assert.deepEqual(c.map(fields), js.map(fields));
      assert.deepEqual(python.map(fields), js.map(fields));
      assert.deepEqual(c.map(({ start, alarms }) => [start, alarms]), js.map(({ start, alarms }) => [start, alarms]));
      assert.deepEqual(python.map(({ description }) => description), js.map(({ description }) => description));
      assert.equal(new Set(js.map(({ uid }) => uid)).size, js.length, 'each UID stands once');
    }
  },
  'a UID too few and a number too many are noticed, so the readers can fail'() {
    const text = ics(example, '2026-11-09').replace(/^UID:.*\r\n/m, '');
    assert.throws(() => by_icalendar(text), /VEVENT has no UID/);
    assert.throws(() => by_libical(ics(example, '2026-11-09').replace(/^SEQUENCE:.*\r\n/m, '$&$&')), /SEQUENCE/);
  },
  'no line has more than 75 octets, and none parts a character'() {
    const restrictions = 'Nichts über 5 kg; kein Bücken, „Katze–Kuh“ \\ nur ♥ sanft\nund langsam. '.repeat(12);
    const on = '2026-11-09';
    const text = ics(calm_until(on, { at: `${on}T06:00:00Z`, kind: 'clearance', by: 'physician', scope: 'exercise', until: '2026-11-12', restrictions }), on);
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.ok(!line.includes('\ufffd'), line);
    }
    assert.equal(text.replaceAll('\r\n', '').match(/[\n\r]/), null);
    for (const read of [by_ical_js(text), by_icalendar(text)]) {
      const found = read.find(({ uid }) => uid.startsWith('clearance.'));
      assert.equal(found.description, restrictions);
      assert.ok(sessions(read)[0].description.includes(restrictions.trim().slice(0, 60)));
    }
  },
  'sessions, doses, limits and flags are those of the week'() {
    for (const on of ['2026-11-02', '2026-11-09', '2026-11-22']) {
      const week = JSON.parse(run(['week', '--on', on, '--format', 'json'], example).stdout);
      const read = sessions(by_ical_js(ics(example, on)));
      const planned = week.days.filter(({ session, stretches }) => session?.items.length > 0 || stretches.length > 0);
      assert.deepEqual(read.map(({ local }) => local.slice(0, 10)), planned.map(({ date }) => date));
      for (const [at, { session, notices }] of planned.entries()) {
        const lines = read[at].description.split('\n');
        for (const [place, { sets, reps }] of (session?.items ?? []).entries()) {
          if (!reps) continue;
          const count = reps[0] === reps[1] ? `${reps[0]}` : `${reps[0]} to ${reps[1]}`;
          assert.ok(lines[place].includes(`: ${sets} ${sets === 1 ? 'set' : 'sets'} of ${count}`), `${lines[place]} is not ${sets} x ${count}`);
        }
        for (const { text } of notices) assert.ok(lines.includes(text), text);
      }
      const said = run(['export', 'summary', '--on', on], example).stdout.replace(/\s+/g, ' ');
      const limits = read.find(({ local }) => local.startsWith(on))?.description.match(/(Waiting|Left alone): .*/g) ?? [];
      for (const line of limits) assert.ok(said.includes(line), line);
    }
  },
  'as many walks as the plan has at least, on the same days of the week whenever it is exported'() {
    const on = '2026-11-09';
    const walks = (day) => living(of_kind(by_ical_js(ics(example, day)), 'walk'));
    const plan = JSON.parse(run(['today', '--on', on, '--format', 'json'], example).stdout);
    assert.equal(walks(on).length, plan.walk.days_per_week[0]);
    assert.ok(walks(on).every(({ seconds, summary }) => seconds === plan.walk.minutes[1] * 60 && summary.includes(`${plan.walk.minutes[0]} to ${plan.walk.minutes[1]}`)));
    const weekday = ({ local }) => new Date(`${local.slice(0, 10)}T12:00Z`).getUTCDay();
    assert.deepEqual(walks(day_after(on, 1)).map(weekday).sort(), walks(on).map(weekday).sort());
  },
  'what lives has an alarm, what is cancelled has none'() {
    for (const { status, alarms, uid } of by_ical_js(ics(example, '2026-11-09'))) assert.equal(alarms, status === 'CANCELLED' ? 0 : 1, uid);
  },
  'importing again changes events and doubles none: after a stop nothing is left to do'() {
    const kept = new Map();
    const import_into = (text) => by_ical_js(text).forEach((event) => {
      const known = kept.get(event.uid);
      assert.ok(!known || event.sequence > known.sequence, `${event.uid}: ${known?.sequence} then ${event.sequence}`);
      kept.set(event.uid, event);
    });
    import_into(ics(calm_until('2026-11-09'), '2026-11-09', '--weeks', '4'));
    const before = sessions([...kept.values()]).length;
    assert.ok(before >= 5);
    const stopped = calm_until('2026-11-09', { at: '2026-11-10T07:00:00Z', kind: 'screening', calm: true, answers: { fever: true } });
    import_into(ics(stopped, '2026-11-10', '--weeks', '4'));
    const left = living([...kept.values()]).filter(({ start }) => start >= Date.parse('2026-11-10T03:00:00Z') / 1000 || typeof start === 'string');
    assert.deepEqual(left.map(({ uid }) => uid.split('.')[0]), ['notice']);
  },
  'the same inputs give the same bytes'() {
    assert.equal(ics(example, '2026-11-09'), ics(example, '2026-11-09'));
  },
  'a stop is one notice on its day, with what to do and nothing of what she answered, and no alarm'() {
    const journal = calm_until('2026-11-09', { at: '2026-11-09T07:00:00Z', kind: 'screening', calm: true, answers: { 'leg-swelling': true } });
    const [notice, ...more] = living(by_ical_js(ics(journal, '2026-11-09')));
    assert.deepEqual(more, []);
    assert.deepEqual([notice.start, notice.alarms], ['2026-11-09', 0]);
    const plan = JSON.parse(run(['today', '--on', '2026-11-09', '--format', 'json'], journal).stdout);
    assert.equal(notice.summary, plan.headline);
    assert.ok(plan.notices.length > 0 && plan.contacts.length > 0);
    for (const { text } of plan.contacts) assert.ok(notice.description.includes(text), text);
    for (const { text } of plan.notices) assert.ok(!notice.description.includes(text), text);
    assert.doesNotMatch(notice.description, /\bleg\b/);
  },
  'before the questions are answered there is nothing but that they wait'() {
    const only = living(by_ical_js(ics(written({ at: '2026-11-09T07:00:00Z', kind: 'profile', birth_date: '2026-09-01' }), '2026-11-09')));
    assert.deepEqual(only.map(({ uid }) => uid.split('.')[0]), ['notice']);
    assert.equal(by_ical_js(ics('', '2026-11-09'))[0].uid, 'notice.nobody@realign');
  },
  'while everything is paused nothing is left, and nothing is said'() {
    const journal = calm_until('2026-11-09', { at: '2026-11-09T08:00:00Z', kind: 'profile', paused: true });
    const events = by_ical_js(ics(journal, '2026-11-09', '--weeks', '12'));
    assert.deepEqual(living(events), []);
    assert.deepEqual(new Set(events.map(({ summary, description }) => summary + description)), new Set(['Realign']));
    const before = by_ical_js(ics(calm_until('2026-11-09'), '2026-11-09', '--weeks', '12'));
    const taken_back = new Set(events.map(({ uid }) => uid));
    assert.deepEqual(before.filter(({ uid }) => !taken_back.has(uid)).map(({ uid }) => uid), []);
  },
  'beyond seven days there is what has a date, and no dose'() {
    const far = by_ical_js(ics(example, '2026-11-09', '--weeks', '12')).filter(({ start }) => start > Date.parse('2026-11-16T04:00:00Z') / 1000);
    assert.ok(living(far).length > 0);
    assert.deepEqual(far.filter(({ uid }) => /^(session|walk)\./.test(uid)), []);
  },
  'in the small hours a session is of the night after its day'() {
    const [first] = sessions(by_ical_js(ics(calm_until('2026-11-09'), '2026-11-09', '--at', '02:30')));
    assert.match(first.uid, /^session\.20261109\./);
    assert.equal(first.local, '2026-11-10T02:30:00');
  },
  'the module gives the same bytes, from the changes of the clocks that an app names'() {
    const door = open_door(load_module(module));
    for (const [zone, on] of changes) {
      const text = ics(calm_until(on), on, '--zone', zone);
      const minutes = (offset) => (offset[0] === '-' ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3)));
      const all = [...text.matchAll(/DTSTART:(\d{4})(..)(..)T(..)(..)00\r\nTZOFFSETFROM:(.*)\r\nTZOFFSETTO:(.*)\r\nTZNAME:(.*)\r\n/g)].map(([, y, mo, d, h, mi, from, to, name]) =>
        [Date.UTC(y, mo - 1, d, h, mi) / 1000 - minutes(from) * 60, minutes(from), minutes(to), name].join(','));
      const answer = door.run(['export', 'ics', '--on', on, '--zone', zone, '--observances', all.join(';')], calm_until(on));
      assert.equal(answer.exit, 0, answer.err);
      assert.equal(answer.out, text);
    }
    for (const wrong of ['x', '1,2,3', '5,0,0,A;4,0,0,B', '0,0,99999,A', `${'1,0,0,A;'}`.repeat(3)])
      assert.equal(door.run(['export', 'ics', '--on', '2026-11-09', '--zone', 'UTC', '--observances', wrong], example).exit, 2, wrong);
    assert.equal(door.run(['export', 'ics', '--on', '2026-11-09'], example).exit, 2);
  },
  'what cannot be is refused with a message, and the old file stays'() {
    const file = join(folder, 'week.ics');
    writeFileSync(file, 'old');
    for (const [wrong, message] of [
      [['--weeks', '0'], /--weeks is "0"; it must be 1 to 12/], [['--weeks', '13'], /1 to 12/], [['--weeks', 'x'], /1 to 12/],
      [['--at', '24:00'], /--at is "24:00"; it must be a time of day/], [['--at', '9:00'], /as 10:00/],
      [['--zone', 'Nowhere/City'], /there is no time zone "Nowhere\/City" here/], [['--zone', '../../etc/passwd'], /no time zone/], [['--zone', ''], /zone/],
      [['--on', '2026-01-01'], /before the birth/],
    ]) {
      const { status, stdout, stderr } = run(['export', 'ics', '--to', file, ...(wrong[0] === '--on' ? [] : ['--on', '2026-11-09']), ...wrong], example);
      assert.equal(status, 2, wrong.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(readFileSync(file, 'utf8'), 'old');
    }
  },
  'without --zone it is the zone of this system'() {
    assert.match(run(['export', 'ics', '--on', '2026-11-09'], example).stdout, /TZID:America\/Phoenix\r\n/);
  },
};

const failed = await run_cases('calendar', tests);
rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
