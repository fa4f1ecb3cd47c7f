// SPDX-License-Identifier: Apache-2.0
// The short screen, whenever she wants it.

import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Back, TopBar } from '../../parts/bars';
import { Problem } from '../../parts/notices';
import { say } from '../../realign';
import { allQuestions } from '../../stops';
import { words } from '../../words';
import { Signs } from './signs';
import { isSign } from './steps';

export function WarningSigns() {
  const { route } = useLocation();
  const asks = useMemo(() => allQuestions().filter((ask) => ask.short && isSign(ask)), []);
  const [problem, complain] = useState<string | null>(null);
  return (
    <main class="page with-dock">
      <TopBar quiet>
        <Back to="/" label={words.nav.today} />
      </TopBar>
      <Signs
        title={words.signs.again}
        asks={asks}
        onAnswer={async (sayings) => {
          try {
            await say(...sayings);
            route('/');
          } catch (error) {
            complain(words.refused((error as Error).message));
          }
        }}
      />
      <Problem text={problem} />
    </main>
  );
}
