// SPDX-License-Identifier: Apache-2.0
// Hers: light, figure, numbers, data.
import { hereAndNow } from '../../emergency_numbers';
import { mode } from '../../light';
import { LineLink, type LineProps } from '../../parts/line_link';
import { Page } from '../../parts/page';
import { preferences } from '../../preferences';
import { said } from '../../realign';
import { language, languageName, words } from '../../words';

function groups(): { title: string; lines: LineProps[] }[] {
  const { build, skin, hair, look, voice, emergencyNumber } = preferences.value;
  const { more, light, figure } = words;
  const body = [figure.builds[build], figure.skins[skin], figure.hairs[hair]];
  return [
    {
      title: more.groups.said,
      lines: [
        { to: '/say', name: more.say, hint: more.sayNote },
        { to: '/habits', name: more.habits },
        { to: '/more/pause', name: more.pause },
      ],
    },
    {
      title: more.groups.data,
      lines: [
        { to: '/handover', name: more.handover, hint: more.handoverNote },
        { to: '/more/history', name: more.history, hint: more.count(said.value.length) },
        { to: '/more/data', name: more.data, hint: more.onPhone },
      ],
    },
    {
      title: more.groups.looks,
      lines: [
        { to: '/more/light', name: more.light, hint: light.looks[mode.value === 'night' ? 'night' : look] },
        { to: '/more/figure', name: more.figure, hint: body.filter(Boolean).join(', ') },
        { to: '/more/voice', name: more.voice, hint: voice ? undefined : words.voice.off },
        { to: '/more/language', name: more.language, hint: languageName(language) },
      ],
    },
    {
      title: more.groups.help,
      lines: [
        { to: '/more/numbers', name: more.emergency, hint: hereAndNow(emergencyNumber).number },
        { to: '/more/about', name: more.about },
      ],
    },
  ];
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
