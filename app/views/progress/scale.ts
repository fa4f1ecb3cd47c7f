// SPDX-License-Identifier: Apache-2.0
//
// From days and scores to places on a drawing. What there is no value for is left out, never bridged.

export const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T12:00Z`) / 86_400_000);

export type Scale = (value: number) => number;

/** Straight from one stretch to another; all in one place where there is no stretch. */
export function scale([low, high]: [number, number], [from, to]: [number, number]): Scale {
  const size = high - low;
  return (value) => (size === 0 ? to : from + ((value - low) / size) * (to - from));
}

/** What stands side by side without a gap. */
export function runs<T, S extends T>(items: T[], isThere: (item: T) => item is S): S[][] {
  const found: S[][] = [];
  let isOpen = false;
  for (const item of items) {
    if (isThere(item)) {
      if (isOpen) found.at(-1)?.push(item);
      else found.push([item]);
    }
    isOpen = isThere(item);
  }
  return found;
}

export type Point = [number, number];

const one = (n: number): string => String(Math.round(n * 10) / 10);

export const pathOf = (points: Point[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${one(x)} ${one(y)}`).join('');

/** A round number of at most this many steps from 0 that holds the value. */
export function roundUp(value: number, steps: number[]): number {
  return steps.find((step) => step >= value) ?? value;
}
