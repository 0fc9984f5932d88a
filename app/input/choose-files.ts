/** A file of a folder, by its path from the folder, with `/`. Size in bytes. */
export type Found = { readonly path: string; readonly size: number };

/** What of a folder is read, and what is left out: each is counted, nothing is dropped in silence. */
export type Choice<T extends Found> = {
  readonly taken: readonly T[];
  /** Files that are no text, by their names. */
  readonly noText: number;
  /** Files that go beyond what the model takes. */
  readonly beyond: number;
};

/** As the model takes them (src/syntax/limits.ts). Files, and bytes: of text in UTF-8 there are never fewer bytes than UTF-16 units. */
export const mostFiles = 100;
const largest = 10 * 1024 * 1024;
const largestTotal = 20 * 1024 * 1024;

/** Folders that tools make, large and without a line that anybody wrote. `asset.…`: what the CDK packs beside its templates. */
const skipped = /^(?:node_modules|\.git|\.terraform|\.aws-sam|\.serverless|\.venv|__pycache__|asset\.[0-9a-f]{64})$/;

export const isSkippedFolder = (name: string): boolean => skipped.test(name);

const noText =
  /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|pdf|zip|t?gz|bz2|xz|7z|jar|wasm|woff2?|ttf|otf|eot|mp[34]|mov|webm|ogg|wav|exe|dll|so|dylib|class|pyc|o|a|bin|db|sqlite|DS_Store)$/i;

/** What a configuration is mostly kept in. */
const likely = [
  /(?:^|\/)main\.tf$/i,
  /\.(?:tf|tfvars)$/i,
  /\.template\.json$/i,
  /(?:^|\/)(?:template|serverless|openapi|swagger)[^/]*\.(?:ya?ml|json)$/i,
  /\.(?:ya?ml|json|hcl)$/i,
  /\.m?js$/i,
];
/** What lies beside it in nearly every folder, and never is one. */
const unlikely =
  /(?:^|\/)(?:package(?:-lock)?|tsconfig[^/]*|composer|biome|\.[^/]+)\.json$|(?:^|\/)(?:pnpm-lock|docker-compose[^/]*)\.ya?ml$|(?:^|\/)\.[^/]+$|\.(?:test|spec|config)\.m?js$/i;

const rank = (path: string): number => {
  const index = unlikely.test(path) ? -1 : likely.findIndex((one) => one.test(path));
  return index < 0 ? likely.length : index;
};

const depth = (path: string): number => path.split('/').length;

/** Chooses what is read: the likeliest first, those nearer to the top before those below. */
export const chooseFiles = <T extends Found>(found: readonly T[], room: number): Choice<T> => {
  const texts = found.filter(({ path }) => !noText.test(path));
  const sorted = texts.toSorted((a, b) => rank(a.path) - rank(b.path) || depth(a.path) - depth(b.path) || (a.path < b.path ? -1 : 1));
  const taken: T[] = [];
  let total = 0;
  for (const file of sorted) {
    if (taken.length >= room || file.size > largest || total + file.size > largestTotal) continue;
    taken.push(file);
    total += file.size;
  }
  return { taken, noText: found.length - texts.length, beyond: texts.length - taken.length };
};

/** The paths without the folder that all of them are in: `infra/main.tf` and `infra/api/main.tf` are `main.tf` and `api/main.tf`. */
export const withoutCommonFolder = <T extends { readonly path: string }>(files: readonly T[]): readonly T[] => {
  const [first] = files;
  const folder = first ? first.path.slice(0, first.path.indexOf('/') + 1) : '';
  if (folder === '' || !files.every(({ path }) => path.startsWith(folder))) return files;
  return files.map((file) => ({ ...file, path: file.path.slice(folder.length) }));
};
