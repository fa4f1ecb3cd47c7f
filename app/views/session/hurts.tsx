// SPDX-License-Identifier: Apache-2.0
// It hurts: how much. The engine's plan for the rest of the day follows from it at once.
import { useState } from 'preact/hooks';
import { Problem } from '../../parts/notices';
import { PainScale } from '../../parts/pain_scale';
import { Sheet } from '../../parts/sheet';
import { sayItHurts } from '../../player/hurt';
import { words } from '../../player/player_words';
import type { Run } from '../../player/run';
import { words as appWords } from '../../words';

export function Hurts({ run, onClose }: { run: Run; onClose: () => void }) {
  const [value, choose] = useState<number | null>(null);
  const [problem, complain] = useState<string | null>(null);
  const save = async () => {
    if (value === null) return complain(words.hurt.choose);
    try {
      await sayItHurts(run, value);
      onClose();
    } catch (error) {
      complain(words.refused((error as Error).message));
    }
  };
  return (
    <Sheet title={words.hurt.title} lead={words.hurt.lead(run.shown.value?.title ?? '')} onClose={onClose}>
      <PainScale label={appWords.pain.scale} value={value} onChange={choose} />
      <Problem text={problem} />
      <button type="button" class="primary" onClick={save}>
        {words.hurt.save}
      </button>
    </Sheet>
  );
}
