// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../engine';
import { bellsAhead } from '../player/bells_ahead';
import { goTo, placeOf, unitsDone } from '../player/place';
import { changeOf, rerouted } from '../player/reroute';
import { printOf, type Script } from '../player/script';
import { momentAt, ringLeft, shownAt } from '../player/shown';
import * as time from '../player/timeline';

const module = readFileSync(new URL('../../build/wasm/realign.wasm', import.meta.url));
const month = readFileSync(new URL('../../examples/first-month.jsonl', import.meta.url), 'utf8');
const day = '2026-11-22';

let engine: Engine;
const script = (routine: string, more = ''): Script =>
  JSON.parse(engine.run(['script', routine, '--on', day, '--format', 'json'], month + more));
const pain = (score: number, exercise: string): string =>
  `${JSON.stringify({ id: '01a1ffff-0000-7000-8000-000000000001', at: `${day}T12:00:00+00:00`, kind: 'pain', score, when: 'during', exercise })}\n`;

beforeAll(async () => {
  engine = await Engine.load(module);
});

const playing = (timeline: time.Timeline, done: number[] = []) => time.resume(time.begin(timeline, done));
const stepIn = (timeline: time.Timeline, state: time.State) => time.stepAt(timeline, state) as time.Step;
const amounts = (happened: time.Happening[]) =>
  happened.flatMap((each) => (each.kind === 'set' ? [each.amount] : []));

/** Plays until the first cue for which this is so. */
function playTo(
  timeline: time.Timeline,
  is: (step: time.Step) => boolean,
  from = playing(timeline),
): time.State {
  let state = from;
  while (!is(stepIn(timeline, state))) {
    state = time.advance(timeline, state, stepIn(timeline, state).lasts - state.ms).state;
    if (state.ended) throw new Error('not in this script');
  }
  return state;
}

let timeline: time.Timeline;
const unit = (state: time.State) => stepIn(timeline, state).unit;
const on = (routine: string) =>
  beforeAll(() => {
    timeline = time.timelineOf(script(routine));
  });

for (const routine of ['session', 'core', 'stretches', 'walk']) {
  describe(`the routine ${routine}, played,`, () => {
    on(routine);

    test('ends after exactly its time, and every unit is done once, with the amounts of the script', () => {
      const { lasts, blocks } = timeline.script;
      const almost = time.advance(timeline, playing(timeline), lasts - 1);
      expect(almost.state.ended).toBe(false);
      const { state, happened } = time.advance(timeline, almost.state, 1);
      expect(state.ended).toBe(true);
      expect(state.done.size).toBe(timeline.units.length);
      const done = blocks.flatMap(({ cues }) => cues.flatMap((cue) => cue.done?.amount ?? []));
      const all = amounts([...almost.happened, ...happened]).filter((amount) => amount !== null);
      expect(all).toEqual(done);
    });

    test('comes out the same in small steps as in one', () => {
      const at = Math.floor(timeline.script.lasts * 0.6);
      const once = time.advance(timeline, playing(timeline), at);
      let state = playing(timeline);
      const happened: time.Happening[] = [];
      for (let gone = 0; gone < at; gone += 97) {
        const moved = time.advance(timeline, state, Math.min(97, at - gone));
        state = moved.state;
        happened.push(...moved.happened);
      }
      expect(state).toEqual(once.state);
      expect(happened).toEqual(once.happened);
    });
  });

  describe(`the routine ${routine}, at every cue,`, () => {
    on(routine);

    test('goes on at the same repetition after its place was kept, from any cue', () => {
      for (const [index, step] of timeline.steps.entries()) {
        const state = { ...time.begin(timeline), step: index, ms: Math.floor(step.lasts / 2) };
        const again = goTo(timeline, time.begin(timeline), placeOf(timeline, state));
        const there = stepIn(timeline, again);
        expect([there.unit, there.side]).toEqual([step.unit, step.side]);
        if (step.rep !== undefined) expect(there.rep).toBe(step.rep);
        expect(again.step).toBeLessThanOrEqual(
          Math.max(index, (timeline.units[step.unit] as time.Unit).entry),
        );
      }
    });

    test('shows a ring between full and empty and a moment within the movement at every cue', () => {
      for (const [index, step] of timeline.steps.entries()) {
        const state = { ...time.begin(timeline), step: index, ms: step.lasts / 3 };
        expect(ringLeft(timeline, state)).toBeGreaterThanOrEqual(0);
        expect(ringLeft(timeline, state)).toBeLessThanOrEqual(1);
        const moment = momentAt(step, state.ms);
        expect(moment).toBeGreaterThanOrEqual(step.figure[0]);
        expect(moment).toBeLessThanOrEqual(step.figure[1]);
        const shown = shownAt(timeline, state);
        expect(shown.title).not.toBe('');
        expect(shown.dots.filter((dot) => dot === 'now')).toHaveLength(1);
      }
    });

    test('rings the bells of the script at their times', () => {
      const bells = bellsAhead(timeline, playing(timeline)).map((bell) => bell.in);
      let before = 0;
      for (const { lasts, cues } of timeline.script.blocks) {
        for (const cue of cues) if (cue.bell && before + cue.at > 0) expect(bells).toContain(before + cue.at);
        before += lasts;
      }
    });
  });
}

describe('a session that is played', () => {
  on('session');

  test('stands still while it is paused', () => {
    const state = time.pause(time.advance(timeline, playing(timeline), 31_234).state);
    expect(time.advance(timeline, state, 60_000)).toEqual({ state, happened: [] });
  });

  test('gives time to get back into position before it goes on', () => {
    const state = time.advance(timeline, playing(timeline), 31_234).state;
    const back = time.resume(time.pause(state), 5000);
    const later = time.advance(timeline, back, 4999).state;
    expect([later.step, later.ms, later.lead]).toEqual([state.step, state.ms, 1]);
    expect(time.advance(timeline, later, 11).state.ms).toBe(state.ms + 10);
  });
});

describe('a session in which she leaves something out or goes back', () => {
  on('session');

  test('does not count a set she goes past, and takes it up at the end', () => {
    const { state, happened } = time.nextSet(
      timeline,
      playTo(timeline, ({ rep }) => rep === 4),
    );
    expect(amounts(happened)).toEqual([]);
    expect(unit(state)).toBe(1);
    const end = time.advance(timeline, state, timeline.script.lasts).state;
    expect(end.ended).toBe(true);
    expect(end.done.has(0)).toBe(false);
    const again = time.takeUp(timeline, end).state;
    expect([again.ended, unit(again)]).toEqual([false, 0]);
  });

  test('leaves out all sets of an exercise', () => {
    const two = timeline.units.findIndex(({ part }, index) => timeline.units[index + 1]?.part === part);
    const state = playTo(timeline, (step) => step.unit === two);
    const end = time.advance(timeline, time.leaveOut(timeline, state).state, timeline.script.lasts).state;
    expect(end.ended).toBe(true);
    expect(timeline.units.filter((_unit, index) => !end.done.has(index))).toEqual(
      timeline.units.filter(({ part }) => part === timeline.units[two]?.part),
    );
  });

  test('goes back to the beginning of a set, then to the set before, and counts no set twice', () => {
    const state = playTo(timeline, ({ unit, rep }) => unit === 1 && rep === 3);
    const start = time.previousSet(timeline, state).state;
    expect([unit(start), start.ms]).toEqual([1, 0]);
    const before = time.previousSet(timeline, start).state;
    expect(unit(before)).toBe(0);
    const { happened } = time.advance(timeline, before, timeline.script.lasts * 2);
    expect(happened.filter((each) => each.kind === 'set').map((each) => each.unit)).not.toContain(0);
  });
});

describe('a set that she ends before its end', () => {
  on('session');

  test('lets her call it enough from the lower number on, and goes on to the rest', () => {
    const low = timeline.script.parts[0]?.reps?.[0] as number;
    expect(
      time.mayBeEnough(
        timeline,
        playTo(timeline, ({ rep }) => rep === low),
      ),
    ).toBe(false);
    const state = playTo(timeline, ({ rep }) => rep === low + 1);
    expect(time.mayBeEnough(timeline, state)).toBe(true);
    const { state: after, happened } = time.enough(timeline, state);
    expect(amounts(happened)).toEqual([low]);
    expect(unit(after)).toBe(1);
  });

  test('knows what an unfinished set comes to', () => {
    expect(
      time.unfinished(
        timeline,
        playTo(timeline, ({ rep }) => rep === 6),
      ),
    ).toBe(5);
    expect(time.unfinished(timeline, playing(timeline))).toBe(0);
  });
});

describe('a session that was begun before', () => {
  on('session');

  test('repeats nothing that is done, and begins the next set with getting ready', () => {
    const sets: Record<string, number> = {};
    for (const { exercise, sets: all } of timeline.script.parts) sets[exercise] = Math.min(all, 1);
    const state = time.begin(timeline, unitsDone(timeline, sets));
    expect([stepIn(timeline, state).kind, stepIn(timeline, state).set]).toEqual(['ready', 2]);
  });

  test('goes on in the plan that the engine has after a pain', () => {
    const state = playTo(timeline, ({ unit, rep }) => unit === 2 && rep === 2);
    const exercise = time.partAt(timeline, state)?.exercise as string;
    const after = time.timelineOf(script('session', pain(7, exercise)));
    expect(printOf(after.script)).not.toBe(printOf(timeline.script));
    expect(changeOf(timeline, state, after.script).gone).toContain(time.partAt(timeline, state)?.name);
    const done = unitsDone(after, { [timeline.script.parts[0]?.exercise as string]: 1 });
    const then = rerouted(timeline, state, after, done);
    expect(then.ended || !then.done.has(stepIn(after, then).unit)).toBe(true);
  });

  test('stays where it is where a pain changes nothing', () => {
    const state = playTo(timeline, ({ unit, rep }) => unit === 2 && rep === 2);
    const exercise = time.partAt(timeline, state)?.exercise as string;
    const after = script('session', pain(1, exercise));
    expect(changeOf(timeline, state, after)).toEqual({ gone: [], eased: [] });
    const then = rerouted(timeline, state, time.timelineOf(after), [0, 1]);
    expect(stepIn(timeline, then).unit).toBe(2);
  });
});

describe('where there are two sides', () => {
  on('stretches');

  test('a set of one side only is not counted, of both it is what the second has had', () => {
    const right = playTo(timeline, ({ kind, side }) => kind === 'hold' && side === 'right');
    expect(time.unfinished(timeline, time.advance(timeline, right, 9000).state)).toBe(0);
    const left = playTo(timeline, ({ kind, side }) => kind === 'hold' && side === 'left', right);
    expect(time.unfinished(timeline, time.advance(timeline, left, 9000).state)).toBe(9);
  });

  test('the other side is named and drawn, and comes next', () => {
    const right = playTo(timeline, ({ kind, side }) => kind === 'hold' && side === 'right');
    expect(shownAt(timeline, right)).toMatchObject({ side: 'Right side', next: 'Next: left side' });
    const left = playTo(timeline, ({ kind, side }) => kind === 'hold' && side === 'left', right);
    expect(shownAt(timeline, left).figure?.otherSide).toBe(true);
  });
});
