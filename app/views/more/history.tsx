// SPDX-License-Identifier: Apache-2.0
// What she has said, newest first, each of it to be taken back; and what was taken back a moment ago, to undo.
import { useMemo, useState } from 'preact/hooks';
import type { Entry } from '../../entry';
import { library } from '../../library';
import { Problem } from '../../parts/notices';
import { said, takeBack, theEngine } from '../../realign';
import { allQuestions } from '../../stops';
import { moment, words } from '../../words';
import { tellings } from '../say/entry_told';
import { Page } from './page';

const hidden = new Set(['id', 'at', 'kind']);

function shortly(value: unknown): string {
  if (Array.isArray(value)) return value.map(shortly).join(', ');
  if (value === true) return words.yes.toLowerCase();
  if (value === false) return words.no.toLowerCase();
  if (value && typeof value === 'object') return Object.values(value).map(shortly).join(' ');
  return String(value);
}

/** What the protocol calls its exercises and asks in its questions. */
function useNames() {
  return useMemo(() => {
    const { exercises } = JSON.parse(theEngine().run(['exercise', '--format', 'json'], '')) as {
      exercises: { id: string; name: string }[];
    };
    return {
      exercises: new Map(exercises.map(({ id, name }) => [id, name])),
      questions: new Map(allQuestions().map(({ question, ask }) => [question, ask])),
      tellings: tellings(),
      habits: new Map(library().habits.map(({ id, name }) => [id, name])),
    };
  }, []);
}

type Names = ReturnType<typeof useNames>;

function answersTold(answers: Record<string, unknown>, names: Names): string {
  const [first, ...more] = Object.entries(answers);
  if (!first || more.length > 0) return words.history.answers(more.length + 1);
  return words.history.answer(names.questions.get(first[0]) ?? first[0], shortly(first[1]));
}

function sessionTold(items: { exercise: string; sets: number[] }[], names: Names): string {
  return items
    .map(({ exercise, sets }) => `${names.exercises.get(exercise) ?? exercise} ${sets.join(' + ')}`)
    .join(', ');
}

function told(entry: Entry, names: Names): string {
  const telling = names.tellings[entry.kind];
  if (telling) return telling(entry);
  if (entry.kind === 'screening') return answersTold(entry.answers as Record<string, unknown>, names);
  if (entry.kind === 'session') return sessionTold(entry.items as never, names);
  if (entry.kind === 'pain') {
    const when = String(entry.when);
    return `${entry.score} ${words.history.painWhen[when] ?? when}`;
  }
  if (entry.kind === 'walk') {
    const where = words.history.places[String(entry.place ?? '')];
    return [words.history.minutes(Number(entry.minutes)), where].filter(Boolean).join(', ');
  }
  if (entry.kind === 'posture') {
    return words.history.noticed(names.habits.get(String(entry.habit)) ?? '', Boolean(entry.realigned));
  }
  if (entry.kind === 'separation') {
    return words.history.gap(entry.above, entry.navel, entry.below, Boolean(entry.doming));
  }
  return Object.entries(entry)
    .filter(([field]) => !hidden.has(field))
    .map(
      ([field, value]) =>
        words.history.said[`${field} ${value}`] ?? `${field.replaceAll('_', ' ')} ${shortly(value)}`,
    )
    .join(', ');
}

function EntryLine({ entry, names }: { entry: Entry; names: Names }) {
  const [problem, complain] = useState<string | null>(null);
  const undo = () => takeBack(entry.id).catch((error: Error) => complain(words.refused(error.message)));
  return (
    <li class="entry">
      <div>
        <p class="line-name">{words.history.kinds[entry.kind] ?? entry.kind}</p>
        <p class="entry-told">{told(entry, names)}</p>
        <p class="line-until">{moment(entry.at)}</p>
        <Problem text={problem} />
      </div>
      <button
        type="button"
        class="text-action"
        aria-label={`${words.history.takeBack}: ${words.history.kinds[entry.kind]}, ${moment(entry.at)}`}
        onClick={undo}
      >
        {words.history.takeBack}
      </button>
    </li>
  );
}

const atOnce = 30;

export function History() {
  const [shownCount, show] = useState(atOnce);
  const names = useNames();
  const entries = [...said.value].reverse();
  return (
    <Page title={words.history.title} lead={entries.length > 0 ? words.history.lead : words.history.empty}>
      <ul class="lines part">
        {entries.slice(0, shownCount).map((entry) => (
          <EntryLine key={entry.id} entry={entry} names={names} />
        ))}
      </ul>
      {entries.length > shownCount && (
        <button type="button" class="second" onClick={() => show(shownCount + atOnce)}>
          {words.history.more}
        </button>
      )}
    </Page>
  );
}
