// SPDX-License-Identifier: Apache-2.0
// The things that she names herself: the same as last time with one tap, or others.
import { useId, useState } from 'preact/hooks';
import type { Form } from '../../library';
import { Dock } from '../../parts/bars';
import { Problem } from '../../parts/notices';
import { words as appWords } from '../../words';
import { words } from '../../words/say';
import { Telling } from './frame';

interface Props {
  form: Form;
  before: string[];
  onBack: () => void;
  onNamed: (activities: string[]) => void;
}

function Same({ before, onSame, onOthers }: { before: string[]; onSame: () => void; onOthers: () => void }) {
  return (
    <div class="part">
      <ul class="dots">
        {before.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
      <button type="button" class="text-action" onClick={onOthers}>
        {words.form.others}
      </button>
      <Dock>
        <button type="button" class="primary" onClick={onSame}>
          {words.form.same}
        </button>
      </Dock>
    </div>
  );
}

function Naming({ form, onNamed }: { form: Form; onNamed: (activities: string[]) => void }) {
  const id = useId();
  const [things, name] = useState<string[]>(Array.from({ length: form.high }, () => ''));
  const [problem, complain] = useState<string | null>(null);
  const next = () => {
    const named = things.map((thing) => thing.trim()).filter(Boolean);
    if (named.length < form.low) return complain(words.form.tooFew(form.low));
    onNamed(named);
  };
  return (
    <form
      class="things"
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      {things.map((thing, at) => (
        <div class="field" key={at}>
          <label for={id + at}>
            {at < form.low ? words.form.own(at + 1) : words.optional(words.form.own(at + 1))}
          </label>
          <input
            id={id + at}
            autoComplete="off"
            maxLength={200}
            value={thing}
            onInput={({ currentTarget }) =>
              name(things.map((each, i) => (i === at ? currentTarget.value : each)))
            }
          />
        </div>
      ))}
      <Problem text={problem} />
      <Dock>
        <button type="submit" class="primary">
          {appWords.next}
        </button>
      </Dock>
    </form>
  );
}

export function NameThings({ form, before, onBack, onNamed }: Props) {
  const [isNew, nameOthers] = useState(before.length === 0);
  return (
    <Telling onBack={onBack}>
      <h1 tabIndex={-1}>{form.name}</h1>
      <p class="lead">{form.intro}</p>
      {isNew ? (
        <Naming form={form} onNamed={onNamed} />
      ) : (
        <Same before={before} onSame={() => onNamed(before)} onOthers={() => nameOthers(true)} />
      )}
    </Telling>
  );
}
