// SPDX-License-Identifier: Apache-2.0
//
// The app's own files, for tests that read them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const app = fileURLToPath(new URL('..', import.meta.url));

const left = new Set(['node_modules', 'tests', 'shots', 'public']);

export function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (left.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path, ending);
    return ending.test(entry.name) ? [path] : [];
  });
}
