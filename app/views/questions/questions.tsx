// SPDX-License-Identifier: Apache-2.0
// What the engine asks, page by page. Each answer is kept as it is given: she can stop at any moment, and
// what is still open is asked when she comes back.

import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Screen } from '../../engine';
import type { Saying } from '../../entry';
import { Back, TopBar } from '../../parts/bars';
import { Trouble } from '../../parts/trouble';
import { say, screen } from '../../realign';
import { words } from '../../words';
import { Told } from '../stop/told';
import { OneQuestion } from './one';
import { Signs } from './signs';
import { answered, type Step, sayingOf, shortAsks, stepsOf } from './steps';

/** Pages that she can go back to, and the one she looks at if it is one of those. */
function useSteps(steps: Step[]) {
  const [past, remember] = useState<Step[]>([]);
  const [cursor, look] = useState<number | null>(null);
  const current = cursor === null ? steps[0] : past[cursor];
  const at = cursor ?? past.length;
  return {
    current,
    isPast: cursor !== null,
    canGoBack: at > 0,
    back: () => look(at - 1),
    forward: () => {
      if (cursor === null && current) remember([...past, current]);
      else look(at + 1 < past.length ? at + 1 : null);
    },
  };
}

interface EndProps {
  isOpen: boolean;
  onAgain: () => void;
}

function End({ isOpen, onAgain }: EndProps) {
  return (
    <>
      <h1 tabIndex={-1}>{isOpen ? words.questions.open : words.questions.done}</h1>
      <p class="lead">{isOpen ? words.questions.openLead : words.questions.doneLead}</p>
      <div class="answer">
        {isOpen && (
          <button type="button" class="primary" onClick={onAgain}>
            {words.questions.again}
          </button>
        )}
        <a class={isOpen ? 'text-action middle' : 'primary'} href="/">
          {words.questions.toToday}
        </a>
      </div>
    </>
  );
}

const keyOf = (step: Step | undefined): string =>
  step === undefined ? 'end' : step.kind === 'signs' ? 'signs' : step.ask.question;

function Progress({ left }: { left: number }) {
  if (left === 0) return <span />;
  return <p class="quiet">{left > 1 ? words.questions.toGo(left) : words.questions.last}</p>;
}

function beginPage(page: HTMLElement | null): void {
  window.scrollTo(0, 0);
  page?.querySelector('h1')?.focus();
}

/** `only` is the short screen before the first session of a day. */
export function Questions({ only, then }: { only?: 'short'; then: string }) {
  const plan = screen.value as Screen;
  const { route } = useLocation();
  const page = useRef<HTMLElement>(null);
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const [problem, complain] = useState<string | null>(null);
  const [told, tell] = useState(true);
  const steps = stepsOf(only === 'short' ? shortAsks(plan.ask) : plan.ask, left);
  const { current, isPast, canGoBack, back, forward } = useSteps(steps);
  const key = told ? keyOf(current) : 'told';

  useEffect(() => {
    beginPage(page.current);
    complain(null);
    if (key === 'end' && only === 'short' && left.size === 0) route(then, true);
  }, [key]);

  const answer = async (sayings: Saying[], isSigns: boolean) => {
    try {
      await say(...sayings);
    } catch (error) {
      return complain(words.refused((error as Error).message));
    }
    if (isSigns && screen.value?.disposition === 'clinician-first') tell(false);
    forward();
  };
  const leaveOut = (question: string) => {
    leave(new Set([...left, question]));
    if (isPast) forward();
  };

  return (
    <main class="page with-dock" ref={page}>
      <TopBar quiet>
        {canGoBack ? <Back onPress={back} /> : <Back to="/" label={words.nav.today} />}
        <Progress left={steps.length} />
      </TopBar>
      <Trouble />
      {!told ? (
        <Told onGoOn={() => tell(true)} />
      ) : current === undefined ? (
        <End isOpen={plan.disposition === 'unscreened'} onAgain={() => leave(new Set())} />
      ) : current.kind === 'signs' ? (
        <Signs
          key={key}
          title={only || isPast ? words.signs.again : words.signs.first}
          asks={current.asks}
          onAnswer={(sayings) => answer(sayings, true)}
        />
      ) : (
        <OneQuestion
          key={key}
          ask={current.ask}
          before={isPast ? answered(current.ask) : undefined}
          problem={problem}
          onAnswer={(value) => answer([sayingOf(current.ask, value)], false)}
          onLeaveOut={() => leaveOut(current.ask.question)}
        />
      )}
    </main>
  );
}
