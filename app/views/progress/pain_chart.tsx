// SPDX-License-Identifier: Apache-2.0
// Pain in the morning: each morning a hollow point, the middle of each week with the lowest and highest around it, and
// what was usual at first and is now. The whole scale is drawn; a week without a score is a gap.
import type { Mornings, PainCourse, PainWeek } from '../../how_it_goes';
import { words } from '../../words/progress';
import { Drawing, Key, Legend, type Room } from './drawing';
import { dayNumber, type Point, pathOf, runs, type Scale, scale } from './scale';

interface Week extends PainWeek {
  median: number;
  low: number;
  high: number;
}

const hasScores = (week: PainWeek): week is Week => week.median !== null;

interface Axes {
  /** Where the first score stands; its week may have begun before. */
  left: number;
  x: Scale;
  y: Scale;
}

const firstDay = (pain: PainCourse, today: string): string => pain.scores[0]?.date ?? today;

function axesOf(pain: PainCourse, today: string, { width, height, em }: Room): Axes {
  const left = em * 2.4;
  return {
    left,
    x: scale([dayNumber(firstDay(pain, today)), dayNumber(today)], [left, width - em * 0.6]),
    y: scale([pain.scale.low, pain.scale.high], [height - em * 1.9, em * 1.6]),
  };
}

/** Along the middles of the weeks, from the first day of the first to the last day of the last. */
function along(weeks: Week[], { x, y, left }: Axes, value: (week: Week) => number): Point[] {
  const [first, last] = [weeks[0] as Week, weeks.at(-1) as Week];
  const at = (day: number): number => Math.max(left, x(day));
  return [
    [at(dayNumber(first.to) - 6), y(value(first))],
    ...weeks.map((week): Point => [at(dayNumber(week.to) - 3), y(value(week))]),
    [at(dayNumber(last.to)), y(value(last))],
  ];
}

function Weeks({ weeks, axes }: { weeks: Week[]; axes: Axes }) {
  const low = along(weeks, axes, (week) => week.low);
  const high = along(weeks, axes, (week) => week.high);
  return (
    <>
      <path class="band" d={`${pathOf([...high, ...[...low].reverse()])}Z`} />
      <path class="band-edge" d={pathOf(high)} />
      <path class="band-edge" d={pathOf(low)} />
      <path class="course" d={pathOf(along(weeks, axes, (week) => week.median))} />
    </>
  );
}

/** What was usual in some mornings: from when to when, and how far they lay apart. */
function Usual({ some, axes: { x, y }, em }: { some: Mornings | null; axes: Axes; em: number }) {
  if (!some) return null;
  const [from, to] = [x(dayNumber(some.from)), x(dayNumber(some.to))];
  const [middle, cap] = [(from + to) / 2, em * 0.3];
  const bar = (at: number): string =>
    pathOf([
      [middle - cap, at],
      [middle + cap, at],
    ]);
  return (
    <path
      class="usual"
      d={`M${from} ${y(some.median)}H${to}M${middle} ${y(some.low)}V${y(some.high)}${bar(y(some.low))}${bar(y(some.high))}`}
    />
  );
}

function Grid({ pain, axes: { y }, room: { width, em } }: { pain: PainCourse; axes: Axes; room: Room }) {
  const { low, high, low_word, high_word } = pain.scale;
  const left = em * 2.4;
  return (
    <>
      {[low, (low + high) / 2, high].map((score) => (
        <g key={score}>
          <path class="grid" d={`M${left} ${y(score)}H${width}`} />
          <text class="chart-word" text-anchor="end" x={left - em * 0.8} y={y(score) + em * 0.35}>
            {score}
          </text>
        </g>
      ))}
      <text class="chart-word" x={left + em * 0.5} y={y(high) - em * 0.5}>
        {high_word}
      </text>
      <text class="chart-word" x={left + em * 0.5} y={y(low) - em * 0.5}>
        {low_word}
      </text>
    </>
  );
}

function Days({ pain, today, axes: { left }, room }: InsideProps & { axes: Axes }) {
  const { width, height, em } = room;
  const first = firstDay(pain, today);
  return (
    <>
      {first !== today && (
        <text class="chart-word" x={left} y={height - em * 0.4}>
          {words.date(first)}
        </text>
      )}
      <text class="chart-word" text-anchor="end" x={width} y={height - em * 0.4}>
        {words.today}
      </text>
    </>
  );
}

interface InsideProps {
  pain: PainCourse;
  today: string;
  room: Room;
}

function Inside({ pain, today, room }: InsideProps) {
  const axes = axesOf(pain, today, room);
  const last = pain.weeks.at(-1);
  return (
    <>
      <Grid pain={pain} axes={axes} room={room} />
      {runs(pain.weeks, hasScores).map((weeks) => (
        <Weeks key={weeks[0]?.to} weeks={weeks} axes={axes} />
      ))}
      <Usual some={pain.band.start} axes={axes} em={room.em} />
      <Usual some={pain.band.now} axes={axes} em={room.em} />
      {pain.scores.map(({ date, score }) => (
        <circle
          key={date}
          class="morning"
          cx={axes.x(dayNumber(date))}
          cy={axes.y(score)}
          r={room.em * 0.27}
        />
      ))}
      {last && hasScores(last) && (
        <circle class="now" cx={axes.x(dayNumber(today))} cy={axes.y(last.median)} r={room.em * 0.4} />
      )}
      <Days pain={pain} today={today} axes={axes} room={room} />
    </>
  );
}

export function PainChart({ pain, today }: { pain: PainCourse; today: string }) {
  const isUsualShown = pain.band.start !== null || pain.band.now !== null;
  return (
    <>
      <Drawing label={pain.sentences.join(' ')} lines={16}>
        {(room) => <Inside pain={pain} today={today} room={room} />}
      </Drawing>
      <Legend>
        <Key name={words.pain.morning}>
          <circle class="morning" cx="12" cy="8" r="4" />
        </Key>
        <Key name={words.pain.middle}>
          <path class="course" d="M1 8H23" />
        </Key>
        <Key name={words.pain.range}>
          <path class="band" d="M1 2H23V14H1Z" />
          <path class="band-edge" d="M1 2H23M1 14H23" />
        </Key>
        {isUsualShown && (
          <Key name={words.pain.usual}>
            <path class="usual" d="M3 8H21M12 2V14M9 2H15M9 14H15" />
          </Key>
        )}
      </Legend>
    </>
  );
}
