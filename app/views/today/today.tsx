// SPDX-License-Identifier: Apache-2.0
// Today, on one screen: what to do in a sentence, what may change it, and one thing to press.
import type { Screen } from '../../engine';
import { Dock, Mark, Nav, TopBar } from '../../parts/bars';
import { StartIcon } from '../../parts/icons';
import { Why } from '../../parts/why';
import { isBegun } from '../../player/kept_place';
import { words as playerWords } from '../../player/player_words';
import { screen } from '../../realign';
import { words } from '../../words';
import { shortAsks } from '../questions/steps';
import { Routines, useRoutines } from '../session/routines';
import { Also, Waiting } from './also';
import { CheckIn } from './check_in';
import { DayChips } from './day_chips';
import { GoodToKnow, Remarks } from './remarks';
import { SessionRows, StretchRows } from './rows';

function Go({ plan }: { plan: Screen }) {
  if (plan.paused) return null;
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
        {isBegun('session', plan.date) ? playerWords.carryOn : words.today.start}
      </a>
    </Dock>
  );
}

// Where nothing is open, the minutes she has change nothing.
const isClosed = (plan: Screen): boolean =>
  plan.paused || (!plan.session && !['go', 'refer-soon'].includes(plan.disposition));

function Moves({ plan }: { plan: Screen }) {
  return (
    <>
      {!isClosed(plan) && (
        <section class="part">
          <h2 class="unseen">{words.today.movement}</h2>
          <DayChips />
          {plan.session && <SessionRows session={plan.session} />}
        </section>
      )}
      {plan.stretches.length > 0 && (
        <section class="part">
          <h2>{words.today.stretch}</h2>
          <StretchRows stretches={plan.stretches} />
        </section>
      )}
    </>
  );
}

// “week 3” is not torn apart at the end of a line.
const withNumbersKept = (text: string): string => text.replace(/(\p{L}) (?=\d)/gu, '$1\u00a0');

/** The headline: its first sentence, and what follows in plain text. */
function Headline({ plan }: { plan: Screen }) {
  const [first, ...rest] = plan.headline.split(/(?<=\.)\s/);
  return (
    <>
      <h1>{first}</h1>
      {!plan.paused && <p class="lead">{withNumbersKept(plan.here)}</p>}
      {rest.length > 0 && <p class="next-step">{rest.join(' ')}</p>}
      {plan.next_step && <p class="next-step">{plan.next_step}</p>}
    </>
  );
}

function Aside({ plan }: { plan: Screen }) {
  const routines = useRoutines();
  return (
    <div>
      {!plan.paused && <Also screen={plan} />}
      {/* What comes later comes last: nothing that is read already moves. */}
      {routines && (
        <>
          {!plan.paused && (
            <>
              <Routines found={routines} />
              <Waiting screen={plan} />
            </>
          )}
          <p class="disclaimer">{plan.disclaimer}</p>
        </>
      )}
    </div>
  );
}

export function Today() {
  const plan = screen.value as Screen;
  const pinned = !plan.paused && (plan.disposition === 'unscreened' || plan.session !== null);
  return (
    <div class="with-rail">
      <main class={pinned ? 'page wide with-nav with-dock' : 'page wide with-nav'}>
        <TopBar>
          <Mark />
        </TopBar>
        <div class="two-columns">
          <div>
            <Headline plan={plan} />
            {plan.paused ? (
              <a class="text-action" href="/more/pause">
                {words.pause.carryOn}
              </a>
            ) : (
              <CheckIn />
            )}
            <Remarks screen={plan} />
            <Moves plan={plan} />
            <GoodToKnow screen={plan} />
            {!plan.paused && <Why why={plan.why} label={words.today.whyDay} />}
            <Go plan={plan} />
          </div>
          <Aside plan={plan} />
        </div>
      </main>
      <Nav alone={!pinned} />
    </div>
  );
}
