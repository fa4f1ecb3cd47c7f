// SPDX-License-Identifier: Apache-2.0
// What a clinician has changed: for each movement whether it is left out, done, or done at most so much.
import { useId, useState } from 'preact/hooks';
import { library } from '../../library';
import { Radios } from '../../parts/radios';
import { words as appWords } from '../../words';
import { words } from '../../words/say';
import { Until } from './fields';
import { Fields, Kept, Telling, useSaying } from './frame';

interface Change {
  exercise: string;
  what: string;
  sets: string;
  reps: string;
}

const page = words.prescriptionPage;
const nothing: Change = { exercise: '', what: '', sets: '', reps: '' };

// Only a ceiling has numbers. What they may be, the engine says.
const hasNumbers = ({ what }: Change): boolean => what === 'cap';

function written(change: Change) {
  const number = (typed: string) => (Number.isFinite(Number(typed)) ? Number(typed) : typed);
  const { exercise, what, sets, reps } = change;
  const most = hasNumbers(change)
    ? { ...(sets.trim() && { sets: number(sets) }), ...(reps.trim() && { reps: number(reps) }) }
    : {};
  return { exercise, do: what, ...most };
}

interface ChangeProps {
  change: Change;
  onChange: (change: Change) => void;
  onRemove?: (() => void) | undefined;
}

function AtMost({ change, onChange }: ChangeProps) {
  const id = useId();
  const field = (name: 'sets' | 'reps') => (
    <div class="field">
      <label for={id + name}>{page[name]}</label>
      <input
        id={id + name}
        inputMode="numeric"
        autoComplete="off"
        value={change[name]}
        onInput={(event) => onChange({ ...change, [name]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <div class="side-by-side">
      {field('sets')}
      {field('reps')}
    </div>
  );
}

function OneChange({ change, onChange, onRemove }: ChangeProps) {
  const id = useId();
  return (
    <section class="part change">
      <div class="field">
        <label for={id}>{page.movement}</label>
        <select
          id={id}
          value={change.exercise}
          onChange={(event) => onChange({ ...change, exercise: event.currentTarget.value })}
        >
          <option value="">{page.choose}</option>
          {library().exercises.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      <Radios
        legend={page.what}
        options={page.whats}
        chosen={change.what}
        onChoose={(what) => onChange({ ...change, what })}
      />
      {hasNumbers(change) && <AtMost change={change} onChange={onChange} />}
      {onRemove && (
        <button type="button" class="text-action" onClick={onRemove}>
          {page.remove}
        </button>
      )}
    </section>
  );
}

export function Prescription() {
  const [changes, setChanges] = useState([nothing]);
  const [by, setBy] = useState('');
  const [until, setUntil] = useState('');
  const [isKept, setKept] = useState(false);
  const { problem, complain, keep } = useSaying();
  const save = async () => {
    if (!by || changes.some(({ exercise, what }) => !exercise || !what)) return complain(words.choose);
    const said = { by, changes: changes.map(written), ...(until && { until }) };
    setKept(await keep({ kind: 'prescription', ...said }));
  };
  if (isKept) return <Kept />;
  return (
    <Telling>
      <h1>{page.title}</h1>
      <p class="lead">{page.lead}</p>
      <Fields problem={problem} onSave={save}>
        {changes.map((change, at) => (
          <OneChange
            key={at}
            change={change}
            onChange={(next) => setChanges(changes.map((each, i) => (i === at ? next : each)))}
            onRemove={changes.length > 1 ? () => setChanges(changes.filter((_, i) => i !== at)) : undefined}
          />
        ))}
        <button type="button" class="second part" onClick={() => setChanges([...changes, nothing])}>
          {page.another}
        </button>
        <Radios legend={words.clearancePage.by} options={appWords.stop.by} chosen={by} onChoose={setBy} />
        <Until label={words.clearancePage.until} value={until} onInput={setUntil} />
      </Fields>
    </Telling>
  );
}
