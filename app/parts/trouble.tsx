// SPDX-License-Identifier: Apache-2.0
// What she says is not being kept: said plainly, with a way to keep it all the same.
import { handOver } from '../handover';
import { saveAgain, trouble } from '../realign';
import { words } from '../words';

export function Trouble() {
  const what = trouble.value;
  if (!what) return null;
  return (
    <div class="notice trouble" role="alert">
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
