// SPDX-License-Identifier: Apache-2.0
// The end: what counted, and what she likes to say about it. The sets are kept already.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry, Saying } from '../../entry';
import { Dock } from '../../parts/bars';
import { Problem } from '../../parts/notices';
import { PainScale } from '../../parts/pain_scale';
import { words } from '../../player/player_words';
import { closingSayings } from '../../player/record';
import type { Run } from '../../player/run';
import { words as appWords } from '../../words';
import { noUnusual, Talk, type Told, Unusual } from './unusual';

const minutesOf = (run: Run): number => Math.floor(run.state.played / 60_000);

function headline(run: Run): string {
  if (run.isWalk) return words.end.walked(minutesOf(run));
  const [done, all] = [run.state.done.size, run.timeline.units.length];
  return done === 0 || done === all ? words.end.done(done) : words.end.partly(done, all);
}

/** A set that was left in the middle, and how to go on with what is open. */
function Open({ run }: { run: Run }) {
  const partial = run.partial.value;
  const left = [...run.state.left].flatMap((part) => run.script.parts[part]?.name ?? []);
  return (
    <>
      {left.length > 0 && <p class="quiet">{words.end.left(left)}</p>}
      {run.remark.value && <p class="player-remark">{run.remark.value}</p>}
      {partial && (
        <div class="notice part">
          <p>{words.end.partial(partial.part.name, partial.amount, partial.part.reps === null)}</p>
          <div class="row-of-actions">
            <button type="button" class="text-action" onClick={() => run.countPartial()}>
              {words.end.count}
            </button>
            <button
              type="button"
              class="text-action"
              onClick={() => {
                run.partial.value = null;
              }}
            >
              {words.end.dontCount}
            </button>
          </div>
        </div>
      )}
      {run.isOpen && (
        <button type="button" class="second part" onClick={() => run.takeUp()}>
          {words.end.takeUp}
        </button>
      )}
    </>
  );
}

function sayings(told: Told, entries: Entry[], finished: boolean): Saying[] {
  const { pain, effort, unusual, where, signs } = told;
  return [
    ...(pain === null ? [] : [{ kind: 'pain', score: pain, when: 'after' } as const]),
    // Each an entry of its own, so that it can be taken back.
    ...signs.map((sign) => ({ kind: 'screening', answers: { [sign]: true } }) as const),
    ...closingSayings(entries, { effort, unusual, where, finished }),
  ];
}

async function write(run: Run, told: Told): Promise<void> {
  const finished = run.state.done.size === run.timeline.units.length;
  if (run.isWalk) {
    await run.written.walk(run.state.played, told.talk === null ? {} : { talk: told.talk });
    await run.written.close(() => sayings(told, [], finished), false);
  } else {
    await run.written.close((entries) => sayings(told, entries, finished), true);
  }
}

function Questions({ run, told, tell }: { run: Run; told: Told; tell: (more: Partial<Told>) => void }) {
  return (
    <>
      <section class="part">
        <h2>{words.end.pain}</h2>
        <PainScale label={words.end.pain} value={told.pain} onChange={(pain) => tell({ pain })} />
      </section>
      {run.isWalk ? (
        <Talk told={told} tell={tell} />
      ) : (
        <section class="part">
          <h2>{words.end.effort}</h2>
          <PainScale
            label={words.end.effort}
            value={told.effort}
            onChange={(effort) => tell({ effort })}
            ends={words.end.effortEnds}
          />
        </section>
      )}
      <Unusual run={run} told={told} tell={tell} />
    </>
  );
}

/** Begins at the top, where a screen reader begins too. */
function useBeginning() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, []);
  return title;
}

export function End({ run, onLeave }: { run: Run; onLeave: () => void }) {
  const title = useBeginning();
  const [told, change] = useState<Told>({
    pain: null,
    effort: null,
    talk: null,
    unusual: noUnusual,
    where: [],
    signs: [],
  });
  const [state, become] = useState<'asking' | 'saving' | 'saved'>('asking');
  const [problem, complain] = useState<string | null>(null);
  const save = async () => {
    become('saving');
    try {
      await write(run, told);
      become('saved');
    } catch (error) {
      complain(words.refused((error as Error).message));
      become('asking');
    }
  };
  const partial = run.partial.value;
  const nothing = run.isWalk ? minutesOf(run) === 0 : run.state.done.size === 0 && !partial;
  if (state === 'saved' || nothing) return <Kept run={run} saved={state === 'saved'} onLeave={onLeave} />;
  return (
    <main class="page with-dock player-end">
      <header class="top" />
      <h1 tabIndex={-1} ref={title}>
        {headline(run)}
      </h1>
      <p class="lead">{run.isWalk ? words.end.leadWalk : words.end.lead}</p>
      <Open run={run} />
      <Questions run={run} told={told} tell={(more) => change({ ...told, ...more })} />
      <Problem text={problem} />
      <Dock>
        <button type="button" class="primary" onClick={save}>
          {state === 'saving' ? words.end.saving : words.end.save}
        </button>
        <button type="button" class="text-action alone" onClick={onLeave}>
          {words.end.skip}
        </button>
      </Dock>
    </main>
  );
}

function Kept({ run, saved, onLeave }: { run: Run; saved: boolean; onLeave: () => void }) {
  const title = useBeginning();
  return (
    <main class="page with-dock player-end">
      <header class="top" />
      <h1 tabIndex={-1} ref={title}>
        {headline(run)}
      </h1>
      {saved && <p class="lead">{words.end.saved}</p>}
      {!saved && <Open run={run} />}
      {run.written.unsaved.value && <p class="problem">{words.notKept}</p>}
      <Dock>
        <button type="button" class="primary" onClick={onLeave}>
          {appWords.questions.toToday}
        </button>
      </Dock>
    </main>
  );
}
