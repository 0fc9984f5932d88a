import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../syntax/testing.ts';
import { newReader } from '../access.ts';
import { tree } from '../testing/templates.ts';
import { partsOf } from './variable-text.ts';
import { newService, resolved } from './variables.ts';

const value = (text: string, more = ''): unknown => {
  const source = `
service: shop
provider: {name: aws, stage: "\${opt:stage, 'dev'}", region: eu-west-1}
custom:
  domain: example.com
  hosts: {dev: dev.example.com, prod: prod.example.com}
  list: [a, b]
  whole: {a: 1}
  circle: \${self:custom.circle}
  one: \${self:custom.two}
  two: \${self:custom.one, 'fallback'}
params: {default: {size: small}, dev: {host: p.example.com}}
${more}
value: ${text}
`;
  const root = tree(source);
  const node = root.kind === 'object' ? root.members.find(({ key }) => key === 'value')?.value : undefined;
  if (!node) throw new Error('no value');
  const files = (path: string) => (path === './other.yml' ? tree('a: {b: "${self:custom.domain}"}\n', 'other.yml') : undefined);
  return plain(resolved(newService('s', root, newReader(), files), node));
};

describe('a variable gives', () => {
  test.each<[string, unknown]>([
    ['${self:custom.domain}', 'example.com'],
    ['api.${self:custom.domain}', 'api.example.com'],
    ['${self:service}', 'shop'],
    ['${self:custom.whole}', { a: 1 }],
    ['${self:custom.list.1}', 'b'],
    ['${opt:stage, "dev"}', 'dev'],
    ["${opt:stage, 'qa'}", 'qa'],
    ['${opt:stage}', '<${opt:stage}>'],
    ['${opt:stage, self:provider.stage}', 'dev'],
    ['${opt:stage, self:custom.none, true}', true],
    ['${opt:memory, 512}', 512],
    ['${sls:stage}', 'dev'],
    ['${self:provider.stage}', 'dev'],
    ['${aws:region}', 'eu-west-1'],
    ['${aws:accountId}', '123456789012'],
    ['${self:custom.hosts.${sls:stage}}', 'dev.example.com'],
    ['${self:custom.hosts.${opt:stage, "prod"}, "x"}', 'prod.example.com'],
    ['${param:host}', 'p.example.com'],
    ['${param:size}', 'small'],
    ['${env:HOST}', '<${env:HOST}>'],
    ["${env:HOST, 'h'}", 'h'],
    ['https://${env:HOST}/', '<https://${env:HOST}/>'],
    ['${ssm:/a/b}', '<${ssm:/a/b}>'],
    ['${cf:stack.Output}', '<${cf:stack.Output}>'],
    ['${file(./other.yml):a.b}', 'example.com'],
    ['${file(./nobody.yml):a.b}', '<${file(./nobody.yml):a.b}>'],
    ["${file(./nobody.yml):a.b, 'z'}", 'z'],
    ['${self:custom.circle}', '<${self:custom.circle}>'],
    ['${self:custom.one}', 'fallback'],
    ["'${AWS::Region}-${Api}'", '${AWS::Region}-${Api}'],
    ["'${self:custom.domain}-${AWS::Region}'", 'example.com-${AWS::Region}'],
    ["'${unclosed'", '${unclosed'],
    ["{'Fn::Sub': '${Api}.${self:custom.domain}'}", { 'Fn::Sub': '${Api}.example.com' }],
  ])('%s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  test('the stage is dev where nothing is said', () => {
    const root = tree('service: s\nprovider: {name: aws}\nvalue: "${sls:stage} ${self:provider.stage} ${self:provider.region}"\n');
    const node = root.kind === 'object' ? root.members[2]?.value : undefined;
    expect(node && plain(resolved(newService('s', root, newReader()), node))).toBe('dev dev us-east-1');
  });
});

test('property: any text is taken apart, and nothing of it is lost', () => {
  const piece = fc.constantFrom('${', '}', 'self:', 'opt:a', ',', "'", '"', 'AWS::', '(', ')', ' ', 'x', ':');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      expect(
        partsOf(text)
          .map((part) => (part.kind === 'text' ? part.text : part.written))
          .join(''),
      ).toBe(text);
    }),
  );
});
