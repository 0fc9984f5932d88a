import { expect, test } from 'vitest';
import { problemsOf, readFiles } from './testing/read.ts';

test.each<[string, string, string, string | null, string]>([
  ['a .tf by its name', 'main.tf', '# nothing yet\n', null, 'hcl'],
  ['a block', 'pasted', '# mine\nresource "aws_s3_bucket" "x" {\n}\n', 'terraform', 'hcl'],
  ['a block in a fence, after prose', 'pasted', 'Here it is:\n\n```hcl\nlocals {\n a = 1\n}\n```\n', 'terraform', 'hcl'],
  [
    'code of a function inside',
    'pasted',
    'resource "aws_cloudfront_function" "f" {\n code = <<EOT\nfunction handler(event) {}\nEOT\n}\n',
    'terraform',
    'hcl',
  ],
  ['variables by their name', 'a.tfvars', 'a = 1\n', 'terraform-variables', 'hcl'],
  ['variables by what they are', 'pasted', 'region = "eu-west-1"\nstages = ["a"]\n', 'terraform-variables', 'hcl'],
  ['a lock file', '.terraform.lock.hcl', 'provider "registry.terraform.io/hashicorp/aws" {\n version = "5.0.0"\n}\n', 'terraform', 'hcl'],
  [
    'code by its name',
    'a.js',
    'const text = `\nlocals {\n}\n`;\nfunction handler(event) { return event.request; }\n',
    'cloudfront-function',
    'javascript',
  ],
  ['code', 'pasted', 'function handler(event) { return event.request; }\n', 'cloudfront-function', 'javascript'],
])('%s', async (_, name, text, form, language) => {
  const { readings } = await readFiles({ [name]: text });
  expect(readings.map((reading) => [reading.form, reading.language])).toEqual([[form, language]]);
});

test('a plan as text is refused with the command that gives JSON', async () => {
  const text =
    'Terraform will perform the following actions:\n\n  # aws_s3_bucket.x will be created\n  + resource "aws_s3_bucket" "x" {\n      + id = (known after apply)\n    }\n';
  expect(problemsOf(await readFiles({ pasted: text }))).toEqual([expect.stringContaining('form-plan-text')]);
});

test('a part of a distribution says what it is', async () => {
  const text = 'ordered_cache_behavior {\n  path_pattern = "/api/*"\n}\n';
  expect(problemsOf(await readFiles({ pasted: text }))).toEqual(['form-fragment @ ordered_cache_behavior']);
});

test('files that a project reads contribute through it, and are told quietly', async () => {
  const main =
    'resource "aws_cloudfront_function" "f" {\n name = "f"\n code = file("f.js")\n}\nresource "aws_api_gateway_rest_api" "x" {\n name = "x"\n body = templatefile("api.yaml", { stage = "prod" })\n}\n';
  const read = await readFiles({
    'main.tf': main,
    'f.js': 'function handler(event) { return event.request; }',
    'api.yaml': 'openapi: 3.0.1\ninfo: {title: ${stage}}\npaths:\n  /x:\n    get:\n      x-amazon-apigateway-integration: {type: mock}\n',
  });
  expect(read.model.functions.map((f) => f.name)).toEqual(['f']);
  expect(read.model.restApis.map((api) => [api.id, api.resources?.length])).toEqual([['aws_api_gateway_rest_api.x', 2]]);
  expect(problemsOf(read).filter((problem) => problem.startsWith('form-'))).toEqual([]);
});

test('parts of an API that is not here go to the API that is chosen', async () => {
  const text =
    'resource "aws_api_gateway_resource" "r" {\n rest_api_id = var.api\n parent_id = data.aws_api_gateway_rest_api.x.root_resource_id\n path_part = "hello"\n}\nresource "aws_api_gateway_method" "m" {\n rest_api_id = var.api\n resource_id = aws_api_gateway_resource.r.id\n http_method = "GET"\n authorization = "NONE"\n}\nvariable "api" {}\n';
  const { model } = await readFiles({ 'main.tf': text });
  expect(model.restApis.map((api) => api.resources?.map((r) => [r.path.from === 'paste' && r.path.value, r.methods.length]))).toEqual([
    [
      ['/', 0],
      ['/hello', 1],
    ],
  ]);
});
