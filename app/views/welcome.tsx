// SPDX-License-Identifier: Apache-2.0
// The first screen: what this is, what it promises, and one thing to press.
import { useState } from 'preact/hooks';
import { Dock, TopBar } from '../parts/bars';
import { words } from '../words';
import { ImportButton } from './more/import_button';

export function Welcome() {
  const [message, tell] = useState<string | null>(null);
  return (
    <main class="page with-dock welcome">
      <TopBar>
        <p class="mark">
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M7 2.500h10M12 2.500v13" />
            <path
              class="bob"
              stroke="none"
              d="M9.200 14.500h5.600c1.200 0 1.900.9 1.600 2-.7 2.600-2.400 4.800-4.400 6.500-2-1.700-3.700-3.900-4.400-6.500-.3-1.100.4-2 1.600-2z"
            />
          </svg>
          {words.app}
        </p>
      </TopBar>
      <h1>{words.welcome.headline}</h1>
      <p class="lead">{words.welcome.lead}</p>
      <ul class="dots part">
        {words.welcome.points.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p class="part quiet">{words.welcome.minutes}</p>
      <ImportButton label={words.welcome.import} class="text-action" onTold={tell} />
      <p role="status">{message}</p>
      <Dock>
        <a class="primary" href="/questions">
          {words.welcome.begin}
        </a>
      </Dock>
    </main>
  );
}
