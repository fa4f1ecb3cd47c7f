// SPDX-License-Identifier: Apache-2.0
//
// What may not be in the app at all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { app, filesUnder } from './files';

const protocol = join(app, '../protocol');

const sources = filesUnder(app, /\.(ts|tsx|css)$/).map((path) => ({
  name: path.slice(app.length),
  text: readFileSync(path, 'utf8'),
}));

const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.toml$/, '');

function clinicalIds(): Set<string> {
  const screening = readFileSync(join(protocol, 'screening.toml'), 'utf8');
  return new Set([
    ...filesUnder(join(protocol, 'exercises'), /\.toml$/).map(nameOf),
    ...filesUnder(join(protocol, 'stretches'), /\.toml$/).map(nameOf),
    ...[...screening.matchAll(/^id = "([^"]+)"/gm)].map(([, id]) => id as string),
  ]);
}

test('no exercise and no question is named in it', () => {
  const ids = clinicalIds();
  expect(ids.size).toBeGreaterThan(40);
  const named = sources.flatMap(({ name, text }) =>
    [...text.matchAll(/['"`]([a-z-]+)['"`]/g)]
      .filter(([, literal]) => ids.has(literal as string))
      .map(([, literal]) => `${name}: ${literal}`),
  );
  expect(named).toEqual([]);
});

test('only one file opens the door to each module', () => {
  const opens = sources
    .filter(({ text }) => /from '\.{1,2}\/(.*\/)?door'/.test(text))
    .map(({ name }) => name);
  expect(opens).toEqual(['engine.ts', 'imports.ts']);
});

test('it calls no other host, and sets no style that the content policy would refuse', () => {
  for (const { name, text } of sources) {
    expect(text.match(/https?:\/\/(?!www\.w3\.org)/), name).toBe(null);
    expect(text.match(/\sstyle=(?!")/), name).toBe(null);
  }
});

test('files are short and name their licence', () => {
  for (const { name, text } of sources) {
    expect(text.split('\n').length, name).toBeLessThan(301);
    expect(text, name).toContain('SPDX-License-Identifier: Apache-2.0');
  }
});

test('its words are calm', () => {
  const catalogue = sources.filter(({ name }) => /^words\/|words\.ts$/.test(name));
  const said = catalogue.flatMap(({ text }) =>
    [...text.matchAll(/(['`])((?:(?!\1).)*)\1/g)].map(([, , word]) => word as string),
  );
  expect(said.length).toBeGreaterThan(200);
  for (const word of said) expect(word).not.toMatch(/!|\b(mum|mom|mama|streak|great job|well done)\b/i);
});
