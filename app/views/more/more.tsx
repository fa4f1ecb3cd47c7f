// SPDX-License-Identifier: Apache-2.0
// Hers: light, figure, numbers, data.
import { hereAndNow } from '../../emergency_numbers';
import { mode } from '../../light';
import { Icon } from '../../parts/icons';
import { Page } from '../../parts/page';
import { preferences } from '../../preferences';
import { said } from '../../realign';
import { language, languageName, words } from '../../words';

interface Line {
  to: string;
  title: string;
  now?: string | undefined;
}

function groups(): { title: string; lines: Line[] }[] {
  const { build, skin, hair, look, voice, emergencyNumber } = preferences.value;
  const { more, light, figure } = words;
  const body = [figure.builds[build], figure.skins[skin], figure.hairs[hair]];
  return [
    {
      title: more.groups.said,
      lines: [
        { to: '/say', title: more.say, now: more.sayNote },
        { to: '/habits', title: more.habits },
        { to: '/more/pause', title: more.pause },
      ],
    },
    {
      title: more.groups.data,
      lines: [
        { to: '/handover', title: more.handover, now: more.handoverNote },
        { to: '/more/history', title: more.history, now: more.count(said.value.length) },
        { to: '/more/data', title: more.data, now: more.onPhone },
      ],
    },
    {
      title: more.groups.looks,
      lines: [
        { to: '/more/light', title: more.light, now: light.looks[mode.value === 'night' ? 'night' : look] },
        { to: '/more/figure', title: more.figure, now: body.filter(Boolean).join(', ') },
        { to: '/more/voice', title: more.voice, now: voice ? undefined : words.voice.off },
        { to: '/more/language', title: more.language, now: languageName(language) },
      ],
    },
    {
      title: more.groups.help,
      lines: [
        { to: '/more/numbers', title: more.emergency, now: hereAndNow(emergencyNumber).number },
        { to: '/more/about', title: more.about },
      ],
    },
  ];
}

function LineLink({ to, title, now }: Line) {
  return (
    <li>
      <a class="line-link" href={to}>
        <span>
          <span class="line-name">{title}</span>
          {now && <span class="line-until">{now}</span>}
        </span>
        <Icon name="onward" />
      </a>
    </li>
  );
}

export function More() {
  return (
    <Page title={words.more.title}>
      {groups().map(({ title, lines }) => (
        <section key={title} class="part">
          <h2>{title}</h2>
          <ul class="lines">
            {lines.map((line) => (
              <LineLink key={line.to} {...line} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
