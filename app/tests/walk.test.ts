// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Script } from '../player/script';
import {
  begun,
  between,
  clockOf,
  paused,
  promptsOf,
  resumed,
  talkTimes,
  walkedBy,
} from '../views/walk/going';

const minute = 60_000;

describe('a walk by the clock', () => {
  test('goes on while nobody looks, and stands still while it is paused', () => {
    const start = begun(1000);
    expect(walkedBy(start, 1000 + 4 * minute)).toBe(4 * minute);
    const stopped = paused(start, 1000 + 4 * minute);
    expect(walkedBy(stopped, 1000 + 90 * minute)).toBe(4 * minute);
    const again = resumed(stopped, 1000 + 90 * minute);
    expect(walkedBy(again, 1000 + 93 * minute)).toBe(7 * minute);
  });

  test('ended where it was paused, however late she says so', () => {
    const stopped = paused(begun(0), 5 * minute);
    expect(paused(stopped, 60 * minute).at).toBe(5 * minute);
  });

  test('never goes back when the clock of the phone does', () => {
    expect(walkedBy(begun(10 * minute), 0)).toBe(0);
  });

  test('is shown in minutes and seconds', () => {
    expect([clockOf(0), clockOf(65_900), clockOf(61 * minute)]).toEqual(['0:00', '1:05', '61:00']);
  });
});

describe('what is said on a walk', () => {
  const cue = (kind: string, lasts: number) => ({ kind, lasts });
  const script = {
    blocks: [
      { cues: [cue('walk', 180_000), cue('talk', 8000), cue('walk', 172_000)] },
      { cues: [cue('talk', 8000), cue('walk', 60_000)] },
    ],
  } as unknown as Script;

  test('is asked when the routine of the engine asks it, and on in its step', () => {
    expect(talkTimes(script)).toEqual([180_000, 360_000]);
    const talks = promptsOf(null, talkTimes(script), 15).map(({ at }) => at / minute);
    expect(talks).toEqual([3, 6, 9, 12]);
  });

  test('there are bells at both ends of the range, and one where both are the same', () => {
    const kinds = (range: [number, number]) =>
      promptsOf(range, []).map(({ at, kind }) => [kind, at / minute]);
    expect(kinds([5, 10])).toEqual([
      ['low', 5],
      ['high', 10],
    ]);
    expect(kinds([10, 10])).toEqual([['low', 10]]);
  });

  test('each comes once', () => {
    const prompts = promptsOf([5, 10], [180_000]);
    expect(between(prompts, 0, 180_000)).toHaveLength(1);
    expect(between(prompts, 180_000, 181_000)).toHaveLength(0);
  });

  test('where the routine asks nothing, nothing is asked', () => {
    expect(promptsOf(null, talkTimes(null))).toEqual([]);
  });
});
