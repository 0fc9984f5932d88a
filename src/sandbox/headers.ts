import { hiddenFromFunctions, namesHeader, readOnlyForFunctions } from '../facts/header-rules.ts';
import type { Header } from '../trace/request.ts';
import type { Fault } from './failure.ts';
import { isRecord, type Json, same } from './json.ts';
import { valuesOf } from './query.ts';

type Event = 'viewer-request' | 'viewer-response';

/** Returned headers by name, in lower case, each with its entry; or what is wrong with them. */
export type ReturnedHeaders = { readonly headers: Json } | { readonly fault: Fault };

const invalidValue = /[\0\r\n]/;
const validName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Reads `headers` of what a function returned. */
export const returnedHeaders = (given: unknown, where: string): ReturnedHeaders => {
  if (given === undefined) return { headers: {} };
  if (!isRecord(given)) return { fault: badResult(`${where}.headers`) };
  const bad = Object.entries(given).find(([name, entry]) => {
    const values = valuesOf(entry);
    return !validName.test(name) || values === null || values.some((value) => invalidValue.test(value));
  });
  if (bad) return { fault: badResult(`${where}.headers[${JSON.stringify(bad[0])}] = ${JSON.stringify(bad[1])}`) };
  return { headers: Object.fromEntries(Object.entries(given).map(([name, entry]) => [name.toLowerCase(), entry])) };
};

const badResult = (detail: string): Fault => ({ reason: 'bad-result', detail });

/**
 * What CloudFront refuses with 502: a header that functions may not add, or one that they may only read.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html
 */
export const headerFault = (before: Json, after: Json, event: Event): Fault | null => {
  const forbidden = Object.keys(after).find((name) => namesHeader(hiddenFromFunctions, name));
  if (forbidden !== undefined) return { reason: 'forbidden-header', detail: forbidden };
  const readOnly = readOnlyForFunctions[event].find((name) => !same(before[name], after[name]));
  return readOnly === undefined ? null : { reason: 'read-only-header', detail: readOnly };
};

/** Headers that a generated response may not have. */
export const generatedHeaderFault = (after: Json): Fault | null => headerFault({}, after, 'viewer-response');

/** The entries of an event as headers again. What is unchanged keeps its place and its bytes; new ones follow. */
export const headersAfter = (raw: readonly Header[], before: Json, after: Json, cookies: string): readonly Header[] => {
  const untouched = raw.filter(([given]) => {
    const name = given.toLowerCase();
    return name !== cookies && (namesHeader(hiddenFromFunctions, name) || (after[name] !== undefined && same(before[name], after[name])));
  });
  const kept = untouched.map(([name, value]): Header => [name.toLowerCase(), value]);
  const changed = Object.entries(after).filter(([name, entry]) => !same(before[name], entry));
  return [...kept, ...changed.flatMap(([name, entry]) => (valuesOf(entry) ?? []).map((value): Header => [name, value]))];
};
