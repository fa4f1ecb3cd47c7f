// SPDX-License-Identifier: Apache-2.0
//
// A scenario document as a value: read from its text, written back, and its journal written out in full.
// `node tests/scenario_runner.mjs --help` describes the format.
import { readFileSync } from 'node:fs';

const calm_answers = JSON.parse(readFileSync(new URL('calm_answers.json', import.meta.url), 'utf8'));

// The verbs that read the journal, and are given the document's.
const reads_journal = new Set(['today', 'week', 'script', 'explain', 'check-in', 'progress', 'simulate', 'journal', 'export', 'import', 'session']);
// The verbs whose answer depends on the day, so that a document without --on would fail tomorrow.
const needs_day = new Set(['today', 'week', 'script', 'progress', 'simulate']);

export class Malformed extends Error {}

// → {title, native, preamble: [line], sections: [section]}; a section is
//   {kind: 'before' | 'journal' | 'file' | 'remark' | 'end', header, lines, …} or
//   {kind: 'command', header, lines (stdout), stderr, exit, stdin, args, filters, native}
export function read_document(text, name) {
  const lines = text.replace(/\n$/, '').split('\n');
  const document = { name, title: '', native: false, preamble: [], sections: [] };
  let into = document.preamble;
  lines.forEach((line, index) => {
    const where = `${name}:${index + 1}`;
    const header = /^--- (\$|#|before|journal|file|stdin|stderr|exit|end)( .*|)$/.exec(line);
    if (!header) {
      if (/^---(\s|$)/.test(line)) throw new Malformed(`${where}: "${line}" is not a section; see --help`);
      if (into === document.preamble && line !== '' && !line.startsWith('#')) {
        throw new Malformed(`${where}: before the first section every line begins with #`);
      }
      into.push(line);
      return;
    }
    into = open_section(document, header[1], header[2].trim(), line, where);
  });
  const astray = document.sections.find(({ after }) => after?.some((line) => line !== ''));
  if (astray) throw new Malformed(`${astray.where}: nothing but a new section follows --- exit`);
  document.title = document.preamble.map((line) => /^# title: (.+)/.exec(line)?.[1]).find(Boolean) ?? '';
  document.native = document.preamble.includes('# native only');
  if (!document.title) throw new Malformed(`${name}:1: there is no "# title: …": what does this document claim?`);
  if (!document.sections.some(({ kind }) => kind === 'command')) throw new Malformed(`${name}: it runs no command`);
  return document;
}

// Adds the section that `line` opens, and returns the list its lines go into.
function open_section(document, word, rest, line, where) {
  const command = document.sections.findLast(({ kind }) => kind === 'command');
  if (['stdin', 'stderr', 'exit'].includes(word)) {
    if (!command) throw new Malformed(`${where}: --- ${word} comes after the command it belongs to`);
    if (word === 'exit') {
      if (!/^\d+$/.test(rest)) throw new Malformed(`${where}: --- exit is followed by a number`);
      command.exit = Number(rest);
      return command.after;
    }
    return (command[word] = []);
  }
  const section = { kind: { $: 'command', '#': 'remark' }[word] ?? word, header: line, lines: [], where };
  if (section.kind === 'command') Object.assign(section, { stderr: null, stdin: null, exit: 0, after: [] }, read_command(rest, where));
  if (section.kind === 'journal') Object.assign(section, { file: 'journal.jsonl', raw: rest.startsWith('raw'), torn: rest === 'raw torn' });
  if (section.kind === 'journal' && !section.raw) section.before = document.sections.findLast(({ kind }) => kind === 'before')?.lines ?? [];
  if (section.kind === 'file') Object.assign(section, { file: rest, raw: !rest.endsWith('.jsonl') });
  document.sections.push(section);
  return section.lines;
}

// `realign today --on 2026-11-22 | pick allowed # native` → its parts
function read_command(text, where) {
  const native = /\s# native$/.test(text);
  const [program, ...filters] = split_words(text.replace(/\s# native$/, ''), where);
  if (program[0] !== 'realign' && program[0] !== 'cat') throw new Malformed(`${where}: only realign and cat are run, not ${program[0]}`);
  const [verb] = program.slice(1);
  const helps = program.includes('--help');
  if (needs_day.has(verb) && !program.includes('--on') && !helps) {
    throw new Malformed(`${where}: name the day with --on; today will be another day tomorrow`);
  }
  // From the poses or the protocol, whatever the journal.
  const is_of_protocol = program[2] === 'cql' || program.includes('--definitions') || program.at(-1) === '--protocol';
  const needs_none = verb === 'export' && (program[2] === 'svg' || is_of_protocol);
  const only_command = verb === 'simulate' || verb === 'import' || (verb === 'export' && ['fhir', 'cql'].includes(program[2]));  // the module has no such verb
  const own_files = program.includes('--journal') || program.includes('--protocol');
  return {
    program: program[0],
    args: program.slice(1),
    filters,
    native: native || own_files || only_command || program[0] === 'cat',
    wants_journal: program[0] === 'realign' && reads_journal.has(verb) && !program.includes('--journal') && !helps && !needs_none,
  };
}

// Words as a shell would split them, without anything else a shell does; `|` begins a new list.
function split_words(text, where) {
  const lists = [[]];
  const pattern = /\s*(?:(\|)(?=\s)|((?:[^\s"'|]|"[^"]*"|'[^']*')+))/gy;
  let at = 0;
  for (let found; (found = pattern.exec(text)); at = pattern.lastIndex) {
    if (found[1]) lists.push([]);
    else lists.at(-1).push(found[2].replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
  }
  if (text.slice(at).trim() || lists.some((list) => list.length === 0)) throw new Malformed(`${where}: cannot split "${text}" into words`);
  return lists;
}

export function write_document({ preamble, sections }) {
  const lines = [...preamble];
  for (const section of sections) {
    lines.push(section.header);
    if (section.kind !== 'command') {
      lines.push(...section.lines);
      continue;
    }
    lines.push(...section.lines);
    if (section.stdin) lines.push('--- stdin', ...section.stdin);
    if (section.stderr) lines.push('--- stderr', ...section.stderr);
    if (section.exit !== 0) lines.push(`--- exit ${section.exit}`);
  }
  return `${lines.join('\n')}\n`;
}

// The file that a journal section stands for, after what came before it. Line N of the section is line N of
// the file, comments being blank lines there, unless something came before or a `repeat` makes several of one.
export function journal_text({ lines, raw, torn, before = [] }) {
  const body = [...before, ...lines];
  while (body.length && body.at(-1) === '') body.pop();
  if (raw) return body.join('\n') + (torn || !body.length ? '' : '\n');
  const state = { written: 0, labels: new Map() };
  return body.flatMap((line) => (line.startsWith('#') ? [''] : entries_of(line, state))).map((line) => `${line}\n`).join('');
}

function entries_of(line, state) {
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    return [line];  // not JSON: that is what the document is about
  }
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [line];
  const { repeat, calm, ...rest } = entry;
  if (calm) rest.answers = { ...calm_answers, ...rest.answers };
  if (!repeat && !calm && !('id' in entry) && typeof entry.at === 'string' && entry.kind !== 'retract') {
    return [line.replace('{', `{"id": "${next_id(entry.at, state)}", `)];  // every other byte as it was written
  }
  const { every_days = 1, count = 1 } = repeat ?? {};
  return Array.from({ length: count }, (_, index) => JSON.stringify(with_id(shift(rest, index * every_days), state)));
}

function with_id({ id, ...entry }, state) {
  const is_label = (word) => typeof word === 'string' && /^[a-z][a-z0-9-]{0,30}$/.test(word);
  if (entry.kind === 'retract' && is_label(entry.entry)) entry.entry = state.labels.get(entry.entry) ?? entry.entry;
  const own = id === undefined || is_label(id) ? next_id(entry.at, state) : id;
  if (is_label(id)) state.labels.set(id, own);
  return { id: own, ...entry };
}

function shift(entry, days) {
  if (days === 0) return entry;
  const date = new Date(`${entry.at.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return { ...entry, at: date.toISOString().slice(0, 10) + entry.at.slice(10) };
}

// A UUIDv7 of the entry's time and its place in the document: the same on every run.
function next_id(at, state) {
  const number = ++state.written;
  const time = Math.max(0, Date.parse(at) || 0).toString(16).padStart(12, '0');
  const place = number.toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place.slice(-3).padStart(3, '0')}-8000-${place.padStart(12, '0')}`;
}
