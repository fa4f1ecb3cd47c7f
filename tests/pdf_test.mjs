#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// `realign export pdf`: every document on both papers, for journals of every kind. What other programs say of the
// files (qpdf, poppler), and that paper says what the plan and the summary say.
//
//   node tests/pdf_test.mjs [BINARY]     build/release/realign, with realign-print beside it
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { long_diary } from './long_diary.mjs';
import { run_cases } from './run_cases.mjs';

const root = resolve(dirname(new URL(import.meta.url).pathname), '..');
const binary = resolve(process.argv[2] ?? join(root, 'build/release/realign'));
const folder = mkdtempSync(join(tmpdir(), 'realign-pdf-'));
const documents = ['plan', 'stretches', 'walking', 'exercises', 'summary'];
const papers = { a4: '595.276 x 841.89 pts (A4)', letter: '612 x 792 pts (letter)' };

const example = readFileSync(join(root, 'examples/first-month.jsonl'), 'utf8');
const calm = JSON.parse(readFileSync(join(root, 'tests/calm_answers.json'), 'utf8'));
let entries = 0;
const entry = (at, body) => `${JSON.stringify({ id: `01700000-0000-7000-9000-${(++entries).toString(16).padStart(12, '0')}`, at, ...body })}\n`;
const morning = '2026-11-22T08:00:00+00:00';
const with_answer = (answers) => example + entry(morning, { kind: 'screening', answers });
const hostile = 'Nothing <b>heavy</b> & no \\(brackets\\) %PDF endobj; רק בעדינות; ツ 👶 \u0007\u200b\u202eback';
const journals = {
  'a month': example,
  nothing: '',
  'an emergency': with_answer({ 'chest-pain-or-breathless': true }),
  'a stop for today': with_answer({ 'leg-swelling': true }),
  'a clinician first': with_answer({ 'pregnant-again': true }),
  'an epidural': example.replace('"epidural": false', '"epidural": true'),
  'no word of an epidural': example.replace('"epidural": false, ', ''),
  'a pause': example + entry(morning, { kind: 'profile', paused: true }),
  'much that is limited': entry('2026-11-21T08:00:00+00:00', { kind: 'profile', birth_date: '2026-11-08', birth: 'cesarean', tear: 'severe' }) +
    entry(morning, { kind: 'screening', answers: { ...calm, 'pelvic-girdle-pain': 6, 'wrist-pain': 5, 'leak-with-effort': true, heaviness: 'constant' } }) +
    entry(morning, { kind: 'separation', above: 3, navel: 3.5, below: 2, tension: 'soft', doming: true }),
  'twelve weeks': long_diary(84),
  'years of days': long_diary(1200),
  'ten weeks that did not help': spawnSync(binary, 'simulate --on 2026-09-13 --weeks 10 --birth cesarean --pain 3 --separation 2.5 --phq-2 4 --print-journal'.split(' '), { encoding: 'utf8' }).stdout,
  'strange words': example + entry(morning, { kind: 'clearance', by: 'physiotherapist', scope: 'exercise', restrictions: hostile }),
  'a long restriction': example + entry(morning, { kind: 'clearance', by: 'physician', scope: 'exercise', restrictions: 'No load above the head for now. '.repeat(120) }),
};
const paths = Object.fromEntries(Object.entries(journals).map(([name, text], index) => {
  const path = join(folder, `${index}.jsonl`);
  writeFileSync(path, text);
  return [name, path];
}));

function run(program, ...options) {
  const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'buffer', maxBuffer: 1 << 26, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return { status, out: stdout.toString(), bytes: stdout, err: stderr.toString() };
}
const on_day = ['--on', '2026-11-22'];
const realign = (...options) => run(binary, ...options);
const asked = (what, name, paper = 'a4') => ['export', 'pdf', what, '--paper', paper, '--journal', paths[name], ...on_day];

// Every document that is looked at is made once.
const made = new Map();
function pdf(what, name, paper = 'a4') {
  const key = [what, name, paper].join();
  if (!made.has(key)) {
    const file = join(folder, `${made.size}.pdf`);
    const { status, err } = realign(...asked(what, name, paper), '--to', file);
    assert.deepEqual([status, err], [0, ''], key);
    made.set(key, file);
  }
  return made.get(key);
}
const every = (look) => {
  for (const name of Object.keys(journals)) {
    for (const what of documents) {
      for (const paper of Object.keys(papers)) look(pdf(what, name, paper), `${what}, ${name}, ${paper}`, what, paper);
    }
  }
};

// Words in the order in which they were put on paper; what was broken to fit is whole again.
const plain = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const foot = /Realign supports you; it does not diagnose, and it does not replace your clinician\.\s+postpartum-back-pain [\d.]+(\s+\d+ \/ \d+)?/g;
const words_of = (file) => plain(run('pdftotext', '-raw', '-enc', 'UTF-8', file, '-').out.replaceAll(foot, ' '));
const facts = (file) => Object.fromEntries(run('pdfinfo', '-isodates', file).out.split('\n').map((line) => line.match(/^([^:]+):\s*(.*)$/)?.slice(1)).filter(Boolean));
const screen = (name) => JSON.parse(realign('today', '--journal', paths[name], ...on_day, '--format', 'screen').out);
// A line may end within a word that has a hyphen or a slash.
const squeezed = (text) => text.replace(/\s/g, '');
const holds = (text, words, of_what) => assert.ok(squeezed(text).includes(squeezed(words)), `${of_what}: “${plain(words)}” is not there`);

const tests = {
  'qpdf finds nothing wrong with any of them'() {
    every((file, name) => {
      const { status, out, err } = run('qpdf', '--check', file);
      assert.deepEqual([status, err], [0, ''], `${name}: ${out}`);
    });
  },
  'every font is embedded, and only the letters that are used'() {
    every((file, name) => {
      const rows = run('pdffonts', file).out.trim().split('\n').slice(2);
      assert.ok(rows.length > 0, name);
      for (const row of rows) assert.match(row, /^[A-Z]{6}\+Inter-\S+ +.* yes yes (yes|no ) +\d+ +0$/, name);
    });
  },
  'each has a title, its paper, its day, a language, and says where what is'() {
    every((file, name, what, paper) => {
      const said = facts(file);
      assert.ok(said.Title.length > 4, name);
      assert.equal(said['Page size'], papers[paper], name);
      assert.match(said.CreationDate, /^2026-11-22T/, name);
      assert.equal(said.Tagged, 'yes', name);
      assert.equal(said.Encrypted, 'no', name);
      const catalog = run('qpdf', '--show-object=trailer', file).out.match(/\/Root (\d+) /)[1];
      assert.match(run('qpdf', `--show-object=${catalog}`, file).out, /\/Lang .*\/ViewerPreferences << \/DisplayDocTitle true >>/, name);
    });
  },
  'one page does for all but the exercises and what is unusually long'() {
    every((file, name, what) => {
      const pages = Number(facts(file).Pages);
      if (what === 'exercises') return;
      const much_waits = ['much that is limited', 'twelve weeks', 'years of days', 'ten weeks'].some((one) => name.includes(one));
      const most = name.includes('a long restriction') || (what === 'plan' && much_waits) ? 2 : 1;
      assert.ok(pages <= most, `${name}: ${pages} pages`);
    });
  },
  'nothing but figures is drawn as a picture, and figures are no raster'() {
    every((file, name) => assert.equal(run('pdfimages', '-list', file).out.trim().split('\n').length, 2, name));
  },
  'every figure says in words what it shows'() {
    const structure = run('pdfinfo', '-struct', pdf('stretches', 'a month')).out;
    assert.equal(structure.match(/Figure/g)?.length, 9);
    const shown = run('qpdf', '--qdf', '--object-streams=disable', pdf('stretches', 'a month'), '-').bytes.toString('latin1');
    assert.equal(shown.match(/\/Alt </g)?.length ?? shown.match(/\/Alt /g)?.length, 9);
  },
  'the same inputs give the same bytes, whatever the machine says of fonts, place and language'() {
    for (const what of documents) {
      const first = readFileSync(pdf(what, 'a month'));
      const env = { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C', TZ: 'Asia/Tokyo', FONTCONFIG_FILE: '/dev/null', FONTCONFIG_PATH: folder };
      const again = spawnSync(binary, asked(what, 'a month'), { env, maxBuffer: 1 << 26 });
      assert.equal(again.stderr.toString(), '', what);
      assert.ok(first.equals(again.stdout), what);
    }
  },
  'the stretches: all nine with name, dose and cue'() {
    const text = words_of(pdf('stretches', 'nothing'));
    const library = JSON.parse(realign('exercise', '--format', 'json').out);
    const all = (library.exercises ?? library).filter(({ kind }) => kind === 'stretch');
    assert.equal(all.length, 9);
    for (const { id } of all) {
      const said = realign('exercise', id).out;
      holds(text, said.split('\n')[0], id);
      holds(text, plain(said).match(/Dose: (.*?)\. Start/)[1], id);
      holds(text, plain(said).match(/It helps to think - (.*?\.)/)[1], id);
    }
  },
  'the plan says every dose, stretch, walk, limit and movement to avoid that today says'() {
    for (const name of ['a month', 'much that is limited', 'years of days']) {
      const text = words_of(pdf('plan', name)), day = screen(name);
      for (const item of day.session?.items ?? []) {
        holds(text, item.name, name);
        holds(text, `${item.name} ${item.dose.replace(/, rest .*$/, '')}`, name);
      }
      for (const stretch of day.stretches) holds(text, `${stretch.name} ${stretch.dose}`, name);
      if (day.walk) holds(text, day.walk.text, name);
      for (const one of day.waiting) {
        holds(text, one.name, name);
        holds(text, one.until, name);
      }
      for (const one of day.avoid) holds(text, one.name, name);
    }
  },
  'the plan names seven days, and the signs with whom to call'() {
    const text = words_of(pdf('plan', 'a month'));
    for (const day of ['Sun 22', 'Mon 23', 'Tue 24', 'Wed 25', 'Thu 26', 'Fri 27', 'Sat 28']) holds(text, day, 'plan');
    for (const words of ['Chest pain or trouble breathing', 'Numbness between the legs', 'Call 999 in the UK', 'A painful, swollen calf or leg', 'Fever or shivering', 'Call your maternity unit']) holds(text, words, 'plan');
  },
  'a fever is among the emergencies after an epidural and where nobody has said that there was none, else among what is for today'() {
    const is_emergency = (name) => {
      const text = words_of(pdf('plan', name)), fever = text.indexOf('Fever or shivering'), today = text.indexOf('Stop. Call a clinician today.');
      assert.ok(fever > 0 && today > 0 && text.indexOf('Fever or shivering', fever + 1) < 0, name);
      return fever < today;
    };
    assert.deepEqual(['a month', 'nothing', 'an epidural', 'no word of an epidural'].map(is_emergency), [false, true, true, true]);
    holds(words_of(pdf('plan', 'a month')), 'Fever with an epidural or spinal before, or with strong pain', 'a month');
  },
  'under a stop the plan says whom to call and gives no exercise'() {
    for (const [name, call] of [['an emergency', 'Call 999 in the UK'], ['a stop for today', 'Call your maternity unit'], ['a clinician first', 'Ask your midwife']]) {
      const text = words_of(pdf('plan', name));
      holds(text, realign('today', '--journal', paths[name], ...on_day).out.split('\n')[0], name);
      holds(text, call, name);
      if (name === 'a clinician first') continue;
      for (const what of ['plan', 'exercises', 'stretches', 'walking']) assert.doesNotMatch(words_of(pdf(what, name)), /\d sets of|held for|\d to \d+ minutes/, name);
    }
    assert.doesNotMatch(words_of(pdf('exercises', 'nothing')), /\d sets of|held for/);
  },
  'a pause is one quiet line with where help is'() {
    const text = words_of(pdf('plan', 'a pause'));
    holds(text, 'Everything is paused. Help is there', 'a pause');
    assert.doesNotMatch(text, /\d sets of/);
  },
  'the summary says every sentence that the text says'() {
    for (const name of Object.keys(journals)) {
      if (name === 'strange words') continue;  // letters that the typeface has not
      const text = words_of(pdf('summary', name));
      const said = realign('export', 'summary', '--journal', paths[name], ...on_day).out;
      // A line of a section is indented by two, what goes on from it by four.
      const lines = said.replace(/\n {4}/g, ' ').split('\n').map(plain).filter((line) => line && !/^\S+day \d+ \S+: [\d.]+, /.test(line));
      for (const line of lines) for (const sentence of line.split(/(?<=[.!?]) /)) holds(text, sentence, name);
    }
  },
  'the summary has each reading of the gap with all it was'() {
    const text = words_of(pdf('summary', 'a month'));
    const readings = JSON.parse(realign('progress', '--journal', paths['a month'], ...on_day, '--format', 'screen').out).separation.table.rows;
    for (const row of readings) holds(text, row.join(' '), 'gap');
  },
  'a restriction of a clinician is in her words, whatever they are'() {
    for (const what of ['plan', 'summary']) {
      const text = words_of(pdf(what, 'strange words'));
      holds(text, 'Nothing <b>heavy</b> & no \\(brackets\\) %PDF endobj;', what);
    }
    const long = words_of(pdf('summary', 'a long restriction'));
    assert.equal(long.match(/No load above the head for now\./g).length, 120);
  },
  'walking: both tables, and where she is'() {
    const text = words_of(pdf('walking', 'a month')), { walk } = screen('a month');
    for (const row of ['Weeks 1 to 2', 'Weeks 7 to 8', '20 to 25 minutes', '25 to 30 minutes', walk.text]) holds(text, row, 'walking');
    const at = text.indexOf('You are here');
    assert.ok(at > 0 && text.indexOf('You are here', at + 1) < 0);
    holds(text, `Weeks ${walk.row * 2 - 1} to ${walk.row * 2} You are here`, 'walking');
  },
  'exercises: each that is open, with how it is done and when to stop'() {
    const text = words_of(pdf('exercises', 'a month'));
    const { allowed } = JSON.parse(realign('today', '--journal', paths['a month'], ...on_day, '--format', 'json').out);
    assert.ok(allowed.length > 10);
    for (const id of allowed) holds(text, realign('exercise', id).out.split('\n')[0], id);
    for (const id of allowed) {
      const said = plain(realign('exercise', id).out), part = (from, to) => said.split(` ${from} `)[1].split(` ${to} `)[0];
      for (const step of part('How', 'It helps to think').split(/ ?\b\d (?=[A-Z])/)) holds(text, step, id);
      for (const stop of part('Stop when', 'Ways to do it').split(' Leave it out when ')[0].split(/(?:^| )- /)) holds(text, stop, id);
    }
  },
  'a folder that cannot be written to leaves the old file'() {
    const closed = join(folder, 'closed'), file = join(closed, 'plan.pdf');
    mkdirSync(closed);
    writeFileSync(file, 'old');
    chmodSync(closed, 0o555);
    const as_root = process.getuid() === 0;
    const user = as_root ? { uid: 65534, gid: 65534 } : {};
    if (as_root) chmodSync(folder, 0o755);
    const { status, stderr } = spawnSync(binary, [...asked('plan', 'a month'), '--to', file], { ...user, encoding: 'utf8' });
    assert.deepEqual([status, readFileSync(file, 'utf8'), readdirSync(closed)], [1, 'old', ['plan.pdf']]);
    assert.match(stderr, /plan\.pdf/);
    chmodSync(closed, 0o755);
    assert.equal(realign(...asked('plan', 'a month'), '--to', join(folder, 'no/such/place.pdf')).status, 1);
    assert.equal(realign(...asked('plan', 'a month'), '--to', closed).status, 1);
  },
  'a full disk is told, and is no success'() {
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$@" > /dev/full', binary, ...asked('plan', 'a month')], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /could not be written/);
  },
  'what was not meant is refused with the right status'() {
    assert.equal(realign('export', 'pdf').status, 2);
    assert.equal(realign('export', 'pdf', 'poster').status, 2);
    assert.equal(realign(...asked('plan', 'a month'), '--paper', 'a3').status, 2);
    assert.equal(realign('export', 'pdf', 'plan', '--journal', paths['a month'], '--on', '2026-02-30').status, 2);
    assert.equal(realign('export', 'pdf', 'plan', '--journal', paths['a month'], '--on', '2026-01-01').status, 2);
    const broken = join(folder, 'broken.jsonl');
    writeFileSync(broken, '{"kind": "walk"}\n{}\n');
    assert.equal(realign('export', 'pdf', 'plan', '--journal', broken, ...on_day).status, 3);
    assert.equal(realign('export', 'pdf', 'plan', '--journal', paths['a month'], '--protocol', folder, ...on_day).status, 4);
  },
  'where the typeface is missing it says which package brings it'() {
    const { status, err, out } = run(join(dirname(binary), 'realign-print'), 'plan', '--journal', paths['a month'], ...on_day, '--fonts', folder);
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /Inter-Regular\.otf: this font is missing; the Debian package fonts-inter brings it/);
  },
};

const failed = await run_cases('pdf', tests);
rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
