// SPDX-License-Identifier: Apache-2.0
//
// A movement, over and over. A tap anywhere on it pauses. It rests where it is not seen; whoever wants no motion gets
// two stills, and it moves for her when she says so.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenFigure } from '../../engine';
import { crop, shown, withoutStyle } from '../../parts/figure';
import { wantsNoMotion } from '../../parts/motion';
import { namesOf, putPicture, underNames } from '../../parts/still';
import { MovingPicture } from '../../player/moving_picture';
import { theEngine } from '../../realign';
import { exercise as words } from '../../words/moves';

const place = 7;
/** A picture in so many milliseconds; more would cost and not be seen. */
const pace = 30;
const longest = 100;

export function openMoving(asked: string): OpenFigure | null {
  try {
    return theEngine().openFigure(asked.split(' '), place);
  } catch {
    return null;
  }
}

/** Puts the figure into its box. What moves in it comes back. */
function put(box: HTMLElement, figure: OpenFigure): MovingPicture | null {
  box.innerHTML = shown(figure.svg.replace(/<text[\s\S]*?<\/text>/g, ''), `place-${place}`);
  const picture = box.querySelector('svg');
  if (picture) crop(picture, figure.box);
  const group = box.querySelector(':scope > svg > g');
  return group && new MovingPicture(group);
}

/** Where it begins, as a picture of its own. */
function putBeginning(box: HTMLElement, figure: OpenFigure): void {
  const name = 'beginning';
  putPicture(box, figure, name);
  const group = box.querySelector(':scope > svg > g');
  const frame = theEngine().frame(place, 0);
  if (group && frame) group.innerHTML = withoutStyle(underNames(frame, namesOf(figure.svg), name));
}

function run(moment: { ms: number }, draw: (ms: number) => void): () => void {
  let drawnAt = performance.now();
  let asked = requestAnimationFrame(step);
  function step(now: number) {
    asked = requestAnimationFrame(step);
    if (now - drawnAt < pace) return;
    moment.ms += Math.min(now - drawnAt, longest);
    drawnAt = now;
    draw(moment.ms);
  }
  return () => cancelAnimationFrame(asked);
}

function useSeen(box: { current: HTMLElement | null }): boolean {
  const [isSeen, see] = useState(true);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => see(entry?.isIntersecting ?? true));
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return isSeen;
}

export function MovingFigure({ figure }: { figure: OpenFigure | null }) {
  const stage = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const beginning = useRef<HTMLSpanElement>(null);
  const moving = useRef<MovingPicture | null>(null);
  const moment = useRef({ ms: 0 });
  const [hasMoved, setMoved] = useState(() => !wantsNoMotion());
  const [isPlaying, play] = useState(hasMoved);
  const isSeen = useSeen(stage);
  useEffect(() => {
    moment.current.ms = 0;
    moving.current = figure && box.current ? put(box.current, figure) : null;
    if (figure && beginning.current) putBeginning(beginning.current, figure);
  }, [figure, hasMoved]);
  // At once: a figure that is paused does not move on by a picture.
  useLayoutEffect(() => {
    if (!isPlaying || !isSeen || !figure) return;
    return run(moment.current, (ms) => {
      const markup = theEngine().frame(place, ms);
      if (markup !== null) moving.current?.show(markup);
    });
  }, [isPlaying, isSeen, figure]);
  const [, , width, height] = figure?.box ?? [0, 0, 0, 0];
  // Two stills of a figure that lies stand one below the other.
  const isWide = width > height * 1.3;
  const press = () => {
    setMoved(true);
    play(!isPlaying);
  };
  return (
    <button
      type="button"
      class={isWide ? 'stage figure-stage wide' : 'stage figure-stage'}
      ref={stage}
      onClick={press}
    >
      <span class="unseen">{isPlaying ? words.figure.pause : words.figure.play}</span>
      {!hasMoved && (
        <span class="figure-half" aria-hidden="true">
          <span class="figure-box" ref={beginning} />
          {words.figure.start}
        </span>
      )}
      <span class="figure-half" aria-hidden="true">
        <span class="figure-box" ref={box} />
        {!hasMoved && words.figure.next}
      </span>
      <svg class="icon figure-state" viewBox="0 0 24 24" aria-hidden="true">
        <path d={isPlaying ? 'M8.500 6v12M15.500 6v12' : 'M8 5.500v13l10.500-6.500z'} />
      </svg>
    </button>
  );
}
