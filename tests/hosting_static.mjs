// SPDX-License-Identifier: Apache-2.0
//
// The folder that scripts/static_site.sh makes: a host that reads _headers, nginx and Caddy tell a browser the
// same as `realign serve` does, for every file.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { start as start_realign } from './serve_client.mjs';
import { ask, paths_in, run } from './package_tools.mjs';
import { server_names, with_server } from './hosting_servers.mjs';

// What every server makes for itself.
const own = ['date', 'connection', 'keep-alive', 'etag', 'vary', 'content-length', 'content-type', 'content-encoding', 'last-modified', 'accept-ranges',
  'server', 'alt-svc', 'transfer-encoding', 'strict-transport-security'];
const told = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name)).sort());

// What a host that reads the file says for a path: all patterns that match; values of one name are joined.
function said_by(text, path) {
  const said = {};
  for (const block of text.split(/^(?=\/)/m)) {
    const [pattern, ...lines] = block.trimEnd().split('\n');
    const matches = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    for (const line of matches ? lines : []) {
      const [, name, value] = /^ +([^:]+): (.*)$/.exec(line);
      const key = name.toLowerCase();
      said[key] = key in said ? `${said[key]}, ${value}` : value;
    }
  }
  return Object.fromEntries(Object.entries(said).sort());
}

export const static_hosts = ({ binary, folder, root }) => {
  const out = join(folder, 'static');
  const site = join(out, 'site');
  const text_of = (name) => readFileSync(join(out, name), 'utf8');
  const names = () => paths_in(site);
  const files = () => names().filter((name) => !/\.(br|gz)$|^\/_/.test(name));

  async function with_realign(work) {
    const realign = await start_realign(binary, '--quiet');
    try {
      await work((path, more) => ask(`http://127.0.0.1:${realign.port}${path}`, more));
    } finally {
      realign.child.kill('SIGKILL');
    }
  }

  // The same status, headers, type and bytes from another server as from ours.
  const same_as_ours = (which) => with_realign((direct) => with_server(which, join(root, 'docs/hosting/static'), folder, [['/srv/realign', out]], async ({ get }) => {
    const gone = ['/gone.js', '/assets/gone.js', '/assets/gone', '/index.html.gz', '/first-light.js.br', '/.git/config'];
    for (const path of ['/', '/today', '/more/light', ...files(), ...gone]) {
      const [here, there] = [await get(path), await direct(path)];
      assert.equal(here.status, there.status, path);
      const { 'cache-control': cache, ...expected } = told(there.headers);
      const { 'cache-control': kept, ...headers } = told(here.headers);
      assert.deepEqual(headers, expected, path);
      assert.equal(here.headers['strict-transport-security'], 'max-age=63072000', path);
      if (there.status !== 200) {
        assert.doesNotMatch(String(kept), /immutable/, path);
        continue;
      }
      assert.deepEqual([kept, here.headers['content-type']], [cache, there.headers['content-type']], path);
      assert.deepEqual(here.body, there.body, path);
    }
    for (const path of ['/_headers', '/_redirects']) assert.equal((await get(path)).status, 404, path);
    await compressed_forms(which, get);
  }));

  // What lies there compressed is sent so; Debian's own nginx has brotli only with a module.
  async function compressed_forms(which, get) {
    const known = { gzip: gunzipSync, br: brotliDecompressSync };
    for (const path of files().filter((name) => existsSync(`${site}${name}.gz`))) {
      for (const encoding of which === 'nginx' ? ['gzip'] : ['gzip', 'br']) {
        const { headers, body } = await get(path, { headers: { 'Accept-Encoding': encoding } });
        assert.equal(headers['content-encoding'], encoding, path);
        assert.deepEqual(known[encoding](body), readFileSync(site + path), path);
        assert.match(headers.vary, /accept-encoding/i);
      }
    }
  }

  return {
    'the folder for a host of files has the app, compressed beside it, and nothing else'() {
      const made = run(join(root, 'scripts/static_site.sh'), out);
      assert.equal(made.status, 0, made.text);
      assert.deepEqual(files(), paths_in(join(root, 'build/app')).filter((path) => !path.endsWith('.map')));
      assert.deepEqual(names().filter((path) => path.startsWith('/_')), ['/_headers', '/_redirects']);
      for (const [ending, open] of [['.br', brotliDecompressSync], ['.gz', gunzipSync]]) {
        const forms = names().filter((name) => name.endsWith(ending));
        assert.ok(forms.length > 5, ending);
        for (const name of forms) assert.deepEqual(open(readFileSync(site + name)), readFileSync(site + name.slice(0, -ending.length)), name);
      }
    },
    'a folder of somebody else is not written to'() {
      assert.notEqual(run(join(root, 'scripts/static_site.sh'), join(root, 'tests')).status, 0);
    },
    '_headers says for every file what the server says, neither more nor less'() {
      return with_realign(async (direct) => {
        for (const path of ['/', ...files()]) assert.deepEqual(said_by(text_of('site/_headers'), path), told((await direct(path)).headers), path);
      });
    },
    '_redirects leads plain words to the app, and a file that is gone to no page'() {
      assert.deepEqual(text_of('site/_redirects').trim().split('\n'), ['/assets/* /index.html 404', '/* /index.html 200']);
    },
    ...Object.fromEntries(server_names.map((which) => [
      `${which} hands out the folder as the server would: status, headers, types and bytes`, () => same_as_ours(which)])),
  };
};
