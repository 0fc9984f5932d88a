/**
 * What the service worker keeps and what it answers with. Two shelves: the build's own files, one shelf for each build, and the team's (settings,
 * lessons), which belong to no build.
 */
export type Shelves = {
  readonly open: (name: string) => Promise<Shelf>;
  readonly names: () => Promise<readonly string[]>;
  readonly drop: (name: string) => Promise<unknown>;
};

export type Shelf = {
  readonly get: (url: string) => Promise<Response | undefined>;
  readonly put: (url: string, response: Response) => Promise<unknown>;
};

/** `files` and `team` are addresses relative to the worker's own folder. */
export type Build = { readonly version: string; readonly files: readonly string[]; readonly team: readonly string[] };

/** A request, as far as it matters here. */
export type Asked = { readonly url: string; readonly method: string; readonly kind: 'page' | 'script' | 'other' };

export type World = {
  /** The folder that the worker serves, with its slash at the end. */
  readonly scope: string;
  readonly build: Build;
  readonly shelves: Shelves;
  /** `fresh` asks the server and not the browser's own cache. Redirects are not followed: the browser does that, for a page. */
  readonly fetch: (url: string, how: 'fresh' | 'usual') => Promise<Response>;
  /** Rejects when a page is waited for too long. */
  readonly tooLong: () => Promise<never>;
};

const prefix = 'tracefront ';
const teamShelf = `${prefix}team`;
const shelfOf = (build: Build): string => `${prefix}${build.version}`;

/** A name with a hash in it never changes what it holds. */
const hashed = (file: string): boolean => file.startsWith('assets/');

const keep = async (world: World, shelf: Shelf, file: string): Promise<void> => {
  const url = new URL(file, world.scope).href;
  const response = await world.fetch(url, hashed(file) ? 'usual' : 'fresh');
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  await shelf.put(url, response);
};

/** Takes every file of the build. One that is missing fails it: half a build is worse offline than none. */
export const install = async (world: World): Promise<void> => {
  const shelf = await world.shelves.open(shelfOf(world.build));
  await Promise.all(world.build.files.map((file) => keep(world, shelf, file)));
  const team = await world.shelves.open(teamShelf);
  await Promise.allSettled(world.build.team.map((file) => keep(world, team, file)));
};

/** Runs when no page of an older build is open any more: the older shelves go. */
export const tidy = async (world: World): Promise<void> => {
  const names = await world.shelves.names();
  const old = names.filter((name) => name.startsWith(prefix) && name !== teamShelf && name !== shelfOf(world.build));
  await Promise.all(old.map((name) => world.shelves.drop(name)));
};

/** The page itself comes from the server while there is one, so that a reload always gives the newest; else, or after too long, the kept one. */
const page = async (world: World): Promise<Response> => {
  const kept = await (await world.shelves.open(shelfOf(world.build))).get(new URL('index.html', world.scope).href);
  const asked = world.fetch(world.scope, 'usual');
  if (kept === undefined) return asked;
  try {
    const answer = await Promise.race([asked, world.tooLong()]);
    // A host that is ill is no reason to go without; one that sends to its sign-in page is.
    return answer.ok || answer.type === 'opaqueredirect' ? answer : kept;
  } catch {
    return kept;
  }
};

/** Settings and team lessons: never frozen by the copy, which is for when the network is gone. */
const teamFile = async (world: World, url: string): Promise<Response> => {
  const shelf = await world.shelves.open(teamShelf);
  try {
    const answer = await world.fetch(url, 'fresh');
    if (answer.ok) await shelf.put(url, answer.clone());
    return answer;
  } catch (error) {
    const kept = await shelf.get(url);
    if (kept !== undefined) return kept;
    throw error;
  }
};

/** The answer to a request; null leaves it to the browser. */
export const serve = (world: World, asked: Asked): Promise<Response> | null => {
  const [url = ''] = asked.url.split(/[?#]/);
  if (asked.method !== 'GET' || !url.startsWith(world.scope)) return null;
  const file = url.slice(world.scope.length);
  if (asked.kind === 'page') return file === '' || file === 'index.html' ? page(world) : null;
  if (world.build.files.includes(file)) {
    return world.shelves
      .open(shelfOf(world.build))
      .then((shelf) => shelf.get(url))
      .then((kept) => kept ?? world.fetch(url, 'usual'));
  }
  // A newer build's file, asked for by a page that is newer than this worker.
  if (hashed(file)) return null;
  return asked.kind === 'script' ? teamFile(world, url) : null;
};
