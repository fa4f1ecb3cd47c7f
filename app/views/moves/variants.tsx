// SPDX-License-Identifier: Apache-2.0
// The ways to do a move: the easier and the harder one at hand, and all of them in a list.
import { useLocation } from 'preact-iso';
import type { LibraryExercise, LibraryVariant } from '../../library';
import { Chevron } from '../../parts/icons';
import { exercise as words } from '../../words/moves';
import { pathTo } from './rows';

interface Props {
  exercise: LibraryExercise;
  chosen: LibraryVariant;
}

/** The way back does not lead through every way that was looked at. */
function useChoice(exercise: LibraryExercise) {
  const { route } = useLocation();
  return (variant: string) => {
    route(pathTo(exercise.id, variant), true);
    window.scrollTo(0, 0);
  };
}

function Near({ exercise, chosen }: Props) {
  const choose = useChoice(exercise);
  const near = [
    { title: words.easier, id: chosen.easier },
    { title: words.harder, id: chosen.harder },
  ];
  return (
    <div class="near-ways">
      {near.map(({ title, id }) => {
        const variant = exercise.variants.find((each) => each.id === id);
        return (
          variant && (
            <button key={title} type="button" class="near-way" onClick={() => choose(variant.id)}>
              <b>{title}</b>
              <span>{variant.name}</span>
            </button>
          )
        );
      })}
    </div>
  );
}

function Way({
  exercise,
  variant,
  isChosen,
}: Omit<Props, 'chosen'> & { variant: LibraryVariant; isChosen: boolean }) {
  const choose = useChoice(exercise);
  return (
    <li class="way-row">
      <h3>{variant.name}</h3>
      {[variant.how, variant.needs, variant.from].filter(Boolean).map((text) => (
        <p key={text} class="small">
          {text}
        </p>
      ))}
      {isChosen ? (
        <p class="way-chosen">{words.chosen}</p>
      ) : (
        <button type="button" class="text-action" onClick={() => choose(variant.id)}>
          {words.choose(variant.name)}
        </button>
      )}
    </li>
  );
}

export function Variants({ exercise, chosen }: Props) {
  const { variants } = exercise;
  return (
    <section class="part">
      <Near exercise={exercise} chosen={chosen} />
      <details class="folded ways">
        <summary>
          <h2>{words.variants(variants.length)}</h2>
          <Chevron />
        </summary>
        <ul class="lines">
          {variants.map((variant) => (
            <Way key={variant.id} exercise={exercise} variant={variant} isChosen={variant === chosen} />
          ))}
        </ul>
      </details>
    </section>
  );
}
