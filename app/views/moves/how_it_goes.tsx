// SPDX-License-Identifier: Apache-2.0
// A move in words: where it begins, its steps, what helps, what goes wrong, when to stop and when not to begin.
import type { LibraryExercise } from '../../library';
import { exercise as words } from '../../words/moves';

function Points({ title, points }: { title: string; points: string[] }) {
  if (points.length === 0) return null;
  return (
    <section class="part">
      <h2>{title}</h2>
      <ul class="dots">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

export function HowItGoes({ exercise, isFull }: { exercise: LibraryExercise; isFull: boolean }) {
  const { start, steps, cues, mistakes, stop, not_if } = exercise;
  return (
    <>
      <section class="part">
        <h2>{isFull ? words.start : words.stepsOfFull}</h2>
        <p>{start}</p>
        <ol class="steps">
          {steps.map((step) => (
            <li key={step}>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      </section>
      <div class="notice part caution">
        <h2>{words.stop}</h2>
        <ul class="dots">
          {stop.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      </div>
      <Points title={words.notIf} points={not_if} />
      <Points title={words.cues} points={cues} />
      <Points title={words.mistakes} points={mistakes} />
    </>
  );
}
