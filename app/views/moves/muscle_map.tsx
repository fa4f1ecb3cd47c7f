// SPDX-License-Identifier: Apache-2.0
// The muscle map. Fingers have the picture; keys and screen readers have the list below it, which does the same.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenFigure } from '../../engine';
import type { Muscle } from '../../library';
import { figureWords } from '../../parts/figure';
import { putPicture } from '../../parts/still';
import { theEngine } from '../../realign';
import { map as words } from '../../words/moves';

const picture = 'muscles';
const place = 6;

interface Props {
  muscles: Muscle[];
  chosen: string;
  onChoose: (muscle: string) => void;
}

function wordsFor(chosen: string): string {
  return [...figureWords(picture, 'base'), ...(chosen ? ['--muscle', chosen] : [])].join(' ');
}

/** What was drawn before is kept: going back and forth costs nothing. */
const drawn = new Map<string, OpenFigure>();

function drawing(asked: string): OpenFigure | null {
  try {
    const figure = drawn.get(asked) ?? theEngine().openFigure(asked.split(' '), place);
    drawn.set(asked, figure);
    return figure;
  } catch {
    return null;
  }
}

function Spots({ figure, chosen, onChoose }: { figure: OpenFigure } & Omit<Props, 'muscles'>) {
  return (
    <svg class="map-spots" viewBox={figure.box.join(' ')} aria-hidden="true">
      {figure.muscles_at?.map(({ id, view, box: [x, y, width, height] }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: for fingers; the list below does the same for keys
        <rect
          key={`${id} ${view} ${x} ${y}`}
          class={id === chosen ? 'map-spot chosen' : 'map-spot'}
          data-muscle={id}
          x={x}
          y={y}
          width={width}
          height={height}
          rx="6"
          onClick={() => onChoose(id)}
        />
      ))}
    </svg>
  );
}

function Picture({ chosen, onChoose }: Omit<Props, 'muscles'>) {
  const box = useRef<HTMLDivElement>(null);
  const [figure, show] = useState<OpenFigure | null>(null);
  const asked = wordsFor(chosen);
  useEffect(() => {
    // After what she tapped is seen to be chosen: drawing takes a moment.
    const later = setTimeout(() => {
      const next = drawing(asked);
      if (next && box.current) putPicture(box.current, next, picture);
      show(next);
    });
    return () => clearTimeout(later);
  }, [asked]);
  return (
    <div class="stage map">
      <div class="map-picture" aria-hidden="true" ref={box} />
      {figure && <Spots figure={figure} chosen={chosen} onChoose={onChoose} />}
    </div>
  );
}

function List({ muscles, chosen, onChoose }: Props) {
  const problems = [...new Set(muscles.map(({ problem }) => problem))];
  return (
    <div class="map-list">
      {problems.map((problem) => {
        const group = muscles.filter((muscle) => muscle.problem === problem);
        const [first] = group;
        return (
          <section key={problem} aria-labelledby={`map-${problem}`}>
            <h3 id={`map-${problem}`}>
              {words.group(first?.problem_in_words ?? '', first?.remedy_in_words ?? '')}
            </h3>
            <div class="chips">
              {group.map(({ id, name }) => (
                <button
                  key={id}
                  type="button"
                  class={id === chosen ? 'chip changed' : 'chip'}
                  aria-pressed={id === chosen}
                  onClick={() => onChoose(id)}
                >
                  {name}
                </button>
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}

export function MuscleMap(props: Props & { children: preact.ComponentChildren }) {
  const { children, muscles, ...rest } = props;
  return (
    <section class="part">
      <h2 class="unseen">{words.title}</h2>
      <Picture {...rest} />
      {children}
      <List muscles={muscles} {...rest} />
    </section>
  );
}
