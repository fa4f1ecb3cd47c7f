// SPDX-License-Identifier: Apache-2.0
// Everything that can be told, in one list. Paused, it asks nothing and only keeps the ways open.
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { howItGoes } from '../../how_it_goes';
import { LineLink } from '../../parts/line_link';
import { Page } from '../../parts/page';
import { screen } from '../../realign';
import { words as appWords } from '../../words';
import { words } from '../../words/say';
import { found, healthQuestions } from './health_questions';

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h2>{title}</h2>
      <ul class="lines">{children}</ul>
    </section>
  );
}

/** A row that leads to the questions in which its word stands: to the one, where there is one. */
function Finding({ name, find }: { name: string; find: string }) {
  const asks = useMemo(() => found(healthQuestions(), find), [find]);
  const [only] = asks;
  if (!only) return null;
  const to = asks.length === 1 ? `/say/symptom/${only.question}` : `/say/symptom?find=${find}`;
  return <LineLink to={to} name={name} />;
}

function Forms() {
  const { forms, date } = howItGoes();
  return (
    <Group title={words.forms}>
      {forms.map(({ id, name, due }) => (
        <LineLink
          key={id}
          to={`/say/form/${id}`}
          name={name}
          hint={due && due <= date ? words.due : undefined}
        />
      ))}
    </Group>
  );
}

function Clinician() {
  return (
    <Group title={words.fromClinician}>
      <LineLink to="/say/clearance" {...words.clearance} />
      <LineLink to="/say/prescription" {...words.prescription} />
    </Group>
  );
}

const back = { to: '/', label: appWords.nav.today };

export function Everything() {
  const isPaused = screen.value?.paused ?? false;
  return (
    <Page title={words.title} lead={isPaused ? words.pausedLead : words.lead} back={back}>
      <Group title={words.now}>
        <LineLink to="/say/pain" {...words.pain} />
        <LineLink to="/say/symptom" {...words.symptom} />
        <Finding {...words.flare} />
        <Finding {...words.bleeding} />
        {!isPaused && <LineLink to="/checks/belly" {...words.gap} />}
      </Group>
      {!isPaused && <Forms />}
      <Clinician />
      {!isPaused && (
        <Group title={words.aboutYou}>
          <LineLink to="/say/about" {...words.about} />
        </Group>
      )}
      <Group title={words.rest}>
        <LineLink to="/more/pause" name={isPaused ? words.carryOn : words.pause} />
        {!isPaused && <LineLink to="/say/loss" name={appWords.pause.loss} />}
      </Group>
    </Page>
  );
}
