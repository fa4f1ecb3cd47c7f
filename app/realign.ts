// SPDX-License-Identifier: Apache-2.0
//
// The app's one state: the open journal, the engine, the day, and the screen that follows from them.
import { computed, signal } from '@preact/signals';
import { dayOf, localTime, nextDayBegins } from './day';
import { Engine, type Screen } from './engine';
import { type Entry, lineOf, type Saying, standing } from './entry';
import { newEntryId } from './entry_id';
import { Journal, type Trouble } from './journal';
import type { Line } from './store';

let engine: Engine;
let journal: Journal;

export const day = signal(dayOf(new Date()));
export const screen = signal<Screen | null>(null);
/** Why what she says is not kept on this phone, if it is not. */
export const trouble = signal<Trouble | null>(null);
export const gone = signal(false);
const version = signal(0);

export const said = computed<Entry[]>(() => {
  version.value;
  return standing(journal.entries());
});

export const theEngine = (): Engine => engine;
export const theJournal = (): Journal => journal;

function replan(): void {
  day.value = dayOf(new Date());
  screen.value = engine.today(day.value);
  trouble.value = journal.trouble;
  version.value += 1;
}

/** Opens the journal of this phone. True where nothing has been said yet: then a screen can be shown before the engine is there. */
export async function openJournal(): Promise<boolean> {
  journal = await Journal.open();
  journal.onDeleted = () => {
    gone.value = true;
  };
  return journal.lines.size === 0;
}

const aMoment = () => new Promise((go) => setTimeout(go));

/** After openJournal(). */
export async function begin(module: Promise<Response>): Promise<void> {
  engine = await Engine.load(await module);
  // Each a piece of work of its own: whoever taps between them is answered.
  await aMoment();
  engine.open(journal.text());
  journal.onHeard = hear;
  await aMoment();
  replan();
  watchTheClock();
}

function hear(lines: Line[]): void {
  engine.add(textOf(lines));
  replan();
}

const textOf = (lines: Line[]): string => lines.map((line) => `${line.text}\n`).join('');

/** Says things. Throws Refusal, and keeps nothing, where the engine will not take one of them. */
export async function say(...sayings: Saying[]): Promise<Entry[]> {
  const entries = sayings.map((saying) => ({ id: newEntryId(), at: localTime(new Date()), ...saying }));
  await keep(entries.map((entry) => ({ id: entry.id, text: lineOf(entry) })));
  return entries;
}

export async function keep(lines: Line[]): Promise<void> {
  if (lines.length === 0) return;
  engine.add(textOf(lines));
  const first = journal.lines.size === 0;
  await journal.append(lines);
  replan();
  if (first) void askToPersist();
}

/** Tries again to put on the disk what is only in memory. */
export async function saveAgain(): Promise<boolean> {
  const saved = await journal.save();
  trouble.value = journal.trouble;
  return saved;
}

export const takeBack = (entry: string): Promise<Entry[]> => say({ kind: 'retract', entry });

async function askToPersist(): Promise<void> {
  try {
    await navigator.storage?.persist?.();
  } catch {
    // The browser may clear it when it runs out of room; the export is there for that.
  }
}

async function wake(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  await journal.catchUp().catch(() => {});
  if (dayOf(new Date()) !== day.value) replan();
}

// At four in the morning a new day begins, also while the app is open; a phone that slept looks when it wakes.
function watchTheClock(): void {
  const wait = Math.min(nextDayBegins(new Date()).getTime() - Date.now(), 60 * 60 * 1000);
  setTimeout(
    () => {
      void wake();
      watchTheClock();
    },
    Math.max(wait, 1000),
  );
}

export function listen(): void {
  document.addEventListener('visibilitychange', () => void wake());
  window.addEventListener('pageshow', () => void wake());
}
