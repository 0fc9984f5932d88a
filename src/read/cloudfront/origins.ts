import { namesHeader, notAsCustomHeader } from '../../facts/header-rules.ts';
import type { Origin, OriginConfig, OriginGroup } from '../../model/distribution.ts';
import { defaulted, unresolved, type Value } from '../../model/value.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf, numberOf, type Reader, stringOf } from '../access.ts';
import { itemsOf, objectsOf, stringsOf } from './lists.ts';
import { noteUnmodelled, originMembers, type Unmodelled } from './members.ts';
import { pages } from './pages.ts';
import { settingOf } from './settings.ts';

/** A member that AWS requires: its absence is told, and what needs it meets an unresolved value. */
export const required = (reader: Reader, node: SyntaxNode, name: string, what: string): Value<string> => {
  const value = stringOf(reader, childOf(node, name), what);
  if (value) return value;
  reader.report('member-missing', 'error', node.at, { what });
  return unresolved(what, node.at);
};

const readCustom = (reader: Reader, node: SyntaxNode): OriginConfig => ({
  kind: 'custom',
  at: node.at,
  protocolPolicy: settingOf(reader, node, 'OriginProtocolPolicy', ['http-only', 'https-only', 'match-viewer'], {
    value: 'match-viewer',
    page: pages.customOriginConfig,
  }),
  httpPort: numberOf(reader, childOf(node, 'HTTPPort'), 'HTTPPort') ?? defaulted(80, pages.customOriginConfig),
  httpsPort: numberOf(reader, childOf(node, 'HTTPSPort'), 'HTTPSPort') ?? defaulted(443, pages.customOriginConfig),
  sslProtocols: stringsOf(reader, childOf(node, 'OriginSslProtocols'), 'OriginSslProtocols'),
});

const readConfig = (reader: Reader, origin: SyntaxNode): OriginConfig => {
  const custom = childOf(origin, 'CustomOriginConfig');
  if (custom) return readCustom(reader, custom);
  const vpc = childOf(origin, 'VpcOriginConfig');
  if (vpc) return { kind: 'vpc', at: vpc.at, vpcOriginId: required(reader, vpc, 'VpcOriginId', 'VpcOriginId') };
  const s3 = childOf(origin, 'S3OriginConfig');
  if (!s3) return { kind: 'unsaid' };
  const identity = stringOf(reader, childOf(s3, 'OriginAccessIdentity'), 'OriginAccessIdentity');
  return { kind: 's3', at: s3.at, originAccessIdentity: identity ?? defaulted('', pages.s3OriginConfig) };
};

export const readOrigin = (reader: Reader, node: SyntaxNode, found: Unmodelled): Origin => {
  noteUnmodelled(found, node, originMembers);
  const text = (name: string): Value<string> => stringOf(reader, childOf(node, name), name) ?? defaulted('', pages.origin);
  const headers = objectsOf(reader, childOf(node, 'CustomHeaders'), 'CustomHeaders');
  return {
    at: node.at,
    id: required(reader, node, 'Id', 'Origin.Id'),
    domainName: checkedHost(reader, required(reader, node, 'DomainName', 'Origin.DomainName')),
    // It begins with a slash and does not end with one.
    originPath: unlessRefused(reader, text('OriginPath'), 'OriginPath', (path) => /^[^/]|\/$/.test(path)),
    customHeaders: headers.map((header) => readCustomHeader(reader, header)),
    config: readConfig(reader, node),
    originAccessControlId: text('OriginAccessControlId'),
  };
};

/** A scheme, a port or a path in it (`https://…/prod`, as API Gateway tells its own URL) is refused: nothing could be asked there. */
const checkedHost = (reader: Reader, host: Value<string>): Value<string> => {
  if (host.from === 'paste' && (host.value === '' || /[\s/:?#@]/.test(host.value))) {
    reader.report('expression-error', 'error', host.at, { detail: 'host', value: host.value.slice(0, 200) });
  }
  return host;
};

/** Tells of a text that CloudFront refuses: a configuration that has it could never be deployed. */
export const unlessRefused = (reader: Reader, value: Value<string>, what: string, isRefused: (text: string) => boolean): Value<string> => {
  if (value.from === 'paste' && isRefused(value.value)) {
    reader.report('member-unknown-value', 'warning', value.at, { what, value: value.value.slice(0, 80), allowed: '' });
  }
  return value;
};

const readCustomHeader = (reader: Reader, node: SyntaxNode): Origin['customHeaders'][number] => ({
  at: node.at,
  name: unlessRefused(reader, required(reader, node, 'HeaderName', 'HeaderName'), 'HeaderName', (name) =>
    namesHeader(notAsCustomHeader, name),
  ),
  value: stringOf(reader, childOf(node, 'HeaderValue'), 'HeaderValue') ?? defaulted('', pages.origin),
});

export const readOriginGroup = (reader: Reader, node: SyntaxNode): OriginGroup => {
  const members = itemsOf(reader, childOf(node, 'Members'), 'OriginGroup.Members');
  const codes = itemsOf(reader, childOf(childOf(node, 'FailoverCriteria'), 'StatusCodes'), 'FailoverCriteria.StatusCodes');
  const selectionCriteria =
    stringOf(reader, childOf(node, 'SelectionCriteria'), 'SelectionCriteria') ?? defaulted('default', pages.originGroup);
  // Which origin is asked first is then decided by a score that no paste shows.
  if (selectionCriteria.from === 'paste' && selectionCriteria.value !== 'default') {
    reader.report('not-modelled', 'warning', selectionCriteria.at, { what: 'SelectionCriteria', value: selectionCriteria.value });
  }
  return {
    at: node.at,
    id: required(reader, node, 'Id', 'OriginGroup.Id'),
    members: members.map((member) =>
      member.kind === 'object' ? required(reader, member, 'OriginId', 'OriginGroup.Members.OriginId') : bare(reader, member),
    ),
    statusCodes: codes.flatMap((code) => numberOf(reader, code, 'FailoverCriteria.StatusCodes') ?? []),
    selectionCriteria,
  };
};

const bare = (reader: Reader, node: SyntaxNode): Value<string> =>
  stringOf(reader, node, 'OriginGroup.Members.OriginId') ?? unresolved('OriginId', node.at);
