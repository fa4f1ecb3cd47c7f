// SPDX-License-Identifier: Apache-2.0
//
// Taking back what made a stop, and writing down that a clinician has lifted it. Which entry made it, the
// engine is asked: the one without which the stop is not there.
import type { Ask } from './engine';
import type { Answer, Entry, Saying } from './entry';
import { day, said, say, screen, theEngine, theJournal } from './realign';

let asked: Ask[] | undefined;

/** Everything the protocol can ask, in its order and words: what is asked of somebody who has said nothing. */
export function allQuestions(): Ask[] {
  asked ??= theEngine().todayOf('', day.value).ask;
  return asked;
}

/** The questions whose answers stop her now, each once. */
export function stoppingQuestions(): Ask[] {
  const stopping = new Set(screen.value?.stops.map(({ question }) => question));
  return allQuestions().filter(({ question }) => stopping.has(question));
}

const answersOf = (entry: Entry) => entry.answers as Record<string, Answer>;

function stillStops(question: string, without: Entry[]): boolean {
  const lines = without.map(({ id }, index) => {
    // A trial only: these ids are never kept.
    const trial = `ffffffff-ffff-7fff-bfff-${String(index).padStart(12, '0')}`;
    return `${JSON.stringify({ id: trial, at: said.value.at(-1)?.at, kind: 'retract', entry: id })}\n`;
  });
  const plan = theEngine().todayOf(theJournal().text() + lines.join(''), day.value);
  return plan.stops.some((stop) => stop.question === question);
}

/** The entries without which this question stops nothing: one if one will do. */
function entriesBehind(question: string): Entry[] {
  const answered = said.value
    .filter((entry) => entry.kind === 'screening' && question in answersOf(entry))
    .reverse();
  const single = answered.find((entry) => !stillStops(question, [entry]));
  return single ? [single] : answered;
}

/** Takes back the answers that made the stop, and no others: the rest of those entries is said again. */
export async function takeBackStop(question: string): Promise<void> {
  const behind = entriesBehind(question);
  const rest: Record<string, Answer> = Object.assign({}, ...behind.map(answersOf).reverse());
  delete rest[question];
  const sayings: Saying[] = behind.map(({ id }) => ({ kind: 'retract', entry: id }));
  if (Object.keys(rest).length > 0) sayings.push({ kind: 'screening', answers: rest });
  await say(...sayings);
}

export async function clear(by: string, questions: string[]): Promise<void> {
  await say(...questions.map((scope): Saying => ({ kind: 'clearance', by, scope })));
}
