#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
//
// `realign serve` from outside, over raw sockets: what it sends, what it refuses, and how long it waits.
//
//   node tests/serve_test.mjs [BINARY [FIXTURE]]     build/release/realign and build/release/realign-fixture,
//                                                    which is the same command with tests/serve_app built in
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { ask, connect, exchange, file, get, hear, pause, responses, script, start, within } from './serve_client.mjs';
import { contents } from './serve_contents.mjs';
import { shapes } from './serve_shapes.mjs';

const binary = process.argv[2] ?? 'build/release/realign';
const fixture = process.argv[3] ?? 'build/release/realign-fixture';

// Runs the command to its end: for what it refuses to begin.
function refused(...options) {
  const { status, stderr } = spawnSync(binary, ['serve', ...options], { encoding: 'utf8', timeout: 5000 });
  return { status, stderr };
}

// A server of its own for one test, with its own bounds.
async function with_server(options, work) {
  const server = await start(fixture, '--quiet', ...options);
  try {
    return await work(server);
  } finally {
    await server.stop('SIGKILL');
  }
}

// Where a process may have fewer files, there are fewer connections to test with.
const most_files = Number(/Max open files\s+\d+\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))[1]);

const shared = await start(fixture, '--quiet', '--threads', '2');
const { port } = shared;

const tests = {
  ...contents(port),
  async 'every shape that two readers could read in two ways is refused, and the connection ends'() {
    for (const [name, [status, text]] of Object.entries(shapes)) {
      const all = await exchange(port, text + ask('/healthz'));
      assert.deepEqual(all.map((one) => one.status), [status], name);
      assert.equal(all[0].headers.connection, 'close', name);
    }
  },
  async 'a header of 8 kB is read, a longer one is refused'() {
    const base = ask('/', 'Connection: close\r\nX: \r\n').length;
    const sized = (size) => ask('/', `Connection: close\r\nX: ${'x'.repeat(size - base)}\r\n`);
    assert.equal((await exchange(port, sized(8192)))[0].status, 200);
    assert.equal((await exchange(port, sized(8193)))[0].status, 431);
    assert.equal((await exchange(port, `GET /${'x'.repeat(100000)}`))[0].status, 431);
    assert.equal((await exchange(port, ask('/', `Connection: close\r\n${'A: b\r\n'.repeat(1000)}`)))[0].status, 200);
  },
  async 'HTTP/1.0 is answered, needs no Host, and ends'() {
    const [answer, ...more] = await exchange(port, 'GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n');
    assert.deepEqual([answer.status, answer.headers.connection, more.length], [200, 'close', 0]);
  },
  async 'a connection is kept and used again, also byte by byte'() {
    const connection = connect(port);
    for (let i = 1; i <= 3; i++) {
      connection.say(ask('/healthz'));
      assert.equal((await within(2000, hear(connection, i))).length, i);
    }
    for (const byte of ask('/sw.js', 'Connection: close\r\n')) {
      connection.say(byte);
      await pause(1);
    }
    await within(2000, connection.ended);
    assert.deepEqual(responses(connection.heard).map(({ status }) => status), [200, 200, 200, 200]);
  },
  async 'requests that come at once are answered in their order'() {
    const paths = Array.from({ length: 300 }, (_, i) => ['/healthz', '/icon.svg', '/gone.js', script][i % 4]);
    const all = await exchange(port, paths.map((path) => ask(path)).join('') + ask('/sw.js', 'Connection: close\r\n') + ask('/never'));
    assert.deepEqual(all.map(({ status }) => status), [...paths.map((path) => (path === '/gone.js' ? 404 : 200)), 200]);
    assert.deepEqual(all.at(-1).body, file('sw.js'));
  },
  async 'a client that says no more still hears its answers'() {
    assert.deepEqual((await exchange(port, ask('/') + ask('/icon.svg'), { half_close: true })).map(({ status }) => status), [200, 200]);
    assert.deepEqual((await exchange(port, 'GET / HTTP/1.1\r\nHost', { half_close: true })).map(({ status }) => status), [400]);
    assert.deepEqual(await exchange(port, '', { half_close: true }), []);
  },
  async 'a client that goes away in the middle takes nothing with it'() {
    for (let i = 0; i < 200; i++) {
      const connection = connect(port);
      await connection.opened;
      connection.say(i % 2 ? ask(script).repeat(50) : 'GET / HT');
      if (i % 3) connection.socket.resetAndDestroy();
      else connection.socket.destroy();
    }
    assert.equal((await get(port, '/healthz')).status, 200);
  },
  async 'a header that takes too long is called off, however its bytes drip'() {
    await with_server(['--header-seconds', '1'], async (server) => {
      const connection = connect(server.port);
      const began = Date.now();
      let ended = false;
      connection.ended.then(() => { ended = true; });
      connection.say('GET / HTTP/1.1\r\nHost: localhost\r\n');
      while (!ended && Date.now() - began < 5000) {
        connection.say('X: y\r\n');
        await pause(100);
      }
      const took = Date.now() - began;
      assert.ok(took > 700 && took < 2500, `${took} ms`);
      assert.deepEqual(responses(connection.heard).map(({ status }) => status), [408]);
    });
  },
  async 'a connection that is not used ends, without a word'() {
    await with_server(['--idle-seconds', '1'], async (server) => {
      const [fresh, used] = [connect(server.port), connect(server.port)];
      used.say(ask('/healthz'));
      await within(3000, Promise.all([fresh.ended, used.ended]));
      assert.deepEqual([responses(fresh.heard).length, responses(used.heard).length], [0, 1]);
    });
  },
  async 'a reader that does not read is let go, one that reads slowly is not'() {
    await with_server(['--write-seconds', '1', '--threads', '1'], async (server) => {
      const [stuck, slow] = [connect(server.port), connect(server.port)];
      await Promise.all([stuck.opened, slow.opened]);
      stuck.socket.pause();
      stuck.say(ask(script).repeat(1000));
      slow.say(ask(script).repeat(600) + ask('/healthz', 'Connection: close\r\n'));
      for (let i = 0; i < 25; i++) {
        slow.socket.pause();
        await pause(100);
        slow.socket.resume();
        await pause(2);
      }
      await within(8000, slow.ended, 'the slow reader');
      assert.equal(responses(slow.heard).filter(({ status, is_torn }) => status === 200 && !is_torn).length, 601);
      stuck.socket.resume();
      await within(3000, stuck.ended, 'the stuck reader');
      assert.ok(responses(stuck.heard).length < 1000);
    });
  },
  async 'a connection ends after so many requests'() {
    await with_server(['--requests', '3'], async (server) => {
      const all = await exchange(server.port, ask('/healthz').repeat(5));
      assert.deepEqual(all.map(({ headers }) => headers.connection), [undefined, undefined, 'close']);
    });
  },
  async 'connections above the bound hear 503, and there is room again when others end'() {
    await with_server(['--connections', '5'], async (server) => {
      const held = Array.from({ length: 5 }, () => connect(server.port));
      held.forEach((connection) => connection.say(ask('/healthz')));
      await Promise.all(held.map((connection) => hear(connection)));
      const [{ status, headers }] = await exchange(server.port, ask('/'));
      assert.deepEqual([status, headers.connection, headers['retry-after']], [503, 'close', '5']);
      held.slice(0, 2).forEach((connection) => connection.socket.destroy());
      await pause(100);
      assert.equal((await get(server.port, '/')).status, 200);
    });
  },
  async 'ten thousand idle connections, and one more is answered; they cost less than 30 MB'() {
    const server = await start(binary, '--quiet', '--threads', '2');
    try {
      const held = [];
      while (held.length < 10000 && held.length + 500 < most_files) {
        const some = Array.from({ length: 250 }, () => connect(server.port));
        held.push(...some);
        await within(20000, Promise.all(some.map(({ opened }) => opened)), 'to connect');
      }
      held.forEach((connection, i) => i % 10 === 0 && connection.say(ask('/healthz')));
      await within(20000, Promise.all(held.filter((_, i) => i % 10 === 0).map((connection) => hear(connection))), 'a tenth of them');
      assert.equal((await within(2000, get(server.port, '/'))).status, 200);
      assert.equal(held.filter(({ is_reset, socket }) => is_reset || socket.destroyed).length, 0);
      const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))[1]);
      console.log(`${held.length} idle connections: ${(kilobytes / 1000).toFixed(1)} MB`);
      assert.ok(kilobytes < 30000, `${kilobytes} kB`);
      held.forEach(({ socket }) => socket.destroy());
      assert.deepEqual(await within(8000, server.stop()), { code: 0, signal: null });
    } finally {
      server.child.kill('SIGKILL');
    }
  },
  async 'asked to stop, it finishes what it has begun, takes nothing new, and ends with 0'() {
    for (const signal of ['SIGTERM', 'SIGINT']) {
      const server = await start(fixture, '--quiet');
      const [slow, idle] = [connect(server.port), connect(server.port)];
      await Promise.all([slow.opened, idle.opened]);
      slow.socket.pause();
      slow.say(ask(script).repeat(1000));
      await pause(300);
      const ended = server.stop(signal);
      await within(1000, idle.ended, 'the end of an idle connection');
      const late = connect(server.port);
      await within(1000, late.ended);
      assert.equal(late.is_reset, true);
      slow.socket.resume();
      await within(5000, slow.ended);
      slow.socket.destroy();
      const all = responses(slow.heard);
      assert.ok(all.length > 1 && all.length < 1000, `${all.length} answers`);
      assert.ok(!all.some(({ is_torn }) => is_torn), 'the last answer is whole');
      assert.equal(all.at(-1).headers.connection, 'close');
      assert.deepEqual(await within(4000, ended), { code: 0, signal: null });
    }
  },
  async 'a reader that never reads does not keep it from stopping; a second signal stops it at once'() {
    for (const [signals, least, most] of [[1, 4000, 7500], [2, 0, 2000]]) {
      const server = await start(fixture, '--quiet');
      const stuck = connect(server.port);
      await stuck.opened;
      stuck.socket.pause();
      stuck.say(ask(script).repeat(1000));
      await pause(300);
      const began = Date.now();
      for (let i = 0; i < signals; i++) {
        server.child.kill('SIGTERM');
        await pause(100);
      }
      assert.deepEqual(await within(9000, server.ended), { code: 0, signal: null });
      const took = Date.now() - began;
      assert.ok(took >= least && took < most, `${took} ms after ${signals}`);
      stuck.socket.destroy();
    }
  },
  async 'a line for each request tells of the request and of nobody'() {
    const server = await start(fixture, '--threads', '1');  // two would each hand over their lines when they like
    await get(server.port, '/today?who=secret', { 'User-Agent': 'secret', 'Accept-Encoding': 'br', Referer: 'http://secret/' });
    await get(server.port, '/secret.txt', {}, 'HEAD');
    await get(server.port, '/secret', {}, 'SECRET');
    await server.stop();
    const lines = server.err.trim().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(lines.map(({ method, path, status, encoding }) => [method, path, status, encoding]),
      [['GET', '/index.html', 200, 'br'], ['HEAD', 'other', 404, null], ['other', 'other', 405, null]]);
    for (const line of lines) {
      assert.deepEqual(Object.keys(line), ['time', 'method', 'path', 'status', 'bytes', 'ms', 'encoding']);
      assert.ok(Math.abs(new Date(line.time) - Date.now()) < 10000 && line.bytes > 500 && line.ms >= 0 && line.ms < 1000, JSON.stringify(line));
    }
    assert.doesNotMatch(server.err, /secret|127\.0\.0\.1/i);
  },
  async 'nobody reads the lines: requests are answered, and it still stops'() {
    const server = await start(fixture);
    server.child.stderr.pause();
    for (let i = 0; i < 20; i++) assert.equal((await exchange(server.port, ask('/healthz').repeat(999) + ask('/', 'Connection: close\r\n'))).length, 1000);
    assert.deepEqual(await within(8000, server.stop()), { code: 0, signal: null });
  },
  'others may reach it only if that is asked for'() {
    for (const place of ['0.0.0.0:0', '[::]:0', '192.0.2.1:0']) {
      const { status, stderr } = refused('--listen', place);
      assert.equal(status, 2, place);
      assert.match(stderr, /can be reached from other machines; add --beyond-loopback/);
    }
  },
  async 'asked for, it listens beyond'() {
    const server = await start(fixture, '--quiet', '--listen', '0.0.0.0:0', '--beyond-loopback');
    assert.equal((await get(server.port, '/healthz')).status, 200);
    await server.stop();
  },
  async 'a place in use, and a place that is none, are refused with a reason'() {
    const other = net.createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.on('listening', done));
    const { status, stderr } = refused('--listen', `127.0.0.1:${other.address().port}`);
    other.close();
    assert.deepEqual([status, /is in use by another program; .* --listen/.test(stderr)], [1, true], stderr);
    assert.equal(refused('--listen', `127.0.0.1:${port}`).status, 1, 'another of its kind is another program too');
    for (const place of ['8080', '127.0.0.1:', '127.0.0.1:70000', 'example.org:80', '127.0.0.1:80x', ':1']) {
      assert.deepEqual([refused('--listen', place).status, place], [2, place]);
    }
    assert.equal(refused('--threads', '0').status, 2);
  },
  async 'the command as it is built answers, with an app or without one'() {
    const server = await start(binary, '--quiet');
    const [page, health] = [await get(server.port, '/'), await get(server.port, '/healthz')];
    assert.deepEqual([page.status, page.headers['content-type'], health.status], [200, 'text/html; charset=utf-8', 200]);
    assert.deepEqual(await server.stop(), { code: 0, signal: null });
  },
  'the headers for a host of static files are the same'() {
    const { stdout } = spawnSync(binary, ['serve', '--static-headers'], { encoding: 'utf8' });
    assert.match(stdout, /^\/\*\n  Content-Security-Policy: default-src 'none';.*\n  X-Content-Type-Options: nosniff\n/);
    assert.match(stdout, /\n\/assets\/\*\n  Cache-Control: public, max-age=31536000, immutable\n$/);
    assert.equal(refused('--static-headers', 'apache').status, 2);
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  let complaint = '';
  try {
    await within(60000, test(), 'the test');
  } catch (error) {
    failed++;
    complaint = String(error.message);
    console.log(`${name}:\n  ${complaint.replaceAll('\n', '\n  ')}`);
  }
  if (process.env.REPORT) appendFileSync(process.env.REPORT, `${complaint ? 'not ok' : 'ok'} serve: ${name}\n`);
}
await shared.stop();
console.log(`serve: ${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
