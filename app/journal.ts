// SPDX-License-Identifier: Apache-2.0
//
// The journal: everything she has said, in memory and on this phone. It is a set of lines; none is ever
// changed or replaced. Where the phone will not keep a line, it stays in memory and the app says so.
import { type Entry, sameEntry } from './entry';
import { type Line, openStore, type Store } from './store';

/** Why lines are not on the disk: there is no store at all, or it takes no more. */
export type Trouble = 'blocked' | 'full';

export interface Import {
  fresh: Line[];
  known: number;
  torn: boolean;
}

export class ImportError extends Error {
  constructor(
    readonly line: number,
    readonly reason: 'unreadable' | 'no-id' | 'different',
  ) {
    super(`line ${line}: ${reason}`);
  }
}

type Heard = { lines: Line[] } | { deleted: true };

export class Journal {
  readonly lines = new Map<string, string>();
  readonly unsaved = new Set<string>();
  trouble: Trouble | null = null;
  /** Lines that came from another tab. */
  onHeard: (lines: Line[]) => void = () => {};
  onDeleted: () => void = () => {};
  private store: Store | null = null;
  private readonly channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('realign');

  static async open(): Promise<Journal> {
    const journal = new Journal();
    try {
      journal.store = await openStore(() => journal.onDeleted());
      for (const { id, text } of await journal.store.all()) journal.lines.set(id, text);
    } catch {
      journal.store = null;
      journal.trouble = 'blocked';
    }
    journal.channel?.addEventListener('message', ({ data }) => journal.hear(data as Heard));
    return journal;
  }

  private hear(heard: Heard): void {
    if ('deleted' in heard) this.onDeleted();
    else this.take(heard.lines);
  }

  private take(lines: Line[]): void {
    const fresh = lines.filter(({ id }) => !this.lines.has(id));
    for (const { id, text } of fresh) this.lines.set(id, text);
    if (fresh.length > 0) this.onHeard(fresh);
  }

  /** What other tabs wrote while this one slept. */
  async catchUp(): Promise<void> {
    if (this.store) this.take(await this.store.all());
  }

  /** Keeps lines; true once they, and whatever could not be kept before, are on the disk. */
  async append(lines: Line[]): Promise<boolean> {
    for (const { id, text } of lines) {
      this.lines.set(id, text);
      this.unsaved.add(id);
    }
    return this.save();
  }

  async save(): Promise<boolean> {
    if (!this.store) return false;
    const waiting = [...this.unsaved].map((id) => ({ id, text: this.lines.get(id) as string }));
    if (waiting.length === 0) return true;
    try {
      await this.store.append(waiting);
    } catch (error) {
      if (await this.wasAlreadyThere(error)) return this.save();
      this.trouble = (error as Error).name === 'QuotaExceededError' ? 'full' : 'blocked';
      return false;
    }
    for (const { id } of waiting) this.unsaved.delete(id);
    this.trouble = null;
    this.channel?.postMessage({ lines: waiting } satisfies Heard);
    return true;
  }

  // A line that another tab has kept meanwhile need not be kept again.
  private async wasAlreadyThere(error: unknown): Promise<boolean> {
    if ((error as Error).name !== 'ConstraintError' || !this.store) return false;
    const before = this.unsaved.size;
    for (const { id } of await this.store.all()) this.unsaved.delete(id);
    return this.unsaved.size < before;
  }

  entries(): Entry[] {
    return [...this.lines.values()].map((text) => JSON.parse(text) as Entry);
  }

  text(): string {
    return [...this.lines.values()].map((line) => `${line}\n`).join('');
  }

  /** What a file would add. Throws ImportError where the file cannot be joined with this journal. */
  read(file: string): Import {
    const rows = file.replace(/^\uFEFF/, '').split('\n');
    const fresh = new Map<string, string>();
    const result: Import = { fresh: [], known: 0, torn: false };
    rows.forEach((row, index) => {
      if (row.trim() === '') return;
      const entry = parsed(row);
      // Only the last line of a file can be one whose writing was cut off.
      if (entry === undefined && index === rows.length - 1) {
        result.torn = true;
        return;
      }
      const there = this.known(entry, index + 1, fresh);
      if (there) result.known += 1;
      else fresh.set((entry as Entry).id, row.trim());
    });
    result.fresh = [...fresh].map(([id, text]) => ({ id, text }));
    return result;
  }

  private known(entry: unknown, line: number, fresh: Map<string, string>): boolean {
    if (typeof entry !== 'object' || entry === null) throw new ImportError(line, 'unreadable');
    const { id } = entry as Entry;
    if (typeof id !== 'string') throw new ImportError(line, 'no-id');
    const there = this.lines.get(id) ?? fresh.get(id);
    if (there === undefined) return false;
    if (!sameEntry(JSON.parse(there), entry)) throw new ImportError(line, 'different');
    return true;
  }

  /** Tells the other tabs that everything was deleted, and lets go of the disk. */
  leave(): void {
    this.channel?.postMessage({ deleted: true } satisfies Heard);
    this.channel?.close();
    this.store?.close();
    this.store = null;
  }
}

function parsed(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return undefined;
  }
}
