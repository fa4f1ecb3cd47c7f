// SPDX-License-Identifier: Apache-2.0
// The widest place of the belly gap at each check, as wide as fingers err: readings whose whiskers overlap don't differ.
import type { Reading } from '../../how_it_goes';
import { words } from '../../words/progress';
import { Drawing, type Room } from './drawing';
import { dayNumber, roundUp, scale } from './scale';

const tops = [2, 3, 4, 5, 6, 8, 10];

interface Props {
  label: string;
  readings: Reading[];
  error: number;
}

function Whiskers({ readings, error, room }: Omit<Props, 'label'> & { room: Room }) {
  const { width, height, em } = room;
  const days = readings.map(({ date }) => dayNumber(date));
  const top = roundUp(Math.max(...readings.map(({ widest }) => widest)) + error, tops);
  const left = em * 2.4;
  const x = scale([Math.min(...days), Math.max(...days)], [left + em, width - em * 1.2]);
  const y = scale([0, top], [height - em * 1.9, em * 1.2]);
  const cap = em * 0.35;
  return (
    <>
      {Array.from({ length: Math.floor(top) + 1 }, (_, fingers) => fingers).map((fingers) => (
        <g key={fingers}>
          <path class="grid" d={`M${left} ${y(fingers)}H${width}`} />
          <text class="chart-word" text-anchor="end" x={left - em * 0.8} y={y(fingers) + em * 0.35}>
            {fingers}
          </text>
        </g>
      ))}
      {readings.map(({ date, widest }, at) => {
        const middle = x(days[at] as number);
        const [low, high] = [y(Math.max(0, widest - error)), y(widest + error)];
        return (
          <g key={date}>
            <path
              class="whisker"
              d={`M${middle} ${low}V${high}M${middle - cap} ${low}H${middle + cap}M${middle - cap} ${high}H${middle + cap}`}
            />
            <circle
              class={at === readings.length - 1 ? 'now' : 'reading'}
              cx={middle}
              cy={y(widest)}
              r={em * 0.36}
            />
          </g>
        );
      })}
      {readings.length > 1 && (
        <text class="chart-word" x={left} y={height - em * 0.4}>
          {words.date(readings[0]?.date ?? '')}
        </text>
      )}
      <text class="chart-word" text-anchor="end" x={width} y={height - em * 0.4}>
        {words.date(readings.at(-1)?.date ?? '')}
      </text>
    </>
  );
}

export function GapChart({ label, readings, error }: Props) {
  return (
    <>
      <p class="chart-unit small quiet">{words.gap.unit}</p>
      <Drawing label={label} lines={12}>
        {(room) => <Whiskers readings={readings} error={error} room={room} />}
      </Drawing>
    </>
  );
}
