// SPDX-License-Identifier: Apache-2.0
//
// The styles know where a line begins and ends, not left and right: so they fit a language that is read the other way.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { app, filesUnder } from './files';

// A phone's edges stay where they are in whatever language.
const allowed = /env\(safe-area-inset-(left|right)[^)]*\)/g;
const edge = 'an edge of the phone';

const sides = /(?<![\w-])(left|right)(?![\w-])|-(left|right)(?![\w])/;
const isFourfold = /^(margin|padding|inset|border-(width|color|style)|scroll-(margin|padding))$/;

/** The parts of a value, with what is in brackets kept together. */
const partsOf = (value: string): string[] => value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

function physicalIn(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)].flatMap(([, property = '', raw = '']) => {
    const said = `${property}: ${raw.trim()}`;
    if (sides.test(property) || sides.test(raw.replace(allowed, ''))) return [said];
    const [, right, , left] = partsOf(raw.replace(allowed, edge.replaceAll(' ', '-')));
    return isFourfold.test(property) && left !== undefined && left !== right ? [said] : [];
  });
}

test('no style says left or right', () => {
  const files = filesUnder(`${app}/style`, /\.css$/);
  expect(files.length).toBeGreaterThan(10);
  expect(
    files.flatMap((path) =>
      physicalIn(readFileSync(path, 'utf8')).map((said) => `${path.slice(app.length)}: ${said}`),
    ),
  ).toEqual([]);
});

test('left and right are noticed wherever they hide', () => {
  const wrong = [
    'left: 0',
    'margin-left: 4px',
    'text-align: right',
    'float: left',
    'padding: 1px 2px 3px 4px',
    'border-left-width: 1px',
    'inset: 0 auto 0 calc(1px + 2px)',
    'border-top-right-radius: 2px',
  ];
  for (const each of wrong) expect(physicalIn(`.a { ${each}; }`), each).toHaveLength(1);
  const fine = [
    'filter: brightness(0.9)',
    'padding: 0 max(1px, env(safe-area-inset-right)) 4px max(1px, env(safe-area-inset-left))',
    'margin: 1px 2px 3px 2px',
    'inset-inline-start: 0',
  ];
  for (const each of fine) expect(physicalIn(`.a { ${each}; }`), each).toEqual([]);
});
