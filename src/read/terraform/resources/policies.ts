import type { SyntaxNode } from '../../../syntax/tree.ts';
import { blocksIn, type Resource } from './resource.ts';
import { each, names, objectOf, once, type Shape, shaped, stringOf, texts } from './shape.ts';

const IRRELEVANT = names('id arn etag tags tags_all region comment description');

/** `cookies_config { cookie_behavior, cookies { items } }` and its kin. */
const rule = (part: string, word: string): Shape[string] => [
  `${part}sConfig`,
  once({ [`${word}_behavior`]: `${part}Behavior`, [`${word}s`]: [`${part}s`, itemsOf] }),
];

/** `headers { items = […] }`. */
const itemsOf = (node: SyntaxNode): SyntaxNode | undefined => {
  const found = once({ items: ['Items', texts] })(node);
  return found?.kind === 'object' ? found : undefined;
};

const rules: Shape = {
  headers_config: rule('Header', 'header'),
  cookies_config: rule('Cookie', 'cookie'),
  query_strings_config: rule('QueryString', 'query_string'),
};

const policyTree = (resource: Resource, noun: string, shape: Shape): SyntaxNode =>
  objectOf(resource.at, [
    [
      noun,
      objectOf(resource.at, [
        ['Id', stringOf(resource.id, resource.at)],
        [`${noun}Config`, { ...shaped(resource.values, { name: 'Name', ...shape }, IRRELEVANT), at: resource.at }],
      ]),
    ],
  ]);

export const cachePolicyTree = (resource: Resource): SyntaxNode =>
  policyTree(resource, 'CachePolicy', {
    min_ttl: 'MinTTL',
    default_ttl: 'DefaultTTL',
    max_ttl: 'MaxTTL',
    parameters_in_cache_key_and_forwarded_to_origin: [
      'ParametersInCacheKeyAndForwardedToOrigin',
      once({
        ...rules,
        enable_accept_encoding_gzip: 'EnableAcceptEncodingGzip',
        enable_accept_encoding_brotli: 'EnableAcceptEncodingBrotli',
      }),
    ],
  });

export const originRequestPolicyTree = (resource: Resource): SyntaxNode => policyTree(resource, 'OriginRequestPolicy', rules);

const cors: Shape = {
  access_control_allow_credentials: 'AccessControlAllowCredentials',
  access_control_allow_headers: ['AccessControlAllowHeaders', itemsOf],
  access_control_allow_methods: ['AccessControlAllowMethods', itemsOf],
  access_control_allow_origins: ['AccessControlAllowOrigins', itemsOf],
  access_control_expose_headers: ['AccessControlExposeHeaders', itemsOf],
  access_control_max_age_sec: 'AccessControlMaxAgeSec',
  origin_override: 'OriginOverride',
};

const override: Shape = { override: 'Override' };

const security: Shape = {
  content_security_policy: ['ContentSecurityPolicy', once({ ...override, content_security_policy: 'ContentSecurityPolicy' })],
  content_type_options: ['ContentTypeOptions', once(override)],
  frame_options: ['FrameOptions', once({ ...override, frame_option: 'FrameOption' })],
  referrer_policy: ['ReferrerPolicy', once({ ...override, referrer_policy: 'ReferrerPolicy' })],
  strict_transport_security: [
    'StrictTransportSecurity',
    once({
      ...override,
      access_control_max_age_sec: 'AccessControlMaxAgeSec',
      include_subdomains: 'IncludeSubdomains',
      preload: 'Preload',
    }),
  ],
  xss_protection: ['XSSProtection', once({ ...override, mode_block: 'ModeBlock', protection: 'Protection', report_uri: 'ReportUri' })],
};

/** `custom_headers_config { items { header … } items { … } }`. */
const headers =
  (shape: Shape) =>
  (node: SyntaxNode): SyntaxNode | undefined => {
    const block = node.kind === 'array' ? node.items[0] : node;
    const items = blocksIn(block, 'items');
    if (!block || items.length === 0) return undefined;
    return each(shape)({ kind: 'array', at: block.at, items });
  };

export const responseHeadersPolicyTree = (resource: Resource): SyntaxNode =>
  policyTree(resource, 'ResponseHeadersPolicy', {
    cors_config: ['CorsConfig', once(cors)],
    security_headers_config: ['SecurityHeadersConfig', once(security)],
    custom_headers_config: ['CustomHeadersConfig', headers({ header: 'Header', value: 'Value', override: 'Override' })],
    remove_headers_config: ['RemoveHeadersConfig', headers({ header: 'Header' })],
    server_timing_headers_config: ['ServerTimingHeadersConfig', () => undefined],
  });

export const originAccessControlTree = (resource: Resource): SyntaxNode =>
  policyTree(resource, 'OriginAccessControl', {
    origin_access_control_origin_type: 'OriginAccessControlOriginType',
    signing_behavior: 'SigningBehavior',
    signing_protocol: 'SigningProtocol',
  });
