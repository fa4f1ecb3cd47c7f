// SPDX-License-Identifier: Apache-2.0
//
// Gives time to the timeline. While the screen is dark a page hears of time late, or not at all: as long as the
// sound goes on, its clock says how much has gone by; without it nothing has, so that no set counts that was
// slept through.

const lateness = 3000;

export interface Clock {
  stop: () => void;
}

/** Calls with the milliseconds since the last call; `slept` where it cannot be said what went by. */
export function runClock(
  onTime: (ms: number) => void,
  onSlept: () => void,
  heard: () => number | null,
): Clock {
  let last = performance.now();
  let lastHeard = heard();
  let frame = 0;
  const tick = () => {
    const now = performance.now();
    const sound = heard();
    const ms = now - last;
    const soundMs = sound !== null && lastHeard !== null ? sound - lastHeard : null;
    last = now;
    lastHeard = sound;
    if (ms <= lateness) return onTime(ms);
    if (soundMs === null) return onSlept();
    onTime(Math.min(ms, soundMs));
  };
  const draw = () => {
    tick();
    frame = requestAnimationFrame(draw);
  };
  frame = requestAnimationFrame(draw);
  const timer = setInterval(tick, 250);
  return {
    stop() {
      cancelAnimationFrame(frame);
      clearInterval(timer);
    },
  };
}
