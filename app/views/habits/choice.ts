// SPDX-License-Identifier: Apache-2.0
//
// Which habit is shown first: today's, where it goes with what she is doing; then those she has not noticed today, in
// the engine's order.
import type { Habit } from '../../library';

export function inOrder(habits: Habit[], event: string, ofToday: string[], noticed: string[]): Habit[] {
  const rank = ({ id }: Habit) => (noticed.includes(id) ? 2 : ofToday.includes(id) ? 0 : 1);
  return habits.filter(({ events }) => events.includes(event)).sort((a, b) => rank(a) - rank(b));
}
