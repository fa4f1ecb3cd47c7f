// SPDX-License-Identifier: Apache-2.0
// The self-check, a page at a time: how it is done, then the three places, the middle line and the ridge.
import { type Library, library } from '../../library';
import { ChoiceRows } from '../../parts/sheet';
import { Still } from '../../parts/still';
import { words as appWords } from '../../words';
import { words } from '../../words/checks';
import type { Draft } from './draft';
import { Fingers } from './fingers';

type Check = Library['self_check'];

interface Page {
  title: string;
  text?: string;
  /** A close look, or the whole figure. */
  variant: string;
  /** Is it the measuring, or how it is done? */
  asks?: 'width' | 'tension' | 'doming';
  field?: Check['places'][number]['field'];
}

export function pagesOf(check: Check): Page[] {
  return [
    ...check.steps.map((title) => ({ title, variant: 'base' })),
    ...check.places.map(({ field, name, text, variant }) => ({
      title: name,
      text,
      variant,
      field,
      asks: 'width' as const,
    })),
    { title: words.check.tension, variant: 'at', asks: 'tension' },
    { title: check.doming.ask, text: check.doming.text, variant: 'base', asks: 'doming' },
  ];
}

export const firstAsking = (pages: Page[]): number => pages.findIndex(({ asks }) => asks !== undefined);

/** Does this page have its answer? Those that ask nothing do. */
export function isAnswered({ asks, field }: Page, { widths, tension, doming }: Draft): boolean {
  if (asks === 'width' && field) return widths[field] !== undefined;
  if (asks === 'tension') return tension !== '';
  return asks !== 'doming' || doming !== null;
}

interface Props {
  page: Page;
  draft: Draft;
  onTell: (more: Partial<Draft>, goesOn: boolean) => void;
}

function Answer({ page, draft, onTell }: Props) {
  const { field } = page;
  if (field) {
    const tell = (width: number) => onTell({ widths: { ...draft.widths, [field]: width } }, false);
    return <Fingers label={words.check.fingers} value={draft.widths[field]} onChoose={tell} />;
  }
  if (page.asks === 'tension') {
    return (
      <ChoiceRows
        choices={library().self_check.tension.map(({ value, name, text }) => ({
          value,
          label: `${name}. ${text}`,
        }))}
        chosen={draft.tension}
        onChoose={(tension) => onTell({ tension }, true)}
      />
    );
  }
  if (page.asks === 'doming') {
    const chosen = draft.doming === null ? undefined : draft.doming ? 'yes' : 'no';
    return (
      <ChoiceRows
        choices={[
          { value: 'yes', label: appWords.yes },
          { value: 'no', label: appWords.no },
        ]}
        chosen={chosen}
        onChoose={(value) => onTell({ doming: value === 'yes' }, true)}
      />
    );
  }
  return null;
}

export function CheckPage(props: Props) {
  const { page } = props;
  return (
    <>
      <div class={page.asks ? 'stage check-stage beside' : 'stage check-stage'}>
        <Still exercise={library().self_check.picture} variant={page.variant} />
      </div>
      <h1 tabIndex={-1} class={page.asks ? 'question' : 'check-step'}>
        {page.title}
      </h1>
      {page.text && <p class="lead">{page.text}</p>}
      <div class="part">
        <Answer {...props} />
      </div>
    </>
  );
}

export function Review({ draft }: { draft: Draft }) {
  const { places, tension } = library().self_check;
  return (
    <>
      <h1 tabIndex={-1}>{words.check.review}</h1>
      <dl class="coming part">
        {places.map(({ field, name }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>{words.check.inFingers(draft.widths[field] ?? 0)}</dd>
          </div>
        ))}
        <div>
          <dt>{words.check.edges}</dt>
          <dd>{tension.find(({ value }) => value === draft.tension)?.name}</dd>
        </div>
        <div>
          <dt>{words.check.ridge}</dt>
          <dd>{draft.doming ? appWords.yes : appWords.no}</dd>
        </div>
      </dl>
    </>
  );
}
