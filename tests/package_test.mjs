#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// The three ways in which the app gets to people: the Debian package, `realign serve` behind nginx or Caddy, and a
// folder of files on any host (docs/hosting.md).
//
//   node tests/package_test.mjs [WORDS]     only the tests whose names have these words in them
//
// build/release and build/app are there. As root it installs the package on this machine, and removes it again.
import { appendFileSync, chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { within } from './serve_client.mjs';
import { contents, print_contents } from './package_contents.mjs';
import { installation, reason_not_to, uninstall } from './package_install.mjs';
import { proxies } from './hosting_proxies.mjs';
import { static_hosts } from './hosting_static.mjs';
import { run } from './package_tools.mjs';

const root = resolve(dirname(new URL(import.meta.url).pathname), '..');
const folder = mkdtempSync(join(tmpdir(), 'realign-package-'));
chmodSync(folder, 0o755);  // a server of files reads there as somebody else
const words = process.argv[2] ?? '';
const binary = join(root, 'build/release/realign');

rmSync(join(root, 'build/package'), { recursive: true, force: true });
const made = run('cmake', '--build', join(root, 'build/release'), '--target', 'realign-package');
if (made.status !== 0) {
  console.log(`The package could not be made:\n${made.text.slice(-3000)}`);
  process.exit(1);
}
const named = (start) => join(root, 'build/package', readdirSync(join(root, 'build/package')).find((one) => one.startsWith(start) && one.endsWith('.deb')));
const package_file = named('realign_'), print_file = named('realign-print_');
run('dpkg-deb', '-x', package_file, join(folder, 'unpacked'));

const reason = reason_not_to();
if (reason) console.log(`The package is not installed here: ${reason}.`);
const tests = {
  ...contents({ package_file, folder: join(folder, 'unpacked'), root }),
  ...print_contents({ package_file, print_file, folder }),
  ...(reason ? {} : installation({ package_file, folder })),
  ...proxies({ binary, folder, root }),
  ...static_hosts({ binary, folder, root }),
};

let failed = 0;
const chosen = Object.entries(tests).filter(([title]) => title.includes(words));
for (const [title, test] of chosen) {
  let complaint = '';
  try {
    await within(60000, test(), 'the test');
  } catch (error) {
    failed++;
    complaint = String(error.message);
    console.log(`${title}:\n  ${complaint.replaceAll('\n', '\n  ')}`);
  }
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${complaint ? 'not ok' : 'ok'} package: ${title}\n`);
}
if (!reason) await uninstall();
rmSync(folder, { recursive: true, force: true });
console.log(`package: ${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
