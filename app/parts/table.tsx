// SPDX-License-Identifier: Apache-2.0
// What a drawing shows, as a table: for whoever hears it, and for whoever likes numbers.
import { Chevron } from './icons';

export interface TableOf {
  caption: string;
  columns: string[];
  rows: string[][];
}

export function Table({ table, label, open = false }: { table: TableOf; label: string; open?: boolean }) {
  return (
    <details class="why" open={open}>
      <summary>
        {label}
        <Chevron />
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keys */}
      <div class="table-room" tabIndex={0}>
        <table class="plain-table">
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([first, ...rest]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {rest.map((cell, index) => (
                  <td key={table.columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
