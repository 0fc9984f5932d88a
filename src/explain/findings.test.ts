import { expect, it } from 'vitest';
import { fixTexts } from './findings.ts';
import type { Found } from './found.ts';
import { englishMessages } from './messages/messages.ts';
import { plain } from './messages/template.ts';

it.each([
  ['a1b2c3d4e5', 'aws apigateway create-resource --rest-api-id a1b2c3d4e5'],
  ['aws_api_gateway_rest_api.shop', 'aws apigateway create-resource --rest-api-id <API id>'],
  ['ShopApi', 'aws apigateway create-resource --rest-api-id <API id>'],
])('has commands with an id that AWS gave, or with a gap for it: %s', (api, command) => {
  const how = '`aws apigateway create-resource --rest-api-id {api}`';
  const messages = {
    ...englishMessages,
    findings: { 'resource-missing': { title: '', detail: '', fixes: { 'add-resource': { title: '', how } } } },
  };
  const found: Found = {
    rule: 'resource-missing',
    finding: { severity: 'error', rank: 'outcome', at: [], about: null, params: { api }, fixes: [] },
  };
  expect(plain(fixTexts(found, { id: 'add-resource', params: {} }, messages).how)).toBe(command);
});
