// SPDX-License-Identifier: Apache-2.0
// A questionnaire, a statement to a page. It can be left and taken up on the same day; what it came to, and what that means
// and does not mean, the engine says.
import { useState } from 'preact/hooks';
import { howItGoes } from '../../how_it_goes';
import { type Form as FormSpec, library } from '../../library';
import { Dock } from '../../parts/bars';
import { said } from '../../realign';
import { words } from '../../words/say';
import { OneQuestion } from '../questions/one';
import { itemsOf, pointsOf, sayingOf, valueBehind } from './form_items';
import { Kept, NotHere, Telling, useNewPage, useSaying } from './frame';
import { emptyForm, forgetForm, type KeptForm, keepForm, keptForm } from './kept_form';
import { NameThings } from './name_things';

const courseOf = (form: FormSpec) => howItGoes().forms.find(({ id }) => id === form.id);

function Intro({ form, isBegun, onBegin }: { form: FormSpec; isBegun: boolean; onBegin: () => void }) {
  const course = courseOf(form);
  return (
    <Telling>
      <h1 tabIndex={-1}>{form.name}</h1>
      <p class="lead">{form.why}</p>
      {course?.last_on && (
        <section class="part">
          <h2>{words.form.before}</h2>
          {course.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      )}
      <p class="part quiet">{words.form.keeps}</p>
      <Dock>
        <button type="button" class="primary" onClick={onBegin}>
          {isBegun ? words.form.carryOn : words.form.begin}
        </button>
      </Dock>
    </Telling>
  );
}

function Result({ form }: { form: FormSpec }) {
  const course = courseOf(form);
  return (
    <Kept title={form.name}>
      {course?.sentences.map((sentence) => (
        <p class="result" key={sentence}>
          {sentence}
        </p>
      ))}
      <div class="notice part">
        <p>{form.means}</p>
        <p>{form.not}</p>
      </div>
    </Kept>
  );
}

function lastThings(form: FormSpec): string[] {
  const last = said.value.findLast((entry) => entry.kind === 'questionnaire' && entry.form === form.id);
  return (last?.activities as string[] | undefined) ?? [];
}

/** The answers so far, and the page that she looks at: -1 is where it begins. */
function useForm(form: FormSpec) {
  const [kept, setKept] = useState<KeptForm>(() => keptForm(form.id));
  const [page, turn] = useState(-1);
  const keep = (next: KeptForm) => {
    keepForm(form.id, next);
    setKept(next);
  };
  return { kept, page, turn, keep };
}

function Filling({ form }: { form: FormSpec }) {
  const { kept, page, turn, keep } = useForm(form);
  const [isDone, finish] = useState(false);
  const { problem, keep: say } = useSaying();
  const items = itemsOf(form, kept.activities);
  const isUnnamed = form.own_items && items.length === 0;
  useNewPage(`${page} ${isUnnamed}`);

  if (isDone) return <Result form={form} />;
  if (page < 0) {
    // At the last one again where its answers were all given, but not taken.
    const next = Math.max(0, Math.min(kept.answers.length, items.length - 1));
    return <Intro form={form} isBegun={kept.answers.length > 0} onBegin={() => turn(next)} />;
  }
  if (isUnnamed) {
    return (
      <NameThings
        form={form}
        before={lastThings(form)}
        onBack={() => turn(-1)}
        onNamed={(activities) => keep({ ...emptyForm(), activities })}
      />
    );
  }
  const item = items[page];
  if (!item) return <NotHere />;
  const answer = async (points: number) => {
    const answers = [...kept.answers];
    answers[page] = points;
    const next = { ...kept, answers };
    keep(next);
    if (page + 1 < items.length) return turn(page + 1);
    if (!(await say(sayingOf(form, next)))) return;
    forgetForm(form.id);
    finish(true);
  };
  return (
    <Telling onBack={() => turn(page - 1)} place={words.form.position(page + 1, items.length)}>
      <OneQuestion
        key={page}
        ask={item}
        lead={form.own_items ? undefined : form.intro}
        ends={form.own_items ? words.form.ends : undefined}
        before={valueBehind(item, kept.answers[page])}
        problem={problem}
        onAnswer={(value) => answer(pointsOf(value))}
      />
    </Telling>
  );
}

export function Form({ what }: { what: string }) {
  const form = library().forms.find(({ id }) => id === what);
  if (!form) return <NotHere />;
  return <Filling key={what} form={form} />;
}
