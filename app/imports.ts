// SPDX-License-Identifier: Apache-2.0
//
// Files of other programs, read on this phone by a module of its own (src/wasm/imports_door.cpp), which is loaded
// when somebody opens the screen for it, and kept on this phone from then on: most never do, and no visit and no
// update waits for it. What is to be added and what is not, that module decides.
import moduleAddress from '../build/wasm/realign-imports.wasm?url';
import { localTime, offsetAt } from './day';
import { instantiate, type Module } from './door';
import { type Entry, lineOf } from './entry';
import type { FeedingRule } from './library';
import type { Line } from './store';

export interface NewWalk {
  id: string;
  at: string;
  start: string;
  minutes: number;
  place?: string;
}

export interface LeftOut {
  start: string;
  minutes: number;
  why: string;
}

export interface Proposal {
  kind: 'gpx' | 'tcx' | 'fit' | 'apple' | 'baby-buddy';
  others: number;
  without_time: number;
  add: NewWalk[];
  left_out: LeftOut[];
  /** How many feeds there are, where the file is a table of them. */
  feeds: number;
  /** Her usual times of feeding: 03:10. */
  usual: string[];
}

/** Why a file is not read, in the module's words. */
export class ImportRefusal extends Error {}

/** The module is not on this phone yet, and there is no network. */
export class ReaderMissing extends Error {}

/** What of the journal matters: when the birth was, and the walks. */
export interface JournalSide {
  birth: string;
  walks: Entry[];
  takenBack: string[];
  feeding?: FeedingRule;
  /** Also what the file does not say to be a walk. */
  all?: boolean;
}

/** Nothing where the journal does not say when the birth was. `standing` is without what was taken back. */
export function journalSide(all: Entry[], standing: Entry[]): JournalSide | null {
  const births = standing.filter((entry) => entry.kind === 'profile' && entry.birth_date);
  const birth = births.at(-1)?.birth_date;
  if (typeof birth !== 'string') return null;
  const walks = standing.filter(({ kind }) => kind === 'walk');
  const counting = new Set(walks.map(({ id }) => id));
  const takenBack = all.filter(({ kind, id }) => kind === 'walk' && !counting.has(id)).map(({ id }) => id);
  return { birth, walks, takenBack };
}

interface Exports extends Module {
  imports_room: (size: number) => number;
  imports_open: () => void;
  imports_feed: (size: number) => number;
  imports_finish: (size: number) => number;
}

const slice = 1 << 20;

const shelf = 'realign-imports';

/** From this phone; the first time from the network, and then kept on this phone instead of an older one. */
async function moduleAnswer(): Promise<Response> {
  const kept = await globalThis.caches?.open(shelf).catch(() => undefined);
  const there = await kept?.match(moduleAddress);
  if (there) return there;
  const answer = await fetch(moduleAddress).catch(() => null);
  if (!answer?.ok) throw new ReaderMissing();
  if (kept) {
    await Promise.all((await kept.keys()).map((older) => kept.delete(older)));
    await kept.put(moduleAddress, answer.clone()).catch(() => {});
  }
  return answer;
}

/** Has the module on this phone, if there is a network. */
export const fetchReader = (): Promise<unknown> => moduleAnswer().catch(() => {});

const ruleOf = ({ days, least_days, share, window }: FeedingRule): string =>
  `feeds ${days} ${least_days} ${share} ${window}`;

const linesOf = (side: JournalSide, now: Date): string =>
  [
    `now ${localTime(now)}`,
    `birth ${side.birth}`,
    ...side.walks.map(({ at, minutes }) => `walk ${at} ${minutes}`),
    ...side.takenBack.map((id) => `back ${id}`),
    ...(side.feeding ? [ruleOf(side.feeding)] : []),
    ...(side.all ? ['all'] : []),
    '',
  ].join('\n');

/** Reads a file to its end, a slice at a time, and says how far it is. Throws ImportRefusal. */
export async function readFile(
  file: Blob,
  side: JournalSide,
  told: (share: number) => void = () => {},
  source: () => Promise<Response | BufferSource> = moduleAnswer,
): Promise<Proposal> {
  const module = await instantiate<Exports>(await source(), { realign: { offset_at: offsetAt } });
  const put = (bytes: Uint8Array): number => {
    const place = module.imports_room(bytes.length);
    new Uint8Array(module.memory.buffer).set(bytes, place);
    return bytes.length;
  };
  module.imports_open();
  for (let at = 0; at < file.size; at += slice) {
    const bytes = new Uint8Array(await file.slice(at, at + slice).arrayBuffer());
    if (module.imports_feed(put(bytes)) !== 0) break;
    told(Math.min(1, (at + slice) / file.size));
  }
  const answer = module.imports_finish(put(new TextEncoder().encode(linesOf(side, new Date()))));
  const size = new DataView(module.memory.buffer).getUint32(answer, true);
  const text = new TextDecoder().decode(new Uint8Array(module.memory.buffer, answer + 4, size));
  const proposal = JSON.parse(text) as Proposal | { error: string };
  if ('error' in proposal) throw new ImportRefusal(proposal.error);
  return proposal;
}

/** The lines to keep. */
export const linesToAdd = (walks: NewWalk[]): Line[] =>
  walks.map(({ id, at, minutes, place }) => ({
    id,
    text: lineOf({ id, at, kind: 'walk', minutes, ...(place && { place }) }),
  }));
