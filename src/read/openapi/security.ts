import type { Authorizer } from '../../model/api.ts';
import { defaulted, located, type Value } from '../../model/value.ts';
import type { Member, ObjectNode } from '../../syntax/tree.ts';
import { asArray, childOf, enumOf, literalOf } from '../access.ts';
import { membersOf, namesOf, pages, spanOfMember } from '../gateway-members.ts';
import type { ApiKind } from './kind.ts';
import type { Operation } from './operations.ts';
import { type Definition, lowerTextOf, resolved } from './references.ts';

export type Access = {
  readonly authorizationType: Value<'NONE' | 'AWS_IAM' | 'CUSTOM' | 'COGNITO_USER_POOLS' | 'JWT'>;
  readonly authorizerId: Value<string> | null;
  readonly apiKeyRequired: Value<boolean>;
};

/** A security scheme, as far as API Gateway heeds it. */
type Scheme =
  | { readonly kind: 'iam' }
  | { readonly kind: 'api-key' }
  | { readonly kind: 'authorizer'; readonly authorizer: Authorizer }
  /** Plain OpenAPI without AWS's members: API Gateway takes no notice. */
  | { readonly kind: 'unheeded' };

export type Schemes = ReadonlyMap<string, Scheme>;

/** `components.securitySchemes` (OpenAPI 3) and `securityDefinitions` (Swagger 2). An authorizer's id is its scheme's name. */
export const schemesOf = (definition: Definition, kind: ApiKind): Schemes => {
  const { root } = definition;
  const members = [
    ...membersOf(childOf(childOf(root, 'components'), 'securitySchemes')),
    ...membersOf(childOf(root, 'securityDefinitions')),
  ];
  return new Map(members.map((member) => [member.key, schemeOf(definition, kind, member)]));
};

export const authorizersOf = (schemes: Schemes): readonly Authorizer[] =>
  [...schemes.values()].flatMap((scheme) => (scheme.kind === 'authorizer' ? [scheme.authorizer] : []));

const schemeOf = (definition: Definition, kind: ApiKind, member: Member): Scheme => {
  const node = resolved(definition, member.value);
  if (lowerTextOf(node, 'x-amazon-apigateway-authtype') === 'awssigv4') return { kind: 'iam' };
  const extension = resolved(definition, childOf(node, 'x-amazon-apigateway-authorizer'));
  if (node && extension) return { kind: 'authorizer', authorizer: authorizerOf(definition, kind, member, node, extension) };
  return lowerTextOf(node, 'type') === 'apikey' && lowerTextOf(node, 'name') === 'x-api-key' ? { kind: 'api-key' } : { kind: 'unheeded' };
};

const authorizerOf = ({ reader }: Definition, kind: ApiKind, member: Member, node: ObjectNode, extension: ObjectNode): Authorizer => {
  const type = literalOf(reader, childOf(extension, 'type'), 'x-amazon-apigateway-authorizer.type')?.value.toUpperCase();
  const sources = namesOf(reader, childOf(extension, 'identitySource'), 'identitySource');
  return {
    at: spanOfMember(member),
    id: member.key,
    label: member.key,
    type: type ?? (kind === 'http' ? 'JWT' : 'TOKEN'),
    identitySources: sources.length > 0 ? sources : sourceOf(kind, node),
  };
};

/** Where no identity source is given, the scheme's own header is it: `{in: header, name: Authorization}`. */
const sourceOf = (kind: ApiKind, node: ObjectNode): readonly string[] => {
  const name = childOf(node, 'name');
  if (name?.kind !== 'string' || lowerTextOf(node, 'in') !== 'header' || name.value.toLowerCase() === 'unused') return [];
  return [kind === 'http' ? `$request.header.${name.value}` : `method.request.header.${name.value}`];
};

/** What an operation asks of its caller: its own `security`, else the definition's, which `x-amazon-apigateway-auth` overrides. */
export const accessOf = (definition: Definition, schemes: Schemes, operation: Operation): Access => {
  const security = childOf(operation.node, 'security') ?? childOf(definition.root, 'security');
  const named = (asArray(security)?.items ?? []).flatMap((requirement) => membersOf(requirement));
  const heeded = named.flatMap((member) => {
    const scheme = schemes.get(member.key);
    if (!scheme) reportScheme(definition, member, schemes);
    return scheme ? [{ scheme, at: member.keySpan }] : [];
  });
  const key = heeded.find(({ scheme }) => scheme.kind === 'api-key');
  const own = ownAuth(definition, operation);
  const access = accessOfSchemes(heeded);
  return {
    authorizationType: own ?? access.authorizationType,
    authorizerId: own ? null : access.authorizerId,
    apiKeyRequired: key ? located(true, key.at) : defaulted(false, pages.method),
  };
};

const accessOfSchemes = (heeded: readonly { scheme: Scheme; at: Operation['keySpan'] }[]): Omit<Access, 'apiKeyRequired'> => {
  for (const { scheme, at } of heeded) {
    if (scheme.kind === 'iam') return { authorizationType: located('AWS_IAM', at), authorizerId: null };
    if (scheme.kind === 'authorizer') {
      return { authorizationType: located(typeFor(scheme.authorizer), at), authorizerId: located(scheme.authorizer.id, at) };
    }
  }
  return { authorizationType: defaulted('NONE', pages.method), authorizerId: null };
};

const typeFor = ({ type }: Authorizer): 'COGNITO_USER_POOLS' | 'JWT' | 'CUSTOM' =>
  type === 'COGNITO_USER_POOLS' || type === 'JWT' ? type : 'CUSTOM';

const ownAuth = ({ reader }: Definition, operation: Operation): Value<'NONE' | 'AWS_IAM'> | null =>
  enumOf(reader, childOf(childOf(operation.node, 'x-amazon-apigateway-auth'), 'type'), 'x-amazon-apigateway-auth.type', [
    'NONE',
    'AWS_IAM',
  ]);

const reportScheme = ({ reader }: Definition, member: Member, schemes: Schemes): void => {
  const once = `security ${member.key}`;
  if (reader.reported.has(once)) return;
  reader.reported.add(once);
  reader.report('member-unknown-value', 'warning', member.keySpan, {
    what: 'security',
    value: member.key,
    allowed: [...schemes.keys()].join(', '),
  });
};
