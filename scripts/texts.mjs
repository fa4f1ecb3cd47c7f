// SPDX-License-Identifier: Apache-2.0
//
// The texts that people read, out of the files they stand in.

const unescaped = (text) => text.replace(/\\n/g, ' ').replace(/\\u\{?([0-9a-fA-F]{2,6})\}?/g, (_, code) => String.fromCodePoint(parseInt(code, 16))).replace(/\\(.)/g, '$1');

/** The strings of a TOML file of words, each with its key or, in a list, the key of the list. */
export function texts_of_toml(toml) {
  const texts = [];
  let section = '';
  let key = '';
  for (const line of toml.split('\n')) {
    section = /^\s*\[+([^\]"]+)\]+/.exec(line)?.[1] ?? section;
    if (/^\s*(#|\[|$)/.test(line) && !/^\s*\[?"/.test(line)) continue;
    key = /^\s*"?([\w.-]+)"?\s*=/.exec(line)?.[1] ?? key;
    const after = line.replace(/^\s*"?[\w.-]+"?\s*=\s*/, '');
    for (const [, text] of after.matchAll(/"((?:[^"\\]|\\.)*)"/g)) texts.push({ key: [section, key].filter(Boolean).join('.'), text: unescaped(text) });
  }
  return texts;
}

/** The string that begins at `at`, and where it ends; in a template what is computed is a placeholder, and told as `inner`. */
function string_at(code, at) {
  const quote = code[at];
  let text = '', inner = '';
  for (let i = at + 1; i < code.length; i++) {
    if (code[i] === quote) return { text: unescaped(text), end: i + 1, inner };
    if (code[i] === '\\') text += code[i] + code[++i];
    else if (quote === '`' && code.startsWith('${', i)) {
      const end = end_of_computed(code, i + 2);
      inner += `${code.slice(i + 2, end)};`;
      text += '{computed}';
      i = end;
    } else text += code[i];
  }
  return { text: unescaped(text), end: code.length, inner };
}

function end_of_computed(code, from) {
  for (let i = from, depth = 1; i < code.length; i++) {
    if (/['"`]/.test(code[i])) i = string_at(code, i).end - 1;
    else if (code[i] === '{') depth++;
    else if (code[i] === '}' && --depth === 0) return i;
  }
  return code.length;
}

// A word by itself in small letters is a name for something in the code, or too short to matter.
const is_read = (text) => /\s/.test(text.trim()) || /^[A-Z][a-z]/.test(text);

function strings_in(code) {
  const texts = [];
  for (let i = 0; i < code.length; i++) {
    if (code.startsWith('//', i)) i = code.indexOf('\n', i);
    else if (code.startsWith('/*', i)) i = code.indexOf('*/', i) + 1;
    else if (/['"`]/.test(code[i])) {
      const { text, end, inner } = string_at(code, i);
      const key = /(['"]?)([\w-]+)\1:\s*(?:\([^)]*\)\s*=>\s*)?$/.exec(code.slice(Math.max(0, i - 200), i))?.[2] ?? '';
      if (is_read(text)) texts.push({ key, text });
      texts.push(...strings_in(inner));
      i = end - 1;
    }
    if (i < 0) break;
  }
  return texts;
}

/** The parts of a catalogue of the app, one for each thing it exports: [{part, texts}]. */
export const texts_of_catalogue = (code) =>
  code.split(/^(?=export const )/m).slice(1).map((piece) => ({ part: /^export const (\w+)/.exec(piece)[1], texts: strings_in(piece) }));
