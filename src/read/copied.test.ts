import { describe, expect, test } from 'vitest';
import { newSourceReader, type ReadWorkspace } from '../analyze/read-sources.ts';
import { emptyWorkspace } from '../index.ts';
import { looksCopied } from './looks-copied.ts';
import { distributionConfig } from './testing.ts';

const read = (name: string, text: string): Promise<ReadWorkspace> =>
  newSourceReader().read({ ...emptyWorkspace, sources: [{ name, text }] });

const config = JSON.stringify(distributionConfig(), null, 2);
const template = 'Resources:\n  Api:\n    Type: AWS::ApiGatewayV2::Api\n    Properties:\n      Name: x\n      ProtocolType: HTTP\n';
const terraform = 'resource "aws_apigatewayv2_api" "x" {\n  name = "x"\n  protocol_type = "HTTP"\n}\n';
const lines = (text: string, change: (line: string, index: number) => string): string => text.split('\n').map(change).join('\n');

describe('what copying added keeps no text from being read, and its places from being right', () => {
  test.each<[string, string, string, string]>([
    ['JSON in a quote', 'a', lines(config, (line) => `> ${line}`), 'cloudfront-distribution'],
    ['JSON with numbers', 'a', lines(config, (line, i) => `${i + 1}  ${line}`), 'cloudfront-distribution'],
    ['JSON with curly quotes', 'a', config.replaceAll('"', '\u201d'), 'cloudfront-distribution'],
    [
      'JSON in UTF-16 and in a quote',
      'a',
      [...lines(config, (line) => `> ${line}`)].map((unit) => `${unit}\0`).join(''),
      'cloudfront-distribution',
    ],
    ['a template in a quote', 'a', lines(template, (line) => `> ${line}`), 'cloudformation-template'],
    ['a template with numbers', 'a', lines(template, (line, i) => `${i + 8} ${line}`), 'cloudformation-template'],
    ['a template with special spaces', 'a', template.replaceAll('  ', '\u00a0\u00a0'), 'cloudformation-template'],
    ['Terraform in a document', 'notes.txt', `See:\n\`\`\`hcl\n${terraform}\`\`\`\nThanks`, 'terraform'],
    ['Terraform with numbers', 'a', lines(terraform, (line, i) => `${i + 1} ${line}`), 'terraform'],
  ])('%s', async (_, name, text, form) => {
    const { readings, model } = await read(name, text);
    expect(readings.map((reading) => reading.form)).toEqual([form]);
    const told = readings[0]?.problems.filter(({ severity }) => severity !== 'info');
    expect(told).toEqual([]);
    expect(readings[0]?.problems.map(({ code }) => code)).toContain('copied');
    const at = model.distributions[0]?.origins[0]?.at ?? model.httpApis[0]?.at;
    const written = text.slice(at?.start, at?.end).replaceAll('\0', '');
    expect(written.trim()).toMatch(/^(?:\{[\s\S]*\}|Api:[\s\S]*|resource [\s\S]*\})$/);
  });

  test('what was not copied asks for nothing', () => {
    expect([config, template, terraform, 'function handler(event) {\n  return event.request;\n}'].map(looksCopied)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
