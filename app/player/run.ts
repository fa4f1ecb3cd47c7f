// SPDX-License-Identifier: Apache-2.0
//
// One run through a routine: the timeline with a clock, its place kept and its sets written down. What is to be
// done, and what comes of it, the engine says.
import { batch, signal } from '@preact/signals';
import { localTime } from '../day';
import { day, said } from '../realign';
import { heard } from './bells';
import { type Clock, runClock } from './clock';
import { forgetPlace, type KeptPlace, keepPlace, keptPlace } from './kept_place';
import { leadAfter } from './lead';
import { leftOver, type Offer } from './other_day';
import { placeOf, takenUp, unitsDone } from './place';
import { askScript } from './plan';
import { words } from './player_words';
import { setsOn } from './record';
import { exercisesOf, partsOf, rerouted } from './reroute';
import { printOf, type Script } from './script';
import { type Shown, shownAt } from './shown';
import { leaveLockScreen, scheduleBells, soundOff, soundOn, tell, tellEnd } from './sounding';
import * as time from './timeline';
import { Written } from './written';

export class Run {
  timeline: time.Timeline;
  state: time.State;
  readonly written: Written;
  readonly shown = signal<Shown | null>(null);
  readonly playing = signal(false);
  readonly ended = signal(false);
  readonly begun = signal(false);
  readonly stopped = signal(false);
  readonly mayBeEnough = signal(false);
  /** Something to know before going on. */
  readonly remark = signal('');
  /** A set she left in the middle: it counts only if she says so. */
  readonly partial = signal<time.Partial | null>(null);
  /** What she began another day and today's plan still has. */
  readonly offered = signal<Offer | null>(null);
  /** Called when a moment has passed, to draw it. */
  onMoment: () => void = () => {};
  /** Exercises that end for today: they are not taken up again. */
  private hurt: string[];
  private print: string;
  private clock: Clock | null = null;
  private pausedAt = Number.NEGATIVE_INFINITY;
  private lastShown = '';

  constructor(readonly routine: string) {
    const kept = keptPlace(routine);
    const mine = kept?.day === day.value ? kept : null;
    this.written = new Written(mine?.entries ?? [], mine?.minutes ?? 0, () => this.keep());
    this.hurt = mine?.hurt ?? [];
    const script = askScript(routine, this.written.entries);
    this.print = printOf(script);
    this.timeline = time.timelineOf(script);
    this.state = time.begin(this.timeline, this.doneIn(mine));
    if (mine) this.takeUpPlace(mine);
    else if (kept) this.tellOfOtherDay(kept);
    this.refresh();
  }

  get script(): Script {
    return this.timeline.script;
  }

  get isWalk(): boolean {
    return this.script.moves.length > 0;
  }

  private get step(): time.Step {
    return time.stepAt(this.timeline, this.state) as time.Step;
  }

  private doneIn(mine: KeptPlace | null): number[] {
    if (this.isWalk) return mine?.print === this.print ? (mine.moves ?? []) : [];
    return unitsDone(this.timeline, setsOn(day.value, said.value));
  }

  private takeUpPlace(kept: KeptPlace): void {
    const isSame = kept.print === this.print;
    this.state = takenUp(this.timeline, this.state, kept, isSame);
    this.begun.value = kept.played > 0;
    if (!isSame) this.remark.value = words.changed;
  }

  private tellOfOtherDay(kept: KeptPlace): void {
    const { remark, offered } = leftOver(kept, this.script);
    this.remark.value = remark;
    this.offered.value = offered;
    forgetPlace(this.routine);
  }

  takeOffer(): void {
    const { value } = this.offered;
    if (value) this.state = time.beginWith(this.timeline, this.state, value.part);
    this.offered.value = null;
    this.refresh();
  }

  toggle(): void {
    if (this.playing.value) this.pause();
    else this.play();
  }

  play(): void {
    if (this.state.ended || this.playing.value) return;
    const away = this.begun.value ? performance.now() - this.pausedAt : 0;
    this.state = time.resume(this.state, leadAfter(away, this.timeline, this.state));
    batch(() => {
      this.begun.value = true;
      this.stopped.value = false;
      this.playing.value = true;
      this.remark.value = '';
      this.offered.value = null;
    });
    soundOn(this.shown.value?.title ?? '', this.script.name, {
      play: () => this.play(),
      pause: () => this.pause(),
      next: () => this.next(),
      previous: () => this.previous(),
    });
    this.clock ??= runClock(
      (ms) => this.pass(ms),
      () => this.pause(),
      heard,
    );
    scheduleBells(this.timeline, this.state);
    tell(this.timeline, this.state.step, true);
    this.refresh();
  }

  pause(): void {
    this.state = time.pause(this.state);
    this.pausedAt = performance.now();
    this.playing.value = false;
    this.clock?.stop();
    this.clock = null;
    soundOff();
    this.keep();
    this.refresh();
  }

  /** At once; what was done is kept already. */
  stop(): void {
    this.pause();
    this.noticePartial();
    this.stopped.value = true;
    this.writeWalk();
  }

  leave(): void {
    if (this.playing.value) this.pause();
    leaveLockScreen();
  }

  finish(): void {
    this.pause();
    this.noticePartial();
    this.writeWalk();
    this.stopped.value = false;
    this.ended.value = true;
  }

  /** Is there anything that she could still do of it? */
  get isOpen(): boolean {
    const hurt = partsOf(this.script, this.hurt);
    return this.timeline.units.some(({ part }, unit) => !this.state.done.has(unit) && !hurt.includes(part));
  }

  private writeWalk(): void {
    if (this.isWalk) this.written.walk(this.state.played).catch(() => {});
  }

  private pass(ms: number): void {
    this.take(time.advance(this.timeline, this.state, ms));
    this.onMoment();
  }

  next(): void {
    this.noticePartial();
    this.jump(time.nextSet(this.timeline, this.state));
  }

  previous(): void {
    this.jump(time.previousSet(this.timeline, this.state));
  }

  leaveOut(): void {
    this.noticePartial();
    this.jump(time.leaveOut(this.timeline, this.state));
  }

  enough(): void {
    this.jump(time.enough(this.timeline, this.state));
  }

  goOn(): void {
    this.jump(time.goOn(this.timeline, this.state));
  }

  takeUp(): void {
    this.ended.value = false;
    this.jump(time.takeUp(this.timeline, this.state, partsOf(this.script, this.hurt)));
  }

  private jump(moved: time.Moved): void {
    this.take(moved);
    if (this.playing.value) scheduleBells(this.timeline, this.state);
  }

  private take({ state, happened }: time.Moved): void {
    this.state = state;
    for (const each of happened) {
      if (each.kind === 'set') this.setDone(each.unit, each.amount);
      if (each.kind === 'end') this.atEnd();
    }
    // After a dark screen several may have gone by: only the last one is told.
    const cue = happened.findLast((each) => each.kind === 'cue');
    if (cue?.kind === 'cue') {
      if (this.playing.value) tell(this.timeline, cue.step, cue.jumped);
      this.keep();
    }
    this.refresh();
  }

  private atEnd(): void {
    this.pause();
    this.writeWalk();
    tellEnd(this.isWalk ? words.end.over : words.end.done(this.state.done.size));
    this.ended.value = true;
  }

  private setDone(unit: number, amount: number | null): void {
    const part = this.script.parts[this.timeline.units[unit]?.part ?? -1];
    if (!part || amount === null) return;
    this.partial.value = null;
    this.written.set(part, amount, this.state.played);
  }

  noticePartial(): void {
    this.partial.value = time.partialOf(this.timeline, this.state) ?? this.partial.value;
  }

  countPartial(): void {
    const { value } = this.partial;
    this.partial.value = null;
    if (!value) return;
    this.state = time.countAsDone(this.timeline, this.state, value.part.exercise, value.set);
    this.written.set(value.part, value.amount, this.state.played);
  }

  private keep(): void {
    const { timeline, state, script, written } = this;
    if (timeline.steps.length === 0) return;
    keepPlace(this.routine, {
      day: script.date,
      print: this.print,
      place: placeOf(timeline, state),
      exercise: time.partAt(timeline, state)?.exercise ?? '',
      passed: [...state.passed],
      left: exercisesOf(script, state.left),
      hurt: [...this.hurt],
      firstSide: state.firstSide,
      entries: written.entries,
      minutes: written.minutes,
      played: Math.round(state.played),
      moves: this.isWalk ? [...state.done] : null,
      at: localTime(new Date()),
    });
  }

  /** Leaves out the exercise she is in, and goes on in the plan that the engine has now. */
  adopt(script: Script, leavesOut: boolean): void {
    const before = this.timeline;
    const left = leavesOut ? new Set(this.state.left).add(this.step.part) : this.state.left;
    const isSame = printOf(script) === this.print;
    if (isSame && !leavesOut) return;
    if (leavesOut) this.hurt.push(...exercisesOf(this.script, [this.step.part]));
    const done = this.isWalk && isSame ? [...this.state.done] : null;
    this.print = printOf(script);
    this.timeline = time.timelineOf(script);
    this.state = rerouted(before, { ...this.state, left }, this.timeline, done ?? this.doneIn(null));
    this.keep();
    this.refresh();
  }

  private refresh(): void {
    const { step, ms, lead, ended } = this.state;
    if (ended || !this.timeline.steps[step]) return;
    const key = [this.print, step, Math.ceil(ms / 1000), Math.ceil(lead / 1000), this.state.done.size].join();
    if (key === this.lastShown) return;
    this.lastShown = key;
    this.shown.value = shownAt(this.timeline, this.state);
    this.mayBeEnough.value = time.mayBeEnough(this.timeline, this.state);
  }
}
