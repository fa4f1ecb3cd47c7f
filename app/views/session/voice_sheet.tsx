// SPDX-License-Identifier: Apache-2.0
import { ChoiceRows, Sheet } from '../../parts/sheet';
import { words } from '../../player/player_words';
import { hasVoice, speak } from '../../player/voice';
import { prefer, preferences } from '../../preferences';

const steps = [0.8, 1, 1.2] as const;

/** How fast it can speak, and what that is called. */
export const speeds = steps.map((speed, at) => [String(speed), words.voice.speeds[at] as string] as const);

export function VoiceSheet({ onClose }: { onClose: () => void }) {
  const { voice, voiceSpeed } = preferences.value;
  const chosen = voice ? String(voiceSpeed) : 'off';
  const rows = [
    ...speeds.map(([value, label]) => ({ value, label })),
    { value: 'off', label: words.voice.none },
  ];
  const choose = (value: string) => {
    if (value === 'off') return prefer({ voice: false });
    prefer({ voice: true, voiceSpeed: Number(value) });
    speak(words.voice.trial);
  };
  return (
    <Sheet
      title={words.voice.title}
      lead={hasVoice.value ? words.voice.lead : words.voice.missing}
      onClose={onClose}
    >
      {hasVoice.value && <ChoiceRows choices={rows} chosen={chosen} onChoose={choose} />}
    </Sheet>
  );
}
