// SPDX-License-Identifier: Apache-2.0
//
// The clinician's summary comes from the engine as one page of text: blocks with a blank line between them, a heading
// that begins its line, and under it rows that begin after two blanks and go on after four. Only that is read here.

export interface SummaryPart {
  title: string;
  rows: string[];
}

export interface Summary {
  title: string;
  head: string[];
  parts: SummaryPart[];
  end: string;
}

function rowsOf(lines: string[], goesOn: (line: string, before: string) => boolean): string[] {
  const rows: string[] = [];
  for (const line of lines) {
    const before = rows.at(-1);
    if (before !== undefined && goesOn(line, before)) rows[rows.length - 1] = `${before} ${line.trim()}`;
    else rows.push(line.trim());
  }
  return rows;
}

const isIndented = (line: string): boolean => line.startsWith('  ');

function partOf(lines: string[]): SummaryPart {
  const first = lines.findIndex(isIndented);
  return {
    title: lines.slice(0, first).join(' '),
    rows: rowsOf(lines.slice(first), (line) => line.startsWith('    ')),
  };
}

export function readSummary(text: string): Summary {
  const blocks = text
    .trimEnd()
    .split(/\n{2,}/)
    .map((block) => block.split('\n'));
  const [[title = '', ...head] = [], ...rest] = blocks;
  const isPart = (lines: string[]) => lines.some(isIndented);
  return {
    title,
    // Here nothing is indented: a line that is no whole sentence goes on.
    head: rowsOf(head, (_, before) => !before.endsWith('.')),
    parts: rest.filter(isPart).map(partOf),
    end: rest
      .filter((lines) => !isPart(lines))
      .flat()
      .join(' '),
  };
}
