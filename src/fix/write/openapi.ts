import { memberOf } from '../../read/access.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { isJsonObject, type Json, jsonOf } from './json-value.ts';
import { setMember } from './members.ts';
import { findWith, type Sheet } from './paste.ts';
import type { Edits } from './tree-editor.ts';

type Like = { readonly path: string; readonly method: string } | 'mock';

const ANY = 'x-amazon-apigateway-any-method';
const keyOf = (method: string): string => (method === 'ANY' ? ANY : method.toLowerCase());

const headers = ['Access-Control-Allow-Headers', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Origin'] as const;
const values = ["'Content-Type,Authorization,X-Api-Key'", "'GET,HEAD,OPTIONS,PUT,POST,PATCH,DELETE'", "'*'"] as const;

const mock: Json = {
  responses: {
    '200': { description: 'CORS preflight', headers: Object.fromEntries(headers.map((name) => [name, { schema: { type: 'string' } }])) },
  },
  'x-amazon-apigateway-integration': {
    type: 'mock',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    responses: {
      default: {
        statusCode: '200',
        responseParameters: Object.fromEntries(headers.map((name, i) => [`method.response.header.${name}`, values[i] ?? ''])),
      },
    },
  },
};

const pathsOf = (sheet: Sheet): SyntaxNode | undefined => {
  const root = sheet.trees.map((tree) => findWith(tree, 'paths')).find((one) => one !== null);
  return memberOf(root ?? undefined, 'paths')?.value;
};

/** No security scheme holds for an operation: an empty list takes away what the whole definition asks for. */
export const openOperation = (sheet: Sheet, path: string, method: string): Edits => {
  const operation = memberOf(memberOf(pathsOf(sheet), path)?.value, keyOf(method))?.value;
  return operation?.kind === 'object' ? setMember(sheet, operation, 'security', []) : null;
};

/** An operation like another of the same definition, at another path or for another method. Its id must stay unique, so it has none. */
export const addOperation = (sheet: Sheet, path: string, method: string, like: Like, isOpen = false): Edits => {
  const paths = pathsOf(sheet);
  if (paths?.kind !== 'object') return null;
  const made = like === 'mock' ? mock : operationAt(memberOf(paths, like.path)?.value, like.method);
  if (made === null) return null;
  const value = isOpen && isJsonObject(made) ? { ...made, security: [] } : made;
  const item = memberOf(paths, path)?.value;
  return item?.kind === 'object' ? setMember(sheet, item, keyOf(method), value) : setMember(sheet, paths, path, { [keyOf(method)]: value });
};

const operationAt = (item: Parameters<typeof memberOf>[0], method: string): Json | null => {
  const node = memberOf(item, keyOf(method), method, keyOf(method).toUpperCase())?.value;
  const value = node ? jsonOf(node) : undefined;
  if (!isJsonObject(value)) return null;
  const { operationId: _, ...rest } = value;
  return rest;
};
