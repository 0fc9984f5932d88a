import type { Integration, Method } from '../../model/api.ts';
import { defaulted, located, unresolved, type Value } from '../../model/value.ts';
import type { Member, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { asObject, literalOf, stringOf } from '../access.ts';
import { booleanOr, enumOr, field, type GatewayReader, membersOf, pages, reportOthers, spanOfMember } from '../gateway-members.ts';
import { mockStatusOf } from '../mock-status.ts';

const knownOfMethod = new Set(
  (
    'httpMethod authorizationType authorizerId authorizationScopes apiKeyRequired requestValidatorId operationName requestParameters requestModels ' +
    'methodResponses methodIntegration responseMetadata'
  ).split(' '),
);

const knownOfIntegration = new Set(
  (
    'type httpMethod uri connectionType connectionId credentials requestParameters requestTemplates passthroughBehavior contentHandling ' +
    'timeoutInMillis cacheNamespace cacheKeyParameters integrationResponses tlsConfig responseTransferMode integrationTarget responseMetadata'
  ).split(' '),
);

const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY'] as const;

/** Without `--embed methods` a listing names the methods and says nothing of them: `{"GET": {}}`. */
export const isEmbedded = (member: Member): boolean => membersOf(member.value).length > 0;

/** One entry of `resourceMethods`. */
export const methodOf = (reader: GatewayReader, member: Member): Method => {
  const node = asObject(member.value);
  if (node) reportOthers(reader, node, knownOfMethod);
  else if (member.value.kind !== 'null') {
    reader.report('member-wrong-type', 'error', member.value.at, { what: member.key, expected: 'object', found: member.value.kind });
  }
  const httpMethod = member.key.toUpperCase();
  if (!httpMethods.some((name) => name === httpMethod)) {
    reader.report('member-unknown-value', 'error', member.keySpan, {
      what: 'httpMethod',
      value: member.key,
      allowed: httpMethods.join(', '),
    });
  }
  const page = isEmbedded(member) ? pages.method : pages.getResources;
  const allowed = ['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'] as const;
  return {
    at: spanOfMember(member),
    httpMethod,
    authorizationType: enumOr(reader, field(node, 'authorizationType'), 'authorizationType', allowed, defaulted('NONE', page)),
    authorizerId: stringOf(reader, field(node, 'authorizerId'), 'authorizerId'),
    apiKeyRequired: booleanOr(reader, field(node, 'apiKeyRequired'), 'apiKeyRequired', false, page),
    requiredParameters: requiredParametersOf(node),
    validatesBody: validatesBodyOf(node),
    integration: integrationOf(reader, field(node, 'methodIntegration')),
  };
};

/**
 * Required parameters are only checked where a request validator is set. The listing names the validator but not what it checks; a validator
 * is there to check something, and parameters marked as required are what it most often checks.
 */
const requiredParametersOf = (node: SyntaxNode | undefined): readonly Value<string>[] => {
  if (field(node, 'requestValidatorId') === undefined) return [];
  return membersOf(field(node, 'requestParameters')).flatMap(({ key, keySpan, value }) =>
    (value.kind === 'boolean' && value.value) || (value.kind === 'string' && value.value.toLowerCase() === 'true')
      ? [located(key, keySpan)]
      : [],
  );
};

const validatesBodyOf = (node: SyntaxNode | undefined): Value<boolean> => {
  const validator = field(node, 'requestValidatorId');
  if (!validator || membersOf(field(node, 'requestModels')).length === 0) return defaulted(false, pages.method);
  return unresolved(`requestValidatorId ${validator.kind === 'string' ? validator.value : ''}`, validator.at);
};

const integrationOf = (reader: GatewayReader, given: SyntaxNode | undefined): Integration | null => {
  const node = given && asObject(given);
  if (!node) {
    if (given) reader.report('member-wrong-type', 'error', given.at, { what: 'methodIntegration', expected: 'object', found: given.kind });
    return null;
  }
  reportOthers(reader, node, knownOfIntegration);
  const type = literalOf(reader, field(node, 'type'), 'type');
  return {
    at: node.at,
    type: type ? located(type.value.toUpperCase(), type.at) : untyped(reader, node),
    uri: stringOf(reader, field(node, 'uri'), 'uri'),
    httpMethod: stringOf(reader, field(node, 'httpMethod'), 'httpMethod'),
    payloadFormatVersion: null,
    mockStatus: type?.value.toUpperCase() === 'MOCK' ? mockOf(node) : null,
    passthroughBehavior: stringOf(reader, field(node, 'passthroughBehavior'), 'passthroughBehavior'),
    templateTypes: membersOf(field(node, 'requestTemplates')).map(({ key }) => key),
  };
};

const untyped = (reader: GatewayReader, node: ObjectNode): Value<string> => {
  const type = field(node, 'type');
  if (type?.kind === 'unresolved') return unresolved(type.expression, type.at);
  if (!type) reader.report('member-missing', 'warning', node.at, { what: 'methodIntegration.type' });
  return unresolved('methodIntegration.type', node.at);
};

const mockOf = (node: ObjectNode): Integration['mockStatus'] =>
  mockStatusOf(
    field(node, 'requestTemplates'),
    membersOf(field(node, 'integrationResponses')).map(({ key, value }) => {
      const pattern = field(value, 'selectionPattern');
      const status = field(value, 'statusCode');
      return {
        pattern: pattern?.kind === 'string' && pattern.value !== '' ? pattern.value : null,
        status: status ?? statusFromKey(key, value),
      };
    }),
  );

const statusFromKey = (key: string, value: SyntaxNode): SyntaxNode => ({ kind: 'string', value: key, at: value.at });
