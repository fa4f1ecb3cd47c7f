// SPDX-License-Identifier: Apache-2.0
// Where the player will be.
import { Back, TopBar } from '../parts/bars';
import { words } from '../words';

export function Session() {
  return (
    <main class="page">
      <TopBar quiet>
        <Back to="/" label={words.nav.today} />
      </TopBar>
      <h1>{words.session.title}</h1>
      <p class="lead">{words.session.lead}</p>
    </main>
  );
}
