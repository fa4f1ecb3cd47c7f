// SPDX-License-Identifier: Apache-2.0
//
// A picture of the engine's. Its styles come as a style element and attributes, which the app's content policy
// refuses in markup: they are taken out and put in through the style sheets of the document instead.
import { useEffect, useMemo, useRef } from 'preact/hooks';
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

// What names the muscle under the picture: too small to be read in a row, which says it in its own words.
const withoutLegend = (markup: string): string =>
  markup.replace(/<path[^>]*h18v10h-18z"\/>/g, '').replace(/<text[\s\S]*?<\/text>/g, '');

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

/** A still. Eight can stand in one page at a time; each has a place of its own. */
export function Still({ exercise, variant, place }: { exercise: string; variant: string; place: number }) {
  const stage = useRef<HTMLSpanElement>(null);
  const wanted = figureWords(exercise, variant).join(' ');
  const markup = useMemo(() => {
    try {
      return withoutLegend(shown(theEngine().openFigure(wanted.split(' '), place).svg, `place-${place}`));
    } catch {
      return '';
    }
  }, [wanted, place]);
  useEffect(() => {
    if (stage.current) stage.current.innerHTML = markup;
  }, [markup]);
  return <span class="still" aria-hidden="true" ref={stage} />;
}
