// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { Engine } from '../engine';
import { type Entry, type Saying, standing } from '../entry';
import { closingSayings, countOf, type DoneItem, setSaying, setsOn, walkSayings } from '../player/record';

const module = readFileSync(new URL('../../build/wasm/realign.wasm', import.meta.url));
const month = readFileSync(new URL('../../examples/first-month.jsonl', import.meta.url), 'utf8');
const day = '2026-11-22';

let engine: Engine;
let items: DoneItem[];
beforeAll(async () => {
  engine = await Engine.load(module);
  const screen = JSON.parse(engine.run(['today', '--on', day, '--format', 'screen'], month));
  items = screen.session.items.map(
    ({ exercise, variant, sets }: { exercise: string; variant: string; sets: number }) => ({
      exercise,
      variant,
      sets: Array.from({ length: sets }, (_, set) => 10 - set),
    }),
  );
});

const entries = (sayings: Saying[], from = 0): Entry[] =>
  sayings.map((saying, index) => ({
    id: `01a1ffff-0000-7000-8000-${String(from + index).padStart(12, '0')}`,
    at: `${day}T12:${String(from + index).padStart(2, '0')}:00+00:00`,
    ...saying,
  }));
const journal = (said: Entry[]) => month + said.map((entry) => `${JSON.stringify(entry)}\n`).join('');

/** Everything the engine says on the day, the next one and after the next review. */
function answers(said: Entry[]): string[] {
  const exercise = items[2]?.exercise as string;
  return [day, '2026-11-23', '2026-12-06'].flatMap((on) => [
    engine.run(['today', '--on', on, '--format', 'json'], journal(said)),
    engine.run(['progress', '--on', on, '--format', 'json'], journal(said)),
    engine.run(['explain', exercise, '--on', on, '--format', 'json'], journal(said)),
  ]);
}

const setBySet = () =>
  items.flatMap((item) => item.sets.map((amount) => setSaying({ ...item, sets: [amount] }, 2)));

test('a set an entry comes to the same for the engine as the whole session in one', () => {
  const singly = entries(setBySet());
  const minutes = 2 * singly.length;
  const whole = entries([{ kind: 'session', items, minutes }], singly.length - 1);
  expect(answers(singly)).toEqual(answers(whole));
  expect(countOf(setsOn(day, singly))).toBe(singly.length);
});

test('what she says at the end comes to the same as if it had been said with the session', () => {
  const closing = {
    effort: 4,
    unusual: { doming: true, leaking: false, heaviness: false },
    where: [],
    finished: true,
  };
  const signs = { effort: 4, doming: true, leaking: false, heaviness: false };
  const singly = entries(setBySet());
  const closed = [...singly, ...entries(closingSayings(singly, closing), singly.length)];
  const told = items.map((item) => ({ ...item, ...signs }));
  const minutes = 2 * singly.length;
  const whole = entries([{ kind: 'session', items: told, minutes, finished: true }], singly.length - 1);
  expect(answers(closed)).toEqual(answers(whole));
  expect(countOf(setsOn(day, standing(closed)))).toBe(singly.length);
});

test('a sign that belongs to one exercise is not put down to the others', () => {
  const singly = entries(setBySet());
  const where = [items[1]?.exercise as string];
  const unusual = { doming: true, leaking: false, heaviness: false };
  const session = closingSayings(singly, { effort: null, unusual, where, finished: false }).at(-1) as Entry;
  const domed = (session['items'] as DoneItem[]).filter(({ doming }) => doming);
  expect(domed.map(({ exercise }) => exercise)).toEqual(where);
});

test('a walk that goes on takes the place of its first part', () => {
  const first = entries(walkSayings(4, []));
  const all = [...first, ...entries(walkSayings(9, [first[0]?.id as string], { talk: 'easy' }), 1)];
  const once = entries(walkSayings(9, [], { talk: 'easy' }), 2);
  expect(answers(all)).toEqual(answers(once));
  expect(walkSayings(0, [])).toEqual([]);
});
