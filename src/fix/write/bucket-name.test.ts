import { describe, expect, it, test } from 'vitest';
import { fixOf, proved } from '../testing/analyzed.ts';
import { domainInPlaceOf } from './bucket-name.ts';

const global = 'docs.s3.amazonaws.com';
const regional = 'docs.s3.eu-west-1.amazonaws.com';
const website = 'docs.s3-website-eu-west-1.amazonaws.com';

test.each([
  { said: 'aws_s3_bucket.docs.bucket_domain_name', to: regional, wanted: 'aws_s3_bucket.docs.bucket_regional_domain_name' },
  { said: '!GetAtt Docs.DomainName', to: regional, wanted: '!GetAtt Docs.RegionalDomainName' },
  { said: '{ "Fn::GetAtt": ["Docs", "DomainName"] }', to: regional, wanted: '{ "Fn::GetAtt": ["Docs", "RegionalDomainName"] }' },
  { said: '"${local.name}.s3.amazonaws.com"', to: regional, wanted: '"${local.name}.s3.eu-west-1.amazonaws.com"' },
  { said: 'aws_s3_bucket.docs.bucket_domain_name', to: website, wanted: null },
  { said: 'var.bucket', to: regional, wanted: null },
])('$said, to be $to', ({ said, to, wanted }) => {
  const now = domainInPlaceOf({ sources: [] }, said, false, global, to);
  expect(now && 'text' in now ? now.text : null).toBe(wanted);
});

test.each([
  ['bucket = "docs"', 'text'],
  ['BucketName: docs\n', 'text'],
  ['bucket = "docs-${var.stage}"', undefined],
  ['resource "aws_s3_bucket" "docs" {}', undefined],
] as const)('a name takes the place of an expression where it is told: %s', (text, wanted) => {
  const source = { name: 'a', text };
  expect(domainInPlaceOf({ sources: [source] }, 'var.bucket', false, global, website)?.kind).toBe(wanted);
});

const site = (domain: string, more = ''): string => `
provider "aws" { region = "eu-west-1" }
resource "aws_s3_bucket" "docs" { bucket_prefix = "docs-" }
resource "aws_s3_bucket_website_configuration" "docs" { bucket = aws_s3_bucket.docs.id }
resource "aws_cloudfront_distribution" "d" {
  enabled = true
  aliases = ["docs.example.com"]
  origin {
    origin_id   = "docs"
    domain_name = ${domain}
${more}  }
  default_cache_behavior {
    target_origin_id       = "docs"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  }
}
`;

describe('a bucket whose name AWS makes', () => {
  const requests = [{ url: 'https://docs.example.com/guide/' }];

  it('keeps the reference to its website', async () => {
    const text = site(
      'aws_s3_bucket_website_configuration.docs.website_endpoint',
      '    s3_origin_config { origin_access_identity = "" }\n',
    );
    const report = await proved({ sources: [{ name: 'main.tf', text }], requests });
    const fix = fixOf(report, 'website-endpoint-as-s3-origin', 'website-as-custom-origin');
    expect([fix.verdict, fix.edits.some(({ newText }) => newText.includes('amazonaws'))]).toEqual(['verified', false]);
  });

  it('gets no made-up website endpoint', async () => {
    const text = site('aws_s3_bucket.docs.bucket_regional_domain_name');
    const report = await proved({ sources: [{ name: 'main.tf', text }], requests });
    const fix = fixOf(report, 's3-directory-index', 'website-endpoint');
    expect([fix.verdict, fix.edits]).toEqual(['manual', []]);
  });

  it('gets no region that nobody told', async () => {
    const text = site('aws_s3_bucket.docs.bucket_regional_domain_name')
      .replace(/provider.*\n/, '')
      .replace('bucket_prefix = "docs-"', 'bucket = "docs"');
    const report = await proved({ sources: [{ name: 'main.tf', text }], requests });
    expect(fixOf(report, 's3-directory-index', 'website-endpoint').edits).toEqual([]);
  });
});
