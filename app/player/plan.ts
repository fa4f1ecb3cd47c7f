// SPDX-License-Identifier: Apache-2.0
//
// Asks the engine for a routine.
import type { Entry } from '../entry';
import { day, said, theEngine, theJournal } from '../realign';
import { chosenSwaps } from '../swaps';
import type { Script } from './script';

/**
 * The routine of this day as if this run had not begun: what it has written already must not take the rest of it
 * away. Everything else she has said counts, also what she said a moment ago.
 */
export function askScript(routine: string, own: readonly string[]): Script {
  const mine = new Set(own);
  for (const { id, kind, entry } of theJournal().entries()) {
    if (kind === 'retract' && mine.has(entry as string)) mine.add(id);
  }
  const lines = [...theJournal().lines].filter(([id]) => !mine.has(id)).map(([, text]) => `${text}\n`);
  const args = ['script', routine, '--on', day.value, '--format', 'json'];
  for (const [out, into] of chosenSwaps()) args.push('--swap', `${out}=${into}`);
  return JSON.parse(theEngine().run(args, lines.join(''))) as Script;
}

/** Those of these entries that still stand, in order. */
export const standingOf = (own: readonly string[]): Entry[] =>
  said.value.filter(({ id }) => own.includes(id));
