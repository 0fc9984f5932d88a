import type { Integration } from '../../model/api.ts';
import { located, unresolved, type Value } from '../../model/value.ts';
import type { ObjectNode } from '../../syntax/tree.ts';
import { childOf, literalOf, stringOf } from '../access.ts';
import { membersOf } from '../gateway-members.ts';
import { mockStatusOf } from '../mock-status.ts';
import type { Operation } from './operations.ts';
import { type Definition, resolved } from './references.ts';

/** `x-amazon-apigateway-integration` of an operation, or what it refers to. */
export const integrationOf = (definition: Definition, operation: Operation): Integration | null => {
  const node = resolved(definition, childOf(operation.node, 'x-amazon-apigateway-integration'));
  if (!node) return null;
  const { reader } = definition;
  const type = typeOf(definition, node);
  return {
    at: node.at,
    type,
    // An integration with an AWS service (`integrationSubtype`) has no URI.
    uri: stringOf(reader, childOf(node, 'uri') ?? childOf(node, 'integrationSubtype'), 'uri'),
    httpMethod: stringOf(reader, childOf(node, 'httpMethod'), 'httpMethod'),
    payloadFormatVersion: payloadFormatOf(definition, node),
    mockStatus: type.from === 'paste' && type.value === 'MOCK' ? mockOf(node) : null,
    passthroughBehavior: stringOf(reader, childOf(node, 'passthroughBehavior'), 'passthroughBehavior'),
    templateTypes: membersOf(childOf(node, 'requestTemplates')).map(({ key }) => key),
    ...overwriteIn(definition, node),
  };
};

const overwriteIn = ({ reader }: Definition, node: ObjectNode): Pick<Integration, 'pathOverwrite'> => {
  const value = stringOf(reader, childOf(childOf(node, 'requestParameters'), 'overwrite:path'), 'overwrite:path');
  return value ? { pathOverwrite: value } : {};
};

/** OpenAPI writes types in lower case (`aws_proxy`), AWS's own output in upper case. */
const typeOf = ({ reader }: Definition, node: ObjectNode): Value<string> => {
  const given = childOf(node, 'type');
  if (given?.kind === 'unresolved') return unresolved(given.expression, given.at);
  const type = literalOf(reader, given, 'type');
  if (type) return located(type.value.toUpperCase(), type.at);
  if (!given) reader.report('member-missing', 'warning', node.at, { what: 'x-amazon-apigateway-integration.type' });
  return unresolved('type', node.at);
};

/** YAML reads an unquoted `2.0` as a number. */
const payloadFormatOf = ({ reader }: Definition, node: ObjectNode): Value<string> | null => {
  const given = childOf(node, 'payloadFormatVersion');
  return given?.kind === 'number' ? located(given.value.toFixed(1), given.at) : stringOf(reader, given, 'payloadFormatVersion');
};

/** The keys of `responses` are the selection patterns. */
const mockOf = (node: ObjectNode): Integration['mockStatus'] =>
  mockStatusOf(
    childOf(node, 'requestTemplates'),
    membersOf(childOf(node, 'responses')).map(({ key, value }) => ({
      pattern: key === 'default' ? null : key,
      status: childOf(value, 'statusCode'),
    })),
  );
