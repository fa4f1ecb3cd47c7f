// SPDX-License-Identifier: Apache-2.0
// The voice of the sessions: none, or one of those that live on this phone, and how fast it speaks.

import { Radios } from '../../parts/radios';
import { words as playerWords } from '../../player/player_words';
import { hasVoice, speak, voices } from '../../player/voice';
import { type Preferences, prefer, preferences } from '../../preferences';
import { words } from '../../words';
import { speeds } from '../session/voice_sheet';
import { Page } from './page';

const off = 'off';
const { title, lead, missing, trial } = playerWords.voice;

function change(to: Partial<Preferences>): void {
  prefer(to);
  if (preferences.value.voice) speak(trial);
}

export function Voice() {
  const { voice, voiceName, voiceSpeed } = preferences.value;
  const named = voices.value.some(({ name }) => name === voiceName) ? voiceName : '';
  const which = Object.fromEntries(voices.value.map(({ name }) => [name, name]));
  return (
    <Page title={title} lead={hasVoice.value ? lead : missing}>
      {hasVoice.value && (
        <>
          <Radios
            legend={words.voice.which}
            options={{ '': words.voice.best, ...which, [off]: words.voice.off }}
            chosen={voice ? named : off}
            onChoose={(value) => change(value === off ? { voice: false } : { voice: true, voiceName: value })}
          />
          {voice && (
            <Radios
              legend={words.voice.speed}
              options={Object.fromEntries(speeds)}
              chosen={String(voiceSpeed)}
              onChoose={(value) => change({ voiceSpeed: Number(value) })}
            />
          )}
        </>
      )}
    </Page>
  );
}
