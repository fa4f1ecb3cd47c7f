// SPDX-License-Identifier: Apache-2.0
// The belly check: what was found so far, when it is time again, and the way into it.
import { useId, useState } from 'preact/hooks';
import { howItGoes } from '../../how_it_goes';
import { library } from '../../library';
import { Back, Dock, Nav, TopBar } from '../../parts/bars';
import { Chevron } from '../../parts/icons';
import { Problem } from '../../parts/notices';
import { Sources } from '../../parts/why';
import { prefer, preferences } from '../../preferences';
import { day, screen } from '../../realign';
import { words } from '../../words/checks';
import { keptDraft } from './draft';
import { Checking } from './going';
import { Readings } from './readings';

// What three fingers measure; whatever is typed beyond is a slip.
const [least, most] = [20, 99];

function FingerWidth({ widest }: { widest: number | undefined }) {
  const id = useId();
  const kept = preferences.value.fingersMm;
  const [problem, complain] = useState<string | null>(null);
  const measure = (typed: string) => {
    const mm = Number(typed.replace(',', '.'));
    const fits = mm >= least && mm <= most;
    complain(typed === '' || fits ? null : words.finger.wrong);
    if (typed === '' || fits) prefer({ fingersMm: typed === '' ? 0 : mm });
  };
  return (
    <details class="part folded">
      <summary>
        <span>
          <h2>{words.finger.title}</h2>
          <span class="line-until">{kept ? words.finger.now(kept) : words.finger.none}</span>
        </span>
        <Chevron />
      </summary>
      <p>{library().self_check.finger}</p>
      <div class="field finger-field">
        <label for={id}>{words.finger.mm}</label>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={kept ? String(kept) : ''}
          onChange={({ currentTarget }) => measure(currentTarget.value.trim())}
        />
      </div>
      <Problem text={problem} />
      {kept > 0 && widest !== undefined && <p>{words.finger.wide(widest, kept)}</p>}
      <p class="quiet small">{words.finger.kept}</p>
    </details>
  );
}

function About() {
  const { bands, error, sources } = library().self_check;
  return (
    <section class="part">
      <h2>{words.check.how}</h2>
      <p>{bands}</p>
      <h2 class="part">{words.check.error}</h2>
      <p>{error}</p>
      <Sources sources={sources} />
    </section>
  );
}

function Before({ wasKept, onStart }: { wasKept: boolean; onStart: () => void }) {
  const { separation } = howItGoes();
  const check = library().self_check;
  const due = screen.value?.self_check?.text;
  const has = separation.readings.length > 0;
  return (
    <div class="with-rail">
      <main class="page with-nav with-dock">
        <TopBar quiet>
          <Back to="/checks" label={words.title} />
        </TopBar>
        <h1>{check.title}</h1>
        {due && <p class="lead">{due}</p>}
        <div role="status">{wasKept && <p class="notice part">{words.check.kept}</p>}</div>
        {has && <Readings separation={separation} />}
        <section class="part">
          <h2>{words.check.when}</h2>
          <p>{check.when}</p>
        </section>
        <FingerWidth widest={separation.readings.at(-1)?.widest} />
        <About />
        <Dock aboveNav>
          <button type="button" class="primary" onClick={onStart}>
            {keptDraft(day.value) ? words.check.carryOn : has ? words.check.again : words.check.start}
          </button>
        </Dock>
      </main>
      <Nav />
    </div>
  );
}

export function Belly() {
  const [place, go] = useState<'before' | 'going' | 'kept'>('before');
  if (place === 'going') return <Checking onLeave={() => go('before')} onKept={() => go('kept')} />;
  return <Before wasKept={place === 'kept'} onStart={() => go('going')} />;
}
