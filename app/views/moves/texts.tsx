// SPDX-License-Identifier: Apache-2.0
// To read: what to leave alone for now, how long it takes, when to see a physician, where the sources disagree.
import type { ComponentChildren } from 'preact';
import type { Screen } from '../../engine';
import { library } from '../../library';
import { Chevron } from '../../parts/icons';
import { LineLink } from '../../parts/line_link';
import { Page } from '../../parts/page';
import { Reasons, Sources } from '../../parts/why';
import { screen } from '../../realign';
import { words as appWords } from '../../words';
import { avoid as avoidWords, disagree, moves, physician as physicianWords } from '../../words/moves';

const back = { to: '/moves', label: moves.place };

interface LineProps {
  name: string;
  line?: string;
  children: ComponentChildren;
}

function Line({ name, line, children }: LineProps) {
  return (
    <li>
      <details>
        <summary>
          <span>
            <span class="line-name">{name}</span>
            {line && <span class="line-until">{line}</span>}
          </span>
          <Chevron />
        </summary>
        <div class="why-body">{children}</div>
      </details>
    </li>
  );
}

function AvoidToday({ lines }: { lines: Screen['avoid'] }) {
  return (
    <section class="part">
      <h2>{avoidWords.now}</h2>
      <ul class="lines">
        {lines.map(({ movement, name, until, why }) => (
          <Line key={movement} name={name} line={until}>
            <Reasons why={why} />
          </Line>
        ))}
      </ul>
    </section>
  );
}

export function Avoid() {
  const lines = screen.value?.avoid ?? [];
  const today = new Set(lines.map(({ movement }) => movement));
  const others = library().avoid.filter(({ id }) => !today.has(id));
  const lead = lines.length > 0 ? avoidWords.lead(lines.length) : avoidWords.leadNone;
  return (
    <Page title={moves.avoid} lead={lead} back={back}>
      {lines.length > 0 && <AvoidToday lines={lines} />}
      {others.length > 0 && (
        <section class="part">
          <h2>{avoidWords.others}</h2>
          <ul class="lines">
            {others.map(({ id, name, until, text, sources }) => (
              <Line key={id} name={name}>
                <p>{text}</p>
                {until && <p>{avoidWords.until(until)}</p>}
                <Sources sources={sources} />
              </Line>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

export function HowLong() {
  const [first, ...rest] = library().expectations;
  return (
    <Page title={moves.howLong} lead={first?.text} back={back}>
      <Sources sources={first?.sources ?? []} />
      <ul class="part told-lines">
        {rest.map(({ id, text, sources }) => (
          <li key={id}>
            <p>{text}</p>
            <Sources sources={sources} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

export function Physician() {
  const { title, text, sources } = library().physician;
  return (
    <Page title={title} back={back}>
      <p class="part">{text}</p>
      <Sources sources={sources} />
      <ul class="lines part">
        <LineLink to="/help" name={appWords.getHelp} hint={physicianWords.help} />
        <LineLink to="/signs" name={physicianWords.signs} />
      </ul>
    </Page>
  );
}

export function Disagree() {
  const { conflicts } = library();
  return (
    <Page title={moves.disagree} lead={disagree.lead(conflicts.length)} back={back}>
      <ul class="lines part">
        {conflicts.map(({ id, text, choice, why, sources }) => (
          <Line key={id} name={text}>
            <p>
              <b>{disagree.chosen}</b> {choice}
            </p>
            <p>{why}</p>
            <Sources sources={sources} />
          </Line>
        ))}
      </ul>
    </Page>
  );
}
