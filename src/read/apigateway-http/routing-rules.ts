import type { RoutingRule } from '../../model/api.ts';
import { known } from '../../model/value.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { asArray, asObject, literalOf, numberOf } from '../access.ts';
import type { Contribution } from '../contribution.ts';
import type { Form } from '../form.ts';
import { type Listing, listingForm } from '../gateway-listing.ts';
import { booleanOr, field, type GatewayReader, hasAny, pages, requiredString, stringsOf } from '../gateway-members.ts';

type OwnedRule = { readonly rule: RoutingRule; readonly domain: string | null };

/** S3's website configuration has `RoutingRules` too, of another make. */
const isRule = (node: SyntaxNode): boolean => hasAny(node, 'actions') && hasAny(node, 'priority') && !hasAny(node, 'redirect');

const item = (reader: GatewayReader, node: ObjectNode): OwnedRule | null => {
  const action = asObject(field(asArray(field(node, 'actions'))?.items[0], 'invokeApi'));
  const priority = numberOf(reader, field(node, 'priority'), 'priority');
  if (!action || !priority) {
    reader.report('member-missing', 'error', node.at, { what: action ? 'priority' : 'actions[0].invokeApi' });
    return null;
  }
  const apiId = requiredString(reader, action, 'apiId');
  const stage = requiredString(reader, action, 'stage');
  if (!apiId || !stage) return null;
  const conditions = asArray(field(node, 'conditions'))?.items ?? [];
  const stripBasePath = booleanOr(reader, field(action, 'stripBasePath'), 'stripBasePath', false, pages.routingRule);
  const rule: RoutingRule = {
    at: node.at,
    priority,
    headers: headersOf(reader, conditions),
    basePaths: basePathsOf(reader, conditions),
    apiId,
    stage,
    stripBasePath,
  };
  return { rule, domain: domainOfArn(known(literalOf(reader, field(node, 'routingRuleArn'), 'routingRuleArn'))) };
};

/** The header conditions: each is met by any of its own, and all must be met. */
const headersOf = (reader: GatewayReader, conditions: readonly SyntaxNode[]): { name: string; glob: string }[][] =>
  conditions.flatMap((condition) => {
    const anyOf = asArray(field(field(condition, 'matchHeaders'), 'anyOf'));
    if (!anyOf) return [];
    const alternatives = anyOf.items.flatMap((header) => {
      const name = literalOf(reader, field(header, 'header'), 'header');
      const glob = literalOf(reader, field(header, 'valueGlob'), 'valueGlob');
      return name && glob ? [{ name: name.value, glob: glob.value }] : [];
    });
    return [alternatives];
  });

const basePathsOf = (reader: GatewayReader, conditions: readonly SyntaxNode[]): readonly string[] | null => {
  const given = conditions.map((condition) => field(field(condition, 'matchBasePaths'), 'anyOf')).find((anyOf) => anyOf !== undefined);
  return given ? stringsOf(reader, given, 'matchBasePaths').map(({ value }) => value) : null;
};

/** `arn:aws:apigateway:us-east-2:123456789012:/domainnames/api.example.com/routingrules/abc`; a private name has `+<id>` at its end. */
const domainOfArn = (arn: string | undefined): string | null => {
  const [, after] = arn?.split('/domainnames/') ?? [];
  return after?.split('/')[0]?.split('+')[0] || null;
};

const pieces = (items: readonly OwnedRule[], { at, belongsTo }: Listing): readonly Contribution[] => {
  const owner = belongsTo.domainName ?? items.find(({ domain }) => domain !== null)?.domain ?? null;
  return [{ kind: 'routing-rules', owner, at, rules: items.map(({ rule }) => rule) }];
};

const listing: Form = listingForm<OwnedRule>({
  id: 'apigatewayv2-list-routing-rules',
  command: 'aws apigatewayv2 list-routing-rules --domain-name <domain name>',
  key: 'routingRules',
  isItem: isRule,
  singleIsPart: true,
  known: new Set(['actions', 'conditions', 'priority', 'routingRuleArn', 'routingRuleId']),
  item,
  pieces,
});

const isEmptyList = (tree: SyntaxNode): boolean => {
  const list = field(tree, 'routingRules');
  return list?.kind === 'array' && list.items.length === 0 && !hasAny(tree, 'indexDocument', 'errorDocument');
};

/** `aws apigatewayv2 list-routing-rules`, `get-routing-rule`. */
export const routingRulesForm: Form = { ...listing, recognise: (tree) => listing.recognise(tree) || isEmptyList(tree) };
