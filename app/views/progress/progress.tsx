// SPDX-License-Identifier: Apache-2.0
// How it goes: the answer in a sentence, then each thing in plain words, then its drawing. Where there is too little to
// draw yet, the engine's sentence says what is missing.
import type { ComponentChildren } from 'preact';
import { type HowItGoes, howItGoes } from '../../how_it_goes';
import { Nav, TopBar } from '../../parts/bars';
import { Table, type TableOf } from '../../parts/table';
import { words } from '../../words/progress';
import { Doses } from './doses';
import { Forms } from './forms';
import { GapChart } from './gap_chart';
import { Impact } from './impact';
import { PainChart } from './pain_chart';
import { WalkBars } from './walk_bars';

const AsTable = ({ table }: { table: TableOf }) => <Table table={table} label={words.table} />;

interface PartProps {
  title: string;
  sentences: string[];
  children?: ComponentChildren;
}

function Part({ title, sentences, children }: PartProps) {
  const [first, ...rest] = sentences;
  return (
    <section class="part progress-part">
      <h2>{title}</h2>
      {first && <p class="first-sentence">{first}</p>}
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {children}
    </section>
  );
}

function Pain({ it }: { it: HowItGoes }) {
  const { pain } = it;
  const isDrawn = pain.scores.length > 0 || pain.weeks.some(({ median }) => median !== null);
  return (
    <Part title={words.pain.title} sentences={pain.sentences}>
      {isDrawn ? (
        <>
          <PainChart pain={pain} today={it.date} />
          <AsTable table={pain.table} />
        </>
      ) : (
        <a class="text-action" href="/say/pain">
          {words.pain.say}
        </a>
      )}
    </Part>
  );
}

// The first is said under the headline already.
function Sessions({ it: { sessions } }: { it: HowItGoes }) {
  const [, ...more] = sessions.sentences;
  return (
    <Part title={words.sessions.title} sentences={more.length > 0 ? more : sessions.sentences}>
      {sessions.spans.length > 0 && <AsTable table={sessions.table} />}
    </Part>
  );
}

// The engine says the weeks of walking as rows only.
const rowsTold = ({ caption, columns, rows }: TableOf): string =>
  [caption, ...rows.map((row) => row.map((cell, at) => `${columns[at]}: ${cell}`).join(', '))].join('. ');

function Walks({ it: { walks } }: { it: HowItGoes }) {
  return (
    <Part title={words.walks.title} sentences={walks.sentences}>
      {walks.weeks.length > 0 && (
        <>
          <WalkBars label={walks.sentences.join(' ') || rowsTold(walks.table)} weeks={walks.weeks} />
          <AsTable table={walks.table} />
        </>
      )}
    </Part>
  );
}

function Gap({ it: { separation } }: { it: HowItGoes }) {
  const { readings, error, sentences, table } = separation;
  return (
    <Part title={words.gap.title} sentences={sentences}>
      {readings.length > 0 ? (
        <>
          <GapChart label={sentences.join(' ')} readings={readings} error={error} />
          <AsTable table={table} />
        </>
      ) : (
        <a class="text-action" href="/checks/belly">
          {words.gap.check}
        </a>
      )}
    </Part>
  );
}

export function Progress() {
  const it = howItGoes();
  return (
    <div class="with-rail">
      <main class="page wide with-nav">
        <TopBar>
          <a class="text-action" href="/say">
            {words.say}
          </a>
        </TopBar>
        <h1>{it.headline}</h1>
        {it.sessions.spans.length > 0 && <p class="lead">{it.lead}</p>}
        <div class="two-columns even">
          <div>
            <Pain it={it} />
            <Sessions it={it} />
            <Walks it={it} />
            <Gap it={it} />
          </div>
          <div>
            <Doses doses={it.doses} />
            <Forms forms={it.forms} today={it.date} />
            <Impact impact={it.impact} />
          </div>
        </div>
      </main>
      <Nav alone />
    </div>
  );
}
