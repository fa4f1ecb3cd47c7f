// SPDX-License-Identifier: Apache-2.0
//
// A plain index in memory: every word of everything there is to read, and what it belongs to. All words that are looked for
// have to be there, each as the beginning of one; those in a title count most.
import type { Source } from '../../engine';
import type { Library, LibraryExercise, Muscle } from '../../library';
import { moves, search as words } from '../../words/moves';

export type Topic = 'avoid' | 'expectation' | 'habit' | 'question' | 'conflict' | 'physician';

export interface Text {
  topic: Topic;
  title: string;
  paragraphs: string[];
  sources: Source[];
}

export type Found =
  | { kind: 'exercise'; exercise: LibraryExercise }
  | { kind: 'muscle'; muscle: Muscle }
  | { kind: 'page'; to: string; title: string }
  | ({ kind: 'text' } & Text);

interface Entry {
  found: Found;
  title: string[];
  text: string[];
}

export type Index = Entry[];

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase();

const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const entry = (found: Found, title: string, ...texts: string[]): Entry => ({
  found,
  title: wordsOf(title),
  text: [...new Set(texts.flatMap(wordsOf))],
});

function ofExercise(exercise: LibraryExercise, muscles: Muscle[]): Entry {
  const { name, purpose, start, steps, cues, mistakes, stop, not_if, variants } = exercise;
  const worked = muscles.filter(({ id }) => exercise.muscles.includes(id)).map((muscle) => muscle.name);
  const ways = variants.flatMap((variant) => [variant.name, variant.how, variant.needs]);
  const all = [purpose, start, ...steps, ...cues, ...mistakes, ...stop, ...not_if, ...ways];
  return entry({ kind: 'exercise', exercise }, [name, ...worked].join(' '), ...all);
}

const ofText = (text: Text): Entry => entry({ kind: 'text', ...text }, text.title, ...text.paragraphs);

function textsOf(all: Library): Text[] {
  const { avoid, expectations, habits, conflicts, physician } = all;
  return [
    ...habits.map(({ name, cue, move, why, sources }): Text => {
      const paragraphs = [cue, move && words.habitMove(move), why].filter(Boolean);
      return { topic: 'habit', title: name, paragraphs, sources };
    }),
    ...expectations.map(
      ({ text, sources }): Text => ({ topic: 'expectation', title: text, paragraphs: [], sources }),
    ),
    ...avoid.map(
      ({ name, until, text, sources }): Text => ({
        topic: 'avoid',
        title: name,
        paragraphs: [text, until],
        sources,
      }),
    ),
    { topic: 'physician', title: physician.title, paragraphs: [physician.text], sources: physician.sources },
    ...conflicts.map(
      ({ text, choice, why, sources }): Text => ({
        topic: 'conflict',
        title: text,
        paragraphs: [choice, why],
        sources,
      }),
    ),
  ];
}

const pages: [string, string][] = [
  ['/program', moves.program],
  ['/moves/avoid', moves.avoid],
  ['/moves/how-long', moves.howLong],
  ['/moves/disagree', moves.disagree],
];

export function indexOf(all: Library): Index {
  const asked = all.questions.map(
    ({ ask, why }): Text => ({
      topic: 'question',
      title: ask,
      paragraphs: [words.asked(why)],
      sources: [],
    }),
  );
  return [
    ...all.muscles.map((muscle) => entry({ kind: 'muscle', muscle }, muscle.name, muscle.text)),
    ...all.exercises.map((exercise) => ofExercise(exercise, all.muscles)),
    ...pages.map(([to, title]) => entry({ kind: 'page', to, title }, title)),
    ...textsOf(all).map(ofText),
    ...asked.map(ofText),
  ];
}

const little = new Set(words.little.split(' '));

/** Words to look for: without those that say nothing, unless there are no others yet. */
function soughtIn(query: string): string[] {
  const all = wordsOf(query.replace(/c-section/gi, 'csection'));
  const telling = all.filter((word) => !little.has(word));
  return telling.length > 0 ? telling : all.slice(-1);
}

// Leaking finds leaks; short words are left as they are.
const stem = (word: string): string => (word.length > 5 ? word.replace(/(ings?|ed|es|s)$/, '') : word);

const begins = (there: string[], word: string): boolean => there.some((each) => each.startsWith(word));

function weightOf({ title, text }: Entry, word: string): number {
  if (title.includes(word)) return 8;
  if (begins(title, word)) return 6;
  if (begins(title, stem(word))) return 5;
  if (text.includes(word)) return 3;
  return begins(text, stem(word)) ? 2 : 0;
}

const weight = (each: Entry, word: string): number =>
  Math.max(weightOf(each, word), weightOf(each, words.alike[word] ?? word));

export function find(index: Index, query: string): Found[] {
  const sought = soughtIn(query);
  if (sought.length === 0) return [];
  return index
    .map((each) => ({ each, weights: sought.map((word) => weight(each, word)) }))
    .filter(({ weights }) => weights.every((each) => each > 0))
    .map(({ each, weights }) => ({ found: each.found, sum: weights.reduce((a, b) => a + b, 0) }))
    .sort((a, b) => b.sum - a.sum)
    .map(({ found }) => found);
}
