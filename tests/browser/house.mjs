// SPDX-License-Identifier: Apache-2.0
//
// Where the browser tests live: the server, the browser, and users. A user is a browser context of her own: nothing
// of what another one said, did or has kept is there. Whatever her pages ask for is written down, in the page, in the
// service worker and on the wire: what is not for this machine goes to a door that notes it and lets nothing through.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { fill } from '../../app/shots/fill.mjs';
import { start } from '../serve_client.mjs';

const of_app = createRequire(new URL('../../app/package.json', import.meta.url));
export const { chromium } = of_app('playwright-core');
export const axe_source = () => readFileSync(of_app.resolve('axe-core/axe.min.js'), 'utf8');
export const example = () => readFileSync(new URL('../../examples/first-month.jsonl', import.meta.url), 'utf8');
export const lines_of = (text) => text.split('\n').filter(Boolean);

/** The last day of the example, in the morning. */
export const morning = '2026-11-22T09:10:00Z';
const patience = 20_000;

// What the browser says where a test takes something away from it, or looks at a picture as a page of its own.
const expected = [/^Service Worker registration blocked/, /net::ERR_INTERNET_DISCONNECTED/, /favicon\.ico/];

/** A door to everywhere else, which is shut: it answers 403 and remembers who was asked for. */
async function shut_door() {
  const knocks = [];
  const door = http.createServer((request, response) => {
    knocks.push(request.url);
    response.writeHead(403).end();
  });
  door.on('connect', (request, socket) => {
    knocks.push(request.url);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise((done) => door.listen(0, '127.0.0.1', done));
  return { knocks, address: `http://127.0.0.1:${door.address().port}`, close: () => door.close() };
}

export async function open_house({ binary, base, accept = false }) {
  const server = base ? null : await start(binary, '--quiet');
  const address = base?.replace(/\/$/, '') ?? `http://127.0.0.1:${server.port}`;
  const door = await shut_door();
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--mute-audio'],
  });
  const house = { binary, accept, address, browser, door, asked: new Set(), origins: new Set([address]), complaints: [], open: new Set() };

  /** A new user. `time` stands still only for whoever reads it: it runs on from there, and tests wind it forward. */
  house.user = async ({ time = morning, journal = '', preferences = {}, before, address = house.address, ...options } = {}) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      timezoneId: 'Europe/London',
      locale: 'en-GB',
      serviceWorkers: 'block',
      proxy: { server: door.address, bypass: new URL(address).hostname },
      ...options,
    });
    house.open.add(context);
    context.setDefaultTimeout(patience);
    context.on('request', (request) => house.asked.add(request.url()));
    context.on('weberror', (error) => house.complaints.push(error.error().message));
    context.on('console', (message) => {
      const text = `${message.text()} (${message.location().url}, on ${message.page()?.url()})`;
      if (message.type() === 'error' && !expected.some((each) => each.test(text))) house.complaints.push(text);
    });
    if (time) await context.clock.install({ time: new Date(time) });
    const page = await context.newPage();
    if (journal || Object.keys(preferences).length > 0) await fill(page, address, journal, preferences);
    await before?.(context, page);
    const user = { context, page };
    user.go = async (path) => {
      await user.page.goto(address + path);
      await user.page.locator('main:not([aria-busy]) h1').first().waitFor();
    };
    return user;
  };

  house.tidy_users = async () => {
    for (const context of house.open) await context.close();
    house.open.clear();
  };

  /** Everybody goes home; what the browser complained about is a failure. */
  house.tidy = async () => {
    await house.tidy_users();
    return house.complaints.splice(0);
  };

  house.close = async () => {
    await browser.close();
    door.close();
    await server?.stop('SIGKILL');
  };
  return house;
}

/** Waits until `look` gives what is true; says what it saw last if that does not come. */
export async function until(claim, look, deadline = patience) {
  const end = Date.now() + deadline;
  let seen;
  do {
    seen = await look();
    if (seen) return seen;
    await new Promise((next) => setTimeout(next, 30));
  } while (Date.now() < end);
  throw new Error(`it never came about that ${claim}; last seen: ${JSON.stringify(seen)}`);
}
