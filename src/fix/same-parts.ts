import type { Model } from '../model/model.ts';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, i) => item === b[i]);
  return JSON.stringify(a) === JSON.stringify(b);
};

/** Are all members the same, or lists of the very same things? */
const hasSameParts = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(a).every((key) => isSame(a[key], b[key]));

const kept = <T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] =>
  after.map((one) => {
    const same = before.find(({ id }) => id === one.id);
    return same && hasSameParts({ ...same }, { ...one }) ? same : one;
  });

/**
 * A model whose APIs, where an edit left them as they were, are those of the model before: what was compiled for them (resource tables,
 * routes) is found by identity, and need not be compiled for every fix anew.
 */
export const keepApis = (before: Model, after: Model): Model => ({
  ...after,
  restApis: kept(before.restApis, after.restApis),
  httpApis: kept(before.httpApis, after.httpApis),
});
