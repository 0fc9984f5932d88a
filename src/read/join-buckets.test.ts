import { describe, expect, it } from 'vitest';
import { behavior, distributionConfig, joinPastes } from './testing.ts';

const origin = (Id: string, DomainName: string) => ({ Id, DomainName, S3OriginConfig: { OriginAccessIdentity: '' } });
const site = (...hosts: readonly string[]) =>
  distributionConfig({
    Origins: { Quantity: hosts.length, Items: hosts.map((host, i) => origin(`o${i}`, host)) },
    DefaultCacheBehavior: behavior('o0'),
  });
const listing = (key: string, Name?: string) => ({ Contents: [{ Key: key, Size: 1 }], ...(Name === undefined ? {} : { Name }) });

const one = site('one-bucket.s3.eu-west-1.amazonaws.com');
const two = site('one-bucket.s3.eu-west-1.amazonaws.com', 'two.bucket.s3-website-us-east-1.amazonaws.com');

type Pastes = Parameters<typeof joinPastes>[0];
const joined = (pastes: Pastes, answers = {}) => {
  const { model, joins, problems } = joinPastes(pastes, answers);
  return {
    buckets: model.bucketListings.map(({ bucket, keys, joins: rests = [] }) => [bucket, keys[0], ...rests]),
    joins: joins.map(({ id, owner, options }) => [id, owner, ...options]),
    problems: problems.map(({ code }) => code),
  };
};

describe('a listing’s bucket', () => {
  it.each<readonly [string, Pastes, object, unknown]>([
    [
      'said by the output',
      [
        ['d', one],
        ['k', listing('a', 'mine')],
      ],
      {},
      { buckets: [['mine', 'a']], joins: [], problems: [] },
    ],
    [
      'told by the workspace',
      [
        ['d', one],
        ['k', listing('a'), { belongsTo: { bucket: 'mine' } }],
      ],
      {},
      { buckets: [['mine', 'a']], joins: [], problems: [] },
    ],
    [
      'in the file’s name',
      [
        ['d', two],
        ['s3/two.bucket-keys.json', listing('a')],
      ],
      {},
      { buckets: [['two.bucket', 'a']], joins: [], problems: [] },
    ],
    [
      'the only one',
      [
        ['d', one],
        ['k', listing('a')],
      ],
      {},
      {
        buckets: [['one-bucket', 'a', 'belongs-to:k']],
        joins: [['belongs-to:k', 'one-bucket', 'one-bucket']],
        problems: [],
      },
    ],
    [
      'the one that has no listing yet',
      [
        ['d', two],
        ['k', listing('a')],
        ['l', listing('b', 'one-bucket')],
      ],
      {},
      {
        buckets: [
          ['one-bucket', 'b'],
          ['two.bucket', 'a', 'belongs-to:k'],
        ],
        joins: [['belongs-to:k', 'two.bucket', 'two.bucket', 'one-bucket']],
        problems: [],
      },
    ],
    [
      'as the user says',
      [
        ['d', two],
        ['k', listing('a')],
      ],
      { 'belongs-to:k': 'two.bucket' },
      {
        buckets: [['two.bucket', 'a', 'belongs-to:k']],
        joins: [['belongs-to:k', 'two.bucket', 'one-bucket', 'two.bucket']],
        problems: [],
      },
    ],
    ['nowhere to be found', [['k', listing('a')]], {}, { buckets: [], joins: [], problems: ['owner-unknown'] }],
  ])('%s', (_, pastes, answers, expected) => {
    expect(joined(pastes, answers)).toEqual(expected);
  });
});
