// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { ImportError, Journal } from '../journal';

const line = (id: string, more: object = {}) => ({
  id,
  text: JSON.stringify({ id, at: '2026-11-22T07:00:00-05:00', kind: 'note', text: id, ...more }),
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function refuseToStore(name: string) {
  return vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('no', name);
  });
}

test('what was appended is there when it is opened again', async () => {
  const journal = await Journal.open();
  expect(await journal.append([line('a'), line('b')])).toBe(true);
  journal.leave();
  const again = await Journal.open();
  expect([...again.lines.keys()]).toEqual(['a', 'b']);
  again.leave();
});

test('lines are put with strict durability', async () => {
  const journal = await Journal.open();
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await journal.append([line('a')]);
  expect(asked).toHaveBeenCalledWith('entries', 'readwrite', { durability: 'strict' });
  asked.mockRestore();
  journal.leave();
});

test('two tabs stay in step', async () => {
  const [one, other] = [await Journal.open(), await Journal.open()];
  const heard = new Promise((resolve) => {
    other.onHeard = resolve;
  });
  await one.append([line('a')]);
  expect(await heard).toEqual([line('a')]);
  expect(other.text()).toBe(one.text());
  one.leave();
  other.leave();
});

test('a tab that slept catches up', async () => {
  const one = await Journal.open();
  await one.append([line('a')]);
  const other = await Journal.open();
  other.lines.clear();
  await other.catchUp();
  expect([...other.lines.keys()]).toEqual(['a']);
  one.leave();
  other.leave();
});

test('where storage is full, lines stay in memory, it says so, and they are kept once there is room', async () => {
  const journal = await Journal.open();
  const full = refuseToStore('QuotaExceededError');
  expect(await journal.append([line('a')])).toBe(false);
  expect(journal.trouble).toBe('full');
  expect(journal.text()).toContain('"a"');
  full.mockRestore();
  expect(await journal.append([line('b')])).toBe(true);
  expect(journal.trouble).toBe(null);
  journal.leave();
  const again = await Journal.open();
  expect([...again.lines.keys()]).toEqual(['a', 'b']);
  again.leave();
});

test('where there is no IndexedDB, it works in memory and says so', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const journal = await Journal.open();
  expect(journal.trouble).toBe('blocked');
  expect(await journal.append([line('a')])).toBe(false);
  expect(journal.entries()).toHaveLength(1);
  journal.leave();
});

test('importing is a union: what is known is left as it is, what is new is named', async () => {
  const journal = await Journal.open();
  await journal.append([line('a')]);
  const reordered = '{"kind":"note","text":"a","at":"2026-11-22T07:00:00-05:00","id":"a"}';
  const found = journal.read(`\uFEFF${reordered}\r\n\n${line('b').text}\n${line('b').text}\n{"id": "c", "at`);
  expect(found).toEqual({ fresh: [line('b')], known: 2, torn: true });
  expect(journal.lines.get('a')).toBe(line('a').text);
  journal.leave();
});

test('one id with two contents is refused, with its line', async () => {
  const journal = await Journal.open();
  await journal.append([line('a')]);
  const refused = (text: string) => {
    try {
      journal.read(text);
    } catch (error) {
      return [(error as ImportError).line, (error as ImportError).reason];
    }
  };
  expect(refused(`${line('b').text}\n${line('a', { text: 'other' }).text}\n`)).toEqual([2, 'different']);
  expect(refused('nonsense\n')).toEqual([1, 'unreadable']);
  expect(refused('{"kind": "note"}\n')).toEqual([1, 'no-id']);
  expect(() => journal.read('[1]\n3\n')).toThrow(ImportError);
  journal.leave();
});
