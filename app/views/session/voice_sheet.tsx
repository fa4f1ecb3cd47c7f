// SPDX-License-Identifier: Apache-2.0
import { ChoiceRows, Sheet } from '../../parts/sheet';
import { words } from '../../player/player_words';
import { hasVoice, speak } from '../../player/voice';
import { prefer, preferences } from '../../preferences';

const speeds = [0.8, 1, 1.2] as const;

export function VoiceSheet({ onClose }: { onClose: () => void }) {
  const { voice, voiceSpeed } = preferences.value;
  const chosen = voice ? String(voiceSpeed) : 'off';
  const rows = [
    ...speeds.map((speed, index) => ({ value: String(speed), label: words.voice.speeds[index] as string })),
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
