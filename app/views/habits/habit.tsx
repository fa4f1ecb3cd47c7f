// SPDX-License-Identifier: Apache-2.0
// One habit: how it tires and how it eases, the cue, the move, and why.
import type { Habit } from '../../library';
import { Still } from '../../parts/figure';
import { Chevron } from '../../parts/icons';
import { Sources } from '../../parts/why';
import { words as appWords } from '../../words';
import { words } from '../../words/habits';
import { tiringWay } from './pictures';

/** `place` is of the first picture. */
export function Ways({ picture, place }: { picture: string; place: number }) {
  if (!picture) return null;
  const tires = tiringWay(picture);
  const ways = [
    ...(tires ? [{ variant: tires, sign: words.tires }] : []),
    { variant: 'base', sign: words.eases },
  ];
  return (
    <ul class={tires ? 'ways' : 'ways alone'}>
      {ways.map(({ variant, sign }, index) => (
        <li key={variant} class={variant === 'base' ? 'posture eases' : 'posture'}>
          <div class="stage">
            <Still exercise={picture} variant={variant} place={place + index} />
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
