// SPDX-License-Identifier: Apache-2.0
// Out of a stop: it was a tick by mistake, or a clinician has cleared her. Last on the card, and never by one tap.
import { useMemo, useState } from 'preact/hooks';
import type { Ask, Screen } from '../../engine';
import { Problem } from '../../parts/notices';
import { ChoiceRows, Sheet } from '../../parts/sheet';
import { clear, stoppingQuestions, takeBackStop } from '../../stops';
import { words } from '../../words';

interface SheetProps {
  asks: Ask[];
  onClose: () => void;
}

function useTry(onDone: () => void) {
  const [problem, complain] = useState<string | null>(null);
  const attempt = async (work: Promise<void>) => {
    try {
      await work;
      onDone();
    } catch (error) {
      complain(words.refused((error as Error).message));
    }
  };
  return { problem, attempt };
}

function MistakeSheet({ asks, onClose }: SheetProps) {
  const { problem, attempt } = useTry(onClose);
  return (
    <Sheet title={words.stop.mistakeTitle} lead={words.stop.mistakeLead} onClose={onClose}>
      <ChoiceRows
        choices={asks.map(({ question, ask }) => ({ value: question, label: ask }))}
        onChoose={(question) => attempt(takeBackStop(question))}
      />
      <Problem text={problem} />
    </Sheet>
  );
}

function ClearedSheet({ asks, onClose }: SheetProps) {
  const [chosen, choose] = useState<ReadonlySet<string>>(
    new Set(asks.length === 1 ? [asks[0]?.question ?? ''] : []),
  );
  const { problem, attempt } = useTry(onClose);
  const toggle = (question: string) => {
    const next = new Set(chosen);
    if (!next.delete(question)) next.add(question);
    choose(next);
  };
  return (
    <Sheet title={words.stop.clearedTitle} lead={words.stop.clearedLead} onClose={onClose}>
      <fieldset class="ticks">
        <legend class="field-label">{words.stop.clearedFor}</legend>
        {asks.map(({ question, ask }) => (
          <label key={question} class="tick">
            <span>{ask}</span>
            <input type="checkbox" checked={chosen.has(question)} onChange={() => toggle(question)} />
          </label>
        ))}
      </fieldset>
      {chosen.size > 0 && (
        <ChoiceRows
          choices={Object.entries(words.stop.by).map(([value, label]) => ({ value, label }))}
          onChoose={(by) => attempt(clear(by, [...chosen]))}
        />
      )}
      <Problem text={problem} />
    </Sheet>
  );
}

export function StopActions({ screen }: { screen: Screen }) {
  const [open, show] = useState<'mistake' | 'cleared' | null>(null);
  const asks = useMemo(stoppingQuestions, [screen]);
  if (asks.length === 0) return null;
  const close = () => show(null);
  return (
    <div class="row-of-actions">
      <button type="button" class="text-action" onClick={() => show('mistake')}>
        {words.stop.mistake}
      </button>
      <button type="button" class="text-action" onClick={() => show('cleared')}>
        {words.stop.cleared}
      </button>
      {open === 'mistake' && <MistakeSheet asks={asks} onClose={close} />}
      {open === 'cleared' && <ClearedSheet asks={asks} onClose={close} />}
    </div>
  );
}
