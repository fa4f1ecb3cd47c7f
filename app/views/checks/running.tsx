// SPDX-License-Identifier: Apache-2.0
// Before running and jumping: what has to be so, and the tests in order. Nobody passes them here.
import { howItGoes } from '../../how_it_goes';
import { library } from '../../library';
import { Page } from '../../parts/page';
import { Sources } from '../../parts/why';
import { words } from '../../words/checks';
import { ImpactLines } from '../progress/impact';

function Conditions() {
  const { impact } = howItGoes();
  return (
    <section class="part">
      <h2>{words.impact.conditions}</h2>
      <div class="sentences">
        {impact.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <ImpactLines lines={impact.lines} />
      <a class="text-action" href="/say/clearance">
        {words.impact.cleared}
      </a>
    </section>
  );
}

export function Running() {
  const { title, parts, note, sources } = library().impact;
  let number = 1;
  return (
    <Page title={title} back={{ to: '/checks', label: words.title }}>
      <Conditions />
      <section class="part">
        <h2>{words.impact.tests}</h2>
        <p>{note}</p>
        {parts.map(({ id, name, tests }) => {
          const start = number;
          number += tests.length;
          return (
            <div key={id} class="part">
              <h3>{name}</h3>
              <ol class="plain-list numbered" start={start}>
                {tests.map((test) => (
                  <li key={test.id}>{test.text}</li>
                ))}
              </ol>
            </div>
          );
        })}
        <Sources sources={sources} />
      </section>
    </Page>
  );
}
