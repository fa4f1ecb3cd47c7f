// SPDX-License-Identifier: Apache-2.0
// The pages: a summary for a clinician, today's plan, the stretches, the walks.
import type { ComponentChildren } from 'preact';
import type { Exercise, Screen } from '../../engine';
import { library } from '../../library';
import { handover as words } from '../../words/handover';
import { PaperStill } from './paper_still';
import type { Summary } from './summary';

interface PaperProps {
  title: string;
  day: string;
  end?: string;
  children: ComponentChildren;
}

function Paper({ title, day, end, children }: PaperProps) {
  return (
    <section class="paper">
      <h2>{title}</h2>
      {day && <p class="paper-day">{words.on(day)}</p>}
      {children}
      {end && <p class="paper-end">{end}</p>}
    </section>
  );
}

function Rows({ title, rows }: { title: string; rows: ComponentChildren[] }) {
  if (rows.length === 0) return null;
  return (
    <section class="paper-part">
      <h3>{title}</h3>
      <ul>
        {rows.map((row, at) => (
          <li key={at}>{row}</li>
        ))}
      </ul>
    </section>
  );
}

export function SummaryPaper({ summary }: { summary: Summary }) {
  return (
    <Paper title={summary.title} day="" end={summary.end}>
      {summary.head.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {summary.parts.map(({ title, rows }) => (
        <Rows key={title} title={title} rows={rows} />
      ))}
    </Paper>
  );
}

const withMore = (name: string, ...more: string[]) => (
  <>
    <b>{name}</b>
    {more.filter(Boolean).map((text) => (
      <span key={text} class="paper-more">
        {text}
      </span>
    ))}
  </>
);

/** What waits for the same thing stands in one row. */
function byUntil(lines: { name: string; until: string }[]) {
  const names = new Map<string, string[]>();
  for (const { name, until } of lines) names.set(until, [...(names.get(until) ?? []), name]);
  return [...names].map(([until, those]) => withMore(those.join(', '), until));
}

const dosed = ({ name, dose }: Exercise) => withMore(name, dose);

export function PlanPaper({ screen }: { screen: Screen }) {
  const { session, stretches, walk, posture, waiting, avoid, coming } = screen;
  return (
    <Paper title={words.parts.plan} day={screen.date} end={screen.disclaimer}>
      <p class="paper-headline">{screen.headline}</p>
      <p>{screen.here}</p>
      <Rows
        title={words.movement}
        rows={(session?.items ?? []).map((item) =>
          withMore(item.name, item.dose, words.stopAt(item.stop_at_pain)),
        )}
      />
      {session && <Rows title={words.stop} rows={[session.stop_at_pain]} />}
      <Rows title={words.stretch} rows={stretches.map(dosed)} />
      <Rows title={words.walk} rows={walk ? [walk.text] : []} />
      <Rows title={words.notice} rows={posture.map(({ cue }) => cue)} />
      <Rows title={words.waiting} rows={byUntil(waiting)} />
      <Rows title={words.avoid} rows={byUntil(avoid)} />
      <Rows
        title={words.coming}
        rows={coming.map(({ when, what }) => withMore(when || what, when && what))}
      />
    </Paper>
  );
}

export function StretchesPaper({ screen }: { screen: Screen }) {
  const stretches = library().exercises.filter(({ kind }) => kind === 'stretch');
  const ids = new Set(stretches.map(({ id }) => id));
  const waiting = screen.waiting.filter(({ exercise }) => ids.has(exercise));
  const waits = (id: string) => waiting.some(({ exercise }) => exercise === id);
  return (
    <Paper title={words.parts.stretches} day={screen.date}>
      <Rows title={words.waiting} rows={byUntil(waiting)} />
      <ol class="paper-cards">
        {stretches.map(({ id, name, dose, start, steps }) => (
          <li key={id}>
            <PaperStill exercise={id} />
            <h3>{name}</h3>
            <p class="paper-dose">{dose}</p>
            {waits(id) && <p class="paper-waits">{words.waiting}</p>}
            <p>{[start, ...steps].join(' ')}</p>
          </li>
        ))}
      </ol>
    </Paper>
  );
}

export function WalkingPaper({ screen }: { screen: Screen }) {
  const { tracks, talk_test } = library().walking;
  const { walk } = screen;
  const own = tracks.find(({ id }) => id === walk?.track);
  return (
    <Paper title={words.parts.walking} day={screen.date}>
      {walk && <p class="paper-headline">{walk.text}</p>}
      {(own ? [own] : tracks).map((track) => (
        <section class="paper-part" key={track.id}>
          <h3>{track.name}</h3>
          {track === own && <p>{track.why}</p>}
          <table>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.minutes}</th>
                <th scope="col">{words.days}</th>
              </tr>
            </thead>
            <tbody>
              {track.rows.map(({ weeks, minutes, days }, at) => {
                const isHere = track === own && at + 1 === walk?.row;
                return (
                  <tr key={weeks} class={isHere ? 'here' : ''}>
                    <th scope="row">
                      {weeks}
                      {isHere && <span class="paper-here">{words.here}</span>}
                    </th>
                    <td>{minutes}</td>
                    <td>{days}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      ))}
      <section class="paper-part">
        <h3>{words.pace}</h3>
        <p>{talk_test.text}</p>
        <ul>
          {talk_test.answers.map(({ value, name, means }) => (
            <li key={value}>{withMore(name, means)}</li>
          ))}
        </ul>
      </section>
    </Paper>
  );
}
