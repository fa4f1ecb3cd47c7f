// SPDX-License-Identifier: Apache-2.0
// The day she has: minutes, hands, floor. A change is said for today only, and the plan follows at once.
import { useState } from 'preact/hooks';
import type { Saying } from '../../entry';
import { Icon } from '../../parts/icons';
import { Problem } from '../../parts/notices';
import { type Choice, ChoiceRows, Sheet } from '../../parts/sheet';
import { say, screen } from '../../realign';
import { saidOfHerself, saidOfToday } from '../../said';
import { words } from '../../words';

type Part = 'minutes' | 'hands' | 'floor';

const chips = words.dayChips;
const offered = [3, 5, 8, 10, 15, 20, 30, 45];

function minuteChoices(usual: unknown): Choice[] {
  const all = typeof usual === 'number' ? [...new Set([...offered, usual])].sort((a, b) => a - b) : offered;
  return all.map((n) => ({ value: String(n), label: chips.minutesRow(n) }));
}

const rowsOf = (rows: Record<string, string>): Choice[] =>
  Object.entries(rows).map(([value, label]) => ({ value, label }));

const sayingOf: Record<Part, (value: string) => Saying> = {
  minutes: (value) => ({ kind: 'today', minutes: Number(value) }),
  hands: (value) => ({ kind: 'today', hands: value }),
  floor: (value) => ({ kind: 'today', floor: value === 'yes' }),
};

interface ChipProps {
  label: string;
  changed: boolean;
  onPress: () => void;
}

function Chip({ label, changed, onPress }: ChipProps) {
  return (
    <button type="button" class={changed ? 'chip changed' : 'chip'} aria-haspopup="dialog" onClick={onPress}>
      {label}
      <Icon name="chevron" />
    </button>
  );
}

const floorWord = (floor: unknown): 'yes' | 'no' => (floor ? 'yes' : 'no');

function PartSheet({ part, onClose }: { part: Part; onClose: () => void }) {
  const usual = saidOfHerself('minutes');
  const given = screen.value?.given;
  const [problem, complain] = useState<string | null>(null);
  const choose = async (value: string) => {
    try {
      await say(sayingOf[part](value));
      onClose();
    } catch (error) {
      complain(words.refused((error as Error).message));
    }
  };
  const sheets = {
    minutes: {
      title: chips.minutesTitle,
      choices: minuteChoices(usual),
      chosen: String(given?.minutes ?? ''),
    },
    hands: { title: chips.handsTitle, choices: rowsOf(chips.handsRows), chosen: given?.hands ?? '' },
    floor: {
      title: chips.floorTitle,
      choices: rowsOf(chips.floorRows),
      chosen: given ? floorWord(given.floor) : '',
    },
  };
  const { title, choices, chosen } = sheets[part];
  return (
    <Sheet title={title} {...(part === 'minutes' && { lead: chips.minutesLead })} onClose={onClose}>
      <ChoiceRows choices={choices} chosen={chosen} onChoose={choose} />
      <Problem text={problem} />
    </Sheet>
  );
}

export function DayChips() {
  const [open, show] = useState<Part | null>(null);
  const given = screen.value?.given;
  if (!given) return null;
  return (
    <section aria-label={chips.label}>
      <div class="chips">
        <Chip
          label={chips.minutes(given.minutes)}
          changed={saidOfToday('minutes') !== undefined}
          onPress={() => show('minutes')}
        />
        <Chip
          label={chips.hands[given.hands] ?? ''}
          changed={saidOfToday('hands') !== undefined}
          onPress={() => show('hands')}
        />
        <Chip
          label={chips.floor[floorWord(given.floor)]}
          changed={saidOfToday('floor') !== undefined}
          onPress={() => show('floor')}
        />
      </div>
      {open && <PartSheet part={open} onClose={() => show(null)} />}
    </section>
  );
}
