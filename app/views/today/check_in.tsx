// SPDX-License-Identifier: Apache-2.0
// One tap each: the pain this morning, the pain now, a warning sign.
import { useState } from 'preact/hooks';
import { isBeforeNoon } from '../../day';
import { Problem } from '../../parts/notices';
import { PainScale } from '../../parts/pain_scale';
import { Sheet } from '../../parts/sheet';
import { say } from '../../realign';
import { painToday } from '../../said';
import { words } from '../../words';

type When = 'morning' | 'rest';

export function PainSheet({ when, onClose }: { when: When; onClose: () => void }) {
  const [value, choose] = useState<number | null>(null);
  const [problem, complain] = useState<string | null>(null);
  const title = when === 'morning' ? words.pain.morning : words.pain.now;
  const save = async () => {
    if (value === null) return complain(words.pain.choose);
    try {
      await say({ kind: 'pain', score: value, when });
      onClose();
    } catch (error) {
      complain(words.refused((error as Error).message));
    }
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <PainScale label={words.pain.scale} value={value} onChange={choose} />
      <Problem text={problem} />
      <button type="button" class="primary" onClick={save}>
        {words.save}
      </button>
    </Sheet>
  );
}

function Cell({ label, value, onPress }: { label: string; value: number | undefined; onPress: () => void }) {
  return (
    <li>
      <button type="button" onClick={onPress}>
        <span>{label}</span>
        <b>{value === undefined ? words.checkIn.say : `${value}, ${words.pain.word(value).toLowerCase()}`}</b>
      </button>
    </li>
  );
}

export function CheckIn() {
  const [asked, ask] = useState<When | null>(null);
  const morning = painToday('morning');
  return (
    <section aria-label={words.checkIn.label}>
      <ul class="check-in">
        {(morning !== undefined || isBeforeNoon(new Date())) && (
          <Cell label={words.checkIn.morning} value={morning} onPress={() => ask('morning')} />
        )}
        <Cell label={words.checkIn.now} value={painToday('rest')} onPress={() => ask('rest')} />
        <li>
          <a href="/signs">
            <span>{words.checkIn.signs}</span>
            <b>{words.checkIn.look}</b>
          </a>
        </li>
      </ul>
      <a class="text-action" href="/say">
        {words.checkIn.other}
      </a>
      {asked && <PainSheet when={asked} onClose={() => ask(null)} />}
    </section>
  );
}
