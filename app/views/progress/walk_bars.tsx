// SPDX-License-Identifier: Apache-2.0
// Minutes of walking, a bar for each week. A week without a walk is a place without a bar.
import type { WalkWeek } from '../../how_it_goes';
import { words } from '../../words/progress';
import { Drawing, type Room } from './drawing';
import { roundUp, scale } from './scale';

const tops = [10, 20, 30, 60, 90, 120, 180, 240, 300, 450, 600];

function Bars({ weeks, room }: { weeks: WalkWeek[]; room: Room }) {
  const { width, height, em } = room;
  const top = roundUp(Math.max(...weeks.map(({ minutes }) => minutes)), tops);
  const y = scale([0, top], [height - em * 1.9, em * 1.6]);
  const each = width / weeks.length;
  const wide = Math.min(each * 0.62, em * 3);
  return (
    <>
      <path class="grid" d={`M0 ${y(0)}H${width}`} />
      {weeks.map(({ to, minutes }, at) => {
        const middle = each * (at + 0.5);
        const isNow = at === weeks.length - 1;
        return (
          <g key={to}>
            {minutes > 0 && (
              <rect
                class={isNow ? 'bar now' : 'bar'}
                x={middle - wide / 2}
                y={y(minutes)}
                width={wide}
                height={y(0) - y(minutes)}
              />
            )}
            <text class="chart-word number" text-anchor="middle" x={middle} y={y(minutes) - em * 0.4}>
              {minutes}
            </text>
          </g>
        );
      })}
      <text class="chart-word" x={0} y={height - em * 0.4}>
        {words.weekTo(weeks[0]?.to ?? '')}
      </text>
      {weeks.length > 1 && (
        <text class="chart-word" text-anchor="end" x={width} y={height - em * 0.4}>
          {words.thisWeek}
        </text>
      )}
    </>
  );
}

export function WalkBars({ label, weeks }: { label: string; weeks: WalkWeek[] }) {
  return (
    <Drawing label={label} lines={10}>
      {(room) => <Bars weeks={weeks} room={room} />}
    </Drawing>
  );
}
