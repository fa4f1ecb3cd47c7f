// SPDX-License-Identifier: Apache-2.0
//
// Words that nobody here gets to read: what blames, praises, hurries or talks down.
const refused = [
  /\bmum(my|s)?\b/i, /\bmom(my|s)?\b/i, /\bmamas?\b/i, /\bshould(n['’]t)?\b/i, /\bjust\b/i, /\bsimply\b/i, /\bobviously\b/i,
  /\bgreat job\b/i, /\bwell done\b/i, /\bgood girl\b/i, /\bcongratulations\b/i, /\bamazing\b/i, /\bstreaks?\b/i, /!/,
  /\byou (missed|failed|forgot|skipped|slacked|gave up)\b/i, /\byour fault\b/i, /\blazy\b/i, /\bexcuses?\b/i, /\bcheat(ed|ing)?\b/i,
  /\bhurry\b/i, /\bguilty\b/i, /\bno pain,? no gain\b/i, /\bcrush(ed)? it\b/i, /\bget your body back\b/i,
];

/** What of a text may not be in it. */
export const refused_words = (text) => refused.flatMap((each) => text.match(each)?.[0] ?? []);
