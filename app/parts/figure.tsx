// SPDX-License-Identifier: Apache-2.0
//
// A picture of the engine's. Its styles come as a style element and attributes, which the app's content policy
// refuses in markup: they are taken out and put in through the style sheets of the document instead.
import type { OpenFigure } from '../engine';
import { mode } from '../light';
import { preferences } from '../preferences';
import { theEngine } from '../realign';

const sheets = new Map<string, CSSStyleSheet>();

function adopt(name: string, css: string): void {
  let sheet = sheets.get(name);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheets.set(name, sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(css);
}

/** Markup of the engine's without what the content policy refuses. */
export const withoutStyle = (markup: string): string =>
  markup
    .replace(/ style="fill:([^";]*);?"/g, ' fill="$1"')
    .replace(/ style="[^"]*"/g, ' class="figure-words"');

/** The picture's markup, fit to be shown; its styles are put in force. */
export function shown(svg: string, name: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(svg);
  if (style) adopt(name, style[1] as string);
  return withoutStyle(svg.replace(/<style>[\s\S]*?<\/style>/, ''));
}

/** The words that open a figure in her light and with the body she chose. */
export function figureWords(exercise: string, variant: string): string[] {
  const { build, skin, hair } = preferences.value;
  const words = [exercise, '--variant', variant];
  if (mode.value === 'night') words.push('--night');
  if (build) words.push('--build', build);
  if (skin) words.push('--skin', skin);
  if (hair) words.push('--hair', hair);
  return words;
}

const drawn = new Set(['g', 'defs']);

/** Only the figure, as large as it can be: what is written under it the screen says in its own words. */
export function crop(picture: SVGElement, box: OpenFigure['box']): void {
  picture.setAttribute('viewBox', box.join(' '));
  for (const child of [...picture.children]) if (!drawn.has(child.localName)) child.remove();
}

/** Which of these the engine draws where she has not chosen. */
export function drawnOfItself(exercise: string, option: string, values: string[]): string {
  const draw = (...more: string[]) => theEngine().openFigure([exercise, ...more], 0).svg;
  const usual = draw();
  return values.find((value) => draw(option, value) === usual) ?? '';
}
