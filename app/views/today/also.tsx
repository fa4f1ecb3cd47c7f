// SPDX-License-Identifier: Apache-2.0
// What belongs to the day beside the movements: a walk, a habit, what waits, what to leave alone, what comes.
import type { Reason, Screen } from '../../engine';
import { Chevron, Icon } from '../../parts/icons';
import { LineLink } from '../../parts/line_link';
import { Reasons, Why } from '../../parts/why';
import { words } from '../../words';
import { keptWalk } from '../walk/going';

/** What is due beside the day, a line each, and the way to the checks. */
function DueLines({ screen }: { screen: Screen }) {
  const { core, self_check: check } = screen;
  return (
    <ul class="lines">
      {core?.due && <LineLink to="/session?routine=core" name={words.today.core} hint={core.text} />}
      {check?.due && <LineLink to="/checks/belly" name={words.today.belly} hint={check.text} />}
      <LineLink to="/checks" name={words.today.checks} hint={words.today.checksLead} />
    </ul>
  );
}

export function Also({ screen }: { screen: Screen }) {
  const { walk, posture } = screen;
  const isWalking = keptWalk() !== null;
  return (
    <section class="part">
      <h2>{words.today.also}</h2>
      <div class="cards">
        {walk && (
          <div class="card">
            <Icon name="walk" />
            <div>
              <h3>{words.today.walk}</h3>
              <p>{walk.text}</p>
              <Why why={walk.why} />
              <a class="text-action" href="/walk">
                {isWalking ? words.today.toWalkAgain : words.today.toWalk}
              </a>
            </div>
          </div>
        )}
        {posture.map(({ habit, cue }) => (
          <div class="card" key={habit}>
            <Icon name="plumb" />
            <div>
              <h3>{words.today.habit}</h3>
              <p>{cue}</p>
              <a class="text-action" href="/habits">
                {words.today.toHabits}
              </a>
            </div>
          </div>
        ))}
      </div>
      <DueLines screen={screen} />
    </section>
  );
}

interface Line {
  id: string;
  name: string;
  until: string;
  why: Reason[];
}

// A few are named at once; of many it is said how many there are.
const summary = (lines: Line[]): string =>
  lines.length <= 3 ? lines.map(({ name }) => name).join(', ') : words.today.movements(lines.length);

function Folded({ title, lines }: { title: string; lines: Line[] }) {
  if (lines.length === 0) return null;
  return (
    <details class="part folded">
      <summary>
        <span>
          <h2>{title}</h2>
          <span class="line-until">{summary(lines)}</span>
        </span>
        <Chevron />
      </summary>
      <ul class="lines">
        {lines.map(({ id, name, until, why }) => (
          <li key={id + name}>
            <details>
              <summary>
                <span>
                  <span class="line-name">{name}</span>
                  {until && <span class="line-until">{until}</span>}
                </span>
                <Chevron />
              </summary>
              <div class="why-body">
                <Reasons why={why} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function Waiting({ screen }: { screen: Screen }) {
  const waiting = screen.waiting.map(({ exercise, ...line }) => ({ id: exercise, ...line }));
  const avoid = screen.avoid.map(({ movement, ...line }) => ({ id: movement, ...line }));
  return (
    <>
      <Folded title={words.today.waiting} lines={waiting} />
      <Folded title={words.today.avoid} lines={avoid} />
      {screen.coming.length > 0 && (
        <section class="part">
          <h2>{words.today.coming}</h2>
          <dl class="coming">
            {screen.coming.map(({ when, what }) => (
              <div key={when + what}>
                <dt>{when}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
