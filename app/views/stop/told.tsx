// SPDX-License-Identifier: Apache-2.0
// A clinician first, told plainly and at once; then the questions go on.
import type { Screen } from '../../engine';
import { Dock } from '../../parts/bars';
import { NoticeLine } from '../../parts/notices';
import { screen } from '../../realign';
import { words } from '../../words';
import { StopActions } from './stop_actions';

export function Told({ onGoOn }: { onGoOn: () => void }) {
  const plan = screen.value as Screen;
  return (
    <>
      <h1 tabIndex={-1}>{plan.headline}</h1>
      <p class="lead">{plan.next_step}</p>
      <div class="remarks">
        {plan.notices
          .filter(({ level }) => level === 'stop')
          .map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
        {plan.contacts.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
        <StopActions screen={plan} />
      </div>
      <Dock>
        <button type="button" class="primary" onClick={onGoOn}>
          {words.stop.goOn}
        </button>
      </Dock>
    </>
  );
}
