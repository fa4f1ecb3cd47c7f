// SPDX-License-Identifier: Apache-2.0
// The ring with figure and count inside. It is one large button: a tap anywhere on it pauses, and goes on.
import { useCallback, useRef } from 'preact/hooks';
import { wantsNoMotion } from '../../parts/motion';
import { Figure } from '../../player/figure_stage';
import { words } from '../../player/player_words';
import type { Run } from '../../player/run';
import { ringLeft } from '../../player/shown';

const length = 1000;

export function Ring({ run }: { run: Run }) {
  const arc = useRef<SVGCircleElement>(null);
  const shown = run.shown.value;
  const drawn = useRef('');
  const onMoment = useCallback(() => {
    // Whoever wants no motion sees it step by the second.
    const ms = wantsNoMotion() ? Math.floor(run.state.ms / 1000) * 1000 : run.state.ms;
    const left = run.state.ended ? 0 : ringLeft(run.timeline, { ...run.state, ms });
    const gone = (length * (1 - left)).toFixed(0);
    if (gone === drawn.current) return;
    drawn.current = gone;
    arc.current?.setAttribute('stroke-dashoffset', gone);
  }, [run]);
  if (!shown) return null;
  const isPlaying = run.playing.value;
  const kind = isPlaying || !run.begun.value ? shown.ring : 'paused';
  const hasFigure = shown.figure !== null;
  return (
    <button type="button" class={`ring ${kind}${hasFigure ? '' : ' no-figure'}`} onClick={() => run.toggle()}>
      <span class="unseen">{isPlaying ? words.stage.pause : words.stage.resume}</span>
      <svg viewBox="0 0 320 320" aria-hidden="true">
        <circle class="ring-disc" cx="160" cy="160" r="150" />
        <circle class="ring-track" cx="160" cy="160" r="150" />
        <circle
          class="ring-arc"
          ref={arc}
          cx="160"
          cy="160"
          r="150"
          pathLength={length}
          stroke-dasharray={`${length} ${length}`}
          transform="rotate(-90 160 160)"
        />
      </svg>
      {hasFigure && <Figure run={run} onMoment={onMoment} />}
      {!hasFigure && <Moments run={run} onMoment={onMoment} />}
      <span class="ring-count" aria-hidden="true">
        <b>{shown.big}</b>
        <span>{shown.unit}</span>
      </span>
    </button>
  );
}

/** A walk has no figure: only the ring moves. */
function Moments({ run, onMoment }: { run: Run; onMoment: () => void }) {
  run.onMoment = onMoment;
  return null;
}
