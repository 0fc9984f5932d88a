import { defaulted, type Located, unresolved, type Value } from '../model/value.ts';
import type { Member, ObjectNode, SyntaxNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { asArray, booleanOf, childOf, enumOf, literalOf, memberOf, newReader, type Reader, stringOf } from './access.ts';

/** Reads members of API Gateway's texts, and remembers which unknown ones were reported, so that each is reported once. */
export type GatewayReader = Reader & { readonly reported: Set<string> };

export const newGatewayReader = (): GatewayReader => ({ ...newReader(), reported: new Set() });

/** Where AWS says what holds when nothing is said. */
export const pages = {
  getResources: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetResources.html',
  method: 'https://docs.aws.amazon.com/apigateway/latest/api/API_Method.html',
  canary: 'https://docs.aws.amazon.com/apigateway/latest/api/API_CanarySettings.html',
  basePathMapping: 'https://docs.aws.amazon.com/apigateway/latest/api/API_BasePathMapping.html',
  domainName: 'https://docs.aws.amazon.com/apigateway/latest/api/API_DomainName.html',
  route: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid.html',
  httpDomainName: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname.html',
  apiMapping: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings-apimappingid.html',
  routingRule: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-routingrules.html',
} as const;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The value of a member, in the spelling of the CLI or of the tools that write PascalCase; `null` counts as absent. */
export const field = (node: SyntaxNode | undefined, name: string): SyntaxNode | undefined => childOf(node, name, pascal(name));

export const fieldMember = (node: SyntaxNode | undefined, name: string): Member | undefined => memberOf(node, name, pascal(name));

export const hasAny = (node: SyntaxNode | undefined, ...names: readonly string[]): boolean =>
  names.some((name) => field(node, name) !== undefined);

export const spanOfMember = (member: Member): Span => ({ ...member.value.at, start: member.keySpan.start });

/** The members of an object that is used as a map; nothing of anything else. */
export const membersOf = (node: SyntaxNode | undefined): readonly Member[] => (node?.kind === 'object' ? node.members : []);

/** Reports each member that is neither read nor known to leave routing alone, once in the whole text. */
export const reportOthers = (reader: GatewayReader, node: ObjectNode, known: ReadonlySet<string>): void => {
  for (const member of node.members) {
    const name = camel(member.key);
    if (!known.has(name) && member.value.kind !== 'null') reportUnmodelled(reader, member);
  }
};

export const reportUnmodelled = (reader: GatewayReader, member: Member): void => {
  if (reader.reported.has(member.key)) return;
  reader.reported.add(member.key);
  reader.report('not-modelled', 'info', spanOfMember(member), { what: member.key });
};

/** A list of strings; some tools write one string, with commas, in its place. Expressions in it are left out. */
export const stringsOf = (reader: Reader, node: SyntaxNode | undefined, what: string): readonly Located<string>[] => {
  const items = asArray(node)?.items ?? (node ? [node] : []);
  return items.flatMap((item) => literalOf(reader, item, what) ?? []);
};

export const namesOf = (reader: Reader, node: SyntaxNode | undefined, what: string): readonly string[] =>
  stringsOf(reader, node, what).flatMap(({ value }) =>
    value
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );

export const booleanOr = (reader: Reader, node: SyntaxNode | undefined, what: string, otherwise: boolean, page: string): Value<boolean> =>
  booleanOf(reader, node, what) ?? defaulted(otherwise, page);

/** An enum value with AWS's default. A value that AWS does not know stays unresolved: it is reported, and never taken for the default. */
export const enumOr = <const T extends string>(
  reader: Reader,
  node: SyntaxNode | undefined,
  what: string,
  allowed: readonly T[],
  otherwise: Value<T>,
): Value<T> => {
  if (!node) return otherwise;
  return enumOf(reader, node, what, allowed) ?? unresolved(node.kind === 'string' ? node.value : what, node.at);
};

/** A string that must be there. */
export const requiredString = (reader: Reader, node: ObjectNode, name: string): Value<string> | null => {
  const value = field(node, name);
  if (!value) reader.report('member-missing', 'error', node.at, { what: name });
  return stringOf(reader, value, name);
};

/** `variables` of a stage and other maps of strings. */
export const namedValuesOf = (reader: Reader, node: SyntaxNode | undefined): readonly { name: string; value: Value<string> }[] =>
  membersOf(node).flatMap(({ key, value }) => {
    const text = value.kind === 'null' ? null : stringOf(reader, value, key);
    return text ? [{ name: key, value: text }] : [];
  });
