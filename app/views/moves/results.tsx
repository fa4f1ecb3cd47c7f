// SPDX-License-Identifier: Apache-2.0
// What was found, or where else to look.
import { useEffect, useState } from 'preact/hooks';
import { library } from '../../library';
import { Chevron } from '../../parts/icons';
import { LineLink } from '../../parts/line_link';
import { Sources } from '../../parts/why';
import { words as appWords } from '../../words';
import { search as words } from '../../words/moves';
import { MoveRow } from './rows';
import { type Found, find, type Text } from './search';
import { theIndex } from './search_all';

const atMost = 20;

function TextRow({ topic, title, paragraphs, sources }: Text) {
  return (
    <li>
      <details>
        <summary>
          <span>
            <span class="line-name">{title}</span>
            <span class="line-until">{words.topics[topic]}</span>
          </span>
          <Chevron />
        </summary>
        <div class="why-body">
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <Sources sources={sources} />
        </div>
      </details>
    </li>
  );
}

function FoundRow({ found, onLeave }: { found: Found; onLeave: () => void }) {
  switch (found.kind) {
    case 'exercise':
      return (
        <MoveRow
          exercise={found.exercise}
          line={words.topics[found.exercise.kind] ?? words.topics['move'] ?? ''}
        />
      );
    case 'muscle':
      return (
        <LineLink
          to={`/moves?muscle=${found.muscle.id}`}
          name={found.muscle.name}
          hint={words.topics['muscle'] ?? ''}
          onPress={onLeave}
        />
      );
    case 'page':
      return <LineLink to={found.to} name={found.title} hint={words.topics['page'] ?? ''} />;
    default:
      return <TextRow {...found} />;
  }
}

function Nothing({ onSeek }: { onSeek: (sought: string) => void }) {
  return (
    <>
      <p class="lead">{words.nothingLead}</p>
      <div class="chips part">
        {library().muscles.map(({ id, name }) => (
          <button key={id} type="button" class="chip" onClick={() => onSeek(name)}>
            {name}
          </button>
        ))}
      </div>
      <p class="part">{words.nothingHelp}</p>
      <ul class="lines">
        <LineLink to="/help" name={appWords.getHelp} />
      </ul>
      <button type="button" class="text-action" onClick={() => onSeek('')}>
        {words.clear}
      </button>
    </>
  );
}

/** What is found, once the letter that she typed is seen. */
function useFound(sought: string): { sought: string; found: Found[] } | null {
  const [told, tell] = useState<{ sought: string; found: Found[] } | null>(null);
  useEffect(() => {
    const later = setTimeout(() => tell({ sought: sought.trim(), found: find(theIndex(), sought) }));
    return () => clearTimeout(later);
  }, [sought]);
  return told;
}

export function Results({ sought, onSeek }: { sought: string; onSeek: (sought: string) => void }) {
  const told = useFound(sought);
  if (!told) return null;
  const { found } = told;
  const shown = found.slice(0, atMost);
  const count = found.length > atMost ? words.first(shown.length, found.length) : words.found(found.length);
  return (
    <section class="part results">
      <div role="status">
        <h2>{found.length > 0 ? count : words.nothing(told.sought)}</h2>
      </div>
      {found.length === 0 && <Nothing onSeek={onSeek} />}
      <ul class="lines moves">
        {shown.map((each, at) => (
          <FoundRow key={at} found={each} onLeave={() => onSeek('')} />
        ))}
      </ul>
    </section>
  );
}
