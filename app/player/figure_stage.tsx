// SPDX-License-Identifier: Apache-2.0
//
// The figure, moving in the tempo of the script. Two places take turns: while one is shown, the next figure is
// opened in the other, so that nothing waits when it is wanted.
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OpenFigure } from '../engine';
import { mode } from '../light';
import { figureWords, shown as fitToShow } from '../parts/figure';
import { wantsNoMotion } from '../parts/motion';
import { theEngine } from '../realign';
import { MovingPicture } from './moving_picture';
import type { Run } from './run';
import { type FigureShown, figureAhead, momentAt, stillAt } from './shown';
import { stepAt } from './timeline';

const places = [6, 7] as const;

const wordsFor = ({ exercise, variant, otherSide }: FigureShown): string[] => [
  ...figureWords(exercise, variant),
  ...(otherSide ? ['--other-side'] : []),
];

// The ring around it has a name of its own, and takes the place of the picture's.
const kept = new Set(['g', 'defs']);

/** What works or stretches in the figure that is shown. */
export const muscles = signal('');

interface Opened {
  words: string;
  place: number;
  figure: OpenFigure;
  markup: string;
}

class Stage {
  private readonly opened = new Map<number, Opened>();
  private now: Opened | null = null;
  private moving: MovingPicture | null = null;

  constructor(private readonly box: HTMLElement) {}

  private open(wanted: FigureShown): Opened | null {
    const asked = wordsFor(wanted);
    const words = asked.join(' ');
    const there = [...this.opened.values()].find((each) => each.words === words);
    if (there) return there;
    const place = places.find((each) => each !== this.now?.place) ?? places[0];
    try {
      const figure = theEngine().openFigure(asked, place);
      // The words under the picture stand beside it on this screen.
      const bare = figure.svg.replace(/<text[\s\S]*?<\/text>/g, '');
      const opened = { words, place, figure, markup: fitToShow(bare, `place-${place}`) };
      this.opened.set(place, opened);
      return opened;
    } catch {
      return null;
    }
  }

  show(wanted: FigureShown | null): void {
    const opened = wanted && this.open(wanted);
    if (opened === this.now) return;
    this.now = opened;
    this.box.innerHTML = opened?.markup ?? '';
    const picture = this.box.querySelector('svg');
    if (opened && picture) {
      picture.setAttribute('viewBox', opened.figure.box.join(' '));
      // Every movement stands on the same floor, where the ring is wide.
      picture.setAttribute('preserveAspectRatio', 'xMidYMax meet');
      for (const child of [...picture.children]) if (!kept.has(child.localName)) child.remove();
    }
    muscles.value = opened ? [opened.figure.muscles].flat().join(' ') : '';
    const group = this.box.querySelector(':scope > svg > g');
    this.moving = group && new MovingPicture(group);
  }

  /** Opened while there is time for it. */
  prepare(wanted: FigureShown | null): void {
    if (wanted) this.open(wanted);
  }

  draw(run: Run): void {
    const step = stepAt(run.timeline, run.state);
    if (!step || !this.now || !this.moving) return;
    const { figure, place } = this.now;
    const isStill = wantsNoMotion() || !run.begun.value;
    const moment = isStill ? stillAt(step, figure.telling) : momentAt(step, run.state.ms);
    const markup = theEngine().frame(place, moment);
    if (markup !== null) this.moving.show(markup);
  }
}

export function Figure({ run, onMoment }: { run: Run; onMoment: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const wanted = JSON.stringify(run.shown.value?.figure ?? null);
  const light = mode.value;
  useEffect(() => {
    stage.current = new Stage(box.current as HTMLElement);
  }, [light]);
  useEffect(() => {
    stage.current?.show(JSON.parse(wanted));
    stage.current?.draw(run);
    const later = setTimeout(() => stage.current?.prepare(figureAhead(run.timeline, run.state)), 300);
    return () => clearTimeout(later);
  }, [wanted, light]);
  useEffect(() => {
    run.onMoment = () => {
      stage.current?.draw(run);
      onMoment();
    };
    run.onMoment();
    return () => {
      run.onMoment = () => {};
    };
  }, [run, onMoment]);
  useEffect(() => run.onMoment(), [run.shown.value, run.playing.value]);
  return <div class="player-figure" aria-hidden="true" ref={box} />;
}
