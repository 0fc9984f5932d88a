import type { SyntaxNode } from '../../../syntax/tree.ts';
import { asArray, childOf } from '../../access.ts';
import type { FormId } from '../../form.ts';
import { blockIn, type Resource, type Resources, textIn } from './resource.ts';
import { arrayOf, objectOf, once, stringOf } from './shape.ts';

export type DomainTree = { readonly form: FormId; readonly tree: SyntaxNode; readonly domainName?: string };

const isSet = (node: SyntaxNode | undefined): boolean => node !== undefined && !(node.kind === 'string' && node.value === '');

/** Without a type the certificate tells: `regional_certificate_arn` belongs to a regional name, any other to an edge-optimized one. */
const endpointTypes = (one: Resource): SyntaxNode => {
  const said = once({ types: 'types' })(childOf(one.values, 'endpoint_configuration') ?? { kind: 'null', at: one.at });
  if (said && childOf(said, 'types')) return said;
  const regional = ['regional_certificate_arn', 'regional_certificate_name'].map((name) => childOf(one.values, name)).find(isSet);
  const at = regional?.at ?? one.at;
  return objectOf(at, [['types', arrayOf(at, [stringOf(regional ? 'REGIONAL' : 'EDGE', at)])]]);
};

/** A custom domain name of a REST API's provider resource, as `get-domain-names` would list it. */
const restDomain = (one: Resource): SyntaxNode =>
  objectOf(one.at, [
    ['domainName', childOf(one.values, 'domain_name')],
    ['endpointConfiguration', endpointTypes(one)],
    ['regionalDomainName', childOf(one.values, 'regional_domain_name')],
    ['distributionDomainName', childOf(one.values, 'cloudfront_domain_name')],
    ['routingMode', childOf(one.values, 'routing_mode')],
  ]);

const httpDomain = (one: Resource): SyntaxNode => {
  const configuration = blockIn(one.values, 'domain_name_configuration');
  return objectOf(one.at, [
    ['DomainName', childOf(one.values, 'domain_name')],
    [
      'DomainNameConfigurations',
      arrayOf(one.at, [
        objectOf(configuration?.at ?? one.at, [
          ['EndpointType', childOf(configuration, 'endpoint_type') ?? stringOf('REGIONAL', one.at)],
          ['ApiGatewayDomainName', childOf(configuration, 'target_domain_name')],
        ]),
      ]),
    ],
    ['RoutingMode', childOf(one.values, 'routing_mode')],
  ]);
};

/** A domain whose name is not known cannot be found by any host: it is left out, and the reader of resources says so. */
export const domainTrees = ({ ofType }: Resources): { readonly trees: readonly DomainTree[]; readonly nameless: readonly Resource[] } => {
  const named = (one: Resource): boolean => (textIn(one.values, 'domain_name') ?? '') !== '';
  const rest = ofType('aws_api_gateway_domain_name');
  const http = ofType('aws_apigatewayv2_domain_name');
  return {
    trees: [
      ...rest.filter(named).map(
        (one): DomainTree => ({
          form: 'apigateway-get-domain-names',
          tree: objectOf(one.at, [['items', arrayOf(one.at, [restDomain(one)])]]),
        }),
      ),
      ...http.filter(named).map(
        (one): DomainTree => ({
          form: 'apigatewayv2-get-domain-names',
          tree: objectOf(one.at, [['Items', arrayOf(one.at, [httpDomain(one)])]]),
        }),
      ),
    ],
    nameless: [...rest, ...http].filter((one) => !named(one)),
  };
};

/** An id that names an API, as the model calls that API. */
const apiNode = (node: SyntaxNode | undefined, { idOf }: Resources): SyntaxNode | undefined =>
  node?.kind === 'string' ? { ...node, value: idOf(node.value) } : node;

export const mappingTrees = (resources: Resources): readonly DomainTree[] => [
  ...resources.ofType('aws_api_gateway_base_path_mapping').flatMap((one) => {
    const tree = objectOf(one.at, [
      ['basePath', childOf(one.values, 'base_path')],
      ['restApiId', apiNode(childOf(one.values, 'api_id') ?? childOf(one.values, 'rest_api_id'), resources)],
      ['stage', childOf(one.values, 'stage_name')],
    ]);
    return mapping(one, 'apigateway-get-base-path-mappings', 'items', tree);
  }),
  ...resources.ofType('aws_apigatewayv2_api_mapping').flatMap((one) => {
    const tree = objectOf(one.at, [
      ['ApiMappingKey', childOf(one.values, 'api_mapping_key')],
      ['ApiId', apiNode(childOf(one.values, 'api_id'), resources)],
      ['Stage', childOf(one.values, 'stage')],
    ]);
    return mapping(one, 'apigatewayv2-get-api-mappings', 'Items', tree);
  }),
  ...resources.ofType('aws_apigatewayv2_routing_rule').flatMap((one) => {
    const invoke = blockIn(blockIn(one.values, 'actions'), 'invoke_api');
    const action = objectOf(one.at, [
      ['ApiId', apiNode(childOf(invoke, 'api_id'), resources)],
      ['Stage', childOf(invoke, 'stage')],
      ['StripBasePath', childOf(invoke, 'strip_base_path')],
    ]);
    const tree = objectOf(one.at, [
      ['Actions', arrayOf(one.at, [objectOf(one.at, [['InvokeApi', action]])])],
      ['Conditions', arrayOf(one.at, (asArray(childOf(one.values, 'conditions'))?.items ?? []).map(conditionTree))],
      ['Priority', childOf(one.values, 'priority')],
    ]);
    return mapping(one, 'apigatewayv2-list-routing-rules', 'RoutingRules', tree);
  }),
];

/** `match_base_paths { any_of }` and `match_headers { any_of { header, value_glob } }`. */
const conditionTree = (node: SyntaxNode): SyntaxNode => {
  const headers = asArray(childOf(blockIn(node, 'match_headers'), 'any_of'))?.items ?? [];
  const paths = blockIn(node, 'match_base_paths');
  const named = headers.map((one) =>
    objectOf(one.at, [
      ['Header', childOf(one, 'header')],
      ['ValueGlob', childOf(one, 'value_glob')],
    ]),
  );
  return objectOf(node.at, [
    ['MatchHeaders', headers.length > 0 ? objectOf(node.at, [['AnyOf', arrayOf(node.at, named)]]) : undefined],
    ['MatchBasePaths', paths && objectOf(paths.at, [['AnyOf', childOf(paths, 'any_of')]])],
  ]);
};

/** One domain has many mappings, each a resource: they are put together by whoever joins the pieces. */
const mapping = (one: Resource, form: FormId, key: string, tree: SyntaxNode): readonly DomainTree[] => {
  const domainName = textIn(one.values, 'domain_name');
  return domainName ? [{ form, domainName, tree: objectOf(one.at, [[key, arrayOf(one.at, [tree])]]) }] : [];
};
