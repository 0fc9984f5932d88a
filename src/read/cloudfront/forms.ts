import type { SyntaxNode } from '../../syntax/tree.ts';
import { asArray, childOf, has, literalOf, memberOf, newReader, type Reader } from '../access.ts';
import type { Contribution } from '../contribution.ts';
import type { Form, FormContext, FormId } from '../form.ts';
import { readDistribution } from './distribution.ts';
import { fragmentOf } from './fragments.ts';
import { readFunctionSummary } from './functions.ts';
import { itemsOf } from './lists.ts';
import { reportUnmodelled, type Unmodelled } from './members.ts';
import { readCachePolicy, readOriginAccessControl, readOriginRequestPolicy } from './policies.ts';
import { readResponseHeadersPolicy } from './response-headers.ts';

type Read = (reader: Reader, tree: SyntaxNode, context: FormContext, found: Unmodelled) => readonly Contribution[];

const form = (id: FormId, recognise: Form['recognise'], read: Read): Form => ({
  id,
  recognise,
  read: (tree, context) => {
    const reader = newReader();
    const found: Unmodelled = new Map();
    const value = read(reader, tree, context, found);
    reportUnmodelled(reader, found);
    return { value, problems: reader.problems };
  },
});

/** The configuration of a distribution, also one that breaks off before its behaviors. A summary has the same members, under its own id. */
const isConfig = (node: SyntaxNode | undefined): node is SyntaxNode => node !== undefined && ROUTED_BY.some((names) => has(node, ...names));
const ROUTED_BY = [
  ['DefaultCacheBehavior', 'Origins'],
  ['DefaultCacheBehavior', 'CallerReference'],
  ['CallerReference', 'Origins'],
];
const isWrapper = (node: SyntaxNode | undefined): boolean => childOf(node, 'DistributionConfig')?.kind === 'object';

const ROUTING = ['Origins', 'DefaultCacheBehavior', 'CacheBehaviors'];

/** A configuration from which all that routes was cut away says nothing of where a request goes. */
const distributionIn = (reader: Reader, node: SyntaxNode, context: FormContext, found: Unmodelled): readonly Contribution[] => {
  const config = childOf(node, 'DistributionConfig') ?? node;
  if (ROUTING.some((name) => has(config, name))) {
    return [{ kind: 'distribution', value: readDistribution(reader, config, node, context, found) }];
  }
  reader.report('contributes-nothing', 'warning', config.at, { what: 'distribution', missing: ROUTING.join(', ') });
  return [];
};

/** The object that a distribution stands in: `Distribution`, `DistributionConfig` with its tags, a wrapper, or itself. */
const distributionRoot = (tree: SyntaxNode): SyntaxNode =>
  childOf(tree, 'Distribution') ?? childOf(tree, 'DistributionConfigWithTags') ?? tree;

const distributionForm = form(
  'cloudfront-distribution',
  (tree) => {
    const root = distributionRoot(tree);
    return root.kind === 'object' && (isWrapper(root) || isConfig(root));
  },
  (reader, tree, context, found) => distributionIn(reader, distributionRoot(tree), context, found),
);

const distributionItems = (tree: SyntaxNode): SyntaxNode | undefined => {
  const list = childOf(tree, 'DistributionList') ?? tree;
  return asArray(list) ?? asArray(childOf(list, 'Items'));
};

/** Pages that were not fetched: `IsTruncated`, or the CLI's own `NextToken`. */
const reportMore = (reader: Reader, tree: SyntaxNode, list: SyntaxNode, command: string): void => {
  const flag = memberOf(list, 'IsTruncated')?.value;
  const more = flag?.kind === 'boolean' && flag.value ? flag : (childOf(tree, 'NextToken') ?? undefined);
  const marker = more ?? childOf(list, 'NextMarker');
  if (marker && !(marker.kind === 'string' && marker.value === '')) {
    reader.report('listing-incomplete', 'warning', marker.at, { what: command.split(' ')[2] ?? command, command });
  }
};

const listForm = form(
  'cloudfront-list-distributions',
  (tree) =>
    childOf(tree, 'DistributionList')?.kind === 'object' ||
    (asArray(distributionItems(tree))?.items.some((i) => isConfig(i) || isWrapper(i)) ?? false),
  (reader, tree, context, found) => {
    const list = childOf(tree, 'DistributionList') ?? tree;
    reportMore(reader, tree, list, 'aws cloudfront list-distributions');
    const items = itemsOf(reader, list, 'DistributionList').filter((item) => item.kind === 'object');
    // A `for` names one distribution: with several it says nothing.
    const inner: FormContext = items.length > 1 ? { ...context, belongsTo: {} } : context;
    return items.flatMap((item) => distributionIn(reader, item, inner, found));
  },
);

type PolicySpec = {
  readonly id: FormId;
  /** `CachePolicy`: the member of a `get-…`; its configuration is `CachePolicyConfig`, its list `CachePolicyList`. */
  readonly noun: string;
  /** The CLI command that lists all of them. */
  readonly command: string;
  readonly isConfig: (node: SyntaxNode) => boolean;
  readonly read: (reader: Reader, wrapper: SyntaxNode, config: SyntaxNode, context: FormContext) => Contribution | null;
};

/** The policies of a tree in any of the shapes in which AWS gives them, each with what wraps it. */
const policiesIn = (spec: PolicySpec, tree: SyntaxNode): readonly { readonly wrapper: SyntaxNode; readonly config: SyntaxNode }[] => {
  const one = childOf(tree, spec.noun) ?? tree;
  const config = childOf(one, `${spec.noun}Config`) ?? (spec.isConfig(one) ? one : undefined);
  if (config?.kind === 'object') return [{ wrapper: one, config }];
  const list = childOf(tree, `${spec.noun}List`) ?? tree;
  const items = asArray(list) ?? asArray(childOf(list, 'Items'));
  return (items?.items ?? []).flatMap((item) => (item.kind === 'object' ? policiesIn(spec, item) : []));
};

const isPolicyTree = (spec: PolicySpec, tree: SyntaxNode): boolean =>
  childOf(tree, `${spec.noun}List`)?.kind === 'object' || policiesIn(spec, tree).length > 0;

const policyForm = (spec: PolicySpec): Form =>
  form(
    spec.id,
    (tree) => isPolicyTree(spec, tree),
    (reader, tree, context) => {
      const list = childOf(tree, `${spec.noun}List`);
      if (list) reportMore(reader, tree, list, spec.command);
      return policiesIn(spec, tree).flatMap(({ wrapper, config }) => spec.read(reader, wrapper, config, context) ?? []);
    },
  );

const cachePolicyForm = policyForm({
  id: 'cloudfront-cache-policy',
  noun: 'CachePolicy',
  command: 'aws cloudfront list-cache-policies',
  isConfig: (node) => has(node, 'ParametersInCacheKeyAndForwardedToOrigin'),
  read: (...from) => ({ kind: 'cache-policy', value: readCachePolicy(...from) }),
});

const originRequestPolicyForm = policyForm({
  id: 'cloudfront-origin-request-policy',
  noun: 'OriginRequestPolicy',
  command: 'aws cloudfront list-origin-request-policies',
  isConfig: (node) => has(node, 'HeadersConfig', 'Name') || has(node, 'HeadersConfig', 'CookiesConfig', 'QueryStringsConfig'),
  read: (...from) => ({ kind: 'origin-request-policy', value: readOriginRequestPolicy(...from) }),
});

const responseHeadersPolicyForm = policyForm({
  id: 'cloudfront-response-headers-policy',
  noun: 'ResponseHeadersPolicy',
  command: 'aws cloudfront list-response-headers-policies',
  isConfig: (node) =>
    has(node, 'Name') && ['CorsConfig', 'SecurityHeadersConfig', 'CustomHeadersConfig', 'RemoveHeadersConfig'].some((n) => has(node, n)),
  read: (...from) => ({ kind: 'response-headers-policy', value: readResponseHeadersPolicy(...from) }),
});

const originAccessControlForm = policyForm({
  id: 'cloudfront-origin-access-control',
  noun: 'OriginAccessControl',
  command: 'aws cloudfront list-origin-access-controls',
  isConfig: (node) => has(node, 'SigningBehavior', 'SigningProtocol'),
  read: (...from) => {
    const value = readOriginAccessControl(...from);
    return value && { kind: 'origin-access-control', value };
  },
});

const isSummary = (node: SyntaxNode): boolean => has(node, 'FunctionMetadata') || has(node, 'Name', 'FunctionConfig');

const summariesIn = (tree: SyntaxNode): readonly SyntaxNode[] => {
  const one = childOf(tree, 'FunctionSummary') ?? tree;
  if (isSummary(one)) return [one];
  const list = childOf(tree, 'FunctionList') ?? tree;
  return ((asArray(list) ?? asArray(childOf(list, 'Items')))?.items ?? []).filter(isSummary);
};

const functionSummaryForm = form(
  'cloudfront-function-summary',
  (tree) => childOf(tree, 'FunctionList')?.kind === 'object' || summariesIn(tree).length > 0,
  (reader, tree) => {
    const list = childOf(tree, 'FunctionList');
    if (list) reportMore(reader, tree, list, 'aws cloudfront list-functions');
    return summariesIn(tree).flatMap((node) => {
      const value = readFunctionSummary(reader, node);
      return value ? [{ kind: 'function-summary', value } as const] : [];
    });
  },
);

/** Says what the part is; a request can only be followed through a whole distribution. */
const fragmentForm = form(
  'cloudfront-fragment',
  (tree) => fragmentOf(tree) !== null,
  (reader, tree) => {
    const name = literalOf(reader, childOf(tree, 'PathPattern') ?? childOf(tree, 'Id'), 'Id')?.value ?? '';
    reader.report('form-fragment', 'warning', tree.at, {
      what: fragmentOf(tree) ?? 'parts',
      name,
      command: 'aws cloudfront get-distribution-config --id <id>',
    });
    return [];
  },
);

/** The first that recognises a tree reads it: the fragment comes last. */
export const cloudFrontForms: readonly Form[] = [
  distributionForm,
  listForm,
  cachePolicyForm,
  originRequestPolicyForm,
  responseHeadersPolicyForm,
  originAccessControlForm,
  functionSummaryForm,
  fragmentForm,
];
