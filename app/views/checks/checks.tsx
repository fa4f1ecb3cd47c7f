// SPDX-License-Identifier: Apache-2.0
import { Icon } from '../../parts/icons';
import { Page } from '../../parts/page';
import { screen } from '../../realign';
import { words as appWords } from '../../words';
import { words } from '../../words/checks';

export function Checks() {
  const check = screen.value?.self_check;
  const rows = [
    { to: '/checks/belly', title: words.belly, lead: check?.due ? check.text : words.bellyLead },
    { to: '/checks/posture', title: words.posture, lead: words.postureLead },
    { to: '/checks/running', title: words.running, lead: words.runningLead },
  ];
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/', label: appWords.nav.today }}>
      <ul class="lines part">
        {rows.map(({ to, title, lead }) => (
          <li key={to}>
            <a class="line-link" href={to}>
              <span>
                <span class="line-name">{title}</span>
                <span class="line-until">{lead}</span>
              </span>
              <Icon name="onward" />
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
