// SPDX-License-Identifier: Apache-2.0
//
// It hurts: she says how much, and the plan that the engine then has for today is what goes on. Where a movement
// has to stop, the engine says too.
import { say } from '../realign';
import { askScript } from './plan';
import { words } from './player_words';
import { changeOf } from './reroute';
import type { Run } from './run';
import { partAt } from './timeline';

export async function sayItHurts(run: Run, score: number): Promise<void> {
  const part = partAt(run.timeline, run.state);
  run.noticePartial();
  await say({ kind: 'pain', score, when: 'during', ...(part && { exercise: part.exercise }) });
  const script = askScript(run.routine, run.written.entries);
  const isGone = part !== undefined && !script.parts.some(({ exercise }) => exercise === part.exercise);
  const stopAt = part?.stop_at_pain ?? null;
  const stops = part !== undefined && stopAt !== null && score >= stopAt && !isGone;
  const { gone, eased } = changeOf(run.timeline, run.state, script);
  run.adopt(script, stops);
  const texts = [
    ...(stops ? [words.hurt.stopAt(part.name, stopAt)] : []),
    ...(gone.length > 0 ? [words.hurt.gone(gone)] : []),
    ...(eased.length > 0 ? [words.hurt.eased(eased)] : []),
    ...(run.state.ended ? [words.hurt.over] : []),
  ];
  if (run.state.ended) run.finish();
  run.remark.value = texts.length > 0 ? texts.join(' ') : words.hurt.same;
}
