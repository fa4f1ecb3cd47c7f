// SPDX-License-Identifier: Apache-2.0
// Today, on one screen: what to do in a sentence, what may change it, and one thing to press.
import type { Screen } from '../../engine';
import { Dock, Nav, TopBar } from '../../parts/bars';
import { StartIcon } from '../../parts/icons';
import { screen } from '../../realign';
import { longDate, words } from '../../words';
import { shortAsks } from '../questions/steps';
import { Also, Waiting } from './also';
import { CheckIn } from './check_in';
import { DayChips } from './day_chips';
import { Remarks } from './remarks';
import { SessionRows, StretchRows } from './rows';

function Go({ plan }: { plan: Screen }) {
  if (plan.disposition === 'unscreened') {
    return (
      <Dock aboveNav>
        <a class="primary" href="/questions">
          {words.today.answer}
        </a>
      </Dock>
    );
  }
  if (!plan.session) return null;
  return (
    <Dock aboveNav>
      <a class="primary" href={shortAsks(plan.ask).length > 0 ? '/questions/first' : '/session'}>
        <StartIcon />
        {words.today.start}
      </a>
    </Dock>
  );
}

function Moves({ plan }: { plan: Screen }) {
  const inSession = plan.session?.items.length ?? 0;
  return (
    <>
      {plan.session && (
        <section class="part">
          <h2 class="with-time">
            {words.today.movement} <span>{plan.session.time}</span>
          </h2>
          <DayChips />
          <SessionRows session={plan.session} />
        </section>
      )}
      {plan.stretches.length > 0 && (
        <section class="part">
          <h2>{words.today.stretch}</h2>
          <StretchRows stretches={plan.stretches} from={inSession} />
        </section>
      )}
    </>
  );
}

export function Today() {
  const plan = screen.value as Screen;
  const pinned = plan.disposition === 'unscreened' || plan.session !== null;
  return (
    <div class="with-rail">
      <main class={pinned ? 'page wide with-nav with-dock' : 'page wide with-nav'}>
        <TopBar>
          <p class="quiet">{longDate(plan.date)}</p>
        </TopBar>
        <div class="two-columns">
          <div>
            <h1>{plan.headline}</h1>
            <p class="lead">{plan.next_step || plan.here}</p>
            {!plan.paused && <CheckIn />}
            <Remarks screen={plan} />
            <Moves plan={plan} />
            <Go plan={plan} />
          </div>
          <div>
            <Also screen={plan} />
            <Waiting screen={plan} />
            <p class="disclaimer">{plan.disclaimer}</p>
          </div>
        </div>
      </main>
      <Nav alone={!pinned} />
    </div>
  );
}
