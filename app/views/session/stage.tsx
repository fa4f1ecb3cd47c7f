// SPDX-License-Identifier: Apache-2.0
// The stage: what to do now, in a ring, in words, in dots; and at the thumb what she may want to do about it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../parts/icons';
import { muscles } from '../../player/figure_stage';
import { words } from '../../player/player_words';
import type { Run } from '../../player/run';
import { announced } from '../../player/sounding';
import { hasVoice } from '../../player/voice';
import { preferences } from '../../preferences';
import { Hurts } from './hurts';
import { playWithKeys } from './keys';
import { FilledIcon, LineIcon } from './player_icons';
import { Ring } from './ring';
import { VoiceSheet } from './voice_sheet';

function Top({ run, onVoice }: { run: Run; onVoice: () => void }) {
  const { voice } = preferences.value;
  const speaks = voice && hasVoice.value;
  return (
    <header class="player-top">
      <button type="button" class="top-action back" aria-label={words.before} onClick={() => run.previous()}>
        <LineIcon name="setBefore" />
        {words.beforeShort}
      </button>
      <p>{run.shown.value?.position}</p>
      <button
        type="button"
        class="top-action"
        aria-label={speaks ? words.voice.on : words.voice.off}
        onClick={onVoice}
      >
        <LineIcon name={speaks ? 'voice' : 'mute'} />
        {words.voice.label}
      </button>
    </header>
  );
}

function Dots({ run }: { run: Run }) {
  const shown = run.shown.value;
  if (!shown) return null;
  return (
    <p class="player-progress">
      <span class={shown.dots.length > 8 ? 'set-dots many' : 'set-dots'} aria-hidden="true">
        {shown.dots.map((dot, index) => (
          <span key={index} class={`set-dot ${dot}`} />
        ))}
      </span>
      <span>
        {shown.progress} {shown.next}
      </span>
    </p>
  );
}

function Words({ run }: { run: Run }) {
  const shown = run.shown.value;
  if (!shown) return null;
  const remark = run.remark.value || (run.stopped.value ? stoppedText(run) : '');
  const offered = run.offered.value;
  return (
    <section class="player-words">
      <h1 tabIndex={-1}>{shown.title}</h1>
      {shown.side && <p class="player-side">{shown.side}</p>}
      {remark ? <p class="player-remark">{remark}</p> : <p class="player-line">{shown.line}</p>}
      {offered && (
        <button type="button" class="text-action" onClick={() => run.takeOffer()}>
          {words.beginWith(offered.name)}
        </button>
      )}
      {!remark && <p class="player-hint">{shown.hint || muscles.value}</p>}
      <Dots run={run} />
      {run.written.unsaved.value && <p class="problem">{words.notKept}</p>}
      {run.written.problem.value && <p class="problem">{words.refused(run.written.problem.value)}</p>}
    </section>
  );
}

const stoppedText = (run: Run): string => {
  const done = run.state.done.size;
  return run.isWalk || done === 0 ? words.stopped : `${words.keptSets(done)} ${words.stopped}`;
};

/** What fits this moment, quieter than the rest. */
function Asides({ run }: { run: Run }) {
  const shown = run.shown.value;
  const waits = run.playing.value && (shown?.ring === 'rest' || (shown?.ring === 'ready' && !run.isWalk));
  return (
    <div class="player-asides">
      {run.mayBeEnough.value && (
        <button type="button" class="text-action" onClick={() => run.enough()}>
          {words.enough}
        </button>
      )}
      {waits && (
        <button type="button" class="text-action" onClick={() => run.goOn()}>
          {words.skipRest}
        </button>
      )}
      {!run.isWalk && (
        <button type="button" class="text-action" onClick={() => run.leaveOut()}>
          {words.leaveOut}
        </button>
      )}
      <button type="button" class="text-action" onClick={() => run.next()}>
        {run.isWalk ? words.nextMove : words.next}
      </button>
    </div>
  );
}

function Controls({ run, onHurts }: { run: Run; onHurts: () => void }) {
  const begun = run.begun.value;
  const isPlaying = run.playing.value;
  const label = isPlaying ? words.pause : !begun ? words.start : words.resume;
  return (
    <div class="player-controls">
      <Asides run={run} />
      {begun && (
        <div class="player-two">
          <button type="button" class="second" onClick={() => (isPlaying ? run.stop() : run.finish())}>
            {isPlaying ? words.babyNeedsMe : words.endHere}
          </button>
          <button type="button" class="second" onClick={onHurts}>
            {words.hurts}
          </button>
        </div>
      )}
      <button type="button" class="primary big" data-first onClick={() => run.toggle()}>
        <FilledIcon name={isPlaying ? 'pause' : 'play'} />
        {run.stopped.value && !isPlaying ? words.carryOn : label}
      </button>
    </div>
  );
}

export function Stage({ run, onLeave }: { run: Run; onLeave: () => void }) {
  const [asked, ask] = useState<'hurts' | 'voice' | null>(null);
  const stage = useRef<HTMLElement>(null);
  useEffect(() => {
    // A thumb needs no focus to be shown; a keyboard and a remote do.
    if (matchMedia('(pointer: coarse)').matches) return;
    stage.current?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
  }, []);
  useEffect(() => (asked ? undefined : playWithKeys(run, onLeave)), [run, onLeave, asked]);
  const hurts = () => {
    run.pause();
    ask('hurts');
  };
  return (
    <main class="player" ref={stage}>
      {run.begun.value ? (
        <Top run={run} onVoice={() => ask('voice')} />
      ) : (
        <TopBefore run={run} onLeave={onLeave} onVoice={() => ask('voice')} />
      )}
      <Ring run={run} />
      <Words run={run} />
      <Controls run={run} onHurts={hurts} />
      <p class="unseen" aria-live="polite">
        {announced.value}
      </p>
      {asked === 'hurts' && <Hurts run={run} onClose={() => ask(null)} />}
      {asked === 'voice' && <VoiceSheet onClose={() => ask(null)} />}
    </main>
  );
}

/** Before it begins there is nothing to go back to but today. */
function TopBefore({ run, onLeave, onVoice }: { run: Run; onLeave: () => void; onVoice: () => void }) {
  return (
    <header class="player-top">
      <button type="button" class="top-action back" onClick={onLeave}>
        <Icon name="back" />
        {words.todayShort}
      </button>
      <p>{words.lasts(Math.ceil(run.script.lasts / 60_000))}</p>
      <button type="button" class="top-action" aria-label={words.voice.label} onClick={onVoice}>
        <LineIcon name={preferences.value.voice && hasVoice.value ? 'voice' : 'mute'} />
        {words.voice.label}
      </button>
    </header>
  );
}
