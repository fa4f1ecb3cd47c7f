// SPDX-License-Identifier: Apache-2.0
// What has to be said before the movements: notices, what lifts a stop, what is due, what was not kept.
import { useState } from 'preact/hooks';
import type { Screen } from '../../engine';
import { handOver } from '../../handover';
import { nightIsOffered, switchNight } from '../../light';
import { NoticeLine, Remark } from '../../parts/notices';
import { Why } from '../../parts/why';
import { saveAgain, trouble } from '../../realign';
import { applyUpdate, updateIsReady } from '../../update';
import { words } from '../../words';
import { askable } from '../questions/steps';
import { StopActions } from '../stop/stop_actions';

function Trouble() {
  const what = trouble.value;
  if (!what) return null;
  return (
    <div class="notice" role="alert">
      <h2>{words.trouble[what]}</h2>
      <p>{what === 'full' ? words.trouble.fullLead : words.trouble.blockedLead}</p>
      <div class="row-of-actions">
        <button type="button" class="text-action" onClick={() => void handOver()}>
          {words.trouble.export}
        </button>
        {what === 'full' && (
          <button type="button" class="text-action" onClick={() => void saveAgain()}>
            {words.trouble.again}
          </button>
        )}
      </div>
    </div>
  );
}

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

function Due({ screen }: { screen: Screen }) {
  const due = askable(screen.ask).length;
  if (due === 0 || screen.disposition === 'unscreened') return null;
  return (
    <Remark>
      <p>{words.today.due(due)}</p>
      <a class="text-action" href="/questions">
        {words.today.dueAction}
      </a>
    </Remark>
  );
}

export function Remarks({ screen }: { screen: Screen }) {
  return (
    <div class="remarks">
      <Trouble />
      {updateIsReady.value && (
        <Remark>
          <p>{words.update.ready}</p>
          <button type="button" class="text-action" onClick={applyUpdate}>
            {words.update.apply}
          </button>
        </Remark>
      )}
      {screen.notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
      {screen.disposition === 'clinician-first' && <StopActions screen={screen} />}
      <Due screen={screen} />
      <Offer />
      <Why why={screen.why} label={words.today.whyDay} />
    </div>
  );
}
