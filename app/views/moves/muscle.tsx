// SPDX-License-Identifier: Apache-2.0
// One muscle of the map: what is the matter with it, and what helps.
import { useEffect, useRef } from 'preact/hooks';
import { library, type Muscle } from '../../library';
import { Sources } from '../../parts/why';
import { map as words } from '../../words/moves';
import { MoveRow } from './rows';

interface Props {
  muscle: Muscle;
  /** Whether she chose it here, and is not led to it by an address. */
  isFresh: boolean;
  onAll: () => void;
}

export function MusclePanel({ muscle, isFresh, onAll }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFresh) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [muscle.id, isFresh]);
  const helps = library().exercises.filter(({ id }) => muscle.helps.includes(id));
  return (
    <div class="muscle">
      <h3 tabIndex={-1} ref={heading}>
        {muscle.name}
      </h3>
      <p class="muscle-kind">{words.kind(muscle.problem_in_words, muscle.remedy_in_words)}</p>
      <p>{muscle.text}</p>
      <h4>{words.helps}</h4>
      <ul class="moves">
        {helps.map((exercise) => (
          <MoveRow key={exercise.id} exercise={exercise} />
        ))}
      </ul>
      <Sources sources={muscle.sources} />
      <button type="button" class="text-action" onClick={onAll}>
        {words.all}
      </button>
    </div>
  );
}
