import type { OriginChange } from '../trace/ports.ts';
import type { Header } from '../trace/request.ts';
import { isRecord, type Json } from './json.ts';

/** A call of an origin helper, checked: the change, or what is wrong with it (CloudFront then answers 502). */
export type CheckedOrigin = { readonly change: OriginChange } | { readonly fault: string };

type Call = { readonly kind: string; readonly given: readonly unknown[] };

/**
 * What an origin helper was told to do. Members that are not given stay as the assigned origin has them.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/helper-functions-origin-modification.html
 */
export const originChange = ({ kind, given }: Call, origins: readonly string[]): CheckedOrigin => {
  const [first, second] = given;
  if (kind === 'selectRequestOriginById') return selected(first, second, origins);
  if (!isRecord(first)) return { fault: `${kind}(${JSON.stringify(first) ?? ''})` };
  return kind === 'updateRequestOrigin' ? updated(first) : grouped(first, origins);
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** No colon, no IP address, at most 253 characters. */
const isDomainName = (value: string): boolean =>
  value.length > 0 && value.length <= 253 && !value.includes(':') && !/^\d+(\.\d+){3}$/.test(value);

const isOriginPath = (value: string): boolean => value === '' || (value.startsWith('/') && !value.endsWith('/') && value.length <= 255);

/** What is wrong with a member that must be text of some kind, when it is given. */
const wrong = (values: Json, name: string, valid: (text: string) => boolean): string | null => {
  const value = values[name];
  if (value === undefined || value === null) return null;
  return isText(value) && valid(value) ? null : `${name} = ${JSON.stringify(value)}`;
};

const textAt = (values: Json, name: string): string | null => {
  const value = values[name];
  return isText(value) ? value : null;
};

const updated = (values: Json): CheckedOrigin => {
  const custom = values['customOriginConfig'];
  const fault =
    wrong(values, 'domainName', isDomainName) ??
    wrong(values, 'hostHeader', isDomainName) ??
    wrong(values, 'sni', isDomainName) ??
    wrong(values, 'originPath', isOriginPath) ??
    connectionFault(custom);
  if (fault !== null) return { fault };
  const headers = customHeaders(values['customHeaders']);
  if (headers === undefined) return { fault: 'customHeaders' };
  const { port, protocol } = isRecord(custom) ? custom : {};
  return {
    change: {
      kind: 'update',
      domainName: textAt(values, 'domainName'),
      hostHeader: textAt(values, 'hostHeader'),
      originPath: textAt(values, 'originPath'),
      customHeaders: headers,
      protocol: protocol === 'http' || protocol === 'https' ? protocol : null,
      port: typeof port === 'number' ? port : null,
      sni: textAt(values, 'sni'),
    },
  };
};

const connectionFault = (custom: unknown): string | null => {
  if (custom === undefined || custom === null) return null;
  if (!isRecord(custom)) return 'customOriginConfig';
  const { port, protocol } = custom;
  if (typeof port !== 'number' || !Number.isInteger(port) || port < 1 || port > 65_535)
    return `customOriginConfig.port = ${JSON.stringify(port)}`;
  return protocol === 'http' || protocol === 'https' ? null : `customOriginConfig.protocol = ${JSON.stringify(protocol)}`;
};

/** Null: not given, so the assigned origin's stay. Empty: none are sent. Undefined: not what it must be. */
const customHeaders = (given: unknown): readonly Header[] | null | undefined => {
  if (given === undefined || given === null) return null;
  if (!isRecord(given)) return undefined;
  const headers = Object.entries(given).flatMap(([name, value]): Header[] => (isText(value) ? [[name.toLowerCase(), value]] : []));
  return headers.length === Object.keys(given).length ? headers : undefined;
};

const unknownOrigin = (id: unknown): CheckedOrigin => ({ fault: `originId = ${JSON.stringify(id)}` });

const selected = (id: unknown, overrides: unknown, origins: readonly string[]): CheckedOrigin => {
  if (!isText(id) || !origins.includes(id)) return unknownOrigin(id);
  if (overrides !== undefined && !isRecord(overrides)) return { fault: `selectRequestOriginById(…, ${JSON.stringify(overrides)})` };
  const fault = overrides ? (wrong(overrides, 'hostHeader', isDomainName) ?? wrong(overrides, 'sni', isDomainName)) : null;
  return fault === null
    ? { change: { kind: 'select', originId: id, hostHeader: overrides ? textAt(overrides, 'hostHeader') : null } }
    : { fault };
};

const grouped = (values: Json, origins: readonly string[]): CheckedOrigin => {
  const { originIds, failoverCriteria } = values;
  if (!Array.isArray(originIds) || originIds.length !== 2) return { fault: `originIds = ${JSON.stringify(originIds)}` };
  // Both `['a', 'b']` and `[{ originId: 'a', … }, …]` are in AWS's page.
  const ids = originIds.map((item: unknown) => (isRecord(item) ? item['originId'] : item));
  const known = ids.filter((id): id is string => isText(id) && origins.includes(id));
  if (known.length !== ids.length) return unknownOrigin(ids.find((id) => !isText(id) || !origins.includes(id)));
  const codes: unknown = isRecord(failoverCriteria) ? failoverCriteria['statusCodes'] : undefined;
  const statusCodes = Array.isArray(codes) ? codes.filter((code): code is number => Number.isInteger(code)) : [];
  if (!Array.isArray(codes) || codes.length === 0 || statusCodes.length !== codes.length)
    return { fault: `failoverCriteria = ${JSON.stringify(failoverCriteria)}` };
  return { change: { kind: 'group', originIds: known, statusCodes } };
};
