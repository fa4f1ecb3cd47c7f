// SPDX-License-Identifier: Apache-2.0
// Rows that lead somewhere: a move with its still, and a page.
import type { LibraryExercise } from '../../library';
import { library } from '../../library';
import { Icon } from '../../parts/icons';
import { Still } from '../../parts/still';
import { moves, exercise as words } from '../../words/moves';
import { standingOf } from './standing';

const nameOfMuscle = (id: string): string => library().muscles.find((muscle) => muscle.id === id)?.name ?? '';

/** What a move works on, in words. */
export const musclesOf = (exercise: LibraryExercise): string =>
  moves.muscles(exercise.muscles.map(nameOfMuscle).filter(Boolean));

export const pathTo = (exercise: string, variant = 'base'): string =>
  variant === 'base' ? `/moves/${exercise}` : `/moves/${exercise}?variant=${variant}`;

interface RowProps {
  exercise: string;
  variant?: string;
  name: string;
  line: string;
  remark?: string;
}

export function MoveLink({ exercise, variant = 'base', name, line, remark }: RowProps) {
  return (
    <li>
      <a class="move-link" href={pathTo(exercise, variant)}>
        <Still exercise={exercise} variant={variant} />
        <span class="move-words">
          <span class="move-name">{name}</span>
          {line && <span class="move-dose">{line}</span>}
          {remark && <span class="move-remark">{remark}</span>}
        </span>
        <Icon name="onward" />
      </a>
    </li>
  );
}

export function MoveRow({ exercise, line }: { exercise: LibraryExercise; line?: string }) {
  const { kind } = standingOf(exercise.id);
  const remark = kind === 'waits' || kind === 'only' ? words.standing[kind] : '';
  return (
    <MoveLink
      exercise={exercise.id}
      name={exercise.name}
      line={line ?? musclesOf(exercise)}
      remark={remark}
    />
  );
}
