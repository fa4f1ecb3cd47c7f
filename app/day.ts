// SPDX-License-Identifier: Apache-2.0
//
// Her local time. A day runs from 04:00 to 04:00: a feed at three in the morning belongs to the night before.
// Everything is read from the local fields of Date, so that clocks going forward or back need no thought here.

const dayBegins = 4;

const two = (n: number) => String(n).padStart(2, '0');

function civil(date: Date): string {
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day that this moment belongs to, as 2026-11-22. */
export function dayOf(now: Date): string {
  const back = now.getHours() < dayBegins ? 1 : 0;
  // Noon is on every day, also on one whose midnight is left out.
  return civil(new Date(now.getFullYear(), now.getMonth(), now.getDate() - back, 12));
}

/** How far her clock is from UTC at a moment, in minutes. */
export const offsetAt = (time: number): number => -new Date(time).getTimezoneOffset();

/** The moment as RFC 3339 with her offset: 2026-11-22T07:10:05-05:00. */
export function localTime(now: Date): string {
  const offset = offsetAt(now.getTime());
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const clock = `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
  return `${civil(now)}T${clock}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** When the next day begins. */
export function nextDayBegins(now: Date): Date {
  const ahead = now.getHours() < dayBegins ? 0 : 1;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead, dayBegins);
}

/** The day that a written moment belongs to, where it was written. */
export function dayWritten(at: string): string {
  const [date, clock] = [at.slice(0, 10), at.slice(11, 13)];
  if (Number(clock) >= dayBegins) return date;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return civil(new Date(year, month - 1, day - 1, 12));
}

export const isBeforeNoon = (now: Date): boolean => now.getHours() >= dayBegins && now.getHours() < 12;

/** Late enough for the night mode to be offered; in the small hours it may begin by itself. */
export const isLate = (now: Date): boolean => now.getHours() >= 21 || now.getHours() < 6;
export const isSmallHours = (now: Date): boolean => now.getHours() >= 23 || now.getHours() < 6;
