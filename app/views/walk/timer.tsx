// SPDX-License-Identifier: Apache-2.0
// The walk that is going on: one ring, one line, one thing to press. A tap anywhere pauses, and goes on.
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../parts/icons';
import { hasVoice } from '../../player/voice';
import { preferences } from '../../preferences';
import { words as appWords } from '../../words';
import { words } from '../../words/walk';
import { FilledIcon, LineIcon } from '../session/player_icons';
import { VoiceSheet } from '../session/voice_sheet';
import { announced, going, look, pause, prompted, range, take, toggle, walked, wordsOf } from './clock';
import { clockOf } from './going';

const round = 1000;

/** How much of the ring is drawn: the whole of it is the upper end of today's range. */
function Ring() {
  const [low, high] = range() ?? [0, 0];
  const isPaused = going.value?.since === null;
  const share = high === 0 ? 0 : Math.min(1, walked.value / (high * 60_000));
  return (
    <button type="button" class={`ring no-figure ${isPaused ? 'paused' : ''}`} onClick={toggle}>
      <span class="unseen">{isPaused ? words.resume : words.pause}</span>
      <svg viewBox="0 0 320 320" aria-hidden="true">
        <circle class="ring-disc" cx="160" cy="160" r="150" />
        <circle class="ring-track" cx="160" cy="160" r="150" />
        <circle
          class="ring-arc"
          cx="160"
          cy="160"
          r="150"
          pathLength={round}
          stroke-dasharray={`${(round * share).toFixed(0)} ${round}`}
          transform="rotate(-90 160 160)"
        />
        {high > low && (
          <path
            class="walk-low"
            d="M160 2v22"
            transform={`rotate(${((low / high) * 360).toFixed(1)} 160 160)`}
          />
        )}
      </svg>
      <span class="ring-count" aria-hidden="true">
        <b>{clockOf(walked.value)}</b>
        <span>{words.minutesUnit}</span>
      </span>
    </button>
  );
}

function line(): string {
  const today = range();
  if (going.value?.since === null) return words.pausedLine;
  const said = prompted.value;
  if (said?.kind === 'talk' && walked.value - said.at < 60_000) return wordsOf('talk');
  if (!today) return '';
  const [low, high] = today;
  if (walked.value < low * 60_000) return words.before(words.range(low, high));
  return walked.value < high * 60_000 ? words.inside : words.beyond;
}

function Top({ onVoice }: { onVoice: () => void }) {
  const speaks = preferences.value.voice && hasVoice.value;
  return (
    <header class="player-top">
      <a class="top-action back" href="/">
        <Icon name="back" />
        {appWords.nav.today}
      </a>
      <p />
      <button
        type="button"
        class="top-action"
        aria-label={speaks ? words.voiceOn : words.voiceOff}
        onClick={onVoice}
      >
        <LineIcon name={speaks ? 'voice' : 'mute'} />
        {words.voice}
      </button>
    </header>
  );
}

/** Looks at the clock while she looks at it, and at once when she does again. */
function useClock(): void {
  useEffect(() => {
    take();
    const timer = setInterval(look, 500);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}

export function Timer({ onEnd }: { onEnd: () => void }) {
  const [voice, ask] = useState(false);
  useClock();
  const isPaused = going.value?.since === null;
  const tapped = (event: MouseEvent) => {
    if (!(event.target as Element).closest('a, button, dialog')) toggle();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the ring and the button below are there for keys
    <main class="player walking" onClick={tapped}>
      <Top onVoice={() => ask(true)} />
      <Ring />
      <section class="player-words">
        <h1 tabIndex={-1}>{isPaused ? words.paused : words.going}</h1>
        <p class="player-line">{line()}</p>
        <p class="player-hint">{words.byTheClock}</p>
      </section>
      <div class="player-controls">
        <button
          type="button"
          class="second"
          onClick={() => {
            pause();
            onEnd();
          }}
        >
          {words.end}
        </button>
        <button type="button" class="primary big" onClick={toggle}>
          <FilledIcon name={isPaused ? 'play' : 'pause'} />
          {isPaused ? words.resume : words.pause}
        </button>
      </div>
      <p class="unseen" aria-live="polite">
        {announced.value}
      </p>
      {voice && <VoiceSheet onClose={() => ask(false)} />}
    </main>
  );
}
