// SPDX-License-Identifier: Apache-2.0
// What was unusual, a tap each; and in which movement, where it is only one of them.
import { useMemo, useState } from 'preact/hooks';
import { ChoiceRows, Sheet } from '../../parts/sheet';
import { words } from '../../player/player_words';
import type { Closing } from '../../player/record';
import type { Run } from '../../player/run';
import { allQuestions } from '../../stops';
import { isSign } from '../questions/steps';

export interface Told {
  pain: number | null;
  effort: number | null;
  talk: string | null;
  unusual: Closing['unusual'];
  where: string[];
  /** Questions of the engine that she says yes to. */
  signs: string[];
}

interface Props {
  told: Told;
  tell: (more: Partial<Told>) => void;
}

export const noUnusual: Closing['unusual'] = { doming: false, leaking: false, heaviness: false };

const without = (list: string[], one: string): string[] =>
  list.includes(one) ? list.filter((each) => each !== one) : [...list, one];

interface TapProps {
  label: string;
  on: boolean;
  onPress: () => void;
}

const Tap = ({ label, on, onPress }: TapProps) => (
  <button type="button" class="chip" aria-pressed={on} onClick={onPress}>
    {label}
  </button>
);

function Where({ run, told, tell }: Props & { run: Run }) {
  const done = new Set([...run.state.done].map((unit) => run.timeline.units[unit]?.part));
  const parts = run.script.parts.filter((_part, index) => done.has(index));
  if (parts.length < 2 || !Object.values(told.unusual).some(Boolean)) return null;
  return (
    <>
      <h3 class="part">{words.end.where}</h3>
      <p class="quiet small">{words.end.whereLead}</p>
      <div class="chips">
        {parts.map(({ exercise, name }) => (
          <Tap
            key={exercise}
            label={name}
            on={told.where.includes(exercise)}
            onPress={() => tell({ where: without(told.where, exercise) })}
          />
        ))}
      </div>
    </>
  );
}

function OtherSigns({ told, tell, onClose }: Props & { onClose: () => void }) {
  const asks = useMemo(() => allQuestions().filter(isSign), []);
  return (
    <Sheet title={words.end.otherTitle} onClose={onClose}>
      {asks.map(({ question, ask }) => (
        <label key={question} class="tick">
          <span>{ask}</span>
          <input
            type="checkbox"
            checked={told.signs.includes(question)}
            onChange={() => tell({ signs: without(told.signs, question) })}
          />
        </label>
      ))}
      <button type="button" class="primary" onClick={onClose}>
        {words.close}
      </button>
    </Sheet>
  );
}

export function Unusual({ run, told, tell }: Props & { run: Run }) {
  const [looks, look] = useState(false);
  const after = run.script.ask_after.map(({ question }) => question);
  const felt = useMemo(() => allQuestions().filter(({ question }) => after.includes(question)), []);
  const signs = Object.entries(words.end.signs) as [keyof Closing['unusual'], string][];
  return (
    <section class="part">
      <h2>{words.end.unusual}</h2>
      <p class="quiet small">{words.end.unusualLead}</p>
      <div class="chips">
        {!run.isWalk &&
          signs.map(([sign, label]) => (
            <Tap
              key={sign}
              label={label}
              on={told.unusual[sign]}
              onPress={() => tell({ unusual: { ...told.unusual, [sign]: !told.unusual[sign] } })}
            />
          ))}
        {felt.map(({ question, short_label }) => (
          <Tap
            key={question}
            label={short_label}
            on={told.signs.includes(question)}
            onPress={() => tell({ signs: without(told.signs, question) })}
          />
        ))}
        <Tap
          label={words.end.other}
          on={told.signs.some((sign) => !after.includes(sign))}
          onPress={() => look(true)}
        />
      </div>
      <Where run={run} told={told} tell={tell} />
      {looks && <OtherSigns told={told} tell={tell} onClose={() => look(false)} />}
    </section>
  );
}

export function Talk({ told, tell }: Props) {
  const choices = Object.entries(words.end.talks).map(([value, label]) => ({ value, label }));
  return (
    <section class="part">
      <h2>{words.end.talk}</h2>
      <ChoiceRows choices={choices} chosen={told.talk ?? undefined} onChoose={(talk) => tell({ talk })} />
    </section>
  );
}
