// SPDX-License-Identifier: Apache-2.0
//
// The Debian package on this machine: installed, started as its unit says, stopped, and gone again. It takes
// root, and leaves a machine alone that has the package already.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from './serve_client.mjs';
import { answered, ask, free_port, has, run, start } from './package_tools.mjs';

const unit = '/lib/systemd/system/realign.service';
const settings = '/etc/default/realign';
const is_booted = existsSync('/run/systemd/system');  // as its maintainer scripts ask

// Why it cannot be installed here, if it cannot.
export function reason_not_to() {
  if (process.getuid() !== 0) return 'only root can install';
  if (run('dpkg-query', '-W', '-f', '${Status}', 'realign').out.startsWith('install ok')) return 'realign is installed here already, and somebody may need it';
  return existsSync(settings) ? `${settings} is there already, and somebody may need it` : '';
}

// Another program may be installing something just now.
async function dpkg(...args) {
  for (let turn = 0; ; turn++) {
    const { status, text } = run('dpkg', ...args);
    if (status === 0) return text;
    if (turn === 60 || !/locked by another process/.test(text)) throw new Error(text);
    await pause(1000);
  }
}

// NAME=VALUE lines, as systemd reads them, without quotes.
const settings_of = (text) => Object.fromEntries([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]));

// The words of ExecStart: ${NAME} is one word, $NAME as many as there are in it.
function command_of(environment) {
  const line = /^ExecStart=(.*)$/m.exec(readFileSync(unit, 'utf8'))[1];
  return line.split(' ').flatMap((word) => {
    const many = /^\$([A-Z_]+)$/.exec(word);
    if (many) return (environment[many[1]] ?? '').split(' ').filter(Boolean);
    return [word.replace(/\$\{([A-Z_]+)\}/g, (_, name) => environment[name])];
  });
}

// Somebody who is nobody else here, as DynamicUser makes one up, with no capability and no way to get one.
const as_nobody = ['setpriv', '--reuid=61184', '--regid=61184', '--clear-groups', '--bounding-set=-all', '--inh-caps=-all', '--no-new-privs'];

function start_by_hand(trace) {
  const environment = settings_of(readFileSync(settings, 'utf8'));
  const traced = has('strace') && run('strace', '-o', '/dev/null', 'true').status === 0;
  // -D: the process that is waited for is the program, not the tracer.
  const [program, ...args] = [...(traced ? ['strace', '-D', '-f', '-o', trace] : []), ...as_nobody, 'env', '-i', ...command_of(environment)];
  return { ...start(program, args), traced };
}

// The names of all system calls in a group of systemd's, with those of the groups in it.
function calls_of(group) {
  const lines = run('systemd-analyze', 'syscall-filter', '--no-pager', group).out.split('\n').slice(1).map((line) => line.trim());
  return lines.filter((line) => line && !line.startsWith('#')).flatMap((name) => (name.startsWith('@') ? calls_of(name) : [name]));
}

function allowed_calls() {
  const allowed = new Set(calls_of('@default'));
  for (const [, without, groups] of readFileSync(unit, 'utf8').matchAll(/^SystemCallFilter=(~?)(.*)$/gm)) {
    for (const name of groups.split(' ').flatMap(calls_of)) {
      if (without) allowed.delete(name);
      else allowed.add(name);
    }
  }
  return allowed;
}

// What the program asked the system for, from its own first instruction on.
function calls_in(trace) {
  const lines = readFileSync(trace, 'utf8').split('\n');
  const first = lines.findLastIndex((line) => line.includes('execve("/usr/bin/realign"'));
  assert.ok(first >= 0, 'the program was traced');
  return lines.slice(first + 1).flatMap((line) => /^\d+ +(\w+)\((.*)/.exec(line)?.slice(1, 3).join(' ') ?? []);
}

const left_in = (folder) => (existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => /realign/.test(name)).map((name) => join(folder, name)) : []);

export const installation = ({ package_file, folder }) => {
  const trace = join(folder, 'calls');
  const before = run('sh', '-c', 'getent passwd; getent group').out;
  let files = [];
  let service = null;
  let place = '';
  return {
    async 'it can be installed, and every file is where it belongs'() {
      await dpkg('-i', package_file);
      files = run('dpkg', '-L', 'realign').out.trim().split('\n').filter((path) => /realign/.test(path));
      assert.equal(run('dpkg', '--verify', 'realign').text, '');
      assert.match(run('realign', '--version').out, /^realign \d/);
      assert.equal(run('man', '-w', 'realign').out.trim(), '/usr/share/man/man1/realign.1.gz');
    },
    'systemd has nothing to say against the unit, and starts it with the machine'() {
      assert.deepEqual(run('systemd-analyze', 'verify', unit).text.split('\n').filter((line) => /realign/.test(line)), []);
      assert.equal(run('systemctl', 'is-enabled', 'realign.service').out.trim(), 'enabled');
    },
    async 'started as the unit says, it hands out the app where the settings say'() {
      place = `127.0.0.1:${await free_port()}`;
      writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^REALIGN_LISTEN=.*$/m, `REALIGN_LISTEN=${place}`));
      if (is_booted) assert.equal(run('systemctl', 'restart', 'realign').status, 0, run('systemctl', 'status', 'realign').text);
      else service = start_by_hand(trace);
      console.log(is_booted ? 'started by systemd' : `systemd does not run here: started by hand${service.traced ? '' : ', and not traced'}`);
      assert.equal(String((await answered(`http://${place}/healthz`, service)).body), 'ok\n');
      const page = await ask(`http://${place}/`);
      assert.deepEqual([page.status, page.headers['content-type']], [200, 'text/html; charset=utf-8']);
      assert.doesNotMatch(String(page.body), /The app is not built in/);
    },
    'it runs as somebody who is nobody else here, with no capability'() {
      const pid = is_booted ? run('systemctl', 'show', '-P', 'MainPID', 'realign').out.trim() : service.child.pid;
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const user = Number(/^Uid:\s+(\d+)/m.exec(status)[1]);
      assert.ok(user >= 61184 && user <= 65519, `user ${user}`);
      assert.equal([...status.matchAll(/^Cap(?:Prm|Eff|Bnd|Amb):\s+0+$/gm)].length, 4, status);
      assert.match(status, /^NoNewPrivs:\s+1$/m);
    },
    async 'asked to stop, it ends well'() {
      if (is_booted) {
        assert.equal(run('systemctl', 'stop', 'realign').status, 0);
        assert.equal(run('systemctl', 'show', '-P', 'Result', 'realign').out.trim(), 'success');
      } else assert.deepEqual(await service.stop(), { code: 0, signal: null }, service.text);
    },
    'it asked the system for nothing that the unit refuses'() {
      if (!service?.traced) return;
      const calls = calls_in(trace);
      const allowed = allowed_calls();
      assert.ok(calls.some((call) => call.startsWith('accept')) && allowed.size > 100, 'something was traced');
      assert.deepEqual([...new Set(calls.map((call) => call.split(' ')[0]).filter((name) => !allowed.has(name)))], []);
      assert.deepEqual(calls.filter((call) => /^(mmap|mprotect|pkey_mprotect) .*PROT_WRITE\|PROT_EXEC/.test(call) || /^mprotect .*PROT_EXEC/.test(call)), []);
      assert.deepEqual(calls.filter((call) => /^socket /.test(call) && !/^socket AF_(INET6?|UNIX),/.test(call)), []);
      assert.deepEqual(calls.filter((call) => /^open/.test(call) && /O_WRONLY|O_RDWR|O_CREAT/.test(call)), []);
    },
    async 'removed it keeps its settings, and purged nothing of it remains'() {
      await dpkg('-r', 'realign');
      assert.deepEqual(files.filter(existsSync), [settings]);
      await dpkg('-P', 'realign');
      assert.deepEqual(files.filter(existsSync), []);
      assert.deepEqual(['/etc/systemd', '/var/lib/systemd', '/run/systemd', '/var/lib/dpkg/info', '/etc/default'].flatMap(left_in), []);
      assert.equal(run('sh', '-c', 'getent passwd; getent group').out, before);
    },
  };
};

// Whatever happened: what was installed is not left behind.
export async function uninstall() {
  if (/^(install|deinstall) ok/.test(run('dpkg-query', '-W', '-f', '${Status}', 'realign').out)) await dpkg('-P', 'realign');
}
