// SPDX-License-Identifier: Apache-2.0
// The stop card: order, one reason, whom to ring, what to say. Nothing beside it; the way back comes last.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { dialled, hereAndNow } from '../../emergency_numbers';
import type { Screen } from '../../engine';
import { Icon } from '../../parts/icons';
import { NoticeLine } from '../../parts/notices';
import { Why } from '../../parts/why';
import { preferences } from '../../preferences';
import { weeksSinceBirth } from '../../said';
import { stoppingQuestions } from '../../stops';
import { words } from '../../words';
import { StopActions } from './stop_actions';

function CallNow() {
  const { number, known } = hereAndNow(preferences.value.emergencyNumber);
  return (
    <>
      <a class="call" href={dialled(number)}>
        <Icon name="phone" />
        {words.stop.call(number)}
      </a>
      {!known && <p class="small">{words.stop.unknown}</p>}
    </>
  );
}

function CallToday({ contacts }: { contacts: Screen['contacts'] }) {
  const { careNumber, emergencyNumber } = preferences.value;
  const { number } = hereAndNow(emergencyNumber);
  return (
    <>
      {careNumber ? (
        <a class="call" href={dialled(careNumber)}>
          <Icon name="phone" />
          {words.stop.callToday(careNumber)}
        </a>
      ) : (
        <>
          <p>{contacts[0]?.text}</p>
          <a class="second" href="/more/numbers">
            {words.stop.addCare}
          </a>
        </>
      )}
      <a class="text-action" href={dialled(number)}>
        {words.stop.worse(number)}
      </a>
    </>
  );
}

function Order({ screen, isEmergency }: { screen: Screen; isEmergency: boolean }) {
  const [first, ...rest] = screen.headline.split(/(?<=\.)\s/);
  const reason = screen.notices.find(({ level }) => level === 'stop');
  return (
    <section class={isEmergency ? 'stop-card now' : 'stop-card today'} role="alert">
      <h1 tabIndex={-1}>
        <span class="stop-order">
          <Icon name="octagon" />
          {first}
        </span>
        {rest.join(' ')}
      </h1>
      {reason && <p>{reason.text}</p>}
      {isEmergency ? <CallNow /> : <CallToday contacts={screen.contacts} />}
    </section>
  );
}

function Saying({ screen }: { screen: Screen }) {
  const asks = useMemo(stoppingQuestions, [screen]);
  const weeks = weeksSinceBirth();
  return (
    <section class="part">
      <h2>{words.stop.say}</h2>
      <blockquote class="aloud">
        {asks.length > 0
          ? words.stop.saying(
              weeks,
              asks.map(({ ask }) => ask),
            )
          : words.stop.sayingPlain(weeks)}
      </blockquote>
    </section>
  );
}

export function Stop({ screen }: { screen: Screen }) {
  const page = useRef<HTMLElement>(null);
  const isEmergency = screen.disposition === 'emergency';
  const [reason, ...others] = screen.notices.filter(({ level }) => level === 'stop');
  useEffect(() => {
    window.scrollTo(0, 0);
    page.current?.querySelector('h1')?.focus();
  }, []);
  return (
    <main class="page stop-page" ref={page}>
      <Order screen={screen} isEmergency={isEmergency} />
      <Saying screen={screen} />
      <section class="part">
        <h2>{words.stop.do}</h2>
        <ul class="dots">
          {screen.contacts.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
          {words.stop.steps.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <section class="part remarks">
        {others.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
        {reason && <Why why={reason.why} />}
      </section>
      <section class="way-back">
        <h2>{words.today.lifts}</h2>
        {[...new Set(screen.stops.map(({ text }) => text).filter(Boolean))].map((text) => (
          <p key={text} class="quiet">
            {text}
          </p>
        ))}
        <StopActions screen={screen} />
        <div class="row-of-actions">
          <a class="text-action" href="/more/numbers">
            {words.stop.otherNumber}
          </a>
          <a class="text-action" href="/more">
            {words.stop.settings}
          </a>
        </div>
      </section>
    </main>
  );
}
