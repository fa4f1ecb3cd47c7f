// SPDX-License-Identifier: Apache-2.0
// One habit: how it tires and how it eases, the cue, the move, and why.
import type { Habit } from '../../library';
import { Chevron } from '../../parts/icons';
import { Still } from '../../parts/still';
import { Sources } from '../../parts/why';
import { words as appWords } from '../../words';
import { words } from '../../words/habits';

export function Ways({ habit: { picture, tires } }: { habit: Habit }) {
  if (!picture) return null;
  const ways = [
    ...(tires ? [{ variant: tires, sign: words.tires }] : []),
    { variant: 'base', sign: words.eases },
  ];
  return (
    <ul class={tires ? 'ways' : 'ways alone'}>
      {ways.map(({ variant, sign }) => (
        <li key={variant} class={variant === 'base' ? 'posture eases' : 'posture'}>
          <div class="stage">
            <Still exercise={picture} variant={variant} />
          </div>
          {tires && <p class="posture-sign">{sign}</p>}
        </li>
      ))}
    </ul>
  );
}

export function HabitWords({ habit }: { habit: Habit }) {
  return (
    <>
      <p class="habit-cue">{habit.cue}</p>
      <p class="habit-move">{habit.move}</p>
      <details class="why">
        <summary>
          {appWords.why}
          <Chevron />
        </summary>
        <div class="why-body">
          <p>{habit.why}</p>
          <Sources sources={habit.sources} />
        </div>
      </details>
    </>
  );
}
