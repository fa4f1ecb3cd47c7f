#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// The figure through the door of the WebAssembly module: what it draws is, to the byte, what the command draws.
//
//   node tests/figure_wasm_test.mjs build/wasm/realign.wasm build/release/realign
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { load_module, open_door } from './wasm_host.mjs';

const module = load_module(process.argv[2] ?? 'build/wasm/realign.wasm');
const binary = process.argv[3] ?? 'build/release/realign';
const room = 12_000;  // bytes of a still
const room_of_map = 19_000;  // of two bodies with all muscles, which a page draws once
const map = ['muscles'];
const muscles = ['pectorals', 'hip-flexors', 'hamstrings', 'back', 'abdominals', 'glutes', 'deep-core', 'pelvic-floor'];
const shares = [0, 0.17, 0.5, 0.83];  // of a repetition

const door = open_door(module);
const refused = (question) => JSON.parse(open_door(module).ask(JSON.stringify(question)));

// Every exercise in every variant, as the module itself names them.
const figures = JSON.parse(door.run(['exercise', '--format', 'json'], '').out).exercises.flatMap(({ id }) =>
  JSON.parse(door.run(['exercise', id, '--format', 'json'], '').out).variants.map((variant) => [id, '--variant', variant.id]));

async function native(words) {
  const { stdout } = await promisify(execFile)(binary, ['export', 'svg', ...words], { maxBuffer: 1 << 24 });
  return stdout;
}

function in_module(words) {
  const { exit, out, err } = door.run(['export', 'svg', ...words], '');
  assert.equal(exit, 0, err);
  return out;
}

// Three at a time, since each is a process of its own.
async function for_each(list, run) {
  const waiting = [...list];
  const worker = async () => { for (let next; (next = waiting.shift()); ) await run(next); };
  await Promise.all([worker(), worker(), worker()]);
}

// From each side and each view that there is: [words, what the opening says].
function ways_to_see(words) {
  const { views } = door.open_figure(words);
  return ['1', '2'].slice(0, views).flatMap((view) => [[], ['--other-side']].map((side) => [...words, '--view', view, ...side]));
}

const content_of = (svg) => /<g>(.*)<\/g>/s.exec(svg)[1];

const tests = {
  'there is a figure of every exercise and variant'() {
    assert.ok(figures.length > 40, `${figures.length}`);
    for (const words of figures) assert.ok(door.open_figure(words).svg.startsWith('<svg '), words.join(' '));
  },
  async 'every still is the command\'s, to the byte, and so is each frame'() {
    await for_each(figures.flatMap(ways_to_see), async (words) => {
      const { duration } = door.open_figure(words);
      for (const at of shares.map((share) => Math.round(share * duration))) {
        const still = [...words, '--at', String(at / 1000)];
        const wanted = await native(still);
        assert.ok(in_module(still) === wanted, `${still.join(' ')} differs`);
        door.open_figure(words);  // others ask between
        assert.ok(wanted.includes(`<g>${door.frame(0, at)}</g>`), `${still.join(' ')}: the frame differs`);
      }
    });
  },
  'every still is smaller than 12,000 bytes'() {
    const large = figures.flatMap(ways_to_see).flatMap((words) => {
      const { duration } = door.open_figure(words);
      const stills = Array.from({ length: 12 }, (_, i) => [...words, '--at', String(Math.round((i * duration) / 12) / 1000)]);
      return stills.map((still) => [Buffer.byteLength(in_module(still)), still]).filter(([bytes]) => bytes >= room);
    });
    assert.deepEqual(large.map(([bytes, still]) => `${still.join(' ')}: ${bytes} bytes`), []);
  },
  async 'every film is the command\'s, to the byte'() {
    await for_each(figures.map((words) => [...words, '--animate']), async (words) =>
      assert.ok(in_module(words) === await native(words), `${words.join(' ')} differs`));
  },
  async 'so are all looks, by day and by night, and the sheet'() {
    const looks = [['--night'], ['--build', 'slight', '--skin', 'light', '--hair', 'short'], ['--build', 'full', '--skin', 'dark', '--hair', 'covered', '--night'],
      ['--skin', 'brown', '--frames', '4']];
    const some = figures.filter((_, index) => index % 6 === 0);
    const asked = [['--sheet'], ['--sheet', '--night'], ...some.flatMap((words) => looks.map((look) => [...words, ...look]))];
    await for_each(asked, async (words) => assert.ok(in_module(words) === await native(words), `${words.join(' ')} differs`));
  },
  async 'the muscle map is the command\'s, to the byte, whichever muscle is looked at, in all looks'() {
    const looks = [[], ['--night'], ['--build', 'slight', '--skin', 'light', '--hair', 'short'], ['--build', 'full', '--skin', 'dark', '--hair', 'covered', '--other-side']];
    const chosen = [[], ...muscles.map((id) => ['--muscle', id])];
    await for_each(looks.flatMap((look) => chosen.map((one) => [...map, ...one, ...look])), async (words) => {
      const wanted = await native(words);
      assert.ok(in_module(words) === wanted, `${words.join(' ')} differs`);
      door.open_figure(words);
      assert.ok(wanted.includes(`<g>${door.frame(0, 0)}</g>`), `${words.join(' ')}: the frame differs`);
      assert.ok(Buffer.byteLength(wanted) < room_of_map, `${words.join(' ')}: ${Buffer.byteLength(wanted)} bytes`);
    });
  },
  'the muscle map says where each muscle is, within the picture, and has a group for it'() {
    const { muscles_at, box: [x, y, wide, high], svg, description } = door.open_figure(map);
    assert.deepEqual([...new Set(muscles_at.map(({ id }) => id))].sort(), [...muscles].sort());
    for (const { id, view, box } of muscles_at) {
      assert.ok(['front', 'back'].includes(view), id);
      assert.ok(box[0] >= x && box[1] >= y && box[0] + box[2] <= x + wide && box[1] + box[3] <= y + high, `${id}: ${box}`);
      assert.equal(svg.split(`<g data-muscle="${id}">`).length, 2, id);
    }
    for (const said of ['Tight: chest,', 'Weak: back,']) assert.ok(description.includes(said), description);
    for (const words of figures) assert.equal(door.open_figure(words).muscles_at, undefined);
  },
  'every class and id that the muscle map names is there'() {
    for (const one of [[], ['--muscle', muscles[0]]]) {
      for (const svg of [door.open_figure([...map, ...one]).svg, in_module([...map, ...one])]) {
        for (const [, name] of svg.matchAll(/class="([^"]+)"/g)) assert.ok(svg.includes(`.${name}{`) || svg.includes(`.${name} path`), `.${name}`);
        for (const [, , id] of svg.matchAll(/(url\(|href=")#([^)"]+)/g)) assert.ok(svg.includes(`id="${id}"`), `#${id}`);
      }
    }
  },
  'a muscle that is not on the map is refused, and so is one of an exercise'() {
    for (const [words, says] of [[[...map, '--muscle', 'hamstring'], /did you mean hamstrings\?/], [[...map, '--muscle', 'x'], /there are pectorals, /],
      [[...figures[0], '--muscle', 'back'], /no muscle map/], [['--sheet', '--muscle', 'back'], /leave out --sheet/], [[...map, '--muscle'], /needs a value/]]) {
      const { exit, err } = refused({ args: ['export', 'svg', ...words], journal: '' });
      assert.equal(exit, 2, words.join(' '));
      assert.match(err, says);
    }
  },
  'an opened figure holds the telling moment in its one group'() {
    for (const words of figures) {
      const { svg, telling } = door.open_figure(words);
      assert.equal(content_of(svg), door.frame(0, telling), words.join(' '));
    }
  },
  'every part of every frame has its style, and every id it names is there'() {
    for (const words of figures.flatMap(ways_to_see)) {
      const { svg, duration } = door.open_figure(words);
      for (let at = 0; at < duration; at += duration / 8) {
        const frame = door.frame(0, at);
        for (const [, name] of frame.matchAll(/class="([^"]+)"/g)) assert.ok(svg.includes(`.${name}{`), `${words.join(' ')}: .${name}`);
        for (const [, , id] of frame.matchAll(/(url\(|href=")#([^)"]+)/g)) {
          assert.ok(frame.includes(`id="${id}"`) || svg.includes(`<pattern id="${id}"`), `${words.join(' ')}: #${id}`);
        }
      }
    }
  },
  'cues fill the repetition, and the box is that of the picture'() {
    for (const words of figures) {
      const { cues, duration, box, svg, title, description } = door.open_figure(words);
      assert.equal(cues.reduce((at, { from, to }) => (assert.equal(from, at), to), 0), duration, words.join(' '));
      const [x, y, wide, high] = /viewBox="([^"]+)"/.exec(svg)[1].split(' ').map(Number);
      assert.deepEqual([x, y, wide], box.slice(0, 3));
      assert.ok(high >= box[3]);  // with the legend
      assert.ok(title && description, words.join(' '));
    }
  },
  'a repetition follows the other, and no moment at all is the beginning'() {
    const words = figures[0];
    const { duration } = door.open_figure(words);
    assert.equal(door.frame(0, 3 * duration + 1000), door.frame(0, 1000));
    assert.equal(door.frame(0, -duration + 1000), door.frame(0, 1000));
    for (const none of [NaN, Infinity, -Infinity, 1e300]) assert.equal(door.frame(0, none), door.frame(0, 0));
  },
  'two places show two figures whose ids differ; an empty one shows none'() {
    const own = open_door(module);
    assert.equal(own.frame(0, 0), null);
    own.open_figure(figures[0], 0);
    own.open_figure(figures[0], 7);
    const ids = (text) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(ids(own.frame(0, 0)).filter((id) => ids(own.frame(7, 0)).includes(id)), []);
    for (const place of [1, 8, 4294967295]) assert.equal(own.frame(place, 0), null);
  },
  'what cannot be opened is refused with a message, and what was open stays'() {
    const own = open_door(module);
    own.open_figure(figures[0]);
    const before = own.frame(0, 500);
    for (const question of [{ figure: 'x' }, { figure: [] }, { figure: [7] }, { figure: ['no-such'] }, { figure: [...figures[0], '--animate'] },
      { figure: [...figures[0], '--at', '1'] }, { figure: [...figures[0], '--skin', 'green'] }, { figure: [...figures[0], '--view'] },
      { figure: figures[0], place: 8 }, { figure: figures[0], place: 0.5 }, { figure: figures[0], place: 'first' }]) {
      const { exit, out, err } = JSON.parse(own.ask(JSON.stringify(question)));
      assert.deepEqual({ exit, out, says: err.length > 10 }, { exit: 2, out: '', says: true }, JSON.stringify(question));
    }
    assert.equal(own.frame(0, 500), before);
  },
  'wrong words of export svg are usage errors'() {
    for (const words of [[], ['no-such'], ['--at', '1'], [figures[0][0], '--at', '1.2345'], [figures[0][0], '--at', '-1'], [figures[0][0], '--at', '.'],
      [figures[0][0], '--frames', '0'], [figures[0][0], '--view', '3'], [figures[0][0], figures[1][0]], [figures[0][0], '--quick']]) {
      assert.equal(refused({ args: ['export', 'svg', ...words], journal: '' }).exit, 2, words.join(' '));
    }
  },
  'ten thousand frames do not make it grow'() {
    const own = open_door(module);
    const { duration } = own.open_figure(figures[0]);
    for (let i = 0; i < 200; i++) own.frame(0, (i * duration) / 200);
    const size = own.memory.buffer.byteLength;
    for (let i = 0; i < 10_000; i++) own.frame(0, i * 16.7);
    assert.equal(own.memory.buffer.byteLength, size);
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  let complaint = '';
  try {
    await test();
  } catch (error) {
    failed++;
    complaint = String(error.message);
    console.log(`${name}:\n  ${complaint.replaceAll('\n', '\n  ')}`);
  }
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${complaint ? 'not ok' : 'ok'} figure: ${name}\n`);
}
console.log(`figure: ${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
