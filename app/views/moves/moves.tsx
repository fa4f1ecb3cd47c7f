// SPDX-License-Identifier: Apache-2.0
// The library: the muscles, the moves, what else there is to know, and a search over all of it.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { library } from '../../library';
import { Nav, TopBar } from '../../parts/bars';
import { useLater } from '../../parts/later';
import { LineLink } from '../../parts/line_link';
import { moves as words } from '../../words/moves';
import { MusclePanel } from './muscle';
import { MuscleMap } from './muscle_map';
import { Results } from './results';
import { MoveRow } from './rows';
import { SearchField } from './search_field';

function AllMoves() {
  const { exercises } = library();
  const kinds = [...new Set(exercises.map(({ kind }) => kind))];
  return (
    <>
      {kinds.map((kind) => (
        <section class="part far" key={kind}>
          <h2>{words.kinds[kind] ?? words.otherKind}</h2>
          <ul class="moves">
            {exercises
              .filter((exercise) => exercise.kind === kind)
              .map((exercise) => (
                <MoveRow key={exercise.id} exercise={exercise} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function GoodToKnow() {
  return (
    <section class="part">
      <h2>{words.more}</h2>
      <ul class="lines">
        <LineLink to="/program" name={words.program} />
        <LineLink to="/moves/avoid" name={words.avoid} />
        <LineLink to="/moves/how-long" name={words.howLong} />
        <LineLink to="/moves/physician" name={words.physician} />
        <LineLink to="/moves/disagree" name={words.disagree} />
      </ul>
    </section>
  );
}

function Below() {
  const isLater = useLater();
  return (
    <div>
      {isLater && (
        <>
          <AllMoves />
          <GoodToKnow />
        </>
      )}
    </div>
  );
}

function Muscles() {
  const { query, route } = useLocation();
  const { muscles } = library();
  const chosen = muscles.find(({ id }) => id === query['muscle']);
  const isFresh = useRef(false);
  const choose = (muscle: string) => {
    isFresh.current = true;
    route(muscle && muscle !== chosen?.id ? `/moves?muscle=${muscle}` : '/moves', true);
  };
  return (
    <MuscleMap muscles={muscles} chosen={chosen?.id ?? ''} onChoose={choose}>
      {chosen && <MusclePanel muscle={chosen} isFresh={isFresh.current} onAll={() => choose('')} />}
    </MuscleMap>
  );
}

export function Moves() {
  const { query } = useLocation();
  const asked = query['q'] ?? '';
  const [sought, seek] = useState(asked);
  useEffect(() => seek(asked), [asked]);
  const isSeeking = sought.trim() !== '';
  // Kept as it is while she types.
  const everything = useMemo(
    () => (
      <div class="library">
        <Muscles />
        <Below />
      </div>
    ),
    [],
  );
  return (
    <div class="with-rail">
      <main class="page wide with-nav">
        <TopBar>
          <span />
        </TopBar>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <SearchField sought={sought} onSeek={seek} />
        {isSeeking && <Results sought={sought} onSeek={seek} />}
        <div hidden={isSeeking}>{everything}</div>
      </main>
      <Nav alone />
    </div>
  );
}
