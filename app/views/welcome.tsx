// SPDX-License-Identifier: Apache-2.0
// The first screen: what this is, what it promises, and one thing to press. What needs the engine stands last,
// so that nothing moves when it is there.
import { useState } from 'preact/hooks';
import { Dock, Mark, TopBar } from '../parts/bars';
import { screen } from '../realign';
import { words } from '../words';
import { ImportButton } from './more/import_button';

export function Welcome() {
  const [message, tell] = useState<string | null>(null);
  return (
    <main class="page with-dock welcome">
      <TopBar>
        <Mark />
      </TopBar>
      <h1>{words.welcome.headline}</h1>
      <p class="lead">{words.welcome.lead}</p>
      <ul class="dots part">
        {words.welcome.points.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p class="part quiet">{words.welcome.minutes}</p>
      {screen.value && (
        <>
          <ImportButton label={words.welcome.import} class="text-action" onTold={tell} />
          <p role="status">{message}</p>
          <p class="quiet small part">{screen.value.disclaimer}</p>
        </>
      )}
      <Dock>
        <a class="primary" href="/questions">
          {words.welcome.begin}
        </a>
      </Dock>
    </main>
  );
}

/** What she asked for needs the engine, which is still being loaded. */
export const Waiting = () => (
  <main class="page" aria-busy="true">
    <h1 class="part">{words.welcome.waiting}</h1>
    <p class="lead">{words.welcome.waitingLead}</p>
  </main>
);
