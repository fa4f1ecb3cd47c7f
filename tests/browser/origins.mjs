// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { until } from './house.mjs';

// Chromium itself asks its maker how forms are filled in; a page that asked for it would be seen in `asked`.
const of_the_browser = new Set(['content-autofill.googleapis.com:443']);

/** What a content policy allows: directive → sources. */
const allowed = (policy) => Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/\s+/)).map(([name, ...sources]) => [name, sources.sort()]));

export default {
  async 'the page allows itself what the server allows it, and both no more than the page needs'(house) {
    const answer = await fetch(`${house.address}/`);
    const { 'frame-ancestors': frames, ...server } = allowed(answer.headers.get('content-security-policy'));
    const [, page] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await answer.text());
    assert.deepEqual(allowed(page.replaceAll('&#39;', "'")), server);
    // A page can't say this of itself.
    assert.deepEqual(frames, ["'none'"]);
    assert.deepEqual([server['default-src'], server['script-src'], server['style-src'], server['img-src']],
      [["'none'"], ["'self'", "'wasm-unsafe-eval'"], ["'self'"], ["'self'"]]);
  },

  // First that a request elsewhere would be noticed; then that of all the cases none made one.
  async 'no request ever leaves for another origin, in any of these cases'(house) {
    const before = house.door.knocks.filter((knock) => !of_the_browser.has(knock));
    const asked = [...house.asked].filter((url) => !url.startsWith('data:') && !url.startsWith('blob:'));
    assert.deepEqual(before, []);
    assert.ok(asked.length > 0);
    assert.deepEqual(asked.filter((url) => !house.origins.has(new URL(url).origin)), []);

    const user = await house.user();
    await user.page.setContent('<img src="http://elsewhere.test/seen.png">');
    await until('the shut door hears of it', async () => house.door.knocks.some((knock) => knock.includes('elsewhere.test')));
    assert.ok([...house.asked].some((url) => url.includes('elsewhere.test')));
    house.complaints.length = 0;
  },
};
