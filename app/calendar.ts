// SPDX-License-Identifier: Apache-2.0
//
// The days ahead as a file for her calendar. What is in it the engine says; this phone adds where she is: the
// name of her time zone, and when its clocks change.
import { offsetAt } from './day';
import { give } from './handover';
import { theEngine, theJournal } from './realign';

const dayLong = 86_400_000;
/** A zone that puts its clocks forward and back did so within the days before; the days after are for what she moves. */
const daysBefore = 400;
const daysAfter = 400;
const weeks = 4;

/** As CET or GMT+1, in letters that every calendar reads. */
function abbreviation(time: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZoneName: 'short' }).formatToParts(time);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace(/[^A-Za-z0-9+-]/g, '') || 'LMT';
}

const written = (time: number, before: number): string =>
  [Math.floor(time / 1000), before, offsetAt(time), abbreviation(time)].join(',');

/** The moment of the change between two that differ, to the minute. */
function changeBetween(from: number, to: number): number {
  const before = offsetAt(from);
  let [early, late] = [from, to];
  while (late - early > 60_000) {
    const middle = Math.floor((early + late) / 120_000) * 60_000;
    if (offsetAt(middle) === before) early = middle;
    else late = middle;
  }
  return late;
}

/** Each change of the clocks around this moment as "SECONDS,BEFORE,AFTER,NAME", minutes from UTC. */
export function observances(now: number): string {
  const first = Math.floor(now / dayLong - daysBefore) * dayLong;
  const changes = [written(first, offsetAt(first))];
  for (let time = first; time < now + daysAfter * dayLong; time += dayLong) {
    const before = offsetAt(time);
    if (offsetAt(time + dayLong) === before) continue;
    changes.push(written(changeBetween(time, time + dayLong), before));
  }
  return changes.join(';');
}

/** Hands over the days from `day` on, with sessions that begin at this time, as 10:00. */
export function giveCalendar(day: string, at: string): Promise<'shared' | 'downloaded' | 'left'> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const wish = [
    '--weeks',
    String(weeks),
    '--at',
    at,
    '--zone',
    zone,
    '--observances',
    observances(Date.parse(`${day}T12:00:00Z`)),
  ];
  const text = theEngine().run(['export', 'ics', '--on', day, ...wish], theJournal().text());
  return give([new File([text], `realign-${day}.ics`, { type: 'text/calendar' })]);
}
