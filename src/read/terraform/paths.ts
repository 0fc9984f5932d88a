/** A path without `.`, `..`, doubled slashes and backslashes. */
const tidyPath = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
};

/** `dir` and a path that is relative to it. */
export const resolvePath = (dir: string, path: string): string => tidyPath(`${dir}/${path}`);

/** The directory of a source's name; `""` where the name has none. */
export const dirOf = (name: string): string => tidyPath(name.replaceAll('\\', '/').replace(/[^/]*$/, ''));

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * The source that a path leads to. Files are often dropped without their folders: a file of the same name is taken where there is only one.
 */
export const sourceAt = (names: Iterable<string>, path: string): string | null => {
  const wanted = tidyPath(path);
  const all = [...names].map((name) => ({ name, path: tidyPath(name) }));
  const exact = all.find((one) => one.path === wanted);
  if (exact) return exact.name;
  const ending = all.filter((one) => wanted.endsWith(`/${one.path}`) || one.path.endsWith(`/${wanted}`));
  const alike = ending.length > 0 ? ending : all.filter((one) => baseOf(one.path) === baseOf(wanted));
  return alike.length === 1 ? (alike[0]?.name ?? null) : null;
};
