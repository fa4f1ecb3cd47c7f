// SPDX-License-Identifier: Apache-2.0
// How a move stands today, in a word beside its name, and in full below.
import { Icon } from '../../parts/icons';
import { Why } from '../../parts/why';
import { screen } from '../../realign';
import { exercise as words } from '../../words/moves';
import { standingOf } from './standing';

export function StandingLine({ exercise }: { exercise: string }) {
  const { kind } = standingOf(exercise);
  return (
    <p class="standing">
      {(kind === 'open' || kind === 'planned') && <Icon name="check" />}
      {words.standing[kind]}
    </p>
  );
}

/** What keeps it, and until when. Where no rule names it, what keeps everything. */
export function StandingWhy({ exercise }: { exercise: string }) {
  const { kind, lines, planned } = standingOf(exercise);
  const plan = screen.value;
  if (planned && lines.length === 0) return <Why why={planned.why} label={words.whyToday} />;
  if (kind === 'waits' && lines.length === 0 && plan) {
    return (
      <div class="standing-why">
        <p>{plan.headline}</p>
        {plan.next_step && <p>{plan.next_step}</p>}
      </div>
    );
  }
  return (
    <>
      {lines.map(({ name, until, why }) => (
        <div class="standing-why" key={name}>
          {kind !== 'waits' && <p class="line-name">{name}</p>}
          {until && <p>{until}</p>}
          <Why why={why} />
        </div>
      ))}
    </>
  );
}
