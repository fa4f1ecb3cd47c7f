// SPDX-License-Identifier: Apache-2.0
//
// A still, also many of them in one page. The engine has eight places to draw in; a picture borrows one for a moment and
// keeps names of its own. It is drawn once it comes near the window, one at a time: whoever taps between is answered.
import { useEffect, useRef } from 'preact/hooks';
import type { OpenFigure } from '../engine';
import { theEngine } from '../realign';
import { crop, figureWords, shown } from './figure';

const borrowed = 5;
const near = '300px';

/** What the names in a picture begin with. */
export const namesOf = (svg: string): string => /class="(\w+_)"/.exec(svg)?.[1] ?? '';

/** Markup of the engine's under other names, so that several of one picture can stand in one page. */
export const underNames = (markup: string, before: string, name: string): string =>
  before ? markup.replaceAll(before, `${name}_`) : markup;

const free: number[] = [];
let taken = 0;
const waiting: (() => void)[] = [];

function drawNext(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setTimeout(drawNext);
}

function whenThereIsTime(draw: () => void): void {
  waiting.push(draw);
  if (waiting.length === 1) setTimeout(drawNext);
}

/** Puts a picture of the engine's into a box, under names of its own. */
export function putPicture(box: HTMLElement, { svg, box: view }: OpenFigure, name: string): void {
  const bare = svg.replace(/<text[\s\S]*?<\/text>/g, '');
  box.innerHTML = shown(underNames(bare, namesOf(svg), name), name);
  const picture = box.querySelector('svg');
  if (picture) crop(picture, view);
}

function draw(box: HTMLElement, words: string[], name: string): void {
  try {
    putPicture(box, theEngine().openFigure(words, borrowed), name);
  } catch {
    box.replaceChildren();
  }
}

function whenNear(element: Element, then: () => void): () => void {
  const observer = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: near },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

export function Still({ exercise, variant = 'base' }: { exercise: string; variant?: string }) {
  const box = useRef<HTMLSpanElement>(null);
  const wanted = figureWords(exercise, variant).join(' ');
  useEffect(() => {
    const slot = free.pop() ?? taken++;
    const element = box.current as HTMLElement;
    let isGone = false;
    const leave = whenNear(element, () =>
      whenThereIsTime(() => {
        if (!isGone) draw(element, wanted.split(' '), `row${slot}`);
      }),
    );
    return () => {
      isGone = true;
      leave();
      free.push(slot);
    };
  }, [wanted]);
  return <span class="still" aria-hidden="true" ref={box} />;
}
