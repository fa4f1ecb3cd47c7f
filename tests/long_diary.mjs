// SPDX-License-Identifier: Apache-2.0
//
// Years of daily use as a journal, made up the same way every time: mornings that get better, sessions, walks, a gap that
// narrows, forms that come round. Its last day is 2026-11-22.
import { readFileSync } from 'node:fs';

const calm = JSON.parse(readFileSync(new URL('calm_answers.json', import.meta.url), 'utf8'));
const last = Date.parse('2026-11-22T08:00:00Z');
const item = (exercise, pain) => ({ exercise, variant: 'base', sets: [8, 8], pain, effort: 4 });

export function long_diary(days) {
  let count = 0, text = '';
  const write = (ago, minutes, body) => {
    const id = `01700000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
    const at = new Date(last - ago * 86_400_000 + minutes * 60_000).toISOString().replace('.000Z', 'Z');
    text += `${JSON.stringify({ id, at, ...body })}\n`;
  };
  const birth_date = new Date(last - (days + 21) * 86_400_000).toISOString().slice(0, 10);
  write(days, 0, { kind: 'profile', birth_date, birth: 'vaginal', tear: 'minor', epidural: false, minutes: 15, equipment: ['mat', 'chair', 'wall', 'strap', 'pillow'] });
  for (let ago = days; ago >= 0; ago--) {
    const day = days - ago, pain = Math.max(1, 6 - Math.floor(day / 14) + (day * 7 % 3) - 1);
    if (day % 6 !== 4) write(ago, 1, { kind: 'pain', score: Math.min(pain, 7), when: 'morning' });
    write(ago, 2, { kind: 'screening', answers: calm });
    if (ago === 0) break;
    if (day % 2 === 0) write(ago, 60, { kind: 'session', items: [item('pelvic-tilt', pain), item('vacuum', pain)], minutes: 9, finished: true });
    if (day % 2 === 0) write(ago, 90, { kind: 'pain', score: pain, when: 'after' });
    if (day % 3 === 1) write(ago, 120, { kind: 'walk', minutes: 12, place: 'outdoors', talk: 'easy' });
    if (day % 14 === 3) write(ago, 130, { kind: 'separation', above: Math.max(1, 2.5 - day / 40 | 0), navel: Math.max(1, 3 - Math.floor(day / 30) / 2), below: 1, tension: day < 30 ? 'soft' : 'firm', doming: day < 30 });
    if (day % 28 === 5) write(ago, 140, { kind: 'questionnaire', form: 'phq-2', answers: [1, day < 30 ? 1 : 0] });
    if (day % 28 === 6) write(ago, 140, { kind: 'questionnaire', form: 'rmdq', answers: Array.from({ length: 24 }, (_, i) => (i < 12 - Math.min(10, day / 7 | 0) ? 1 : 0)) });
    if (day % 14 === 7) write(ago, 150, { kind: 'questionnaire', form: 'psfs', answers: [3, 4, 5].map((one) => Math.min(10, one + (day / 20 | 0))), activities: ['lift the baby', 'cook', 'sit through a feed'] });
  }
  return text;
}
