// SPDX-License-Identifier: Apache-2.0
//
// The Flesch-Kincaid grade of English: long sentences and long words make it rise.

/** A placeholder stands for a short word. */
const plain = (text) => text.replace(/\{[^}]*\}/g, 'ten').replace(/[’]/g, "'");

export const words_in = (text) => plain(text).match(/[A-Za-z][A-Za-z'-]*|\d+(\.\d+)?/g) ?? [];

export const sentences_in = (text) => Math.max(1, plain(text).split(/[.?!](?=\s|$)|\n/).filter((part) => /[A-Za-z0-9]/.test(part)).length);

// Where the spelling misleads.
const known = new Map(Object.entries({
  being: 2, doing: 2, going: 2, seeing: 2, really: 2, idea: 3, area: 3, diagnose: 3, diagnosis: 4, physio: 3, video: 3, caesarean: 4,
  clinician: 3, people: 2, every: 2, something: 2, someone: 2, sometimes: 2, somewhere: 2, everything: 3, everyone: 3, one: 1, once: 1,
  eye: 1, eyes: 1, baby: 2, muscle: 2, muscles: 2, gentle: 2, quiet: 2, science: 2, sideways: 2, forearm: 2, forearms: 2,
  anyone: 3, outdoors: 2, whatever: 3, therefore: 2, household: 2, forehead: 2, shoulderblades: 4,
}));

function syllables_of_part(word) {
  const exact = known.get(word);
  if (exact) return exact;
  if (/^\d/.test(word)) return 1;
  const groups = word
    .replace(/(?<=[^aeiouy]{1})e(s|d)?$/, (found, end, at, whole) => (/[^aeiouy]l(e|es)$/.test(whole) || (end === 'd' && /[td]ed$/.test(whole)) || (end === 's' && /(s|x|z|ch|sh|c|g)es$/.test(whole)) ? found : ''))
    .replace(/(?<=[aeiouy][^aeiouy]{1,2})e(?=(ly|ful|less|ment|ness)$)/, '')
    .match(/[aeiouy]+/g)?.length ?? 1;
  const split = (word.match(/[^qg]ui(?=[^lrtn])|i[ao](?!u)|eo(?!p)|[^q]uo|yi|(?<=cr)ea/g) ?? []).filter((found) => !/^i[ao]$/.test(found) || !/(tion|sion|cial|tial|cian)/.test(word)).length;
  return Math.max(1, groups + split);
}

export const syllables_in = (word) =>
  word.toLowerCase().replace(/'(s|t|re|ve|ll|d|m)$/, '').split(/[-']/).filter(Boolean).reduce((sum, part) => sum + syllables_of_part(part), 0) || 1;

export function grade_of(texts) {
  const words = texts.flatMap(words_in);
  if (words.length === 0) return 0;
  const sentences = texts.filter((text) => words_in(text).length > 0).reduce((sum, text) => sum + sentences_in(text), 0);
  const syllables = words.reduce((sum, word) => sum + syllables_in(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
