// SPDX-License-Identifier: Apache-2.0
//
// What is read out of the engine's page for a clinician.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../engine';
import { readSummary, type Summary } from '../views/handover/summary';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

describe('the summary of a month', () => {
  let text: string;
  let summary: Summary;
  beforeAll(async () => {
    const engine = await Engine.load(file('build/wasm/realign.wasm'));
    text = engine.run(
      ['export', 'summary', '--on', '2026-11-22'],
      file('examples/first-month.jsonl').toString(),
    );
    summary = readSummary(text);
  });

  test('keeps every word, in its order', () => {
    const { title, head, parts, end } = summary;
    const read = [title, ...head, ...parts.flatMap((part) => [part.title, ...part.rows]), end].join(' ');
    expect(read.split(/\s+/)).toEqual(text.trim().split(/\s+/));
  });

  test('has a title, what she is at, parts with rows under their titles, and an end', () => {
    expect(summary.title).toMatch(/2026$/);
    expect(summary.head.length).toBeGreaterThan(1);
    expect(summary.parts.length).toBeGreaterThan(5);
    for (const { title, rows } of summary.parts) {
      expect(title).toMatch(/^[A-Z]/);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatch(/^[A-Z0-9].*[.;a-z0-9]$/);
    }
    expect(summary.end).toMatch(/diagnosis\.$/);
  });
});

test('a row goes on where the next line is further in, a sentence where the one before has not ended', () => {
  const text =
    'Title\nOne long\nsentence.\nTwo.\n\nPart\n  A row\n    that goes on.\n  Another.\n\nThe end,\nall of it.\n';
  expect(readSummary(text)).toEqual({
    title: 'Title',
    head: ['One long sentence.', 'Two.'],
    parts: [{ title: 'Part', rows: ['A row that goes on.', 'Another.'] }],
    end: 'The end, all of it.',
  });
});
