#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// What it costs to read files of other programs: megabytes a second, by the clock and of processor time (which other work
// on the machine makes no worse), and the most memory held, as `realign import` reads them, from a disk whose pages are
// in memory.
//
//   node bench/imports.mjs [--binary FILE] [--size MB] [--runs 3] [--keep FOLDER]
//
// Writes an Apple Health export of that size (else 2,000 MB) to a temporary folder, of records like those of a watch
// with a walk now and then; the same as a ZIP; and a GPX and a FIT of 200 MB. Wants the size and a half of free disk, and `time`.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fit, fit_message, fit_walk, gpx, health, workout } from '../tests/import_files.mjs';

const { values } = parseArgs({
  options: {
    binary: { type: 'string', default: 'build/release/realign' },
    size: { type: 'string', default: '2000' },
    runs: { type: 'string', default: '3' },
    keep: { type: 'string' },
  },
});
const binary = resolve(values.binary);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'realign-bench-'));

// SplitMix64 would do as well; this only has to be the same every time and not repeat itself soon.
let state = 7;
const chance = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const stamp = (ms) => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} +0100`;

const kinds = ['HKQuantityTypeIdentifierHeartRate', 'HKQuantityTypeIdentifierStepCount', 'HKQuantityTypeIdentifierActiveEnergyBurned',
  'HKQuantityTypeIdentifierDistanceWalkingRunning', 'HKQuantityTypeIdentifierBasalEnergyBurned'];
const device = '&lt;&lt;HKDevice: 0x28316d4f0&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch6,7, software:10.1&gt;';

function* health_pieces(bytes) {
  const [head, tail] = health('@').split('@');
  yield head;
  let time = Date.parse('2024-02-01T08:00:00Z');
  for (let written = head.length, count = 0; written < bytes; count++) {
    let piece = '';
    for (let i = 0; i < 2000; i++) {
      time += 1000 + chance(9000);
      piece += ` <Record type="${kinds[chance(kinds.length)]}" sourceName="Apple Watch" sourceVersion="10.1" device="${device}" unit="count" ` +
        `creationDate="${stamp(time)}" startDate="${stamp(time - chance(60000))}" endDate="${stamp(time)}" value="${chance(200)}"/>\n`;
    }
    if (count % 20 === 0) piece += workout('Walking', stamp(time - 900_000), stamp(time), '<MetadataEntry key="HKIndoorWorkout" value="0"/>');
    written += piece.length;
    yield piece;
  }
  yield tail;
}

async function write_health(path, bytes) {
  const file = openSync(path, 'w');
  for (const piece of health_pieces(bytes)) writeSync(file, piece);
  closeSync(file);
}

/** The same, packed by Python, which every Debian has that has the tools to build this. */
async function write_zip(path, from_path) {
  const made = spawnSync('python3', ['-c', 'import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z: z.write(sys.argv[2], "apple_health_export/export.xml")', path, from_path]);
  if (made.status !== 0) throw new Error(String(made.stderr));
}

function write_gpx(path, bytes) {
  const times = Array.from({ length: Math.floor(bytes / 78) }, (_, i) => new Date(Date.parse('2024-03-01T09:00:00Z') + i * 5).toISOString());
  writeFileSync(path, gpx('walking', times));
}

function write_fit(path, bytes) {
  const shape = Buffer.concat([Buffer.from([0x41, 0, 0, 20, 0, 5]), Buffer.from([253, 4, 134, 0, 4, 133, 1, 4, 133, 2, 2, 132, 3, 1, 2])]);
  const point = Buffer.from([1, ...Array.from({ length: 15 }, () => chance(256))]);
  writeFileSync(path, fit(Buffer.concat([shape, Buffer.alloc(Math.floor(bytes / 16) * 16, point), fit_walk('2024-03-01T09:00:00Z', 600), fit_message(0, [[0, 1, 4]])])));
}

/** `unpacked`: megabytes in it, where it is packed. */
function measure(name, path, unpacked) {
  const journal = join(folder, 'journal.jsonl');
  writeFileSync(journal, '{"id": "01a13069-c300-7001-8001-000000000001", "at": "2024-02-01T09:00:00+01:00", "kind": "profile", "birth_date": "2024-01-15"}\n');
  const megabytes = statSync(path).size / 1e6;
  const runs = Array.from({ length: Number(values.runs) }, () => {
    const { status, stdout, stderr } = spawnSync('/usr/bin/env', ['time', '-f', '%e %U %S %M', binary, 'import', path, '--journal', journal], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const [seconds, user, system, kilobytes] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
    return { seconds, processor: user + system, kilobytes, walks: stdout.split('\n').filter((line) => /^ {2}\d{4}-/.test(line)).length };
  }).sort((a, b) => a.seconds - b.seconds);
  const { seconds, processor, kilobytes, walks } = runs[Math.floor(runs.length / 2)];
  const at = (taken) => `${taken.toFixed(2)} s, ${((unpacked ?? megabytes) / taken).toFixed(0)} MB/s`;
  console.log(`${name}, ${megabytes.toFixed(0)} MB: ${at(seconds)}${unpacked ? ' unpacked' : ''}; of the processor ${at(processor)}; ${(kilobytes / 1000).toFixed(1)} MB of memory, ${walks} walks`);
}

try {
  const path = (name) => join(folder, name);
  await write_health(path('export.xml'), Number(values.size) * 1e6);
  measure('Apple Health', path('export.xml'));
  await write_zip(path('export.zip'), path('export.xml'));
  measure(`the same as a ZIP, ${values.size} MB in it`, path('export.zip'), Number(values.size));
  write_gpx(path('walk.gpx'), 200e6);
  measure('GPX', path('walk.gpx'));
  write_fit(path('walk.fit'), 200e6);
  measure('FIT', path('walk.fit'));
} finally {
  if (!values.keep) rmSync(folder, { recursive: true });
}
