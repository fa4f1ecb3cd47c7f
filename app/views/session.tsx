// SPDX-License-Identifier: Apache-2.0
// A routine to follow along: the stage, then the end. Which routine, the address says: ?routine=walk.

import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Back, Dock, TopBar } from '../parts/bars';
import { words } from '../player/player_words';
import { Run } from '../player/run';
import { screen } from '../realign';
import { words as appWords } from '../words';
import { End } from './session/end';
import { Stage } from './session/stage';
import '../style/player.css';
import '../style/player_sizes.css';
import '../style/routines.css';

const usual = 'session';

function opened(routine: string): { run: Run } | { problem: string } {
  try {
    return { run: new Run(routine) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

interface NothingProps {
  title: string;
  lead: string;
  run?: Run;
  onTakeUp?: () => void;
  onLeave: () => void;
}

function Nothing({ title, lead, run, onTakeUp, onLeave }: NothingProps) {
  const isUnanswered = screen.value?.disposition === 'unscreened';
  return (
    <main class="page with-dock">
      <TopBar quiet>
        <Back label={appWords.nav.today} onPress={onLeave} />
      </TopBar>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="lead">{lead}</p>
      {onTakeUp && (
        <button type="button" class="second part" onClick={onTakeUp}>
          {words.end.takeUp}
        </button>
      )}
      {run && run.script.left_out.length > 0 && (
        <section class="part">
          <h2>{words.leftOut}</h2>
          <ul class="left-out">
            {run.script.left_out.map(({ exercise, name, why }) => (
              <li key={exercise}>
                <h3>{name}</h3>
                <p class="quiet">{why}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Dock>
        {isUnanswered ? (
          <a class="primary" href="/questions">
            {appWords.today.answer}
          </a>
        ) : (
          <button type="button" class="primary" onClick={onLeave}>
            {appWords.questions.toToday}
          </button>
        )}
      </Dock>
    </main>
  );
}

function Follow({ routine }: { routine: string }) {
  const { route } = useLocation();
  const [asked] = useState(() => opened(routine));
  const [wasDone, setDone] = useState(() => 'run' in asked && asked.run.state.ended);
  const run = 'run' in asked ? asked.run : null;
  useEffect(() => () => run?.leave(), [run]);
  const leave = () => route('/');
  if (!run)
    return <Nothing title={words.nothing} lead={'problem' in asked ? asked.problem : ''} onLeave={leave} />;
  if (run.timeline.steps.length === 0) {
    return <Nothing title={words.nothing} lead={run.script.why} run={run} onLeave={leave} />;
  }
  if (wasDone) {
    const lead = words.doneBefore(run.state.done.size, run.isWalk);
    const takeUp = () => {
      run.takeUp();
      setDone(false);
    };
    return (
      <Nothing
        title={words.doneToday}
        lead={lead}
        onLeave={leave}
        {...(run.isOpen && !run.isWalk && { onTakeUp: takeUp })}
      />
    );
  }
  return run.ended.value ? <End run={run} onLeave={leave} /> : <Stage run={run} onLeave={leave} />;
}

export function Session() {
  const { query } = useLocation();
  const routine = query['routine'] || usual;
  return <Follow key={routine} routine={routine} />;
}
