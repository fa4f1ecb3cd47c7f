// SPDX-License-Identifier: Apache-2.0
// A picture for paper, by day whatever the light on the phone. Each has a root of its own: its ids and styles meet no other's, so
// there may be as many in one page as there are movements.
import { useEffect, useRef } from 'preact/hooks';
import { crop, figureWords, withoutStyle } from '../../parts/figure';
import { theEngine } from '../../realign';

function draw(root: ShadowRoot, exercise: string): void {
  const wanted = figureWords(exercise, 'base').filter((word) => word !== '--night');
  const { svg, box } = theEngine().openFigure(wanted, 0);
  const sheet = new CSSStyleSheet();
  const own = [...svg.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css);
  sheet.replaceSync(`svg { display: block; width: 100%; height: 100%; } ${own.join('\n')}`);
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = withoutStyle(svg.replace(/<(style|text)[\s\S]*?<\/\1>/g, ''));
  const picture = root.querySelector('svg');
  if (picture) crop(picture, box);
}

export function PaperStill({ exercise }: { exercise: string }) {
  const host = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // Each a piece of work of its own: whoever taps between them is answered.
    const soon = setTimeout(() => {
      const here = host.current;
      if (here) draw(here.shadowRoot ?? here.attachShadow({ mode: 'open' }), exercise);
    });
    return () => clearTimeout(soon);
  }, [exercise]);
  return <span class="paper-still" aria-hidden="true" ref={host} />;
}
