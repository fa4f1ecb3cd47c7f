#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// `realign import` from outside: what it adds, that it adds nothing twice, and what it refuses, with the journal byte
// for byte as it was.
//
//   node tests/import_test.mjs [BINARY]     build/release/realign
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { feed, feeds_header, fit, fit_message, fit_walk, gpx, health, tcx, workout, zip } from './import_files.mjs';
import { run_cases } from './run_cases.mjs';

const binary = resolve(process.argv[2] ?? 'build/release/realign');
const folder = mkdtempSync(join(tmpdir(), 'realign-import-'));
const journal = join(folder, 'journal.jsonl');

const birth = '{"id": "01a13069-c300-7001-8001-000000000001", "at": "2024-02-01T09:00:00+01:00", "kind": "profile", "birth_date": "2024-01-15"}\n';

const file = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

function realign(...words) {
  const { status, stdout, stderr } = spawnSync(binary, [...words, '--journal', journal], {
    encoding: 'utf8', timeout: 60000, env: { PATH: process.env.PATH, TZ: 'Europe/Madrid', HOME: folder },
  });
  return { status, stdout, stderr };
}

const kept = () => readFileSync(journal, 'utf8');
const entries = () => kept().trim().split('\n').map((line) => JSON.parse(line));
const walks = () => entries().filter(({ kind }) => kind === 'walk').map(({ at, minutes, place }) => [at, minutes, place]);

const ten = ['2024-03-01T09:00:00Z', '2024-03-01T09:10:00Z'];
const walk_gpx = () => gpx('walking', ten);
const walk_health = () => health(
  ' <Record type="HKQuantityTypeIdentifierStepCount" value="12" startDate="2024-03-02 09:00:00 -0500" endDate="2024-03-02 09:01:00 -0500"/>\n' +
  workout('Walking', '2024-03-02 09:00:00 -0500', '2024-03-02 09:20:00 -0500', '<MetadataEntry key="HKIndoorWorkout" value="1"/>') +
  workout('Running', '2024-03-02 12:00:00 -0500', '2024-03-02 12:20:00 -0500'));

/** It is refused with these words and status, and the journal is as it was. */
function refuses(path, words, status = 1) {
  const before = kept();
  const told = realign('import', path, '--yes');
  assert.match(told.stderr, words);
  assert.ok(told.stderr.startsWith(`${path}: `) || status !== 1, told.stderr);
  assert.equal(told.status, status, told.stderr);
  assert.equal(told.stdout, '');
  assert.equal(kept(), before, 'the journal is as it was');
}

const tests = {
  'it shows what it would add, and adds it only with --yes'() {
    const path = file('walk.gpx', walk_gpx());
    const shown = realign('import', path);
    assert.equal(shown.status, 0, shown.stderr);
    assert.match(shown.stdout, /2024-03-01 {2}10:00 {7}10 {2}outdoors/);
    assert.match(shown.stdout, /Nothing was added\. To add them, say it again with --yes\./);
    assert.equal(kept(), birth);
    const added = realign('import', path, '--yes');
    assert.match(added.stdout, /1 walk added to /);
    assert.deepEqual(walks(), [['2024-03-01T10:10:00+01:00', 10, 'outdoors']]);
    assert.equal(realign('journal', 'check').status, 0);
  },
  'every kind is found by what it holds, whatever it is called'() {
    const files = [file('a', walk_gpx()), file('b', tcx('Other', '2024-03-01T12:00:00Z', 660, 'A walk')),
      file('c', fit(fit_walk('2024-03-01T15:00:00Z', 720, { sub_sport: 1 }))), file('d', zip([['apple_health_export/export.xml', walk_health()]]))];
    assert.match(realign('import', ...files, '--yes').stdout, /4 walks added/);
    assert.deepEqual(walks(), [['2024-03-01T10:10:00+01:00', 10, 'outdoors'], ['2024-03-01T13:11:00+01:00', 11, undefined],
      ['2024-03-01T16:12:00+01:00', 12, 'treadmill'], ['2024-03-02T09:20:00-05:00', 20, 'indoors']]);
    assert.match(realign('import', file('e.xml', walk_health())).stdout, /1 other activity that is no walk/);
  },
  'a kind that is named must be the one'() {
    assert.match(realign('import', 'gpx', file('walk.gpx', walk_gpx())).stdout, /To add:/);
    const wrong = realign('import', 'fit', file('walk.gpx', walk_gpx()));
    assert.deepEqual([wrong.status, /this is gpx, not fit/.test(wrong.stderr)], [2, true]);
  },
  'nothing is added twice, not by another file and not beside a walk that was typed'() {
    const path = file('walk.gpx', walk_gpx());
    realign('import', path, '--yes');
    const before = kept();
    const again = realign('import', path, '--yes');
    assert.match(again.stdout, /There is no new walk to add\.[^]*1 walk: in your journal already/);
    assert.match(realign('import', file('walk.tcx', tcx('Walking', '2024-03-01T09:00:03Z', 598)), '--yes').stdout, /in your journal already/);
    assert.equal(kept(), before);
    realign('check-in', 'walk', '20', '--at', '2024-03-05T12:00:00+01:00');
    assert.match(realign('import', file('typed.gpx', gpx('walking', ['2024-03-05T10:45:00Z', '2024-03-05T11:02:00Z']))).stdout, /in your journal already/);
  },
  'what she took back stays taken back'() {
    const path = file('walk.gpx', walk_gpx());
    realign('import', path, '--yes');
    realign('journal', 'retract', entries().find(({ kind }) => kind === 'walk').id);
    assert.match(realign('import', path, '--yes').stdout, /taken back by you before/);
  },
  'the same file read on another device gives the same lines, so that the journals can be merged'() {
    const path = file('walk.gpx', walk_gpx());
    realign('import', path, '--yes');
    const first = kept();
    writeFileSync(journal, birth);
    realign('import', path, '--yes');
    assert.equal(kept(), first);
  },
  'walks of 1970 and 2100, from before the birth, of no time and of days are left out by name'() {
    const times = { '1970-01-01T00:00:00Z': 10, '2100-06-01T00:00:00Z': 10, '2024-01-14T10:00:00Z': 10, '2024-03-03T10:00:00Z': 0, '2024-03-04T10:00:00Z': 301 };
    const files = Object.entries(times).map(([start, minutes], index) =>
      file(`${index}.gpx`, gpx('walking', [start, new Date(Date.parse(start) + minutes * 60000).toISOString()])));
    const { stdout, status } = realign('import', ...files, '--yes');
    assert.equal(status, 0);
    assert.match(stdout, /There is no new walk to add\./);
    for (const words of [/2 walks: before the birth\n {4}1970-01-01/, /1 walk: later than now: a clock was wrong\n {4}2100-06-01/,
      /1 walk: shorter than half a minute/, /1 walk: longer than 300 minutes/]) assert.match(stdout, words);
    assert.equal(kept(), birth);
  },
  'what a file does not say to be a walk is taken only when she says so'() {
    const path = file('track.gpx', gpx('', ten));
    assert.match(realign('import', path, '--yes').stdout, /1 walk: the file does not say what it was \(--all/);
    assert.match(realign('import', path, '--yes', '--all').stdout, /1 walk added/);
  },
  'without a birth date nothing is imported, and it says how to give one'() {
    writeFileSync(journal, '');
    refuses(file('walk.gpx', walk_gpx()), /does not say when the birth was.*check-in profile --birth-date/, 2);
  },
  'one damaged file among several adds nothing of the others'() {
    const before = kept();
    const told = realign('import', file('walk.gpx', walk_gpx()), file('bad.gpx', '<gpx>'), '--yes');
    assert.equal(told.status, 1);
    assert.match(told.stderr, /bad\.gpx: the file is cut off[^]*Nothing was added\./);
    assert.equal(kept(), before);
  },
  'a journal that cannot be read is not written to'() {
    writeFileSync(journal, `${birth}{"id": 1}\n`);
    const before = kept();
    assert.equal(realign('import', file('walk.gpx', walk_gpx()), '--yes').status, 3);
    assert.equal(kept(), before);
  },
  'files that are cut off anywhere are refused'() {
    const files = { gpx: Buffer.from(walk_gpx().trim()), tcx: Buffer.from(tcx('Other', ten[0], 600, 'walk')), xml: Buffer.from(walk_health().trim()),
      fit: fit(fit_walk(ten[0], 600)), zip: zip([['export.xml', walk_health()]]).subarray(0, -80) };
    for (const [kind, bytes] of Object.entries(files)) {
      for (const share of [0.1, 0.3, 0.5, 0.9, 0.99]) refuses(file(`cut.${kind}`, bytes.subarray(0, Math.floor(bytes.length * share))), /./);
      refuses(file(`cut.${kind}`, bytes.subarray(0, bytes.length - 1)), /cut off|damaged/);
    }
  },
  'other encodings are refused by name'() {
    refuses(file('latin.gpx', Buffer.from(walk_gpx().replace('test', 'caf\xe9'), 'latin1')), /not written in UTF-8/);
    refuses(file('latin.gpx', walk_gpx().replace('UTF-8', 'ISO-8859-1')), /written in ISO-8859-1/);
    refuses(file('wide.gpx', Buffer.from(`\ufeff${walk_gpx()}`, 'utf16le')), /UTF-16/);
    refuses(file('wide.csv', Buffer.from(`\ufeff${feeds_header}`, 'utf16le')), /UTF-16/);
  },
  'bombs are refused before they go off'() {
    refuses(file('entities.gpx', `<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><gpx><trk><type>&b;</type></trk></gpx>`), /defines entities/);
    refuses(file('outside.gpx', '<!DOCTYPE gpx [<!ENTITY a SYSTEM "file:///etc/passwd">]><gpx><trk><type>&a;</type></trk></gpx>'), /defines entities/);
    refuses(file('deep.gpx', `<gpx>${'<trk>'.repeat(100000)}`), /nested deeper/);
    refuses(file('long.gpx', `<gpx a="${'x'.repeat(200000)}"/>`), /longer than any/);
    refuses(file('bomb.zip', zip([['export.xml', health(' '.repeat(60_000_000))]])), /unfolds to far more/);
  },
  'damaged FIT files are refused'() {
    const good = fit(fit_walk(ten[0], 600));
    const wrong = Buffer.from(good);
    wrong[wrong.length - 1] ^= 1;
    refuses(file('sum.fit', wrong), /checksum is wrong/);
    const changed = Buffer.from(good);
    changed[40] ^= 1;
    refuses(file('changed.fit', changed), /./);
    refuses(file('fields.fit', fit(Buffer.concat([Buffer.from([0x40, 0, 0, 20, 0, 255]), Buffer.alloc(765, 255), Buffer.from([0])]))), /last record is cut off/);
    refuses(file('settings.fit', fit(fit_message(0, [[0, 1, 2]]))), /no session/);
    refuses(file('promise.fit', Buffer.concat([Buffer.from([12, 16, 0, 0, 255, 255, 255, 255]), Buffer.from('.FIT'), Buffer.alloc(100)])), /./);
  },
  'damaged ZIPs are refused'() {
    refuses(file('locked.zip', zip([['export.xml', walk_health(), { flags: 1 }]])), /encrypted/);
    refuses(file('sum.zip', zip([['export.xml', walk_health(), { checksum: 1 }]])), /checksum in it is wrong/);
    refuses(file('other.zip', zip([['walk.gpx', walk_gpx()]])), /no export of Apple Health/);
  },
  'what is no such file is refused with what there is'() {
    refuses(file('empty.gpx', ''), /the file is empty; what can be read: GPX/);
    refuses(file('paper.gpx', '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n'), /no kind of file that can be read/);
    refuses(file('page.gpx', '<!doctype html><html></html>'), /./);
    refuses(file('noise.fit', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251))), /./);
    mkdirSync(join(folder, 'folder'), { recursive: true });
    refuses(join(folder, 'folder'), /name a file, not a folder/);
    refuses(join(folder, 'missing.gpx'), /No such file/);
  },
  'feeds say when a habit fits, and nothing of them goes into the journal'() {
    const now = Date.now();
    const day = (ago) => new Date(now - ago * 86400000).toISOString().slice(0, 10);
    const table = feeds_header + Array.from({ length: 13 }, (_, i) => feed(`${day(i + 1)} 03:10:00`) + feed(`${day(i + 1)} 07:3${i % 10}:00`)).join('');
    const { stdout, status } = realign('import', 'baby-buddy', file('feeds.csv', table), '--yes');
    assert.equal(status, 0);
    assert.match(stdout, /26 feeds read\. Nothing of them goes into your journal/);
    assert.match(stdout, /Usual times of feeding in the last 14 days:\n {2}03:10 07:3\d\n/);
    assert.match(stdout, /What you could notice then:\n {2}\S/);
    assert.equal(kept(), birth);
    assert.match(realign('import', file('few.csv', feeds_header + feed(`${day(1)} 03:10:00`))).stdout, /No time of day is usual/);
  },
  'damaged tables are refused with the line'() {
    refuses(file('sleep.csv', 'id,start,end,nap\n1,2024-03-01 09:00:00,,\n'), /no feeds of Baby Buddy/);
    refuses(file('quote.csv', `${feeds_header}1,1,,,"2024-03-01 09:00:00`), /a quote is not closed/);
    refuses(file('short.csv', `${feeds_header}1,2\r\n`), /line 2: this row has not as many fields/);
    refuses(file('time.csv', feeds_header + feed('soon')), /line 2: "soon" is no time/);
  },
};

const only = process.argv[3];
const chosen = Object.fromEntries(Object.entries(tests).filter(([name]) => !only || name.includes(only)));
const failed = await run_cases('import', chosen, { before: () => writeFileSync(journal, birth) });
if (existsSync(folder)) rmSync(folder, { recursive: true });
process.exit(failed ? 1 : 0);
