// SPDX-License-Identifier: Apache-2.0
//
// nginx and Caddy, started with the configurations of docs/hosting/: only names, ports and places are changed,
// and each change has to find what it changes.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answered, ask, free_port, run, start } from './package_tools.mjs';

const name = 'realign.example.org';

function changed(text, changes) {
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), `the configuration has ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

// A certificate that nobody signed.
function certificate(folder) {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  if (existsSync(cert)) return [cert, key];
  const made = run('openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-keyout', key, '-out', cert);
  assert.equal(made.status, 0, made.text);
  return [cert, key];
}

async function nginx(text, folder, changes) {
  const [http, https] = [await free_port(), await free_port()];
  const [cert, key] = certificate(folder);
  const own = join(folder, 'nginx');
  mkdirSync(own, { recursive: true });
  const config = changed(text, [...changes,
    ['listen 80;', `listen 127.0.0.1:${http};`], ['listen [::]:80;', ''],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${https} ssl http2;`], ['listen [::]:443 ssl http2;', ''],
    [`/etc/letsencrypt/live/${name}/fullchain.pem`, cert],
    [`/etc/letsencrypt/live/${name}/privkey.pem`, key]]);
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${own}/${kind};`).join(' ');
  // Debian's nginx.conf has the types and the place of logs; a site is included at its end.
  const around = `daemon off; pid ${own}/pid; error_log stderr warn; events { }\n` +
    `http { include /etc/nginx/mime.types; access_log ${own}/access.log; ${folders}\n${config}\n}\n`;
  writeFileSync(join(own, 'nginx.conf'), around);
  return { http, https, lines: join(own, 'access.log'), started: start('nginx', ['-c', join(own, 'nginx.conf'), '-p', own]) };
}

async function caddy(text, folder, changes) {
  const [http, https] = [await free_port(), await free_port()];
  const [cert, key] = certificate(folder);
  const own = join(folder, 'caddy');
  mkdirSync(own, { recursive: true });
  const config = changed(text, [...changes, [`\n${name} {\n`, `\n${name} {\n\ttls ${cert} ${key}\n`]]);
  writeFileSync(join(own, 'Caddyfile'), `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n\thttp_port ${http}\n\thttps_port ${https}\n}\n${config}`);
  const env = { PATH: process.env.PATH, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own };
  return { http, https, started: start('caddy', ['run', '--config', join(own, 'Caddyfile'), '--adapter', 'caddyfile'], { env }) };
}

const servers = { nginx: [nginx, 'nginx.conf'], Caddy: [caddy, 'Caddyfile'] };
export const server_names = Object.keys(servers);

// Works with a server of this name, which has the configuration of that folder, and ends it.
export async function with_server(which, config_folder, folder, changes, work) {
  const [begin, file] = servers[which];
  const { http, https, started, lines } = await begin(readFileSync(join(config_folder, file), 'utf8'), folder, changes);
  const get = (path, more = {}) => ask(`https://127.0.0.1:${https}${path}`, { ...more, headers: { Host: name, ...more.headers } });
  const get_plainly = (path) => ask(`http://127.0.0.1:${http}${path}`, { headers: { Host: name } });
  try {
    await answered(`https://127.0.0.1:${https}/`, started);
    const written = () => started.text + (lines && existsSync(lines) ? readFileSync(lines, 'utf8') : '');
    return await work({ get, get_plainly, https, written });
  } finally {
    await started.stop();
  }
}
