// SPDX-License-Identifier: Apache-2.0
//
// What a server with tests/serve_app in it sends, and in which form: the first half of tests/serve_test.mjs.
import assert from 'node:assert/strict';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ask, exchange, file, get, script } from './serve_client.mjs';

export const contents = (port) => ({
  async 'the page of the app is at / and at its routes, and no-cache'() {
    for (const path of ['/', '/index.html', '/today', '/exercise/some-name', '/?a=b', '/today?x=../../y']) {
      const { status, headers, body } = await get(port, path);
      assert.equal(status, 200, path);
      assert.deepEqual(body, file('index.html'), path);
      assert.equal(headers['cache-control'], 'no-cache');
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    }
  },
  async 'every file has its type and its bytes; hashed ones are kept for ever, the worker and the manifest are not'() {
    const types = { 'sw.js': 'text/javascript; charset=utf-8', 'manifest.webmanifest': 'application/manifest+json', 'icon.svg': 'image/svg+xml',
      'assets/page-4e5f6a7b.js': 'text/javascript; charset=utf-8', 'assets/page-0a1b2c3d.css': 'text/css; charset=utf-8', 'assets/empty-8c9d0e1f.wasm': 'application/wasm' };
    for (const [name, type] of Object.entries(types)) {
      const { status, headers, body } = await get(port, `/${name}`);
      assert.deepEqual([status, headers['content-type']], [200, type], name);
      assert.deepEqual(body, file(name), name);
      assert.equal(headers['cache-control'], name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache', name);
    }
  },
  async 'brotli, gzip and plain bytes are the same file, each with an ETag of its own'() {
    const forms = {};
    for (const accept of ['br', 'gzip', 'identity']) forms[accept] = await get(port, script, { 'Accept-Encoding': accept });
    assert.deepEqual(brotliDecompressSync(forms.br.body), file(script.slice(1)));
    assert.deepEqual(gunzipSync(forms.gzip.body), file(script.slice(1)));
    assert.deepEqual(forms.identity.body, file(script.slice(1)));
    assert.deepEqual([forms.br, forms.gzip, forms.identity].map(({ headers }) => headers['content-encoding']), ['br', 'gzip', undefined]);
    assert.equal(new Set(Object.values(forms).map(({ headers }) => headers.etag)).size, 3);
    for (const { headers } of Object.values(forms)) {
      assert.match(headers.etag, /^"[0-9a-f]{32}-\w+"$/);
      assert.equal(headers.vary, 'Accept-Encoding');
    }
  },
  async 'Accept-Encoding is weighed as it says'() {
    const expected = [['gzip, deflate, br', 'br'], ['gzip, br;q=0.5', 'gzip'], ['br;q=0, gzip', 'gzip'], ['*', 'br'], ['*;q=0', undefined], ['', undefined],
      ['BR', 'br'], ['identity, br;q=0.9', undefined], ['gzip;q=0.001', 'gzip'], ['br;q=2, x-gzip', 'gzip'], ['deflate, zstd', undefined], [' gzip ; q=0.8 ,, br ; Q=0.7 ', 'gzip']];
    for (const [accept, encoding] of expected) {
      assert.equal((await get(port, script, { 'Accept-Encoding': accept })).headers['content-encoding'], encoding, accept);
    }
    const [split] = await exchange(port, ask(script, 'Connection: close\r\nAccept-Encoding: br;q=0\r\nAccept-Encoding: gzip\r\n'));
    assert.equal(split.headers['content-encoding'], 'gzip');
    assert.equal((await get(port, script)).headers['content-encoding'], undefined);
  },
  async 'what the client has is not sent again'() {
    const { headers: { etag } } = await get(port, script, { 'Accept-Encoding': 'br' });
    const again = (condition, accept = 'br') => get(port, script, { 'Accept-Encoding': accept, 'If-None-Match': condition });
    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { status, headers, body } = await again(condition);
      assert.deepEqual([status, body.length, headers.etag, headers.vary, headers['content-length']], [304, 0, etag, 'Accept-Encoding', undefined], condition);
    }
    for (const condition of ['"other"', etag.replaceAll('"', ''), `"x${etag.slice(1)}`, '']) assert.equal((await again(condition)).status, 200, condition);
    assert.equal((await again(etag, 'gzip')).status, 200, 'an ETag is of one encoding');
  },
  async 'HEAD says what GET says, without the body'() {
    for (const path of ['/', script, '/gone.js']) {
      const [whole, head] = [await get(port, path), await get(port, path, {}, 'HEAD')];
      delete whole.headers.date, delete head.headers.date;
      assert.deepEqual([head.status, head.headers], [whole.status, whole.headers]);
    }
  },
  async 'methods that change something are refused, with what is allowed'() {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'BREW']) {
      const { status, headers } = await get(port, '/', {}, method);
      assert.deepEqual([status, headers.allow, headers.connection], [405, 'GET, HEAD', 'close'], method);
    }
  },
  async 'what is not in the app is not there, however its path is written'() {
    const paths = ['/gone.js', '/assets/gone', '/assets/gone-00000000.js', '/../etc/passwd', '/..', '/%2e%2e/%2e%2e/etc/passwd', '/..%2fetc%2fpasswd', '/%2e%2e%5cetc',
      '//etc/passwd', '/assets/../index.html', '/./index.html', '/index.html/', '/index.html%00', '/INDEX.HTML', '/.git/config', '/assets/..%2f..%2fsw.js', '/sw%2ejs', '/~root', '/a;b', `/${'a'.repeat(300)}`];
    for (const path of paths) assert.equal((await get(port, path)).status, 404, path);
  },
  async 'every response carries the security headers, refusals too, and says nothing of the server'() {
    const answers = [await get(port, '/'), await get(port, script, { 'Accept-Encoding': 'br' }), await get(port, '/gone.js'), await get(port, '/', {}, 'POST'),
      await get(port, '/', { 'If-None-Match': '*' }), await get(port, '/healthz'), (await exchange(port, 'nonsense\r\n\r\n'))[0]];
    assert.deepEqual(answers.map(({ status }) => status), [200, 200, 404, 405, 304, 200, 400]);
    for (const { headers } of answers) {
      assert.match(headers['content-security-policy'], /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';.*frame-ancestors 'none'$/);
      assert.deepEqual(['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-embedder-policy', 'cross-origin-resource-policy'].map((name) => headers[name]),
        ['nosniff', 'no-referrer', 'same-origin', 'require-corp', 'same-origin']);
      assert.match(headers['permissions-policy'], /camera=\(\).*geolocation=\(\).*microphone=\(\).*screen-wake-lock=\(self\)/);
      assert.ok(Math.abs(new Date(headers.date) - Date.now()) < 5000, headers.date);
      assert.equal(headers.server, undefined);
    }
  },
  async '/healthz says ok'() {
    const { status, body, headers } = await get(port, '/healthz');
    assert.deepEqual([status, String(body), headers['cache-control']], [200, 'ok\n', 'no-store']);
  },
});
