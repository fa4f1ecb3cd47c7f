// SPDX-License-Identifier: Apache-2.0
// Her readings, each drawn as wide as its error: the widest place, in fingers, over time.
import { Table } from '../../parts/table';
import type { Asked, Reading } from '../../progress_asked';
import { dayWord, words } from '../../words/checks';

const width = 340;
const height = 198;
const room = { left: 34, right: 24, top: 30, bottom: 30 };

function scales(readings: Reading[], error: number) {
  const times = readings.map(({ date }) => Date.parse(date));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const most = Math.max(4, Math.ceil(Math.max(...readings.map(({ widest }) => widest)) + error));
  const inner = width - room.left - room.right;
  const x = (date: string) =>
    room.left + (last === first ? inner / 2 : (inner * (Date.parse(date) - first)) / (last - first));
  const y = (fingers: number) =>
    height - room.bottom - ((height - room.top - room.bottom) * Math.max(0, fingers)) / most;
  return { x, y, most };
}

function Whisker({ x, low, high, at }: { x: number; low: number; high: number; at: number }) {
  return (
    <g>
      <path class="whisker" d={`M${x} ${low}V${high}M${x - 6} ${low}h12M${x - 6} ${high}h12`} />
      <circle class="reading" cx={x} cy={at} r="5" />
    </g>
  );
}

function Drawing({ readings, error }: { readings: Reading[]; error: number }) {
  const { x, y, most } = scales(readings, error);
  const [first, last] = [readings[0] as Reading, readings.at(-1) as Reading];
  const lines = Array.from({ length: most / 2 + 1 }, (_, index) => index * 2).filter((at) => at <= most);
  return (
    <svg
      class="readings"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.check.chart(readings.length, dayWord(first.date), dayWord(last.date))}
    >
      {lines.map((at) => (
        <g key={at}>
          <path class="chart-line" d={`M${room.left} ${y(at)}H${width - 8}`} />
          <text class="chart-word" x={room.left - 10} y={y(at) + 5} text-anchor="end">
            {at}
          </text>
        </g>
      ))}
      <text class="chart-word" x="0" y="12">
        {words.check.axis}
      </text>
      {readings.map(({ date, widest }) => (
        <Whisker key={date} x={x(date)} at={y(widest)} low={y(widest - error)} high={y(widest + error)} />
      ))}
      <text class="chart-word" x={x(first.date)} y={height - 8} text-anchor="middle">
        {dayWord(first.date)}
      </text>
      {last.date !== first.date && (
        <text class="chart-word" x={x(last.date)} y={height - 8} text-anchor="middle">
          {dayWord(last.date)}
        </text>
      )}
    </svg>
  );
}

function Legend() {
  return (
    <p class="legend" aria-hidden="true">
      <span>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle class="reading" cx="8" cy="8" r="5" />
        </svg>
        {words.check.legend.point}
      </span>
      <span>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path class="whisker" d="M8 1v14M4 1h8M4 15h8" />
        </svg>
        {words.check.legend.whisker}
      </span>
    </p>
  );
}

export function Readings({ separation }: { separation: Asked['separation'] }) {
  const { readings, error, sentences, table } = separation;
  return (
    <section class="part">
      <h2>{words.check.readings}</h2>
      <div class="sentences">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {readings.length > 0 && (
        <>
          <Drawing readings={readings} error={error} />
          <Legend />
          <Table table={table} label={words.check.table} />
        </>
      )}
    </section>
  );
}
