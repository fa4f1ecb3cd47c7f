// SPDX-License-Identifier: Apache-2.0
// What she is doing now: one cue, one move. Done or not now, both are fine.
import { useState } from 'preact/hooks';
import type { Entry } from '../../entry';
import { library } from '../../library';
import { Problem } from '../../parts/notices';
import { Sheet } from '../../parts/sheet';
import { say, screen } from '../../realign';
import { words as appWords } from '../../words';
import { words } from '../../words/habits';
import { inOrder } from './choice';
import { HabitWords, Ways } from './habit';

interface Props {
  event: string;
  noticed: string[];
  onClose: () => void;
  onKept: (entry: Entry) => void;
}

export function Now({ event, noticed, onClose, onKept }: Props) {
  const { habits } = library();
  const [fitting] = useState(() =>
    inOrder(habits, event, screen.value?.posture.map(({ habit }) => habit) ?? [], noticed),
  );
  const [at, turn] = useState(0);
  const [problem, complain] = useState<string | null>(null);
  const habit = fitting[at % fitting.length];
  if (!habit) return null;
  const tell = async (realigned: boolean) => {
    try {
      const [entry] = await say({ kind: 'posture', habit: habit.id, realigned });
      onKept(entry as Entry);
    } catch (error) {
      complain(appWords.refused((error as Error).message));
    }
  };
  return (
    <Sheet title={habit.name} onClose={onClose}>
      <Ways key={habit.id} habit={habit} />
      <HabitWords key={`${habit.id} words`} habit={habit} />
      <Problem text={problem} />
      <div class="habit-actions">
        <button type="button" class="primary" onClick={() => tell(true)}>
          {words.done}
        </button>
        <button type="button" class="second" onClick={() => tell(false)}>
          {words.notNow}
        </button>
        {fitting.length > 1 && (
          <button type="button" class="text-action alone" onClick={() => turn(at + 1)}>
            {words.other}
          </button>
        )}
      </div>
    </Sheet>
  );
}
