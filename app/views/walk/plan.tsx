// SPDX-License-Identifier: Apache-2.0
// Today's walk, why it is so much, how it grows, and what she walked this week.
import { useState } from 'preact/hooks';
import type { Walk } from '../../engine';
import { howItGoes } from '../../how_it_goes';
import { type Library, library } from '../../library';
import { Chevron, Icon } from '../../parts/icons';
import { Problem } from '../../parts/notices';
import { Table } from '../../parts/table';
import { Sources, Why } from '../../parts/why';
import { say } from '../../realign';
import { saidOfHerself } from '../../said';
import { words as appWords } from '../../words';
import { words } from '../../words/walk';

type Track = Library['walking']['tracks'][number];

function TrackTable({ track, row }: { track: Track; row: number | null }) {
  return (
    <table class="plain-table">
      <caption class="unseen">{track.name}</caption>
      <thead>
        <tr>
          {words.plan.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {track.rows.map(({ weeks, minutes, days }, index) => {
          const isHers = row === index + 1;
          return (
            <tr key={weeks} class={isHers ? 'hers' : ''} {...(isHers && { 'aria-current': 'true' })}>
              <th scope="row">
                {weeks}
                {isHers && <span class="here">{words.plan.here}</span>}
              </th>
              <td>{minutes}</td>
              <td>{days}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function TrackPart({ track, walk }: { track: Track; walk: Walk | null }) {
  const [problem, complain] = useState<string | null>(null);
  const isHers = walk?.track === track.id;
  const isAsked = saidOfHerself('walk_track') === track.id;
  const take = () =>
    say({ kind: 'profile', walk_track: track.id }).catch((error: Error) =>
      complain(appWords.refused(error.message)),
    );
  return (
    <div class="track">
      <h3>
        {track.name}
        {isHers && <span class="quiet"> · {words.plan.yours}</span>}
      </h3>
      {isHers && <p class="quiet small">{track.why}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keys */}
      <div class="table-room" tabIndex={0}>
        <TrackTable track={track} row={isHers ? (walk?.row ?? null) : null} />
      </div>
      {walk && !isHers && isAsked && <p class="quiet">{words.plan.asked}</p>}
      {walk && !isHers && !isAsked && (
        <button type="button" class="text-action" onClick={take}>
          {words.plan.take}
        </button>
      )}
      <Problem text={problem} />
    </div>
  );
}

/** How walks grow: her row, and the other track beside it. */
export function Growing({ walk }: { walk: Walk | null }) {
  const { tracks, sources } = library().walking;
  const hersFirst = [...tracks].sort((a, b) => Number(b.id === walk?.track) - Number(a.id === walk?.track));
  return (
    <section class="part">
      <h2>{words.plan.title}</h2>
      <div class="tracks">
        {hersFirst.map((track) => (
          <TrackPart key={track.id} track={track} walk={walk} />
        ))}
      </div>
      <Sources sources={sources} />
    </section>
  );
}

export function TalkTest() {
  const { text, answers } = library().walking.talk_test;
  return (
    <details class="part folded">
      <summary>
        <span>
          <h2>{words.talk.title}</h2>
          <span class="line-until">{words.talk.lead}</span>
        </span>
        <Chevron />
      </summary>
      <p>{text}</p>
      <dl class="talk">
        {answers.map(({ value, name, means }) => (
          <div key={value}>
            <dt>{name}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function Indoors({ walk }: { walk: Walk | null }) {
  return (
    <section class="part">
      {walk && (
        <a class="line-link" href="/session?routine=walk">
          <span>
            <span class="line-name">{words.indoors}</span>
            <span class="line-until">{words.indoorsWhy}</span>
          </span>
          <Icon name="onward" />
        </a>
      )}
      <details class="folded">
        <summary>
          <h2>{words.treadmill.title}</h2>
          <Chevron />
        </summary>
        <ul class="plain-list">
          {words.treadmill.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

export function Week({ walk }: { walk: Walk | null }) {
  const { walks } = howItGoes();
  const last = walks.weeks.at(-1);
  const { minutes, days } = walk?.done_this_week ?? last ?? { minutes: 0, days: 0 };
  return (
    <section class="part">
      <h2>{words.week.title}</h2>
      <p>{words.week.done(minutes, days)}</p>
      {walks.weeks.length > 1 && <Table table={walks.table} label={words.week.before} />}
    </section>
  );
}

export function Because({ walk }: { walk: Walk }) {
  return (
    <>
      <p class="next-step">{walk.text}</p>
      <Why why={walk.why} label={words.why} />
    </>
  );
}
