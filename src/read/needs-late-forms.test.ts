import { expect, test } from 'vitest';
import { lateForms } from './late-forms.ts';
import { needsLateForms } from './needs-late-forms.ts';

const texts = {
  'a template with its version': '{"AWSTemplateFormatVersion":"2010-09-09","Resources":{}}',
  'a template without': 'Resources:\n  Site:\n    Type: AWS::S3::Bucket\n',
  'a template of custom resources': '{"Resources":{"A":{"Type":"Custom::Thing"}}}',
  'a template that repeats': '{"Resources":{"Fn::ForEach::Apis":["Name",["a"],{}]}}',
  'OpenAPI 3': 'openapi: 3.0.1\ninfo: {title: a}\npaths: {}\n',
  'Swagger 2': '{"swagger":"2.0","paths":{}}',
  'a definition without its version': '{"info":{"title":"a"},"paths":{}}',
  'a distribution in camelCase': '{"origins":{},"defaultCacheBehavior":{}}',
  'a distribution in AWS Config': '{"configuration":{"distributionConfig":{}}}',
  'the keys of a store': '{"Items":[{"Key":"/a","Value":"b"}]}',
  'the keys of a store in YAML': 'Items:\n- Key: /a\n  Value: b\n',
  'a store': '{"KeyValueStore":{"Name":"a","ARN":"b"}}',
  'a store that is not described': '{"KvsARN":"a","ItemCount":1}',
  'the Serverless Framework': 'service: a\nprovider:\n  name: aws\nfunctions: {}\n',
};

test.each(Object.entries(texts))('%s asks for the forms that come late', (_, text) => {
  expect(needsLateForms({ name: 'a', text })).toBe(true);
  const wide = [...text].map((letter) => `${letter}\u0000`).join('');
  expect(needsLateForms({ name: 'a', text: wide })).toBe(true);
});

test('a declared form asks for them, whatever the text says', () => {
  // What is only spelt in another way has the id of what it is.
  for (const { id } of lateForms.filter((form) => !/^cloudfront-(?:list-)?distribution/.test(form.id)))
    expect([id, needsLateForms({ name: 'a', text: '{}', form: id })]).toEqual([id, true]);
});

test.each([
  '{"DistributionConfig":{"Origins":{"Quantity":0}}}',
  '{"items":[{"id":"a","path":"/","resourceMethods":{"GET":{"httpMethod":"GET"}}}]}',
  '{"item":[{"stageName":"prod","deploymentId":"a"}]}',
])('an output of the CLI does not: %s', (text) => {
  expect(needsLateForms({ name: 'a', text, form: 'cloudfront-distribution' })).toBe(false);
});
