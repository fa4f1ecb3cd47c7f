// SPDX-License-Identifier: Apache-2.0
// What somebody who may has cleared. What that opens, the engine says.
import { useMemo, useState } from 'preact/hooks';
import { Radios } from '../../parts/radios';
import { stoppingQuestions } from '../../stops';
import { words as appWords } from '../../words';
import { words } from '../../words/say';
import { Until, Words } from './fields';
import { Fields, Kept, Telling, useSaying } from './frame';

/** What stops her now comes first, then what every journal knows. */
function scopes(): Record<string, string> {
  const stopping = stoppingQuestions().map(({ question, ask }) => [question, ask]);
  return { ...Object.fromEntries(stopping), ...words.clearancePage.scopes };
}

export function Clearance() {
  const options = useMemo(scopes, []);
  const [scope, setScope] = useState('');
  const [by, setBy] = useState('');
  const [until, setUntil] = useState('');
  const [restrictions, setRestrictions] = useState('');
  const [isKept, setKept] = useState(false);
  const { problem, complain, keep } = useSaying();
  const save = async () => {
    if (!scope || !by) return complain(words.choose);
    const limits = {
      ...(until && { until }),
      ...(restrictions.trim() && { restrictions: restrictions.trim() }),
    };
    setKept(await keep({ kind: 'clearance', by, scope, ...limits }));
  };
  if (isKept) return <Kept />;
  const page = words.clearancePage;
  return (
    <Telling>
      <h1>{page.title}</h1>
      <p class="lead">{page.lead}</p>
      <Fields problem={problem} onSave={save}>
        <Radios legend={page.scope} options={options} chosen={scope} onChoose={setScope} />
        <Radios legend={page.by} options={appWords.stop.by} chosen={by} onChoose={setBy} />
        <Words label={page.restrictions} value={restrictions} onInput={setRestrictions} />
        <Until label={page.until} value={until} onInput={setUntil} />
      </Fields>
    </Telling>
  );
}
