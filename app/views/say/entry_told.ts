// SPDX-License-Identifier: Apache-2.0
//
// What was told here, in words, for the list of all that she has said.
import type { Entry } from '../../entry';
import { library } from '../../library';
import { words as appWords } from '../../words';
import { words } from '../../words/say';
import { aboutAsks, fieldOf, valueTold } from './about_asks';
import { healthQuestions } from './health_questions';

type Tell = (entry: Entry) => string;

const text = (value: unknown): string => (value === undefined ? '' : String(value));

const who = (entry: Entry): string => appWords.stop.by[text(entry.by)] ?? '';

const until = (entry: Entry): string =>
  entry.until === undefined ? '' : words.clearancePage.holds(text(entry.until));

const joined = (parts: string[]): string => parts.filter(Boolean).join(', ');

function clearanceTold(questions: Map<string, string>): Tell {
  return (entry) => {
    const scope = text(entry.scope);
    const what = words.clearancePage.scopes[scope] ?? questions.get(scope) ?? scope;
    return joined([what, who(entry), text(entry.restrictions), until(entry)]);
  };
}

function prescriptionTold(names: Map<string, string>): Tell {
  const { told, most } = words.prescriptionPage;
  return (entry) => {
    const changes = entry.changes as { exercise: string; do: string; sets?: number; reps?: number }[];
    const each = changes.map((change) =>
      [`${names.get(change.exercise) ?? change.exercise}:`, told[change.do], most(change.sets, change.reps)]
        .filter(Boolean)
        .join(' '),
    );
    return joined([...each, who(entry), until(entry)]);
  };
}

function profileTold(): Tell {
  const asks = aboutAsks();
  const { fields } = words.aboutPage;
  return (entry) =>
    Object.entries(entry)
      .filter(([field]) => field in fields)
      .map(([field, value]) => {
        const ask = asks.find((each) => fieldOf(each) === field);
        return words.aboutPage.told(fields[field] ?? field, valueTold(ask, value));
      })
      .join(', ');
}

/** How each kind is told. It is made once for a list. */
export function tellings(): Record<string, Tell> {
  const { exercises, forms } = library();
  const formNames = new Map(forms.map(({ id, name }) => [id, name]));
  return {
    clearance: clearanceTold(new Map(healthQuestions().map(({ question, ask }) => [question, ask]))),
    prescription: prescriptionTold(new Map(exercises.map(({ id, name }) => [id, name]))),
    profile: profileTold(),
    questionnaire: (entry) => formNames.get(text(entry.form)) ?? text(entry.form),
  };
}
