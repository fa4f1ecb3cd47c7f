// SPDX-License-Identifier: Apache-2.0
// The self-check while she does it. She can stop at any page and go on later that day.
import { useEffect, useState } from 'preact/hooks';
import { library } from '../../library';
import { Back, Dock, TopBar } from '../../parts/bars';
import { Problem } from '../../parts/notices';
import { day, say } from '../../realign';
import { words as appWords } from '../../words';
import { words } from '../../words/checks';
import { type Draft, freshDraft, keepDraft, keptDraft } from './draft';
import { CheckPage, firstAsking, isAnswered, pagesOf, Review } from './pages';

function useDraft() {
  const [draft, change] = useState<Draft>(() => keptDraft(day.value) ?? freshDraft(day.value));
  const tell = (more: Partial<Draft>) => {
    const next = { ...draft, ...more };
    keepDraft(next);
    change(next);
  };
  return { draft, tell };
}

function useHeading(page: number): void {
  useEffect(() => {
    scrollTo(0, 0);
    document.querySelector('h1')?.focus({ preventScroll: true });
  }, [page]);
}

async function save({ widths, tension, doming }: Draft): Promise<void> {
  await say({ kind: 'separation', ...widths, tension, doming });
  keepDraft(null);
}

export function Checking({ onLeave, onKept }: { onLeave: () => void; onKept: () => void }) {
  const { draft, tell } = useDraft();
  const [problem, complain] = useState<string | null>(null);
  const [isSaving, become] = useState(false);
  useHeading(draft.page);
  const pages = pagesOf(library().self_check);
  const page = pages[draft.page];
  const go = (to: number, more: Partial<Draft> = {}) => {
    complain(null);
    tell({ ...more, page: to });
  };
  const next = () => {
    if (page && !isAnswered(page, draft)) return complain(words.check.chooseWidth);
    go(draft.page + 1);
  };
  const keep = async () => {
    become(true);
    try {
      await save(draft);
      onKept();
    } catch (error) {
      become(false);
      complain(appWords.refused((error as Error).message));
    }
  };
  const needsNext = page && (!page.asks || page.asks === 'width' || isAnswered(page, draft));
  return (
    <main class="page with-dock checking">
      <TopBar quiet>
        {draft.page === 0 ? (
          <Back label={words.check.leave} onPress={onLeave} />
        ) : (
          <Back label={words.check.back} onPress={() => go(draft.page - 1)} />
        )}
        <p class="quiet">{words.check.step(Math.min(draft.page + 1, pages.length + 1), pages.length + 1)}</p>
      </TopBar>
      {page ? (
        <CheckPage
          page={page}
          draft={draft}
          onTell={(more, goesOn) => go(goesOn ? draft.page + 1 : draft.page, more)}
        />
      ) : (
        <Review draft={draft} />
      )}
      <Problem text={problem} />
      <Dock>
        {needsNext && (
          <button type="button" class="primary" onClick={next}>
            {words.check.next}
          </button>
        )}
        {!page && (
          <button type="button" class="primary" onClick={keep}>
            {isSaving ? words.check.saving : words.check.save}
          </button>
        )}
        {page && !page.asks && (
          <button type="button" class="text-action alone" onClick={() => go(firstAsking(pages))}>
            {words.check.short}
          </button>
        )}
      </Dock>
    </main>
  );
}
