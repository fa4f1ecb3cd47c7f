// SPDX-License-Identifier: Apache-2.0
//
// `realign serve` behind nginx and behind Caddy, as docs/hosting/ has them: a browser is told the same as
// without them, by https.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pause, start as start_realign, within } from './serve_client.mjs';
import { ask } from './package_tools.mjs';
import { server_names, with_server } from './hosting_servers.mjs';

const hsts = 'strict-transport-security';
// What a connection is about, not a page; nginx and Caddy also say who they are, or that there is HTTP/3.
const of_the_connection = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'server', 'alt-svc', 'content-length', hsts];
const of_the_page = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !of_the_connection.includes(name)).sort());

// The path of the app's largest file.
async function script_of(direct) {
  const page = String((await direct('/')).body);
  return /src="(\/assets\/[^"]+\.js)"/.exec(page)[1];
}

async function same_headers({ get, direct }) {
  for (const path of ['/', '/today', '/sw.js', await script_of(direct), '/gone.js', '/assets/gone.js', '/healthz']) {
    const [here, there] = [await get(path), await direct(path)];
    assert.deepEqual([here.status, of_the_page(here.headers)], [there.status, of_the_page(there.headers)], path);
    assert.deepEqual(here.body, there.body, path);
    assert.deepEqual([here.headers[hsts], there.headers[hsts]], ['max-age=63072000', undefined], path);
  }
}

async function same_forms({ get, direct }) {
  const path = await script_of(direct);
  const plain = (await direct(path)).body;
  for (const [accept, encoding, open] of [['gzip, deflate, br', 'br', brotliDecompressSync], ['gzip', 'gzip', gunzipSync], ['identity', undefined, (bytes) => bytes]]) {
    const headers = { 'Accept-Encoding': accept };
    const [here, there] = [await get(path, { headers }), await direct(path, { headers })];
    assert.deepEqual([here.headers['content-encoding'], here.headers.etag], [encoding, there.headers.etag], accept);
    assert.deepEqual(open(here.body), plain, accept);
    const again = await get(path, { headers: { ...headers, 'If-None-Match': here.headers.etag } });
    assert.deepEqual([again.status, again.body.length, again.headers.etag], [304, 0, here.headers.etag], accept);
    assert.equal((await get(path, { headers: { ...headers, 'If-None-Match': '"other"' } })).status, 200);
    // What does not get smaller stays as it is.
    const picture = await get('/icons/icon-192.png', { headers });
    assert.deepEqual(of_the_page(picture.headers), of_the_page((await direct('/icons/icon-192.png', { headers })).headers), accept);
  }
}

async function nothing_is_taken({ get }) {
  for (const method of ['POST', 'PUT', 'DELETE']) assert.equal((await get('/', { method })).status, 405, method);
  for (const size of [10, 100000]) {
    // A server may close before all has been sent; then there is no answer.
    const answer = await get('/', { method: 'POST', body: 'x'.repeat(size) }).catch(() => ({ status: 413 }));
    assert.ok([405, 413].includes(answer.status), `${size} bytes sent: ${answer.status}`);
  }
  for (const size of [9000, 100000]) {
    const { status } = await get('/', { headers: { 'X-Long': 'x'.repeat(size) } }).catch(() => ({ status: 431 }));
    assert.ok([400, 431].includes(status), `a header of ${size} bytes: ${status}`);
  }
  assert.equal((await get('/')).status, 200);
}

async function by_https_only({ get_plainly, https }) {
  const { status, headers } = await get_plainly('/today?x=1');
  assert.ok([301, 308].includes(status), `${status}`);
  assert.match(headers.location, /^https:\/\/realign\.example\.org(:\d+)?\/today\?x=1$/);
  const spoken = await within(5000, new Promise((done, failed) => {
    const socket = connect({ port: https, host: '127.0.0.1', servername: 'realign.example.org', rejectUnauthorized: false, ALPNProtocols: ['h2', 'http/1.1'] });
    socket.on('secureConnect', () => { done(socket.alpnProtocol); socket.destroy(); });
    socket.on('error', failed);
  }), 'a handshake');
  assert.equal(spoken, 'h2');
}

async function nobody_is_written_down({ get, get_plainly, written }) {
  const before = written();
  for (const path of ['/', '/today', '/gone.js']) await get(path);
  await get_plainly('/');
  await pause(300);
  assert.equal(written(), before);
}

// What is behind may not be gone without a word.
async function gone_is_said({ get, realign }) {
  await realign.stop();
  const { status, headers } = await get('/');
  assert.deepEqual([status, headers[hsts]], [502, 'max-age=63072000']);
}

const claims = {
  'every page has the headers of the server, and only HSTS is the other\'s own': same_headers,
  'brotli, gzip and plain bytes come through with their ETags, and what is known is not sent again': same_forms,
  'nothing is taken from anybody: no other method, no body, no long header': nothing_is_taken,
  'http leads to https, and HTTP/2 is spoken': by_https_only,
  'no line says who came': nobody_is_written_down,
  'a server that is gone is an error of https too': gone_is_said,
};

// Each claim has a server of its own: they start in no time.
export const proxies = ({ binary, folder, root }) => Object.fromEntries(server_names.flatMap((which) =>
  Object.entries(claims).map(([title, claim]) => [`behind ${which}: ${title}`, async () => {
    const realign = await start_realign(binary, '--quiet');
    const direct = (path, more) => ask(`http://127.0.0.1:${realign.port}${path}`, more);
    try {
      await with_server(which, join(root, 'docs/hosting'), folder, [['127.0.0.1:8080', `127.0.0.1:${realign.port}`]],
        (front) => claim({ ...front, direct, realign }));
    } finally {
      realign.child.kill('SIGKILL');
    }
  }])));
