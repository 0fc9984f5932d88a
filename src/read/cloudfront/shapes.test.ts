import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../model/distribution.ts';
import { bare, behavior, distributionConfig, origin, readPaste, toldOf } from '../testing.ts';

const distributionsIn = (content: unknown, options = {}): readonly Distribution[] =>
  readPaste('d.json', content, options).contributions.flatMap((c) => (c.kind === 'distribution' ? [c.value] : []));

const distributionIn = (content: unknown, options = {}): Distribution => {
  const [first] = distributionsIn(content, options);
  if (!first) throw new Error('no distribution was read');
  return first;
};

const full = { Id: 'E1', ARN: 'arn:x', Status: 'Deployed', DomainName: 'd1.cloudfront.net', DistributionConfig: distributionConfig() };
const summary = { ...distributionConfig(), Id: 'E1', ARN: 'arn:x', Status: 'Deployed', DomainName: 'd1.cloudfront.net' };

describe('every shape that holds a distribution gives it', () => {
  test.each<[string, unknown, string, string, string | null]>([
    ['get-distribution-config', { ETag: 'x', DistributionConfig: distributionConfig() }, 'cloudfront-distribution', 'd.json', null],
    ['a bare DistributionConfig', distributionConfig(), 'cloudfront-distribution', 'd.json', null],
    ['get-distribution', { ETag: 'x', Distribution: full }, 'cloudfront-distribution', 'E1', 'd1.cloudfront.net'],
    ['a bare Distribution', full, 'cloudfront-distribution', 'E1', 'd1.cloudfront.net'],
    [
      'a recorder envelope',
      { status_code: 200, data: { ResponseMetadata: {}, Distribution: full } },
      'cloudfront-distribution',
      'E1',
      'd1.cloudfront.net',
    ],
    [
      'a distribution with tags',
      { DistributionConfigWithTags: { Tags: { Items: [] }, DistributionConfig: distributionConfig() } },
      'cloudfront-distribution',
      'd.json',
      null,
    ],
    [
      'list-distributions',
      { DistributionList: { Quantity: 1, Items: [summary] } },
      'cloudfront-list-distributions',
      'E1',
      'd1.cloudfront.net',
    ],
    ['merged pages', { Items: [summary] }, 'cloudfront-list-distributions', 'E1', 'd1.cloudfront.net'],
    ['--query of the items', [summary], 'cloudfront-list-distributions', 'E1', 'd1.cloudfront.net'],
    ['a list of get-distribution outputs', [{ ETag: 'x', Distribution: full }], 'cloudfront-distribution', 'E1', 'd1.cloudfront.net'],
  ])('%s', (_, content, form, name, domainName) => {
    const reading = readPaste('d.json', content);
    expect(reading.form).toBe(form);
    expect(reading.problems).toEqual([]);
    const [distribution, ...more] = distributionsIn(content);
    expect(more).toEqual([]);
    expect(distribution?.name).toBe(name);
    expect(bare(distribution?.domainName)).toBe(domainName);
    expect(bare(distribution?.origins[0]?.originPath)).toBe('/prod');
  });

  test('the workspace may say which distribution a configuration is', () => {
    expect(distributionIn(distributionConfig(), { belongsTo: { distributionId: 'E9' } })).toMatchObject({
      name: 'E9',
      id: { value: 'E9' },
    });
  });

  test('several configurations in one text keep names apart', () => {
    const other = distributionConfig({ Aliases: { Quantity: 1, Items: ['b.example.com'] } });
    const text = `${JSON.stringify(distributionConfig())}\n${JSON.stringify(other)}`;
    expect(distributionsIn(text).map((d) => d.name)).toEqual(['d.json', 'd.json (2)']);
  });
});

describe('what is wrong is told at its place', () => {
  test.each<[string, object, readonly string[]]>([
    ['a wrong Quantity: the items count', { Aliases: { Quantity: 7, Items: ['a'] } }, ['warning quantity-mismatch 7']],
    ['Items missing', { Aliases: { Quantity: 2 } }, ['warning quantity-mismatch 2']],
    ['an origin that is not there', { DefaultCacheBehavior: behavior('other') }, ['error origin-unknown "other"']],
    [
      'an unknown value',
      { DefaultCacheBehavior: behavior('api', { ViewerProtocolPolicy: 'https' }) },
      ['error member-unknown-value "https"'],
    ],
    ...['dev', '/dev/'].map((OriginPath): [string, object, readonly string[]] => [
      `the origin path ${OriginPath}, which CloudFront refuses`,
      { Origins: { Quantity: 1, Items: [{ ...origin('api', 'api.example.com'), OriginPath }] } },
      [`warning member-unknown-value "${OriginPath}"`],
    ]),
    ...['index page.html', 'a?b', 'index%20.html', 'i'.repeat(256)].map((DefaultRootObject): [string, object, readonly string[]] => [
      `the root object ${DefaultRootObject}, which CloudFront refuses`,
      { DefaultRootObject },
      [`warning member-unknown-value "${DefaultRootObject}"`],
    ]),
    ...['/index.html', 'a/b.html', `-_.*$/~"'&`, 'i'.repeat(255)].map((DefaultRootObject): [string, object, readonly string[]] => [
      `the root object ${DefaultRootObject}, which CloudFront takes`,
      { DefaultRootObject },
      [],
    ]),
    ...['https://api.example.com', 'api.example.com/prod', 'api.example.com:443', ''].map((name): [string, object, readonly string[]] => [
      `'${name}' as an origin's domain name, which is no host`,
      { Origins: { Quantity: 1, Items: [origin('api', name)] } },
      [`error expression-error "${name}"`],
    ]),
    [
      'members that are not modelled, once',
      { TenantConfig: { X: 1 }, DefaultCacheBehavior: behavior('api', { Fresh: 1 }), Fresh: 2 },
      ['info not-modelled "TenantConfig"'],
    ],
    ['empty members that are not modelled say nothing', { TenantConfig: {}, Fresh: '', Other: { Quantity: 0 } }, []],
    ['members that leave routing alone', { PriceClass: 'x', HttpVersion: 'http2', Logging: { Enabled: true } }, []],
  ])('%s', (_, more, told) => {
    const text = JSON.stringify(distributionConfig(more), null, 2);
    expect(toldOf(readPaste('d.json', text), text)).toEqual(told);
  });

  test('missing members', () => {
    const text = '{"CallerReference":"x","Origins":{"Items":[{"Id":"a"}]}}';
    expect(readPaste('d.json', text).problems.map((p) => [p.code, p.params['what']])).toEqual([
      ['member-missing', 'Origin.DomainName'],
      ['member-missing', 'DefaultCacheBehavior'],
    ]);
  });

  test('a configuration without anything that routes', () => {
    const reading = readPaste('d.json', { DistributionConfig: { Comment: '', Enabled: true } });
    expect(reading).toMatchObject({
      form: 'cloudfront-distribution',
      contributions: [],
      problems: [{ code: 'contributes-nothing', severity: 'warning' }],
    });
  });

  test.each([
    ['IsTruncated', { DistributionList: { IsTruncated: true, NextMarker: 'x', Items: [summary] } }],
    ['NextToken', { NextToken: 'x', DistributionList: { Items: [summary] } }],
  ])('a list with more pages: %s', (_, content) => {
    expect(readPaste('d.json', content).problems).toMatchObject([
      { code: 'listing-incomplete', severity: 'warning', params: { what: 'list-distributions' } },
    ]);
  });
});

/** Each key of a value by some other spelling. */
const spelt = (value: unknown, spelling: (key: string) => string): unknown => {
  if (Array.isArray(value)) return value.map((item) => spelt(item, spelling));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [spelling(key), spelt(member, spelling)]));
};
const camel = (key: string): string => `${key.charAt(0).toLowerCase()}${key.slice(1)}`;
const snake = (key: string): string => key.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
const recorded = { resourceType: 'AWS::CloudFront::Distribution', resourceId: 'E1', configuration: spelt(full, camel) };

describe('members in another spelling than CloudFront’s', () => {
  test.each<[string, unknown]>([
    ['a configuration in camelCase', spelt(distributionConfig(), camel)],
    ['get-distribution in camelCase', spelt({ ETag: 'x', Distribution: full }, camel)],
    ['a list in camelCase', spelt({ Items: [full] }, camel)],
    ['what AWS Config keeps', recorded],
    ['what AWS Config prints', { configurationItems: [{ ...recorded, configuration: JSON.stringify(recorded.configuration) }] }],
    ['what Ansible prints', spelt({ Distribution: full }, snake)],
  ])('%s', (_, content) => {
    const reading = readPaste('d.json', content);
    expect(reading.problems).toEqual([]);
    const expected = distributionIn(full);
    expect(bare(distributionIn(content).behaviors)).toEqual(bare(expected.behaviors));
    expect(bare(distributionIn(content).origins)).toEqual(bare(expected.origins));
  });

  test('ports as AWS Config spells them', () => {
    const custom = { originProtocolPolicy: 'http-only', hTTPPort: 8080, hTTPSPort: 8443 };
    const origins = { items: [{ id: 'a', domainName: 'a.example.com', customOriginConfig: custom }] };
    const { config } = distributionIn({ origins, defaultCacheBehavior: { targetOriginId: 'a' } }).origins[0] ?? {};
    expect(config).toMatchObject({ httpPort: { value: 8080 }, httpsPort: { value: 8443 } });
  });
});

describe('a member of the wrong type is told once, at its place', () => {
  test.each<[string, object, string, string, string]>([
    ['a list as the default behavior', { DefaultCacheBehavior: [] }, 'DefaultCacheBehavior', 'object', '[]'],
    ['a text as the default behavior', { DefaultCacheBehavior: 'x' }, 'DefaultCacheBehavior', 'object', '"x"'],
    ['a text among the behaviors', { CacheBehaviors: { Items: ['x'] } }, 'CacheBehaviors', 'object', '"x"'],
    ['a number as the origins', { Origins: 3 }, 'Origins', 'list', '3'],
    ['a number among the error pages', { CustomErrorResponses: [404] }, 'CustomErrorResponses', 'object', '404'],
    ['a text as an origin group', { OriginGroups: ['x'] }, 'OriginGroups', 'object', '"x"'],
  ])('%s', (_, member, what, expected, at) => {
    const text = JSON.stringify(distributionConfig(member));
    const { problems } = readPaste('d.json', text);
    const [{ params } = { params: {} }] = problems;
    expect(problems.map(({ code, severity, at: span }) => [code, severity, text.slice(span?.start, span?.end)])).toEqual([
      ['member-wrong-type', 'error', at],
    ]);
    expect(params).toMatchObject({ what, expected });
  });
});

describe('fragments are named, and contribute nothing', () => {
  test.each<[string, unknown, string]>([
    ['a behavior', behavior('x', { PathPattern: '/a' }), 'behavior'],
    ['behaviors', { Quantity: 1, Items: [behavior('x', { PathPattern: '/a' })] }, 'behaviors'],
    ['a bare list of behaviors', [behavior('x', { PathPattern: '/a' })], 'behaviors'],
    ['an origin', origin('x', 'y.example.com'), 'origin'],
    ['origins', { Quantity: 1, Items: [origin('x', 'y.example.com')] }, 'origins'],
    ['members cut out', '"CacheBehaviors": {"Quantity": 0},', 'parts'],
    ['error responses', [{ ErrorCode: 403 }], 'error-responses'],
  ])('%s', (_, content, what) => {
    expect(readPaste('d.json', content)).toMatchObject({
      form: 'cloudfront-fragment',
      contributions: [],
      problems: [{ code: 'form-fragment', severity: 'warning', params: { what } }],
    });
  });
});
