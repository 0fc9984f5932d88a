import type { ResponseHeadersPolicy } from '../../model/policy.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf, literalOf, numberOf, type Reader } from '../access.ts';
import type { FormContext } from '../form.ts';
import { itemsOf, literalsOf } from './lists.ts';
import { flagIn, identityOf } from './policies.ts';

type Set = ResponseHeadersPolicy['set'][number];

const text = (reader: Reader, node: SyntaxNode | undefined, name: string): string =>
  literalOf(reader, childOf(node, name), name)?.value ?? '';

const seconds = (reader: Reader, node: SyntaxNode | undefined): number | null => {
  const value = numberOf(reader, childOf(node, 'AccessControlMaxAgeSec'), 'AccessControlMaxAgeSec');
  return value && value.from !== 'unresolved' ? value.value : null;
};

const readCors = (reader: Reader, node: SyntaxNode | undefined): ResponseHeadersPolicy['cors'] => {
  if (!node) return null;
  const list = (name: string): readonly string[] => literalsOf(reader, childOf(node, name), name);
  return {
    origins: list('AccessControlAllowOrigins'),
    methods: list('AccessControlAllowMethods'),
    headers: list('AccessControlAllowHeaders'),
    exposed: list('AccessControlExposeHeaders'),
    credentials: flagIn(reader, node, 'AccessControlAllowCredentials', false),
    maxAge: seconds(reader, node),
    override: flagIn(reader, node, 'OriginOverride', false),
  };
};

const transport = (reader: Reader, node: SyntaxNode): string =>
  [
    `max-age=${seconds(reader, node) ?? 0}`,
    ...(flagIn(reader, node, 'IncludeSubdomains', false) ? ['includeSubDomains'] : []),
    ...(flagIn(reader, node, 'Preload', false) ? ['preload'] : []),
  ].join('; ');

const xss = (reader: Reader, node: SyntaxNode): string => {
  if (!flagIn(reader, node, 'Protection', false)) return '0';
  const uri = text(reader, node, 'ReportUri');
  return ['1', ...(flagIn(reader, node, 'ModeBlock', false) ? ['mode=block'] : []), ...(uri ? [`report=${uri}`] : [])].join('; ');
};

/** Security headers by the member that sets each. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html */
const SECURITY: readonly (readonly [string, string, (reader: Reader, node: SyntaxNode) => string])[] = [
  ['XSSProtection', 'x-xss-protection', xss],
  ['FrameOptions', 'x-frame-options', (reader, node) => text(reader, node, 'FrameOption')],
  ['ReferrerPolicy', 'referrer-policy', (reader, node) => text(reader, node, 'ReferrerPolicy')],
  ['ContentSecurityPolicy', 'content-security-policy', (reader, node) => text(reader, node, 'ContentSecurityPolicy')],
  ['ContentTypeOptions', 'x-content-type-options', () => 'nosniff'],
  ['StrictTransportSecurity', 'strict-transport-security', transport],
];

const readSecurity = (reader: Reader, config: SyntaxNode | undefined): readonly Set[] =>
  SECURITY.flatMap(([member, name, valueOf]) => {
    const node = childOf(config, member);
    return node ? [{ name, value: valueOf(reader, node), override: flagIn(reader, node, 'Override', false) }] : [];
  });

const readCustom = (reader: Reader, config: SyntaxNode | undefined): readonly Set[] =>
  itemsOf(reader, config, 'CustomHeadersConfig').map((node) => ({
    name: text(reader, node, 'Header').toLowerCase(),
    value: text(reader, node, 'Value'),
    override: flagIn(reader, node, 'Override', false),
  }));

export const readResponseHeadersPolicy = (
  reader: Reader,
  wrapper: SyntaxNode,
  config: SyntaxNode,
  context: FormContext,
): ResponseHeadersPolicy => ({
  ...identityOf(reader, wrapper, config, context, 'aws cloudfront get-response-headers-policy'),
  at: config.at,
  cors: readCors(reader, childOf(config, 'CorsConfig')),
  set: [...readSecurity(reader, childOf(config, 'SecurityHeadersConfig')), ...readCustom(reader, childOf(config, 'CustomHeadersConfig'))],
  remove: itemsOf(reader, childOf(config, 'RemoveHeadersConfig'), 'RemoveHeadersConfig').map((node) =>
    text(reader, node, 'Header').toLowerCase(),
  ),
});
