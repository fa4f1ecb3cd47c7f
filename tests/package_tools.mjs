// SPDX-License-Identifier: Apache-2.0
//
// What the tests of the package and of hosting share: programs that are run or started, and a client.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { request as http_request } from 'node:http';
import { request as https_request } from 'node:https';
import { join } from 'node:path';
import { pause, within } from './serve_client.mjs';

// Debian's own folders for programs that listen are not in everyone's PATH.
const environment = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin`, LC_ALL: 'C.UTF-8' };

// Runs a program to its end.
export function run(program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env: environment, timeout: 120000, maxBuffer: 1 << 28 });
  return { status: error ? -1 : status, out: stdout ?? '', err: stderr ?? '', text: `${stdout ?? ''}${stderr ?? ''}${error ?? ''}` };
}

export const has = (program) => run('sh', '-c', `command -v ${program}`).status === 0;

// The files under a folder, each as it would be asked for: /assets/page.js
export function paths_in(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length)).sort();
}

export async function free_port() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.on('listening', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

// Starts a program; stop() asks it to end and says how it did.
export function start(program, args, more = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment, ...more });
  const started = { child, text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => { started.text += piece; });
  started.ended = new Promise((done) => {
    child.on('exit', (code, signal) => done({ code, signal }));
    child.on('error', (error) => done({ code: -1, signal: String(error) }));
  });
  started.stop = async (signal = 'SIGTERM') => {
    child.kill(signal);
    return within(10000, started.ended, `the end of ${program}`);
  };
  return started;
}

// One request, on a connection of its own, with nothing decoded: { status, headers, body }.
export function ask(url, { method = 'GET', headers = {}, body } = {}) {
  const send = url.startsWith('https:') ? https_request : http_request;
  return within(8000, new Promise((done, failed) => {
    const request = send(url, { method, headers, agent: false, rejectUnauthorized: false, servername: 'realign.example.org' }, (response) => {
      const pieces = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }));
      response.on('error', failed);
    });
    request.on('error', failed);
    request.end(body);
  }), url);
}

// Asks until there is an answer: a program that was started takes a moment.
export async function answered(url, started) {
  for (let turn = 0; turn < 100; turn++) {
    try {
      return await ask(url);
    } catch {
      if (started?.child.exitCode !== null) break;
      await pause(100);
    }
  }
  throw new Error(`nothing answers at ${url}\n${started?.text ?? ''}`);
}
