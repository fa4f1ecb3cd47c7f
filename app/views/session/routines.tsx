// SPDX-License-Identifier: Apache-2.0
// What can be followed along beside today's session, where the engine has something in it today.
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../parts/icons';
import { keptPlace } from '../../player/kept_place';
import { askScript } from '../../player/plan';
import { words } from '../../player/player_words';
import type { Script } from '../../player/script';
import { day, screen } from '../../realign';
import '../../style/routines.css';

const beside = ['core', 'stretches', 'walk'];

function scripts(): Script[] {
  return beside.flatMap((routine) => {
    try {
      const kept = keptPlace(routine);
      // What she has done of it today does not take away the rest.
      const script = askScript(routine, kept?.day === day.value ? kept.entries : []);
      return script.blocks.length > 0 ? [script] : [];
    } catch {
      return [];
    }
  });
}

/** What there is to follow along: not before the day is on the screen, and null until then. */
export function useRoutines(): Script[] | null {
  const [found, find] = useState<Script[] | null>(null);
  const plan = screen.value;
  useEffect(() => {
    const later = setTimeout(() => find(plan?.paused ? [] : scripts()), 60);
    return () => clearTimeout(later);
  }, [plan]);
  return found;
}

export function Routines({ found }: { found: Script[] }) {
  if (found.length === 0) return null;
  return (
    <section class="part">
      <h2>{words.followAlong}</h2>
      <ul class="routines">
        {found.map(({ routine, name, why, lasts }) => (
          <li key={routine}>
            <a href={`/session?routine=${routine}`}>
              <span>
                <span class="line-name">{name}</span>
                <span class="line-until">
                  {words.lasts(Math.ceil(lasts / 60_000))}. {why}
                </span>
              </span>
              <Icon name="onward" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
