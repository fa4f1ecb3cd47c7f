// SPDX-License-Identifier: Apache-2.0
//
// The language of the app's words, and what depends on it.

/** The language of these words, with the dates of where she is. */
export const language = globalThis.navigator?.language?.startsWith('en') ? navigator.language : 'en';

/** The languages that there are words in; each has to have a folder of `protocol/words/` too. */
export const catalogues = ['en'];

/** What a language is called, in these words. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;

const plurals = new Intl.PluralRules(language);

export function counted(n: number, forms: { one: string; other: string }): string {
  const form = plurals.select(n) === 'one' ? forms.one : forms.other;
  return form.replace('#', String(n));
}

/** As the clock showed it where it was said. */
export const moment = (at: string): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(at.slice(0, 19)));

/** A day, and if it is wanted the one so many days later: 8 Nov. */
export const shortDay = (date: string, later = 0): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(Date.parse(`${date}T12:00Z`) + later * 86_400_000),
  );
