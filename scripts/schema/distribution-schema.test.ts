import type { CacheBehavior, DistributionConfig, Method } from '@aws-sdk/client-cloudfront';
import { expect, test } from 'vitest';
import { distributionSchema } from './distribution-schema.ts';
import { shortDescription } from './short-description.ts';

const schema = await distributionSchema();
const definitions = schema.definitions ?? {};
const propertiesOf = (name: string) => definitions[name]?.properties ?? {};

/** As the compiler sees AWS's types: a member more or less, and this no longer compiles. */
const everyMember = <T>(members: Readonly<Record<keyof T & string, true>>): readonly string[] => Object.keys(members);
const methods: readonly Method[] = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

test('a distribution config has every member that the SDK’s type has', () => {
  const members = everyMember<DistributionConfig>({
    CallerReference: true,
    Aliases: true,
    DefaultRootObject: true,
    Origins: true,
    OriginGroups: true,
    DefaultCacheBehavior: true,
    CacheBehaviors: true,
    CustomErrorResponses: true,
    Comment: true,
    Logging: true,
    PriceClass: true,
    Enabled: true,
    ViewerCertificate: true,
    Restrictions: true,
    WebACLId: true,
    HttpVersion: true,
    IsIPV6Enabled: true,
    ContinuousDeploymentPolicyId: true,
    Staging: true,
    AnycastIpListId: true,
    TenantConfig: true,
    ConnectionMode: true,
    ViewerMtlsConfig: true,
    ConnectionFunctionAssociation: true,
    CacheTagConfig: true,
  });
  expect(Object.keys(propertiesOf('DistributionConfig')).toSorted()).toEqual(members.toSorted());
});

test.each<[name: keyof CacheBehavior & string, expected: object]>([
  ['PathPattern', { type: 'string' }],
  ['ViewerProtocolPolicy', { enum: ['allow-all', 'https-only', 'redirect-to-https'] }],
  ['Compress', { type: 'boolean' }],
  ['MinTTL', { type: 'number' }],
  ['AllowedMethods', { $ref: '#/definitions/AllowedMethods' }],
])('%s of a cache behavior', (name, expected) => {
  const { markdownDescription, ...rest } = propertiesOf('CacheBehavior')[name] ?? {};
  expect(rest).toEqual(expected);
  expect(markdownDescription).toMatch(/^[A-Z].+\.$/);
});

test('lists hold what AWS lists', () => {
  expect(propertiesOf('AllowedMethods')['Items']?.items).toEqual({ enum: methods });
  expect(propertiesOf('Origins')['Items']?.items).toEqual({ $ref: '#/definitions/Origin' });
});

test('every definition that is named is there, and holds something', () => {
  const named = new Set([...JSON.stringify(schema).matchAll(/#\/definitions\/(\w+)/g)].map(([, name]) => name ?? ''));
  expect([...named].toSorted()).toEqual(Object.keys(definitions).toSorted());
  expect(Object.entries(definitions).filter(([, one]) => Object.keys(one.properties ?? {}).length === 0)).toEqual([]);
});

test('a config stands alone, or in what one of two commands prints', () => {
  expect(schema.else).toEqual({ $ref: '#/definitions/DistributionConfig' });
  expect(Object.keys(schema.then?.properties ?? {}).toSorted()).toEqual(['Distribution', 'DistributionConfig', 'ETag']);
});

test.each([
  ['<p>The list of <code>Items</code> .</p>', 'The list of `Items`.'],
  ['<p>One.</p> <p>Two &lt;3&gt;. For more information, see <a href="x">Here</a> .</p>', 'One. Two <3>.'],
  ['<note> <p>Only here.</p> </note> <p>What it is.</p>', 'What it is.'],
  ['<important> <p>Old.</p> </important>', 'Old.'],
  ['<p>It does. The values are:</p> <ul> <li> <p> <code>a</code> </p> </li> </ul>', 'It does.'],
  ['<p>For example: <code>A1</code>. The rest.</p>', 'For example: `A1`. The rest.'],
  ['<p>It says this:</p> <ul> <li>a</li> </ul> <p>And more.</p>', 'And more.'],
  ['<p>Controls the following:</p> <ul> <li> <p>One thing.</p> </li> </ul>', 'Controls the following: – One thing.'],
  [`<p>${'word '.repeat(100)}</p>`, `${'word '.repeat(47)}word …`],
  ['', ''],
])('AWS’s %s, for a hover', (html, expected) => {
  expect(shortDescription(html)).toBe(expected);
});
