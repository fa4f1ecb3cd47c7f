// SPDX-License-Identifier: Apache-2.0
// Any health question, found by plain words and answered. A grave answer leads to its stop card at once.
import { useId, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Icon } from '../../parts/icons';
import { words as appWords } from '../../words';
import { words } from '../../words/say';
import { OneQuestion } from '../questions/one';
import { answered, sayingOf } from '../questions/steps';
import { Kept, NotHere, Telling, useSaying } from './frame';
import { found, healthQuestions } from './health_questions';

export function Symptoms() {
  const id = useId();
  const { query } = useLocation();
  const [sought, seek] = useState(query['find'] ?? '');
  const all = useMemo(healthQuestions, []);
  const asks = found(all, sought);
  return (
    <Telling>
      <h1>{words.symptomPage.title}</h1>
      <p class="lead">
        <a href="/help">{words.symptomPage.lead}</a>
      </p>
      <div class="field part">
        <label for={id}>{words.symptomPage.search}</label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          value={sought}
          onInput={(event) => seek(event.currentTarget.value)}
        />
        <p class="quiet small" aria-live="polite">
          {asks.length > 0 ? words.symptomPage.found(asks.length) : words.symptomPage.nothing}
        </p>
      </div>
      <ul class="lines">
        {asks.map(({ question, ask }) => (
          <li key={question}>
            <a class="line-link" href={`/say/symptom/${question}`}>
              <span>{ask}</span>
              <Icon name="onward" />
            </a>
          </li>
        ))}
      </ul>
    </Telling>
  );
}

export function Symptom({ what }: { what: string }) {
  const ask = useMemo(() => healthQuestions().find(({ question }) => question === what), [what]);
  const [isKept, setKept] = useState(false);
  const { problem, keep } = useSaying();
  if (!ask) return <NotHere />;
  if (isKept) return <Kept />;
  return (
    <Telling back={{ to: '/say/symptom', label: appWords.back }}>
      <OneQuestion
        ask={ask}
        before={answered(ask)}
        problem={problem}
        onAnswer={async (value) => setKept(await keep(sayingOf(ask, value)))}
      />
    </Telling>
  );
}
