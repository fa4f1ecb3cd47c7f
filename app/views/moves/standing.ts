// SPDX-License-Identifier: Apache-2.0
//
// How a move stands for her today, as the engine has it: in the plan, open, open in one way only, or waiting.
import { computed } from '@preact/signals';
import type { Exercise, Screen } from '../../engine';
import { day, screen, theEngine } from '../../realign';
import { shortAsks } from '../questions/steps';

export type Kind = 'planned' | 'open' | 'only' | 'waits';

export interface Standing {
  kind: Kind;
  lines: Screen['waiting'];
  /** As today's plan has it. */
  planned: Exercise | null;
}

const allowed = computed(() => {
  if (!screen.value) return new Set<string>();
  const plan = JSON.parse(theEngine().ofHers(['today', '--on', day.value, '--format', 'json'])) as {
    allowed: string[];
  };
  return new Set(plan.allowed);
});

export function standingOf(exercise: string): Standing {
  const plan = screen.value;
  const lines = plan?.waiting.filter((line) => line.exercise === exercise) ?? [];
  const items = [...(plan?.session?.items ?? []), ...(plan?.stretches ?? [])];
  const planned = items.find((item) => item.exercise === exercise) ?? null;
  if (planned) return { kind: 'planned', lines, planned };
  if (!allowed.value.has(exercise)) return { kind: 'waits', lines, planned };
  return { kind: lines.length > 0 ? 'only' : 'open', lines, planned };
}

export const isInSession = (exercise: string): boolean =>
  screen.value?.session?.items.some((item) => item.exercise === exercise) ?? false;

/** Where the session begins: with the questions that it waits for, if there are any. */
export const toSession = (plan: Screen): string =>
  shortAsks(plan.ask).length > 0 ? '/questions/first' : '/session';
