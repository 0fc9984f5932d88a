import { beforeAll, describe, expect, it } from 'vitest';
import type { ProblemCode } from '../text/problem.ts';
import { loadMessages } from './messages/load.ts';
import type { Messages } from './messages/messages.ts';
import { problemMessage } from './problem-message.ts';

type Row = readonly [code: ProblemCode, params: Readonly<Record<string, string | number>>, english: string];

/** Parameters as the readers give them. */
const rows: readonly Row[] = [
  ['member-missing', { what: 'Origins' }, 'Origins is missing.'],
  [
    'member-missing',
    { what: 'Id', instead: 'dist.json', command: 'aws cloudfront list-distributions' },
    'Id is missing; dist.json is used in its place. aws cloudfront list-distributions gives it.',
  ],
  [
    'member-wrong-type',
    { what: 'Enabled', expected: 'boolean', found: 'object' },
    'Enabled should be true or false, but is an object: it is read as if it were not there. Correct it here.',
  ],
  [
    'member-wrong-type',
    { what: 'items', expected: 'list', found: 'null' },
    'items should be a list, but is nothing (null): it is read as if it were not there. Correct it here.',
  ],
  [
    'member-unknown-value',
    { what: 'ViewerProtocolPolicy', value: 'https', allowed: 'allow-all, https-only' },
    'https is no value that AWS knows for ViewerProtocolPolicy. Known are allow-all, https-only.',
  ],
  ['member-unknown-value', { what: 'security', value: 'x', allowed: '' }, 'x is no value that is known for security.'],
  ['quantity-mismatch', { what: 'Aliases', quantity: 2, items: 1 }, 'Aliases says Quantity 2, but has 1 item. The items count.'],
  ['quantity-mismatch', { what: 'Aliases', quantity: 1, items: 0 }, 'Aliases says Quantity 1, but has 0 items. The items count.'],
  ['not-modelled', { what: 'Logging' }, 'Logging is not modelled: it changes nothing here.'],
  ['not-modelled', { names: 'Logging, HttpVersion', count: 2 }, 'Not modelled, so without effect here: Logging, HttpVersion.'],
  ['not-modelled', { what: 'basePath', value: '/v1' }, 'basePath (/v1) is not modelled: it changes nothing here.'],
  ['syntax-error', { detail: 'comma-missing', found: '' }, 'A comma is missing here; it is read as if it were there.'],
  ['syntax-error', { detail: 'a-detail-to-come', found: '}' }, 'This is not valid here: }'],
  ['syntax-error', { detail: 'more', found: '', count: 7 }, 'There are 7 more syntax errors.'],
  ['url-invalid', { url: 'ftp://x', reason: 'scheme-unknown' }, 'ftp://x begins neither with https:// nor with http://.'],
  ['too-deep', { limit: 128 }, 'This is nested more than 128 levels deep, so it is not read from here on.'],
  [
    'form-not-yet',
    { what: 'terraform', command: 'aws x' },
    'This is a Terraform configuration, which is not read yet. Paste the output of aws x instead.',
  ],
  ['form-not-yet', { what: 'har', command: '' }, 'This is a HAR file, which is not read. Paste the output of the AWS CLI instead.'],
  [
    'form-fragment',
    { what: 'behavior', name: '/x', command: 'aws x' },
    'This is only a cache behavior, which says too little by itself. Paste the output of aws x.',
  ],
  [
    'defined-twice',
    { what: 'distribution', name: 'E1', taken: 'a.json' },
    'The distribution E1 is defined twice, with different contents. The definition in a.json counts.',
  ],
  [
    'contributes-nothing',
    { what: 'distribution', missing: 'Origins, DefaultCacheBehavior' },
    'This distribution has none of Origins, DefaultCacheBehavior, so nothing in it concerns the way of a request.',
  ],
];

let english: Messages;
let japanese: Messages;
beforeAll(async () => {
  english = await loadMessages('en');
  japanese = await loadMessages('ja');
});

describe('problemMessage', () => {
  it.each(rows)('%s %o', (code, params, told) => {
    expect(problemMessage({ code, severity: 'error', at: null, params }, english)).toBe(told);
    expect(problemMessage({ code, severity: 'error', at: null, params }, japanese)).not.toMatch(/…|[{}]{2}|undefined/);
  });
});
