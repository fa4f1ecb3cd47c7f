// SPDX-License-Identifier: Apache-2.0
import { LineLink } from '../../parts/line_link';
import { Page } from '../../parts/page';
import { screen } from '../../realign';
import { words as appWords } from '../../words';
import { words } from '../../words/checks';

export function Checks() {
  const check = screen.value?.self_check;
  const rows = [
    { to: '/checks/belly', name: words.belly, hint: check?.due ? check.text : words.bellyLead },
    { to: '/checks/posture', name: words.posture, hint: words.postureLead },
    { to: '/checks/running', name: words.running, hint: words.runningLead },
  ];
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/', label: appWords.nav.today }}>
      <ul class="lines part">
        {rows.map((row) => (
          <LineLink key={row.to} {...row} />
        ))}
      </ul>
    </Page>
  );
}
