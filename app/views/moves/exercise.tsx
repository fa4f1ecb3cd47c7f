// SPDX-License-Identifier: Apache-2.0
// One move: how it looks, how it goes, when not, how it stands for her today.

import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { OpenFigure } from '../../engine';
import { type LibraryExercise, type LibraryVariant, library } from '../../library';
import { Back, Dock, Nav, TopBar } from '../../parts/bars';
import { figureWords } from '../../parts/figure';
import { StartIcon } from '../../parts/icons';
import { Sources } from '../../parts/why';
import { screen } from '../../realign';
import { moves, exercise as words } from '../../words/moves';
import { HowItGoes } from './how_it_goes';
import { MovingFigure, openMoving } from './moving_figure';
import { NotHere } from './not_here';
import { isInSession, standingOf, toSession } from './standing';
import { StandingLine, StandingWhy } from './standing_lines';
import { Variants } from './variants';

/** The figure as she looks at it, opened once she has seen that something happens. */
function useFigure(exercise: string, variant: string, isSecondView: boolean, isOtherSide: boolean) {
  const [figure, show] = useState<OpenFigure | null>(null);
  const asked = [
    ...figureWords(exercise, variant),
    ...(isSecondView ? ['--view', '2'] : []),
    ...(isOtherSide ? ['--other-side'] : []),
  ].join(' ');
  useEffect(() => {
    const later = setTimeout(() => show(openMoving(asked)));
    return () => clearTimeout(later);
  }, [asked]);
  return figure;
}

function Toggle({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: () => void }) {
  return (
    <button type="button" class={isOn ? 'chip changed' : 'chip'} aria-pressed={isOn} onClick={onChange}>
      {label}
    </button>
  );
}

function Look({ exercise, variant }: { exercise: LibraryExercise; variant: LibraryVariant }) {
  const [isSecondView, turn] = useState(false);
  const [isOtherSide, mirror] = useState(false);
  const figure = useFigure(exercise.id, variant.id, isSecondView, isOtherSide);
  return (
    <div class="look">
      <MovingFigure figure={figure} />
      <div class="look-below">
        <p class="quiet small">{figure && [figure.muscles].flat().join(' ')}</p>
        <div class="chips">
          {figure && figure.views > 1 && (
            <Toggle label={words.figure.view} isOn={isSecondView} onChange={() => turn(!isSecondView)} />
          )}
          {figure?.sides && (
            <Toggle label={words.figure.side} isOn={isOtherSide} onChange={() => mirror(!isOtherSide)} />
          )}
        </div>
      </div>
    </div>
  );
}

function Worked({ exercise }: { exercise: LibraryExercise }) {
  const muscles = library().muscles.filter(({ id }) => exercise.muscles.includes(id));
  return (
    <section class="part">
      <h2>{words.works}</h2>
      <div class="chips">
        {muscles.map(({ id, name }) => (
          <a key={id} class="chip" href={`/moves?muscle=${id}`}>
            {name}
          </a>
        ))}
      </div>
    </section>
  );
}

function Go({ exercise }: { exercise: LibraryExercise }) {
  const plan = screen.value;
  if (!plan || !standingOf(exercise.id).planned) return null;
  const inSession = isInSession(exercise.id);
  return (
    <Dock aboveNav>
      <a class="primary" href={inSession ? toSession(plan) : '/session?routine=stretches'}>
        <StartIcon />
        {inSession ? words.toSession : words.toStretches}
      </a>
    </Dock>
  );
}

function Head({ exercise, variant }: { exercise: LibraryExercise; variant: LibraryVariant }) {
  const { planned } = standingOf(exercise.id);
  return (
    <>
      <div class="exercise-head">
        <h1>{exercise.name}</h1>
        <StandingLine exercise={exercise.id} />
      </div>
      {variant.id !== 'base' && (
        <div class="notice way">
          <p class="line-name">{variant.name}</p>
          <p>{variant.how}</p>
        </div>
      )}
      <p class="dose">{planned ? words.today(planned.dose) : words.usually(exercise.dose)}</p>
      <StandingWhy exercise={exercise.id} />
    </>
  );
}

export function ExercisePage({ exercise: id }: { exercise: string }) {
  const { query } = useLocation();
  const exercise = library().exercises.find((each) => each.id === id);
  const [base] = exercise?.variants ?? [];
  if (!exercise || !base) return <NotHere />;
  const variant = exercise.variants.find((each) => each.id === query['variant']) ?? base;
  const isPinned = standingOf(id).planned !== null;
  return (
    <div class="with-rail">
      <main class={isPinned ? 'page wide with-nav with-dock' : 'page wide with-nav'}>
        <TopBar>
          <Back to="/moves" label={moves.place} />
        </TopBar>
        <div class="exercise">
          <Look key={exercise.id} exercise={exercise} variant={variant} />
          <div>
            <Head exercise={exercise} variant={variant} />
            <HowItGoes exercise={exercise} isFull={variant === base} />
            <Variants exercise={exercise} chosen={variant} />
            <section class="part">
              <h2>{words.purpose}</h2>
              <p>{exercise.purpose}</p>
              <Sources sources={exercise.sources} />
            </section>
            <Worked exercise={exercise} />
            <Go exercise={exercise} />
          </div>
        </div>
      </main>
      <Nav alone={!isPinned} />
    </div>
  );
}
