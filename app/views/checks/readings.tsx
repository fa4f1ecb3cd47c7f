// SPDX-License-Identifier: Apache-2.0
// Her readings, each drawn as wide as its error.
import type { HowItGoes } from '../../how_it_goes';
import { Table } from '../../parts/table';
import { words } from '../../words/checks';
import { GapChart } from '../progress/gap_chart';

export function Readings({ separation }: { separation: HowItGoes['separation'] }) {
  const { readings, error, sentences, table } = separation;
  return (
    <section class="part progress-part">
      <h2>{words.check.readings}</h2>
      <div class="sentences">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <GapChart label={sentences.join(' ')} readings={readings} error={error} />
      <Table table={table} label={words.check.table} />
    </section>
  );
}
