// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../parts/page';
import { moves } from '../../words/moves';

export function NotHere() {
  return (
    <Page title={moves.notHere} lead={moves.notHereLead} back={{ to: '/moves', label: moves.place }}>
      <p class="part">
        <a class="second" href="/moves">
          {moves.place}
        </a>
      </p>
    </Page>
  );
}
