import { type Asked, type Build, install, type Shelf, serve, tidy, type World } from './shelf.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by scripts/offline.ts when the site is built. */
declare const __BUILD__: Build;

/** Without `ignoreVary` a host that sends `Vary` would have nothing found again. */
const match = { ignoreVary: true, ignoreSearch: true };

const shelf = (cache: Cache): Shelf => ({ get: (url) => cache.match(url, match), put: (url, response) => cache.put(url, response) });

const world: World = {
  scope: self.registration.scope,
  build: __BUILD__,
  shelves: {
    open: async (name) => shelf(await caches.open(name)),
    names: () => caches.keys(),
    drop: (name) => caches.delete(name),
  },
  fetch: (url, how) => fetch(url, { cache: how === 'fresh' ? 'no-cache' : 'default', credentials: 'same-origin', redirect: 'manual' }),
  tooLong: () => new Promise((_resolve, reject) => setTimeout(() => reject(new Error('too long')), 4000)),
};

const askedBy = (request: Request): Asked => ({
  url: request.url,
  method: request.method,
  kind: request.mode === 'navigate' ? 'page' : request.destination === 'script' ? 'script' : 'other',
});

// No `skipWaiting`: a page keeps the worker, and so the files, of the build that it was opened with.
self.addEventListener('install', (event) => event.waitUntil(install(world)));
self.addEventListener('activate', (event) => event.waitUntil(tidy(world).then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const answer = serve(world, askedBy(event.request));
  if (answer !== null) event.respondWith(answer);
});
