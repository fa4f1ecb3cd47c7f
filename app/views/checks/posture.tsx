// SPDX-License-Identifier: Apache-2.0
// How she stands and sits: what tires beside what eases, and a look with a wall.
import { library } from '../../library';
import { Page } from '../../parts/page';
import { Still } from '../../parts/still';
import { Sources } from '../../parts/why';
import { words } from '../../words/checks';

export function Posture() {
  const { postures, wall_check: wall } = library();
  return (
    <Page title={words.posture} lead={words.postureLead} back={{ to: '/checks', label: words.title }}>
      <ul class="postures part">
        {postures.map(({ id, variant, name, text, good }) => (
          <li key={`${id} ${variant}`} class={good ? 'posture eases' : 'posture'}>
            <div class="stage">
              <Still exercise={id} variant={variant} />
            </div>
            <h2>{name}</h2>
            <p class="posture-sign">{good ? words.stands.eases : words.stands.tires}</p>
            <p class="quiet">{text}</p>
          </li>
        ))}
      </ul>
      <section class="part">
        <h2>{wall.title}</h2>
        <ol class="plain-list numbered">
          {wall.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{wall.text}</p>
        <Sources sources={wall.sources} />
      </section>
    </Page>
  );
}
