// SPDX-License-Identifier: Apache-2.0
// After a loss: one tap, and everything is quiet. Nothing is asked, nobody asks again. What is said then, with where help
// is, the engine says.
import { useLocation } from 'preact-iso';
import { Problem } from '../../parts/notices';
import { words as appWords } from '../../words';
import { words } from '../../words/say';
import { Telling, useSaying } from './frame';

export function Loss() {
  const { route } = useLocation();
  const { problem, keep } = useSaying();
  const quiet = async () => {
    if (await keep({ kind: 'profile', paused: true })) route('/');
  };
  return (
    <Telling>
      <h1>{appWords.pause.loss}</h1>
      <p class="lead">{words.lossPage.lead}</p>
      <p class="part">{words.lossPage.help}</p>
      <div class="part">
        <button type="button" class="second" onClick={quiet}>
          {words.lossPage.action}
        </button>
        <Problem text={problem} />
      </div>
    </Telling>
  );
}
