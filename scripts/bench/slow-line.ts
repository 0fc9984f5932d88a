import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

const slice = 1024;

/**
 * Serves `dist/`, compressed by Brotli, over one line of a given width that all responses share in turn, each after a round trip. The line is the
 * server's and not the browser's, so that workers are bound by it as the page is.
 */
export const slowLine = async (
  bitsPerSecond: number,
  roundTripMs: number,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const files = new Map(
    readdirSync('dist', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        path.slice('dist/'.length),
        extname(path) === '.woff2' ? readFileSync(path) : brotliCompressSync(readFileSync(path)),
      ]),
  );
  const open: { readonly response: ServerResponse; readonly body: Buffer; sent: number }[] = [];
  let allowed = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    allowed = open.length === 0 ? 0 : allowed + ((now - last) / 1000) * (bitsPerSecond / 8);
    last = now;
    while (allowed >= slice && open.length > 0) {
      const one = open.shift();
      if (one === undefined) break;
      one.response.write(one.body.subarray(one.sent, one.sent + slice));
      one.sent += slice;
      allowed -= slice;
      if (one.sent < one.body.length) open.push(one);
      else one.response.end();
    }
  }, 2);
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1).split('?')[0] || 'index.html';
    const body = files.get(path);
    setTimeout(() => {
      if (body === undefined) return void response.writeHead(404).end();
      const compressed = extname(path) === '.woff2' ? {} : { 'content-encoding': 'br' };
      const caching = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain', 'cache-control': caching, ...compressed });
      open.push({ response, body, sent: 0 });
    }, roundTripMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/`,
    stop: async () => {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
