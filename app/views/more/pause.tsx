// SPDX-License-Identifier: Apache-2.0
// Everything stands still for as long as she wants; nobody asks why.
import { useState } from 'preact/hooks';
import { Problem } from '../../parts/notices';
import { say, screen } from '../../realign';
import { words } from '../../words';
import { Page } from './page';

export function Pause() {
  const [problem, complain] = useState<string | null>(null);
  const paused = screen.value?.paused ?? false;
  const change = () =>
    say({ kind: 'profile', paused: !paused }).catch((error: Error) => complain(words.refused(error.message)));
  return (
    <Page
      title={paused ? words.pause.isPaused : words.pause.title}
      lead={paused ? words.pause.carryOnLead : words.pause.lead}
    >
      <div class="part">
        <button type="button" class="second" onClick={change}>
          {paused ? words.pause.carryOn : words.pause.pause}
        </button>
        <Problem text={problem} />
      </div>
      {!paused && (
        <a class="text-action" href="/say/loss">
          {words.pause.loss}
        </a>
      )}
    </Page>
  );
}
