// SPDX-License-Identifier: Apache-2.0
//
// What is in the Debian package, looked at without installing it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { run } from './package_tools.mjs';

const text_of = (path) => readFileSync(path, 'utf8');

// What has to be there, with its mode; no other file may be.
const files = {
  '/etc/default/realign': '-rw-r--r--',
  '/lib/systemd/system/realign.service': '-rw-r--r--',
  '/usr/bin/realign': '-rwxr-xr-x',
  '/usr/share/bash-completion/completions/realign': '-rw-r--r--',
  '/usr/share/doc/realign/changelog.gz': '-rw-r--r--',
  '/usr/share/doc/realign/copyright': '-rw-r--r--',
  '/usr/share/doc/realign/examples/Caddyfile': '-rw-r--r--',
  '/usr/share/doc/realign/examples/nginx.conf': '-rw-r--r--',
  '/usr/share/doc/realign/examples/static/Caddyfile': '-rw-r--r--',
  '/usr/share/doc/realign/examples/static/nginx.conf': '-rw-r--r--',
  '/usr/share/fish/vendor_completions.d/realign.fish': '-rw-r--r--',
  '/usr/share/man/man1/realign.1.gz': '-rw-r--r--',
  '/usr/share/zsh/vendor-completions/_realign': '-rw-r--r--',
};

// `package` is the file, `folder` what is in it, unpacked, `root` the project.
export const contents = ({ package_file, folder, root }) => {
  const at = (path) => join(folder, path);
  const field = (name) => run('dpkg-deb', '-f', package_file, name).out.trim();
  return {
    'lintian has no error and no warning to tell'() {
      const { status, text } = run('lintian', '--allow-root', '--fail-on', 'error,warning', package_file);
      assert.equal(status, 0, text);
    },
    'the package has these files, root owns them, and nobody else may write to them'() {
      const rows = run('dpkg-deb', '-c', package_file).out.trim().split('\n').map((row) => row.split(/\s+/));
      for (const [mode, owner, , , , path] of rows) {
        assert.equal(owner, 'root/root', path);
        if (mode.startsWith('d')) assert.equal(mode, 'drwxr-xr-x', path);
      }
      assert.deepEqual(Object.fromEntries(rows.filter(([mode]) => !mode.startsWith('d')).map(([mode, , , , , path]) => [path.slice(1), mode]).sort()), files);
    },
    'it needs a few libraries of Debian and nothing else, and the solver is none of them'() {
      const needed = field('Depends').split(', ').map((one) => one.split(' ')[0]).sort();
      assert.deepEqual(needed, ['libc6', 'libgcc-s1', 'libsodium23', 'libstdc++6']);
    },
    'the program is hardened, and has nothing in it for a debugger'() {
      const said = run('readelf', '-Wlhd', at('usr/bin/realign')).out;
      const wanted = { PIE: /Type:\s+DYN \(Position-Independent/, relro: /GNU_RELRO/, now: /FLAGS_1\).*NOW.*PIE/, 'no code on the stack': /GNU_STACK( +\S+){5} RW / };
      for (const [name, pattern] of Object.entries(wanted)) assert.ok(pattern.test(said), name);
      const called = new Set(run('readelf', '-W', '--dyn-syms', at('usr/bin/realign')).out.match(/\w+_chk(_fail)?(?=@)/g));
      assert.ok(called.has('__stack_chk_fail') && called.size > 1, `checked: ${[...called]}`);
      assert.doesNotMatch(run('readelf', '-WS', at('usr/bin/realign')).out, /\.symtab|\.debug/);
    },
    'the version is the same in the package, the program, the manual and the changes'() {
      const version = field('Version');
      assert.match(run(at('usr/bin/realign'), '--version').out, new RegExp(`^realign ${version},`));
      assert.ok(text_of(join(root, 'docs/realign.1')).includes(`"realign ${version}"`));
      assert.ok(String(gunzipSync(readFileSync(at('usr/share/doc/realign/changelog.gz')))).startsWith(`realign (${version}) `));
    },
    'the app is in the program, as it was built'() {
      const listed = run(at('usr/bin/realign'), 'serve', '--static-headers').out.match(/^\/.*$/gm);
      for (const path of ['/index.html', '/manifest.webmanifest', '/sw.js']) assert.ok(listed.includes(path), path);
    },
    'whatever others made and the app has in it is named with its licence'() {
      const { dependencies } = JSON.parse(text_of(join(root, 'app/package.json')));
      const named = text_of(at('usr/share/doc/realign/copyright'));
      for (const name of Object.keys(dependencies)) assert.match(named, new RegExp(`^Files:.* ?${name}( |$)`, 'm'), name);
    },
    'the manual page renders without a warning'() {
      const { status, out, err } = run('man', '--warnings', '-l', '-E', 'UTF-8', '-Tutf8', at('usr/share/man/man1/realign.1.gz'));
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /realign/);
    },
    'bash completes verbs, what follows them, and options'() {
      const completed = (...words) => run('bash', '-c', `set -eu; source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _realign; echo "\${COMPREPLY[*]}"`,
        at('usr/share/bash-completion/completions/realign'), ...words).text.trim();
      assert.equal(completed('realign', 'ser'), 'serve');
      assert.equal(completed('realign', 'protocol', 'pro'), 'prove');
      assert.equal(completed('realign', 'serve', '--lis'), '--listen');
    },
    'the unit leaves little open, and systemd says how little'() {
      const { status, out } = run('systemd-analyze', 'security', '--offline=true', '--no-pager', '--threshold=19', at('lib/systemd/system/realign.service'));
      console.log(out.trim().split('\n').at(-1).trim());
      assert.equal(status, 0, out.split('\n').filter((line) => line.startsWith('✗')).join('\n'));
      for (const line of ['DynamicUser=yes', 'ProtectSystem=strict', 'CapabilityBoundingSet=', 'NoNewPrivileges=yes', 'MemoryDenyWriteExecute=yes']) {
        assert.ok(text_of(at('lib/systemd/system/realign.service')).split('\n').includes(line), line);
      }
    },
    'what is changed in the settings is kept when the package is renewed'() {
      assert.match(run('dpkg-deb', '-I', package_file, 'conffiles').out, /^\/etc\/default\/realign$/m);
    },
  };
};

// What prints is a package of its own, for those who print.
export const print_contents = ({ package_file, print_file, folder }) => {
  const field = (file, name) => run('dpkg-deb', '-f', file, name).out.trim();
  return {
    'what prints is recommended, needs the typeface and its libraries, and has nothing else in it'() {
      assert.equal(field(package_file, 'Recommends'), 'realign-print');
      const [short, other] = [package_file, print_file].map((file) => field(file, 'Description').split('\n')[0]);
      assert.ok(/after a birth$/.test(short) && /^Realign on paper/.test(other), `${short}; ${other}`);
      const needed = field(print_file, 'Depends').split(', ').map((one) => one.split(' ')[0]);
      for (const one of ['realign', 'fonts-inter', 'libcairo2', 'libpango-1.0-0']) assert.ok(needed.includes(one), one);
      const rows = run('dpkg-deb', '-c', print_file).out.trim().split('\n').map((row) => row.split(/\s+/)).filter(([mode]) => !mode.startsWith('d'));
      assert.deepEqual(rows.map(([, , , , , path]) => path.slice(1)).sort(), ['/usr/bin/realign-print', '/usr/share/doc/realign-print/changelog.gz',
        '/usr/share/doc/realign-print/copyright', '/usr/share/man/man1/realign-print.1.gz']);
      const { status, text } = run('lintian', '--allow-root', '--fail-on', 'error,warning', print_file);
      assert.equal(status, 0, text);
    },
    'unpacked beside the command, it prints'() {
      run('dpkg-deb', '-x', package_file, join(folder, 'both'));
      run('dpkg-deb', '-x', print_file, join(folder, 'both'));
      const { status, text } = run('sh', '-c', '"$0" export pdf stretches --on 2026-11-22 | head -c 5', join(folder, 'both/usr/bin/realign'));
      assert.deepEqual([status, text], [0, '%PDF-']);
    },
  };
};
