// SPDX-License-Identifier: Apache-2.0
// One question: its words, why it is asked, and the quickest way to answer it.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { dayOf } from '../../day';
import type { Ask } from '../../engine';
import { Dock } from '../../parts/bars';
import { Problem } from '../../parts/notices';
import { PainScale } from '../../parts/pain_scale';
import { ChoiceRows } from '../../parts/sheet';
import { words } from '../../words';
import { isDate, type Value } from './steps';

interface FieldProps {
  ask: Ask;
  before: Value | undefined;
  /** What the ends of a scale mean, where it is neither pain nor like it. */
  ends?: { low: string; high: string } | undefined;
  onAnswer: (value: Value) => void;
}

function WithNext({ children, onNext }: { children: ComponentChildren; onNext: () => void }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      {children}
      <Dock>
        <button type="submit" class="primary">
          {words.next}
        </button>
      </Dock>
    </form>
  );
}

function ScaleField({ ask, before, ends, onAnswer }: FieldProps) {
  const [value, choose] = useState<number | null>(typeof before === 'number' ? before : null);
  const [problem, complain] = useState<string | null>(null);
  const isPain = ask.question === 'pain';
  return (
    <WithNext onNext={() => (value === null ? complain(words.pain.choose) : onAnswer(value))}>
      <PainScale
        label={isPain ? words.pain.scale : ask.ask}
        value={value}
        onChange={choose}
        {...(!isPain && { ends: ends ?? words.questions.scaleEnds })}
      />
      <Problem text={problem} />
    </WithNext>
  );
}

function NumberField({ ask, before, onAnswer }: FieldProps) {
  const id = useId();
  const [low, high] = [ask.low ?? 0, ask.high ?? 0];
  const [typed, type] = useState(before === undefined ? '' : String(before));
  const [problem, complain] = useState<string | null>(null);
  const next = () => {
    const value = Number(typed.replace(',', '.'));
    if (typed.trim() === '' || !(value >= low && value <= high)) {
      return complain(words.questions.wrongNumber(low, high, typed.trim()));
    }
    onAnswer(value);
  };
  return (
    <WithNext onNext={next}>
      <div class="field">
        <label for={id}>{words.questions.number(low, high)}</label>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <Problem text={problem} />
      </div>
    </WithNext>
  );
}

function DateField({ before, onAnswer }: FieldProps) {
  const id = useId();
  const [value, choose] = useState(typeof before === 'string' ? before : '');
  const [problem, complain] = useState<string | null>(null);
  return (
    <WithNext onNext={() => (value ? onAnswer(value) : complain(words.questions.noDate))}>
      <div class="field">
        <label for={id}>{words.questions.date}</label>
        <input
          id={id}
          type="date"
          max={dayOf(new Date())}
          value={value}
          onInput={(event) => choose(event.currentTarget.value)}
        />
        <Problem text={problem} />
      </div>
    </WithNext>
  );
}

function SeveralField({ ask, before, onAnswer }: FieldProps) {
  const [chosen, choose] = useState<string[]>(Array.isArray(before) ? before : []);
  const toggle = (value: string) =>
    choose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <WithNext onNext={() => onAnswer(chosen)}>
      <fieldset class="ticks">
        <legend class="quiet">{words.questions.several}</legend>
        {ask.choices?.map(({ value, label }) => (
          <label key={value} class="tick">
            <span>{label}</span>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          </label>
        ))}
      </fieldset>
    </WithNext>
  );
}

function YesNoField({ before, onAnswer }: FieldProps) {
  const choices = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ];
  const chosen = before === undefined ? undefined : before ? 'yes' : 'no';
  return <ChoiceRows choices={choices} chosen={chosen} onChoose={(value) => onAnswer(value === 'yes')} />;
}

function Field(props: FieldProps) {
  const { ask, before, onAnswer } = props;
  if (ask.kind === 'yes-no') return <YesNoField {...props} />;
  if (ask.kind === 'several') return <SeveralField {...props} />;
  if (isDate(ask)) return <DateField {...props} />;
  if (ask.kind === 'number') {
    return ask.low === 0 && ask.high === 10 ? <ScaleField {...props} /> : <NumberField {...props} />;
  }
  return <ChoiceRows choices={ask.choices ?? []} chosen={before as string | undefined} onChoose={onAnswer} />;
}

// Some reasons begin by asking again.
const reasonOf = (ask: Ask): string => ask.why.replace(/^[^.?]*\?\s*/, '');

interface OneProps extends FieldProps {
  /** In place of why it is asked. */
  lead?: string | undefined;
  problem: string | null;
  /** Where it may be left out for now. */
  onLeaveOut?: () => void;
}

export function OneQuestion({ lead, problem, onLeaveOut, ...field }: OneProps) {
  const { ask } = field;
  const why = lead ?? reasonOf(ask);
  return (
    <>
      <h1 class="question" tabIndex={-1}>
        {ask.ask}
      </h1>
      {why && <p class="lead">{why}</p>}
      <div class="answer">
        <Field {...field} />
      </div>
      <Problem text={problem} />
      {onLeaveOut && (
        <button type="button" class="text-action" onClick={onLeaveOut}>
          {words.leaveOut}
        </button>
      )}
    </>
  );
}
