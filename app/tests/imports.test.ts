// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { localTime } from '../day';
import type { Entry } from '../entry';
import { ImportRefusal, type JournalSide, journalSide, linesToAdd, readFile } from '../imports';
import { imports as words } from '../words/imports';

const module = readFileSync(new URL('../../build/wasm/realign-imports.wasm', import.meta.url));
const source = async () => module;

const gpx = (type: string, ...times: string[]) =>
  new Blob([
    `<gpx><trk><type>${type}</type><trkseg>${times.map((time) => `<trkpt><time>${time}</time></trkpt>`).join('')}</trkseg></trk></gpx>`,
  ]);
const side: JournalSide = { birth: '2024-01-15', walks: [], takenBack: [] };
const entry = (more: object): Entry => ({ id: 'x', at: '2024-02-01T09:00:00+00:00', kind: 'walk', ...more });
const read = (file: Blob, from: JournalSide = side) => readFile(file, from, () => {}, source);

describe('a file of another program', () => {
  test('is read into walks with her clock, and the same file gives the same lines', async () => {
    const file = gpx('walking', '2024-03-01T09:00:00Z', '2024-03-01T09:12:10Z');
    const found = await read(file);
    expect(found.add).toHaveLength(1);
    const [walk] = found.add;
    expect(walk).toMatchObject({ minutes: 12, place: 'outdoors' });
    expect(Date.parse(walk?.at as string)).toBe(Date.parse('2024-03-01T09:12:10Z'));
    expect(walk?.at).toBe(localTime(new Date('2024-03-01T09:12:10Z')));
    expect(linesToAdd(found.add)).toEqual(linesToAdd((await read(file)).add));
    expect(JSON.parse(linesToAdd(found.add)[0]?.text as string)).toEqual({
      id: walk?.id,
      at: walk?.at,
      kind: 'walk',
      minutes: 12,
      place: 'outdoors',
    });
  });

  test('adds nothing that is there, that she took back, or from before the birth', async () => {
    const file = gpx('walking', '2024-03-01T09:00:00Z', '2024-03-01T09:12:00Z');
    const there = await read(file, {
      ...side,
      walks: [entry({ at: '2024-03-01T10:10:00+01:00', minutes: 10 })],
    });
    expect([there.add.length, there.left_out[0]?.why]).toEqual([0, 'already-there']);
    const { add } = await read(file);
    const back = await read(file, { ...side, takenBack: [add[0]?.id as string] });
    expect(back.left_out[0]?.why).toBe('taken-back');
    const early = await read(file, { ...side, birth: '2024-03-02' });
    expect(early.left_out[0]?.why).toBe('before-the-birth');
    for (const { why } of [...there.left_out, ...back.left_out, ...early.left_out]) {
      expect(words.why[why]?.(2)).toMatch(/^2 walks/);
    }
  });

  test('is refused in words where it is damaged, empty or something else', async () => {
    for (const [text, message] of [
      ['<gpx><trk>', /cut off/],
      ['', /the file is empty/],
      ['%PDF-1.7', /no kind of file/],
      ['<!DOCTYPE gpx [<!ENTITY a "b">]><gpx/>', /defines entities/],
    ] as const) {
      await expect(read(new Blob([text]))).rejects.toThrow(ImportRefusal);
      await expect(read(new Blob([text]))).rejects.toThrow(message);
    }
  });

  test('larger than a slice is read to its end, and says how far it is', async () => {
    const start = Date.parse('2024-03-01T09:00:00Z');
    const times = Array.from({ length: 40_000 }, (_, i) => new Date(start + i * 50).toISOString());
    const shares: number[] = [];
    const file = gpx('walking', ...times);
    const found = await readFile(file, side, (share) => shares.push(share), source);
    expect(found.add[0]?.minutes).toBe(33);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
  });
});

describe('a table of feeds', () => {
  const today = new Date();
  const day = (ago: number) => localTime(new Date(today.getTime() - ago * 86_400_000)).slice(0, 10);
  const table = (days: number) =>
    new Blob([
      'id,start,method\n',
      ...Array.from(
        { length: days },
        (_, i) => `1,${day(i + 1)} 03:10:00,left breast\n1,${day(i + 1)} 15:40,bottle\n`,
      ),
    ]);
  const feeding = { event: 'feed', days: 14, least_days: 7, share: 50, window: 60 };

  test('says the usual times and makes no entries', async () => {
    const found = await read(table(10), { ...side, feeding });
    expect(found).toMatchObject({ kind: 'baby-buddy', feeds: 20, usual: ['03:10', '15:40'], add: [] });
  });

  test('of too few days says none', async () => {
    expect((await read(table(6), { ...side, feeding })).usual).toEqual([]);
  });
});

describe('what of the journal matters', () => {
  test('are the birth, the walks that count and those that were taken back', () => {
    const all = [
      entry({ id: 'a', kind: 'profile', birth_date: '2024-01-10' }),
      entry({ id: 'b', minutes: 10 }),
      entry({ id: 'c', minutes: 12 }),
      entry({ id: 'd', kind: 'profile', birth_date: '2024-01-15' }),
      entry({ id: 'e', kind: 'retract', entry: 'c' }),
    ];
    const standing = all.filter(({ id }) => id !== 'c' && id !== 'e');
    expect(journalSide(all, standing)).toMatchObject({ birth: '2024-01-15', takenBack: ['c'] });
    expect(journalSide(all, standing)?.walks).toHaveLength(1);
    expect(journalSide([], [])).toBeNull();
  });
});
