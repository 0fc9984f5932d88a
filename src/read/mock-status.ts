import { located, type Value } from '../model/value.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import { field, membersOf } from './gateway-members.ts';

/**
 * The status that a MOCK integration answers with. Its request template names a status (`{"statusCode": 200}`); the integration response whose
 * pattern fits it, else the default one, then says what the caller gets. Null where a template decides by its own logic.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html
 */
export const mockStatusOf = (templates: SyntaxNode | undefined, responses: readonly MockResponse[]): Value<number> | null => {
  const asked = statusInTemplate(templates);
  if (!asked) return null;
  const fitting = responses.find(({ pattern }) => pattern !== null && patternTakes(pattern, String(asked.value)));
  const answers = (fitting ?? responses.find(({ pattern }) => pattern === null))?.status;
  if (!answers) return asked;
  const status = statusOf(answers);
  return status === null ? null : located(status, answers.at);
};

/** One integration response: its selection pattern (null: the default one) and its `statusCode`. */
export type MockResponse = { readonly pattern: string | null; readonly status: SyntaxNode | undefined };

const statusOf = (node: SyntaxNode): number | null => {
  const text = node.kind === 'number' || node.kind === 'string' ? String(node.value) : '';
  return /^[1-5]\d\d$/.test(text) ? Number(text) : null;
};

const statusInTemplate = (templates: SyntaxNode | undefined): { from: 'paste'; value: number; at: SyntaxNode['at'] } | null => {
  const template = field(templates, 'application/json') ?? membersOf(templates)[0]?.value;
  if (template?.kind !== 'string') return null;
  const statuses = new Set([...template.value.matchAll(/statusCode["']?\s*:\s*["']?([1-5]\d\d)\b/g)].map((match) => Number(match[1])));
  const [status] = statuses;
  return status === undefined || statuses.size > 1 ? null : located(status, template.at);
};

/**
 * Does a selection pattern take a status? Patterns are Java regular expressions from the paste: only those without groups are tried,
 * since nothing in them can be nested into exponential work.
 */
const patternTakes = (pattern: string, status: string): boolean => {
  if (pattern === status) return true;
  if (pattern.length > 40 || !/^(?:\\d|[\d.|+*]|\{\d\}|\[[\d-]+\])+$/.test(pattern)) return false;
  try {
    return new RegExp(`^(?:${pattern})$`).test(status);
  } catch {
    return false;
  }
};
