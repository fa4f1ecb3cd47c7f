// SPDX-License-Identifier: Apache-2.0
//
// The app in a language that nobody speaks: every text of its catalogues with accents, 40 in 100 longer, between ⟦ and ⟧. It is
// built for the tests only, by a plugin that puts every catalogue through `pseudo` below; in what is shipped nothing knows of it.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const app = fileURLToPath(new URL('../../app', import.meta.url));
const ts = createRequire(`${app}/package.json`)('typescript');

// Runs in the app. A catalogue is texts, functions to texts, and lists and objects of them.
function pseudo(said) {
  if (typeof said === 'function') return (...told) => pseudo(said(...told));
  if (Array.isArray(said)) return said.map(pseudo);
  if (said && typeof said === 'object') return Object.fromEntries(Object.entries(said).map(([name, text]) => [name, pseudo(text)]));
  if (typeof said !== 'string' || !/\p{L}/u.test(said)) return said;
  const accents = { a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', y: 'ýý', n: 'ñ', c: 'ç', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' };
  const longer = said.replace(/[⟦⟧]/g, '').replace(/[aeiouyncAEIOU]/g, (letter) => accents[letter]);
  const wanting = Math.max(0, Math.ceil(said.length * 1.4) - longer.length);
  return `⟦${longer}${'é'.repeat(wanting)}⟧`;
}

const is_catalogue = (file) => /\/app\/(words\/(?!index)|player\/\w*_?words)[\w]*\.ts$/.test(file);

/** The same source with what it exports put through `pseudo`; of what depends on the language only what says something. */
function translated(code, file) {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const only_functions = file.endsWith('/language.ts');
  const places = source.statements
    .filter((statement) => ts.isVariableStatement(statement) && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap((statement) => statement.declarationList.declarations.map(({ initializer }) => initializer))
    .filter((value) => value && (!only_functions || ts.isArrowFunction(value)))
    .reverse();
  let text = code;
  for (const value of places) text = `${text.slice(0, value.getStart())}pseudo(${text.slice(value.getStart(), value.end)})${text.slice(value.end)}`;
  return `${text}\n${pseudo}\n`;
}

const plugin = {
  name: 'pseudo',
  enforce: 'pre',
  transform: (code, id) => (is_catalogue(id.split('?')[0]) ? translated(code, id) : null),
};

/** Builds it, and says where. */
export async function build_pseudo() {
  const { build } = await import(`${app}/node_modules/vite/dist/node/index.js`);
  const folder = fileURLToPath(new URL('../../build/app-pseudo', import.meta.url));
  await build({
    root: app, configFile: `${app}/vite.config.ts`, logLevel: 'error', plugins: [plugin],
    build: { outDir: folder, emptyOutDir: true, minify: false, reportCompressedSize: false },
  });
  return folder;
}
