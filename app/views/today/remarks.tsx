// SPDX-License-Identifier: Apache-2.0
// What has to be said before the movements: notices, what lifts a stop, what is due, what was not kept.
import { useState } from 'preact/hooks';
import type { Notice, Screen } from '../../engine';
import { nightIsOffered, switchNight } from '../../light';
import { NoticeLine, Remark } from '../../parts/notices';
import { Trouble } from '../../parts/trouble';
import { applyUpdate, updateIsReady } from '../../update';
import { words } from '../../words';
import { stepsOf } from '../questions/steps';
import { StopActions } from '../stop/stop_actions';

function Offer() {
  const [left, leave] = useState(false);
  if (!nightIsOffered.value || left) return null;
  return (
    <Remark>
      <p>{words.today.nightOffer}</p>
      <div class="row-of-actions">
        <button type="button" class="text-action" onClick={switchNight}>
          {words.today.nightTake}
        </button>
        <button type="button" class="text-action" onClick={() => leave(true)}>
          {words.close}
        </button>
      </div>
    </Remark>
  );
}

// One thing at a time: a questionnaire waits for the questions.
function Due({ screen }: { screen: Screen }) {
  // Start asks the short screen by itself.
  const asks = screen.ask.filter((ask) => !(ask.short && screen.session));
  const due = stepsOf(asks, new Set()).length;
  const form = screen.ask.find(({ kind }) => kind === 'form');
  if ((due === 0 && !form) || screen.disposition === 'unscreened') return null;
  return (
    <Remark>
      <p>{due > 0 ? words.today.due(due) : form?.ask}</p>
      <a class="text-action" href={due > 0 ? '/questions' : `/say/form/${form?.question}`}>
        {words.today.dueAction}
      </a>
    </Remark>
  );
}

const isNew = (notice: Notice, screen: Screen): boolean =>
  notice.id !== screen.disposition && notice.text !== screen.headline;

// What the headline says already is not said twice. What is only good to know comes after the movements.
const isNews = (screen: Screen) => (notice: Notice) => notice.level !== 'info' && isNew(notice, screen);
const isGoodToKnow = (screen: Screen) => (notice: Notice) => notice.level === 'info' && isNew(notice, screen);

export function GoodToKnow({ screen }: { screen: Screen }) {
  const notices = screen.notices.filter(isGoodToKnow(screen));
  if (notices.length === 0) return null;
  return (
    <section class="part remarks" aria-label={words.today.goodToKnow}>
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

export function Remarks({ screen }: { screen: Screen }) {
  return (
    <div class="remarks">
      <Trouble />
      {updateIsReady.value && (
        <Remark>
          <p>{words.update.ready}</p>
          <button type="button" class="text-action" onClick={() => void applyUpdate()}>
            {words.update.apply}
          </button>
        </Remark>
      )}
      {screen.notices.filter(isNews(screen)).map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
      {['clinician-first', 'refer-soon'].includes(screen.disposition) &&
        screen.contacts.map(({ id, text }) => <p key={id}>{text}</p>)}
      {screen.disposition === 'clinician-first' && <StopActions screen={screen} />}
      <Due screen={screen} />
      <Offer />
    </div>
  );
}
