// SPDX-License-Identifier: Apache-2.0
//
// In front of the app's server: hands on what that sends until a second build is there, and then the same with another
// page and another service worker, as a new version has.
import http from 'node:http';

const mark = '<meta name="build" content="second">';

export async function with_second_build(address) {
  let is_second = false;
  const server = http.createServer(async (request, response) => {
    const answer = await fetch(address + request.url);
    let body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    if (is_second && request.url === '/sw.js')
      body = Buffer.from(body.toString().replace(/(url:\s*"index\.html",\s*revision:\s*")[^"]*"/, '$1second"'));
    if (is_second && type.startsWith('text/html'))
      body = Buffer.from(body.toString().replace('<head>', `<head>${mark}`));
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !/^(content-encoding|content-length|etag|connection|keep-alive|transfer-encoding)$/.test(name)));
    response.writeHead(answer.status, headers).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    publish: () => { is_second = true; },
    close: () => { server.closeAllConnections(); server.close(); },
  };
}

export const build_of = (page) =>
  page.evaluate(() => document.querySelector('meta[name=build]')?.content ?? 'first');
