// SPDX-License-Identifier: Apache-2.0
//
// A server started for a test, and a client that says exactly what it is told to, byte for byte.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import net from 'node:net';

// What is served: a file of tests/serve_app, the largest of them, and a request for a path.
export const file = (name) => readFileSync(new URL(`serve_app/${name}`, import.meta.url));
export const script = '/assets/page-4e5f6a7b.js';
export const ask = (path, more = '') => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Starts BINARY serve and waits until it says where it is.
export async function start(binary, ...options) {
  const place = options.includes('--listen') ? [] : ['--listen', '127.0.0.1:0'];
  const child = spawn(binary, ['serve', ...place, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const server = { child, out: '', err: '', port: 0 };
  server.ended = new Promise((done) => child.on('exit', (code, signal) => done({ code, signal })));
  child.stderr.on('data', (piece) => { server.err += piece; });
  await new Promise((ready, failed) => {
    child.stdout.on('data', (piece) => {
      server.out += piece;
      server.port = Number(/^Realign is at http:\/\/[\d.]+:(\d+)\n$/.exec(server.out)?.[1] ?? 0);
      if (server.port) ready();
    });
    child.on('exit', () => failed(new Error(`it ended: ${server.err}`)));
  });
  server.stop = async (signal = 'SIGTERM') => {
    child.kill(signal);
    return server.ended;
  };
  return server;
}

// A connection: say(text), everything heard so far, and a promise that it is closed.
export function connect(port, options = {}) {
  const socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true, ...options });
  const connection = { socket, is_reset: false, say: (text) => socket.write(text, 'latin1') };
  const pieces = [];
  Object.defineProperty(connection, 'heard', { get: () => Buffer.concat(pieces) });
  socket.on('data', (piece) => pieces.push(piece));
  socket.on('error', () => { connection.is_reset = true; });
  connection.ended = new Promise((done) => {
    socket.on('end', done);
    socket.on('close', done);
  });
  connection.opened = new Promise((done) => { socket.on('connect', done); socket.on('close', done); });
  return connection;
}

// The responses in what was heard, one after the other. Those to HEAD have no body.
export function responses(bytes, is_head = false) {
  const found = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\r\n\r\n', at);
    if (end < 0) return [...found, { is_torn: true }];
    const [first, ...lines] = bytes.subarray(at, end).toString('latin1').split('\r\n');
    const headers = {};
    for (const line of lines) {
      const [, name, value] = /^([^:]+): (.*)$/.exec(line);
      headers[name.toLowerCase()] = value;
    }
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)[1]);
    const size = is_head || status === 304 ? 0 : Number(headers['content-length']);
    const body = bytes.subarray(end + 4, end + 4 + size);
    found.push({ status, headers, body, is_torn: body.length < size });
    at = end + 4 + size;
  }
  return found;
}

export async function within(ms, promise, what = 'something') {
  let timer;
  const late = new Promise((_, failed) => { timer = setTimeout(() => failed(new Error(`${what} took more than ${ms} ms`)), ms); });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

// Waits until `count` responses have come, or the connection has ended.
export async function hear(connection, count = 1, is_head = false) {
  for (let ended = false; ; ) {
    const all = responses(connection.heard, is_head);
    if (ended || (all.length >= count && !all.some(({ is_torn }) => is_torn))) return all;
    ended = await Promise.race([connection.ended.then(() => true), new Promise((done) => connection.socket.once('data', () => done(false)))]);
  }
}

// Says something on a new connection and gives all that is answered until the server closes it.
export async function exchange(port, text, { half_close = false, is_head = false } = {}) {
  const connection = connect(port);
  connection.say(text);
  if (half_close) connection.socket.end();
  await within(8000, connection.ended, `the end of the connection after ${JSON.stringify(text.slice(0, 60))}`);
  connection.socket.destroy();
  return responses(connection.heard, is_head);
}

// One GET with the given header lines, on a connection of its own.
export async function get(port, path, headers = {}, method = 'GET') {
  const lines = Object.entries({ Host: 'localhost', Connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const [answer] = await exchange(port, `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, { is_head: method === 'HEAD' });
  return answer;
}
