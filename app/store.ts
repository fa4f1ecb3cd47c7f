// SPDX-License-Identifier: Apache-2.0
//
// Where the lines of the journal are kept on this phone: an append-only table, keyed by the entry's id.
import { deleteDB, type IDBPDatabase, openDB } from 'idb';

export interface Line {
  id: string;
  text: string;
}

export interface Store {
  all: () => Promise<Line[]>;
  /** Resolves when the lines are on the disk, not before. What is there is never replaced. */
  append: (lines: Line[]) => Promise<void>;
  close: () => void;
}

const database = 'realign';
const table = 'entries';

async function appendTo(db: IDBPDatabase, lines: Line[]): Promise<void> {
  const change = db.transaction(table, 'readwrite', { durability: 'strict' });
  // Each request's failure shows in `done` too; only that one is looked at.
  for (const line of lines) change.store.add(line).catch(() => {});
  await change.done;
}

export async function openStore(onOutdated: () => void): Promise<Store> {
  const db = await openDB(database, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore(table, { keyPath: 'id' });
    },
    // Another tab deletes everything or is newer: let it.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onOutdated();
    },
  });
  return {
    all: () => db.getAll(table) as Promise<Line[]>,
    append: (lines) => appendTo(db, lines),
    close: () => db.close(),
  };
}

export const deleteStore = (): Promise<void> => deleteDB(database);
