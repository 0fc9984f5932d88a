import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFiles } from './testing/read.ts';

const article = readFileSync(new URL('testing/stages-by-behavior.tf', import.meta.url), 'utf8');

const dense = `
variable "stages" {
  default = { dev = "1", prod = "2" }
}
locals {
  name = "\${var.stages.dev}-\${local.other}"
  other = join(",", [for k, v in var.stages : "\${k}=\${v}" if v != ""])
  rules = flatten([for k in keys(var.stages) : [{ path = "/\${k}/*", id = k }]])
}
data "aws_region" "current" {}
resource "aws_apigatewayv2_api" "h" {
  for_each      = var.stages
  name          = each.key
  protocol_type = "HTTP"
}
module "cdn" {
  source = "terraform-aws-modules/cloudfront/aws"
  origin = { for k, a in aws_apigatewayv2_api.h : k => { domain_name = regex("https?://([^/]+)", a.api_endpoint)[0] } }
  default_cache_behavior = { target_origin_id = "dev", cache_policy_name = "Managed-CachingDisabled" }
}
resource "aws_cloudfront_distribution" "d" {
  enabled = true
  dynamic "origin" {
    for_each = aws_apigatewayv2_api.h
    content {
      domain_name = replace(origin.value.api_endpoint, "/^https?://([^/]*).*/", "$1")
      origin_id   = origin.key
    }
  }
  default_cache_behavior {
    target_origin_id = local.rules[0].id
    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.f.arn
    }
  }
}
resource "aws_cloudfront_function" "f" {
  name = "f"
  code = <<-EOT
    function handler(event) { return { statusCode: 200, uri: "\${local.name}" }; }
  EOT
}
`;

const words = (text: string): readonly string[] => text.match(/[\w.-]+|\s+|[^\w\s]/g) ?? [];

/** A text with a few of its words taken away, doubled, exchanged or moved. */
const mutant = (text: string): fc.Arbitrary<string> => {
  const parts = words(text);
  const place = fc.nat(parts.length - 1);
  const change = fc.tuple(fc.constantFrom('drop', 'double', 'swap', 'put'), place, place);
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    const now = [...parts];
    for (const [kind, a, b] of changes) {
      const [one = '', other = ''] = [now[a], now[b]];
      if (kind === 'drop') now[a] = '';
      else if (kind === 'double') now[a] = one + one;
      else if (kind === 'put') now[a] = one + other;
      else {
        now[a] = other;
        now[b] = one;
      }
    }
    return now.join('');
  });
};

test('any Terraform is read to its end, and every place lies in its text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutant(article), mutant(dense)), async (text) => {
      const { readings, problems, model } = await readFiles({ 'main.tf': text });
      const spans = [...readings.flatMap((reading) => reading.problems), ...problems].flatMap((problem) => problem.at ?? []);
      const origins = model.distributions.flatMap((d) => d.origins.map((origin) => origin.at));
      expect(
        [...spans, ...origins].filter((at) => at.source !== 'main.tf' || at.start < 0 || at.end > text.length || at.start > at.end),
      ).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('it is read in the first place', async () => {
  const { readings, model } = await readFiles({ 'main.tf': dense });
  expect(readings.flatMap((reading) => reading.problems)).toEqual([]);
  expect([model.distributions.length, model.httpApis.length, model.functions.length]).toEqual([2, 2, 1]);
});
