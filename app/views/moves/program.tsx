// SPDX-License-Identifier: Apache-2.0
// The four weeks: where she is in them, what comes before them, and each session of each week.
import { useState } from 'preact/hooks';
import type { ProgramToday } from '../../engine';
import { library, type Program } from '../../library';
import { Back, Dock, Nav, TopBar } from '../../parts/bars';
import { Chevron, Icon, StartIcon } from '../../parts/icons';
import { Problem } from '../../parts/notices';
import { Sources } from '../../parts/why';
import { say, screen } from '../../realign';
import { saidOfHerself } from '../../said';
import { words as appWords } from '../../words';
import { moves, program as words } from '../../words/moves';
import { MoveLink, pathTo } from './rows';
import { toSession } from './standing';

type Week = Program['weeks'][number];

function WeekRow({ week, isHere, isOpen }: { week: Week; isHere: boolean; isOpen: boolean }) {
  return (
    <details class="folded week" open={isOpen}>
      <summary>
        <span>
          <h3>
            {words.week(week.week)}
            {isHere && <span class="here">{words.here}</span>}
          </h3>
          <span class="line-until">{week.dose}</span>
        </span>
        <Chevron />
      </summary>
      {week.days.map((moves, at) => (
        <div class="week-day" key={at}>
          <h4>{words.day(at + 1)}</h4>
          <ul class="moves">
            {moves.map((move) => (
              <MoveLink key={move.exercise} {...move} line="" />
            ))}
          </ul>
        </div>
      ))}
      <h4>{words.stretches}</h4>
      <ul class="chips week-stretches">
        {week.stretches.map(({ exercise, name }) => (
          <li key={exercise}>
            <a class="chip" href={pathTo(exercise)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Entry({ today }: { today: ProgramToday }) {
  if (today.entry.length === 0) return null;
  return (
    <section class="part">
      <h2>{words.entry}</h2>
      <ul class="entry-conditions">
        {today.entry.map(({ text, met, why }) => (
          <li key={text}>
            <div>
              <p>{text}</p>
              <Sources
                sources={why.flatMap(({ sources }) => sources)}
                facts={why.map(({ facts }) => facts).filter(Boolean)}
              />
            </div>
            <p class="standing">
              {met && <Icon name="check" />}
              {met ? words.met : words.notYet}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Here({ today }: { today: ProgramToday | null }) {
  if (!today) return null;
  const { on, text, sessions_done: done, sessions_of: of, next } = today;
  return (
    <div class="notice part">
      <p>{on ? words.done(done, of) : text}</p>
      {next && <p>{next}</p>}
    </div>
  );
}

function usePath() {
  const [problem, complain] = useState<string | null>(null);
  const follows = saidOfHerself('path') === 'program';
  const change = () =>
    say({ kind: 'profile', path: follows ? 'daily' : 'program' }).then(
      () => complain(null),
      (error: Error) => complain(appWords.refused(error.message)),
    );
  return { follows, change, problem };
}

function Path({ canStart, follows, change, problem }: ReturnType<typeof usePath> & { canStart: boolean }) {
  return (
    <section class="part">
      <p role="status">{follows ? words.pathProgram : words.pathDaily}</p>
      <button type="button" class={canStart && !follows ? 'primary path' : 'second path'} onClick={change}>
        {follows ? words.followDaily : words.follow}
      </button>
      <Problem text={problem} />
    </section>
  );
}

function Weeks({ here }: { here: number | null }) {
  const { weeks } = library().program;
  return (
    <section class="part">
      <h2>{words.weeks}</h2>
      {weeks.map((week) => (
        <WeekRow
          key={week.week}
          week={week}
          isHere={week.week === here}
          isOpen={week.week === (here ?? weeks[0]?.week)}
        />
      ))}
    </section>
  );
}

export function ProgramPage() {
  const plan = screen.value;
  const told = library().program;
  const today = plan?.program ?? null;
  const path = usePath();
  const isToday = today?.on === true && plan?.session != null;
  return (
    <div class="with-rail">
      <main class={isToday ? 'page with-nav with-dock' : 'page with-nav'}>
        <TopBar>
          <Back to="/moves" label={moves.place} />
        </TopBar>
        <h1>{told.title}</h1>
        <p class="lead">{today?.on ? today.text : told.text}</p>
        <Here today={today} />
        <Path canStart={today?.can_start === true} {...path} />
        {today ? <Entry today={today} /> : told.entry && <p class="part">{told.entry}</p>}
        <Weeks here={today?.on ? today.week : null} />
        <section class="part">
          <h2>{words.repeat}</h2>
          <p>{told.repeat}</p>
          <Sources sources={told.sources} />
        </section>
        {isToday && (
          <Dock aboveNav>
            <a class="primary" href={toSession(plan)}>
              <StartIcon />
              {words.start}
            </a>
          </Dock>
        )}
      </main>
      <Nav alone={!isToday} />
    </div>
  );
}
