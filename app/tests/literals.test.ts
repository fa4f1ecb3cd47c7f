// SPDX-License-Identifier: Apache-2.0
//
// Every word of the app is in a catalogue, so that another language is a matter of translating.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { app, filesUnder } from './files';

/** Attributes that are read out or shown. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'lead',
]);
const hasWords = (text: string) => /\p{L}{2}/u.test(text);

/** The texts that an expression can come to, where they are written out. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ literal }) => literal.text);
    return [node.head.text, ...spans];
  }
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textsOf(node.expression);
  if (!ts.isBinaryExpression(node)) return [];
  const joins = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken];
  const left = joins.includes(node.operatorToken.kind) ? textsOf(node.left) : [];
  return [...left, ...textsOf(node.right)];
}

function shownBy(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return [node.text];
  if (ts.isJsxAttribute(node)) {
    const value = node.initializer;
    if (!value || !spoken.has(node.name.getText())) return [];
    return textsOf(ts.isJsxExpression(value) && value.expression ? value.expression : value);
  }
  const isChild = ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent));
  return isChild && node.expression ? textsOf(node.expression) : [];
}

function literalsIn(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    for (const each of shownBy(node).filter(hasWords)) found.push(`${name}:${line}: ${each.trim()}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('no screen has a word of its own: all of them come from a catalogue', () => {
  const files = filesUnder(app, /\.tsx$/);
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap((path) => literalsIn(path.slice(app.length), readFileSync(path, 'utf8')))).toEqual([]);
});

test('a word on a screen is noticed wherever it stands', () => {
  const screens = {
    text: '<p>Hello</p>',
    expression: "<p>{n > 1 ? 'many' : words.one}</p>",
    template: `<p>{\`\${n} days\`}</p>`,
    fallback: "<p>{words.none ?? 'nothing'}</p>",
    attribute: '<button aria-label="Close" />',
    property: "<Sheet title={open && 'Open'} />",
  };
  for (const [where, text] of Object.entries(screens)) {
    expect(literalsIn(`${where}.tsx`, `const a = ${text};`), where).toHaveLength(1);
  }
  const fine = `<p class="lead">{words.lead} · 2 × {n}<b>{\`\${a} / \${b}\`}</b></p>`;
  expect(literalsIn('fine.tsx', `const a = ${fine};`)).toEqual([]);
});
