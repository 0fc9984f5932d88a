import type { Member, ObjectNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { asObject, childOf } from '../access.ts';
import { membersOf, reportUnmodelled, spanOfMember } from '../gateway-members.ts';
import { type Definition, resolved } from './references.ts';

/** One method of one path item. */
export type Operation = {
  readonly at: Span;
  readonly keySpan: Span;
  /** `GET` … or `ANY`. */
  readonly httpMethod: string;
  readonly node: ObjectNode;
  readonly item: ObjectNode;
};

export type PathItem = { readonly path: string; readonly at: Span; readonly keySpan: Span; readonly operations: readonly Operation[] };

const ANY = 'x-amazon-apigateway-any-method';
const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', ANY]);
const otherKeys = new Set(['$ref', 'summary', 'description', 'parameters', 'servers']);

/** All path items, in the order of the text. Unknown extensions are reported, as are keys that are no path. */
export const pathItemsOf = (definition: Definition): readonly PathItem[] => {
  const paths = childOf(definition.root, 'paths');
  if (paths && paths.kind !== 'object') {
    definition.reader.report('member-wrong-type', 'error', paths.at, { what: 'paths', expected: 'object', found: paths.kind });
  }
  return membersOf(paths).flatMap((member) => {
    if (member.key.startsWith('x-')) {
      reportUnmodelled(definition.reader, member);
      return [];
    }
    return pathItemOf(definition, member);
  });
};

const pathItemOf = (definition: Definition, member: Member): PathItem => {
  const { key, keySpan, value } = member;
  if (!key.startsWith('/')) {
    definition.reader.report('member-unknown-value', 'error', keySpan, { what: 'paths', value: key, allowed: `/${key}` });
  }
  if (value.kind !== 'object' && value.kind !== 'null') {
    definition.reader.report('member-wrong-type', 'error', value.at, { what: key, expected: 'object', found: value.kind });
  }
  const path = key.startsWith('/') ? key : `/${key}`;
  const item = resolved(definition, value);
  const operations = item ? item.members.flatMap((operation) => operationOf(definition, item, operation)) : [];
  return { path, at: spanOfMember(member), keySpan, operations };
};

const operationOf = (definition: Definition, item: ObjectNode, member: Member): readonly Operation[] => {
  const name = member.key.toLowerCase();
  if (!methods.has(name)) {
    if (!otherKeys.has(member.key)) reportUnmodelled(definition.reader, member);
    return [];
  }
  const node = asObject(member.value);
  if (!node) {
    definition.reader.report('member-wrong-type', 'error', member.value.at, {
      what: member.key,
      expected: 'object',
      found: member.value.kind,
    });
    return [];
  }
  const httpMethod = name === ANY ? 'ANY' : name.toUpperCase();
  return [{ at: spanOfMember(member), keySpan: member.keySpan, httpMethod, node, item }];
};

/** Extensions that are read, or that leave routing alone. */
const knownExtensions = new Set(
  (
    'integration integrations auth authtype authorizer request-validator request-validators gateway-responses policy endpoint-configuration cors ' +
    'api-key-source binary-media-types documentation minimum-compression-size importexport-version security-policy tag-value any-method ' +
    'endpoint-access-mode'
  )
    .split(' ')
    .map((name) => `x-amazon-apigateway-${name}`),
);

/** Reports the extensions of an object that are not modelled. Members of OpenAPI itself describe, and decide nothing. */
export const reportExtensions = (definition: Definition, node: ObjectNode): void => {
  for (const member of node.members) {
    if (member.key.startsWith('x-') && !knownExtensions.has(member.key)) reportUnmodelled(definition.reader, member);
  }
};
