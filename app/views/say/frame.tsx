// SPDX-License-Identifier: Apache-2.0
// What the pages share on which something is told: the frame, the try, and what comes of it.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Screen } from '../../engine';
import type { Saying } from '../../entry';
import { Back, Dock, TopBar } from '../../parts/bars';
import { NotHere as NotHereAtAll } from '../../parts/not_here';
import { NoticeLine, Problem } from '../../parts/notices';
import { Trouble } from '../../parts/trouble';
import { say, screen } from '../../realign';
import { words as appWords } from '../../words';
import { words } from '../../words/say';
import { StopActions } from '../stop/stop_actions';

interface TellingProps {
  back?: { to: string; label: string } | undefined;
  onBack?: (() => void) | undefined;
  /** Where she is among pages that belong together. */
  place?: string | undefined;
  children: ComponentChildren;
}

const toSay = { to: '/say', label: words.title };

/** A page with one thing to press at the thumb. */
export function Telling({ back = toSay, onBack, place, children }: TellingProps) {
  return (
    <main class="page with-dock">
      <TopBar quiet>
        {onBack ? <Back onPress={onBack} /> : <Back to={back.to} label={back.label} />}
        <p class="quiet">{place}</p>
      </TopBar>
      <Trouble />
      {children}
    </main>
  );
}

/** Says things, or tells why they were not taken. A stop that comes of it is shown in place of all else. */
export function useSaying() {
  const { route } = useLocation();
  const [problem, complain] = useState<string | null>(null);
  const keep = async (...sayings: Saying[]): Promise<boolean> => {
    try {
      await say(...sayings);
    } catch (error) {
      complain(appWords.refused((error as Error).message));
      return false;
    }
    complain(null);
    if (['emergency', 'urgent'].includes(screen.value?.disposition ?? '')) route('/', true);
    return true;
  };
  return { problem, complain, keep };
}

/** Another page at the same address begins at its heading, as one with an address does. */
export function useNewPage(page: string): void {
  useEffect(() => {
    window.scrollTo(0, 0);
    document.querySelector('h1')?.focus();
  }, [page]);
}

interface FieldsProps {
  problem: string | null;
  onSave: () => void;
  children: ComponentChildren;
}

/** Fields, and one button that keeps them. */
export function Fields({ problem, onSave, children }: FieldsProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      <Problem text={problem} />
      <Dock>
        <button type="submit" class="primary">
          {appWords.save}
        </button>
      </Dock>
    </form>
  );
}

/** What was kept, and what the plan says now. */
export function Kept({ title, children }: { title?: string; children?: ComponentChildren }) {
  const plan = screen.value as Screen;
  useNewPage('kept');
  return (
    <Telling>
      <h1 tabIndex={-1}>{title ?? words.kept}</h1>
      {children}
      {!plan.paused && <p class="lead">{plan.headline}</p>}
      {plan.next_step && <p class="next-step">{plan.next_step}</p>}
      <div class="remarks part">
        {plan.notices
          .filter(({ level }) => level !== 'info')
          .map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
        {['clinician-first', 'refer-soon'].includes(plan.disposition) &&
          plan.contacts.map(({ id, text }) => <p key={id}>{text}</p>)}
        {plan.disposition === 'clinician-first' && <StopActions screen={plan} />}
      </div>
      <a class="text-action" href="/say">
        {words.other}
      </a>
      <Dock>
        <a class="primary" href="/">
          {appWords.questions.toToday}
        </a>
      </Dock>
    </Telling>
  );
}

export const NotHere = () => <NotHereAtAll lead={words.notHere} back={toSay} />;
