import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemsOf, readFiles } from './testing/read.ts';

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

/** What is told of files that have no end, or far too much of it. */
const errorsIn = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => [
  ...new Set(problemsOf(await readFiles(files)).map((problem) => problem.split(' ')[0] ?? '')),
];
const api = (more: string): string => `resource "aws_apigatewayv2_api" "x" {\n protocol_type = "HTTP"\n ${more}\n}\n`;
const calls = (source: string, more = ''): string => `module "m" {\n source = "${source}"\n ${more}\n}\n`;
const doubled = (first: string, next: (before: string) => string): string =>
  `locals {\n a0 = ${first}\n${Array.from({ length: 40 }, (_, i) => ` a${i + 1} = ${next(`local.a${i}`)}\n`).join('')}}\n`;

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['a module that calls itself', { 'main.tf': calls('./m'), 'm/main.tf': calls('../m') + api('name = "x"') }, ['expression-error.circle']],
  [
    'modules repeated in modules',
    Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`m${i}/main.tf`, calls(`../m${i + 1}`, 'count = 20') + api('name = "x"')] as const),
    ),
    ['file-missing.module', 'expression-error.too-many'],
  ],
  ['locals in a circle', { 'main.tf': `locals {\n a = local.b\n b = local.a\n}\n${api('name = local.a')}` }, ['expression-error.circle']],
  ['a count of millions', { 'main.tf': api('count = 5000000\n name = "x"') }, ['expression-error.too-many']],
  [
    'a for_each over millions',
    { 'main.tf': api('for_each = toset([for i in range(2000000) : "a"])\n name = "x"') },
    ['expression-error.too-many', 'expression-unknown.repeated'],
  ],
  [
    'texts that double',
    { 'main.tf': doubled('"0123456789"', (a) => `"\${${a}}\${${a}}"`) + api('name = local.a40') },
    ['expression-error.text-too-long'],
  ],
  [
    'lists that double',
    { 'main.tf': doubled('["a"]', (a) => `concat(${a}, ${a})`) + api('name = local.a40[0]') },
    ['expression-error.too-many'],
  ],
  [
    'JSON that doubles',
    { 'main.tf': doubled('["a"]', (a) => `[${a}, ${a}]`) + api('name = jsonencode(local.a40)') },
    ['expression-error.text-too-long'],
  ],
  [
    'loops in loops',
    { 'main.tf': api('name = join("", [for a in range(9000) : join("", [for b in range(9000) : "x"])])') },
    ['expression-error.too-much'],
  ],
  [
    'a template that reads itself',
    { 'main.tf': api('name = templatefile("a.tftpl", {})'), 'a.tftpl': '${templatefile("a.tftpl", {})}' },
    ['expression-error.circle'],
  ],
  ['brackets a hundred thousand deep', { 'main.tf': `locals {\n a = ${'['.repeat(100_000)}\n}\n${api('name = "x"')}` }, ['too-deep']],
])('%s: a sentence, and an end', async (_, files, codes) => {
  expect([...(await errorsIn(files))].sort()).toEqual([...codes].sort());
});
