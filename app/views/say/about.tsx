// SPDX-License-Identifier: Apache-2.0
// What she has said of herself, and each of it to be said anew.
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { LineLink } from '../../parts/line_link';
import { Page } from '../../parts/page';
import { words } from '../../words/say';
import { OneQuestion } from '../questions/one';
import { answered, sayingOf } from '../questions/steps';
import { aboutAsks, fieldOf, said } from './about_asks';
import { NotHere, Telling, useSaying } from './frame';

const back = { to: '/say', label: words.title };

export function About() {
  const asks = useMemo(aboutAsks, []);
  return (
    <Page title={words.aboutPage.title} lead={words.aboutPage.lead} back={back}>
      <ul class="lines part about-lines">
        {asks.map((ask) => (
          <LineLink
            key={ask.question}
            to={`/say/about/${fieldOf(ask)}`}
            name={words.aboutPage.fields[fieldOf(ask)] ?? ask.ask}
            hint={said(ask)}
          />
        ))}
      </ul>
    </Page>
  );
}

export function AboutOne({ what }: { what: string }) {
  const { route } = useLocation();
  const ask = useMemo(() => aboutAsks().find((each) => fieldOf(each) === what), [what]);
  const { problem, keep } = useSaying();
  if (!ask) return <NotHere />;
  return (
    <Telling back={{ to: '/say/about', label: words.aboutPage.title }}>
      <OneQuestion
        ask={ask}
        before={answered(ask)}
        problem={problem}
        onAnswer={async (value) => {
          if (await keep(sayingOf(ask, value))) route('/say/about');
        }}
      />
    </Telling>
  );
}
