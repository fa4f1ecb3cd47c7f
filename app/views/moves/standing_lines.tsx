// SPDX-License-Identifier: Apache-2.0
// How a move stands today, in a word beside its name, and in full below.
import { Icon } from '../../parts/icons';
import { Reasons } from '../../parts/why';
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
  if (lines.length === 0) {
    if (kind !== 'waits' || !plan) {
      return planned && planned.why.length > 0 ? (
        <div class="standing-why">
          <Reasons why={planned.why} />
        </div>
      ) : null;
    }
    return (
      <div class="standing-why">
        <p>{plan.headline}</p>
        {plan.next_step && <p>{plan.next_step}</p>}
      </div>
    );
  }
  return (
    <div class="standing-why">
      {lines.map(({ name, until, why }) => (
        <div key={name}>
          {kind !== 'waits' && <p class="line-name">{name}</p>}
          {until && <p>{until}</p>}
          <Reasons why={why} />
        </div>
      ))}
    </div>
  );
}
