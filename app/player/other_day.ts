// SPDX-License-Identifier: Apache-2.0
//
// What is left of a run that was begun on another day: what counted of it, and whether today's plan still has the
// exercise she was in.
import { said } from '../realign';
import type { KeptPlace } from './kept_place';
import { words } from './player_words';
import { countOf, setsOn } from './record';
import type { Script } from './script';
import { Written } from './written';

export interface Offer {
  part: number;
  name: string;
}

export function leftOver(kept: KeptPlace, script: Script): { remark: string; offered: Offer | null } {
  if (kept.moves !== null) {
    // The browser may have been closed in the middle of a walk: what was walked is written down now.
    const walk = new Written(kept.entries, kept.minutes, () => {});
    void walk.walk(kept.played, { at: kept.at }).catch(() => {});
    return { remark: '', offered: null };
  }
  const part = script.parts.findIndex(({ exercise }) => exercise === kept.exercise);
  // It is first anyway, or today's plan has it no longer.
  const offered = part > 0 ? { part, name: script.parts[part]?.name ?? '' } : null;
  return { remark: words.otherDay(kept.day, countOf(setsOn(kept.day, said.value))), offered };
}
