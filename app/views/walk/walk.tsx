// SPDX-License-Identifier: Apache-2.0
// A walk: how much it is today, the clock while she walks, and what she says of it at the end.
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../entry';
import { Back, Dock, Nav, TopBar } from '../../parts/bars';
import { StartIcon } from '../../parts/icons';
import { useLater } from '../../parts/later';
import { screen, takeBack } from '../../realign';
import { words as appWords } from '../../words';
import { toldMoment, words } from '../../words/walk';
import { forget, going, prepare, range, start, take, walked } from './clock';
import { WalkEnd } from './end';
import { Because, Growing, Indoors, TalkTest, Week } from './plan';
import { Timer } from './timer';

type Place = 'plan' | 'going' | 'end' | 'log';

function Kept({ entry, onUndone }: { entry: Entry; onUndone: () => void }) {
  const undo = () => void takeBack(entry.id).then(onUndone);
  return (
    <div class="notice part" role="status">
      <p>{words.kept(Number(entry.minutes), toldMoment(new Date(entry.at), new Date()))}</p>
      <button type="button" class="text-action" onClick={undo}>
        {words.undo}
      </button>
    </div>
  );
}

/** Why there is none, as the day says it; and where it waits for answers, the way to them. */
function NoWalk() {
  const plan = screen.value;
  return (
    <>
      <p class="lead">{plan?.headline}</p>
      {plan?.disposition === 'unscreened' && (
        <a class="text-action" href="/questions">
          {appWords.today.answer}
        </a>
      )}
      <p class="next-step">{words.noneLead}</p>
    </>
  );
}

interface PlanProps {
  kept: Entry | null;
  onUndone: () => void;
  onStart: () => void;
  onLog: () => void;
}

function Plan({ kept, onUndone, onStart, onLog }: PlanProps) {
  const walk = screen.value?.walk ?? null;
  const today = range();
  const isLater = useLater(60);
  return (
    <div class="with-rail">
      <main class={walk ? 'page with-nav with-dock' : 'page with-nav'}>
        <TopBar quiet>
          <Back to="/" label={appWords.nav.today} />
        </TopBar>
        <h1>{today ? words.headline(words.range(...today)) : words.none}</h1>
        {walk ? <Because walk={walk} /> : <NoWalk />}
        {kept && <Kept entry={kept} onUndone={onUndone} />}
        <button type="button" class="second part" onClick={onLog}>
          {words.log}
        </button>
        {isLater && (
          <>
            <Week walk={walk} />
            <Indoors walk={walk} />
            <TalkTest />
            <Growing walk={walk} />
          </>
        )}
        {walk && (
          <Dock aboveNav>
            <button type="button" class="primary" onClick={onStart}>
              <StartIcon />
              {words.start}
            </button>
          </Dock>
        )}
      </main>
      <Nav alone={!walk} />
    </div>
  );
}

const minutesWalked = (): number => Math.floor(walked.value / 60_000);

function firstPlace(): Place {
  take();
  return going.value ? 'going' : 'plan';
}

export function Walk() {
  const [place, go] = useState<Place>(firstPlace);
  const [kept, keep] = useState<Entry | null>(null);
  useEffect(() => {
    const later = setTimeout(prepare, 30);
    return () => clearTimeout(later);
  }, []);
  const toPlan = () => go('plan');
  const onKept = (entry: Entry) => {
    keep(entry);
    toPlan();
    scrollTo(0, 0);
  };
  if (place === 'going' && going.value) return <Timer onEnd={() => go('end')} />;
  if (place === 'end' && going.value) {
    const drop = () => {
      forget();
      toPlan();
    };
    return (
      <WalkEnd
        title={words.done(minutesWalked())}
        lead={words.doneLead}
        minutes={minutesWalked() || null}
        ended={new Date(going.value.at)}
        onBack={() => go('going')}
        backLabel={words.back}
        onDrop={drop}
        onKept={(entry) => {
          forget();
          onKept(entry);
        }}
      />
    );
  }
  if (place === 'log') {
    return (
      <WalkEnd
        title={words.logTitle}
        minutes={null}
        ended={null}
        onBack={toPlan}
        backLabel={words.title}
        onKept={onKept}
      />
    );
  }
  const begin = () => {
    start();
    go('going');
  };
  return <Plan kept={kept} onUndone={() => keep(null)} onStart={begin} onLog={() => go('log')} />;
}
