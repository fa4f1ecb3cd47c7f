// SPDX-License-Identifier: Apache-2.0
//
// What a day's facts are, by the engine itself (`today`, `progress` and the summary), and whether a text says them. For the tests
// that compare carriers (docs/carriers.md): here is what they must say, in them how each says it.
import assert from 'node:assert/strict';

/** Of letters alone: how a line is broken, and which kind of blank stands there, is the page's. */
export const flat = (text) => text.replace(/[\s\u00ad\u2010-\u2012]+/g, ' ').replace(/([/-]) /g, '$1').trim();

/** The facts of one day: numbers as the plan has them, words as the screen has them. */
export function facts_of(ask) {
  const plan = JSON.parse(ask('today', '--format', 'json'));
  const screen = JSON.parse(ask('today', '--format', 'screen'));
  const progress = JSON.parse(ask('progress', '--format', 'json'));
  const words = JSON.parse(ask('progress', '--format', 'screen'));
  const summary = JSON.parse(ask('export', 'json'));
  return { plan, screen, progress, words, summary };
}

/** As English says a day: Monday 10 August. */
export const in_words = (day) => {
  const date = new Date(`${day}T12:00:00Z`);
  const part = (options) => date.toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' });
  return `${part({ weekday: 'long' })} ${part({ day: 'numeric' })} ${part({ month: 'long' })}`;
};

const named = ({ name }) => name.replace(/ \(so far only this way\)$/, '');
const of_kind = ({ plan, screen }, kind) => screen.waiting.filter(({ exercise }) => plan[kind].some((each) => each.exercise === exercise));
const until_of = ({ until }) => until.replace(/^Until: /, '');

/** By the names of docs/carriers.md: the sentences that stand for a fact. Each is a list, empty where there is none. */
export const sentences = {
  "each movement's dose": ({ screen }) => (screen.session?.items ?? []).map(({ name, dose }) => [name, dose.replace(/, rest .*$/, '')]),
  'rest between sets': ({ screen }) => (screen.session?.items ?? []).filter(({ dose }) => /, rest /.test(dose)).map(({ name, dose }) => [name, dose]),
  "each stretch's dose": ({ screen }) => screen.stretches.map(({ name, dose }) => [name, dose.replace(/, rest .*$/, '')]),
  'the walk': ({ screen }) => (screen.walk ? [[screen.walk.text]] : []),
  'at which pain to stop': ({ screen }) => (screen.session ? [[screen.session.stop_at_pain]] : []),
  'what is withheld': (facts) => of_kind(facts, 'withheld').map((each) => [named(each)]),
  'what is open only in an easier way': (facts) => of_kind(facts, 'limits').map((each) => [named(each)]),
  'what to leave alone': ({ screen }) => screen.avoid.map((each) => [named(each)]),
  'until when each of these': ({ screen }) => [...screen.waiting, ...screen.avoid].map((each) => [until_of(each)]),
  'notices that say how to act': ({ screen }) => screen.notices.filter(({ contact }) => !contact).map(({ text }) => [text]),
  'notices that lead to somebody': ({ screen }) => screen.notices.filter(({ contact }) => contact).map(({ text }) => [text]),
  'a stop': ({ plan }) => (/^(emergency|urgent|clinician-first|unscreened)$/.test(plan.disposition) ? [[plan.headline]] : []),
  'what may be done today': ({ plan }) => [[plan.headline]],
  'usual pain in the morning': ({ summary }) => (summary.usual_pain === null ? [] : [[`Usual in the morning: ${summary.usual_pain} of 10.`]]),
  'how the pain goes': ({ words }) => words.pain.sentences.map((sentence) => [sentence]),
  'doses reached': ({ words }) => words.doses.map(({ name, now }) => [`${name}: ${now}`]),
  'a clinician\'s restrictions': ({ summary }) => summary.clearances.map(({ restrictions }) => [restrictions]),
  'rules that stop or refer, and stand open': ({ summary }) => summary.open.map(({ rule }) => [rule]),
  'answers that are not clear, with their days': ({ summary }) => summary.answers.not_clear.map(({ asked, on }) => [asked, in_words(on)]),
};

/** A day that is a stop or a pause: nothing of single movements is said beside it (docs/carriers.md, at its end). */
export const names_nothing = ({ plan }) => plan.paused || /^(emergency|urgent|unscreened)$/.test(plan.disposition);

/** What of these sentences a text lacks. */
export function lacking(text, list) {
  const said = flat(text);
  return list.flat().filter((sentence) => sentence && !said.includes(flat(sentence)));
}

/** The table of docs/carriers.md: fact → carrier → "says" or the letter that says why not. */
export function table_of(markdown) {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  const [head, , ...body] = rows;
  const letters = new Set([...markdown.matchAll(/^- \*\*(\w)\*\*: /gm)].map(([, letter]) => letter));
  for (const [fact, ...cells] of body) {
    for (const cell of cells) assert.ok(cell === 'says' || letters.has(cell), `${fact}: "${cell}" is neither "says" nor a reason`);
  }
  return Object.fromEntries(body.map(([fact, ...cells]) => [fact, Object.fromEntries(cells.map((cell, at) => [head[at + 1], cell]))]));
}
