// SPDX-License-Identifier: Apache-2.0
// Hers: light, figure, numbers, data.
import { hereAndNow } from '../../emergency_numbers';
import { mode } from '../../light';
import { Nav, TopBar } from '../../parts/bars';
import { Icon } from '../../parts/icons';
import { preferences } from '../../preferences';
import { said } from '../../realign';
import { words } from '../../words';

function lines() {
  const { build, skin, hair, look } = preferences.value;
  const body = [words.figure.builds[build], words.figure.skins[skin], words.figure.hairs[hair]];
  return [
    {
      to: '/more/light',
      title: words.more.light,
      now: words.light.looks[mode.value === 'night' ? 'night' : look],
    },
    { to: '/more/figure', title: words.more.figure, now: body.filter(Boolean).join(', ') },
    {
      to: '/more/numbers',
      title: words.more.emergency,
      now: hereAndNow(preferences.value.emergencyNumber).number,
    },
    { to: '/more/history', title: words.more.history, now: words.more.count(said.value.length) },
    { to: '/more/pause', title: words.more.pause, now: '' },
    { to: '/more/data', title: words.more.data, now: words.more.onPhone },
    { to: '/more/about', title: words.more.about, now: '' },
  ];
}

export function More() {
  return (
    <div class="with-rail">
      <main class="page with-nav">
        <TopBar>
          <span />
        </TopBar>
        <h1>{words.more.title}</h1>
        <ul class="lines part">
          {lines().map(({ to, title, now }) => (
            <li key={to}>
              <a class="line-link" href={to}>
                <span>
                  <span class="line-name">{title}</span>
                  {now && <span class="line-until">{now}</span>}
                </span>
                <Icon name="onward" />
              </a>
            </li>
          ))}
        </ul>
      </main>
      <Nav alone />
    </div>
  );
}
