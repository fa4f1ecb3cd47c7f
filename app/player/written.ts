// SPDX-License-Identifier: Apache-2.0
//
// What one run has written into the journal, so that it can be added to and said again as a whole.
import { signal } from '@preact/signals';
import type { Entry, Saying } from '../entry';
import { say, trouble } from '../realign';
import { standingOf } from './plan';
import { setSaying, walkSayings } from './record';
import type { Part } from './script';

const minute = 60_000;

export class Written {
  /** Why a set that was done is not in the journal, in the engine's words. */
  readonly problem = signal('');
  /** Said, but not on the disk yet. */
  readonly unsaved = signal(false);
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    public entries: string[],
    public minutes: number,
    private readonly onWritten: () => void,
  ) {
    this.entries = standingOf(entries).map(({ id }) => id);
  }

  /** One after the other, in the order in which they were done. */
  private write(sayings: () => Saying[], replaces = false): Promise<void> {
    const next = this.queue.then(async () => {
      const all = sayings();
      if (all.length === 0) return;
      const entries = await say(...all);
      const kept = entries.filter(({ kind }) => kind === 'session' || kind === 'walk').map(({ id }) => id);
      this.entries = replaces ? kept : [...this.entries, ...kept];
      this.unsaved.value = trouble.value !== null;
      this.onWritten();
    });
    this.queue = next.catch((error: Error) => {
      this.problem.value = error.message;
    });
    return next;
  }

  set(part: Part, amount: number, played: number): void {
    const { exercise, variant, load_kg: load } = part;
    const minutes = Math.max(0, Math.round(played / minute) - this.minutes);
    this.minutes += minutes;
    const item = { exercise, variant, sets: [amount], ...(load !== undefined && { load_kg: load }) };
    this.write(() => [setSaying(item, minutes)]).catch(() => {});
  }

  async walk(played: number, more: { talk?: string; at?: string } = {}): Promise<void> {
    const minutes = Math.floor(played / minute);
    if (minutes < 1 || (minutes <= this.minutes && more.talk === undefined)) return;
    this.minutes = minutes;
    await this.write(() => walkSayings(minutes, this.entries, more), true);
  }

  /** What she says at the end; where it speaks of the sets it takes the place of their entries. */
  async close(sayings: (entries: Entry[]) => Saying[], replaces: boolean): Promise<void> {
    await this.write(() => sayings(standingOf(this.entries)), replaces);
  }
}
