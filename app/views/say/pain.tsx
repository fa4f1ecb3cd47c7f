// SPDX-License-Identifier: Apache-2.0
// Pain, with all that can be said of it.
import { useId, useState } from 'preact/hooks';
import { library } from '../../library';
import { PainScale } from '../../parts/pain_scale';
import { Radios } from '../../parts/radios';
import { words as appWords } from '../../words';
import { words } from '../../words/say';
import { painWhen } from '../questions/steps';
import { Fields, Kept, Telling, useSaying } from './frame';

export function Pain() {
  const id = useId();
  const [score, setScore] = useState<number | null>(null);
  const [when, setWhen] = useState(painWhen);
  const [site, setSite] = useState('');
  const [exercise, setExercise] = useState('');
  const [isKept, setKept] = useState(false);
  const { problem, complain, keep } = useSaying();
  const save = async () => {
    if (score === null) return complain(appWords.pain.choose);
    const more = { ...(site.trim() && { site: site.trim() }), ...(exercise && { exercise }) };
    setKept(await keep({ kind: 'pain', score, when, ...more }));
  };
  if (isKept) return <Kept />;
  return (
    <Telling>
      <h1>{words.painPage.title}</h1>
      <Fields problem={problem} onSave={save}>
        <PainScale label={appWords.pain.scale} value={score} onChange={setScore} />
        <Radios
          legend={words.painPage.when}
          options={words.painPage.whens}
          chosen={when}
          onChoose={setWhen}
        />
        <div class="field part">
          <label for={`${id}-site`}>{words.optional(words.painPage.where)}</label>
          <input
            id={`${id}-site`}
            autoComplete="off"
            maxLength={4000}
            value={site}
            onInput={(event) => setSite(event.currentTarget.value)}
          />
        </div>
        <div class="field part">
          <label for={`${id}-in`}>{words.optional(words.painPage.exercise)}</label>
          <select
            id={`${id}-in`}
            value={exercise}
            onChange={(event) => setExercise(event.currentTarget.value)}
          >
            <option value="">{words.painPage.none}</option>
            {library().exercises.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
      </Fields>
    </Telling>
  );
}
