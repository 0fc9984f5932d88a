import { located } from '../../model/value.ts';
import type { Member, SyntaxNode } from '../../syntax/tree.ts';
import { childOf } from '../access.ts';
import type { Contribution } from '../contribution.ts';
import { field } from '../gateway-members.ts';
import { listAt, mapAt, renamed, textAt } from '../shapes.ts';
import { byOwner, type Made, madeOf, ownerIn, readBy, textIn } from './resources.ts';
import type { Stack } from './stack.ts';

type Pieces = readonly Contribution[];

const METHOD = {
  AuthorizationType: 'authorizationType',
  AuthorizerId: 'authorizerId',
  ApiKeyRequired: 'apiKeyRequired',
  RequestValidatorId: 'requestValidatorId',
  RequestParameters: 'requestParameters',
  RequestModels: 'requestModels',
};

const INTEGRATION = {
  Type: 'type',
  Uri: 'uri',
  IntegrationHttpMethod: 'httpMethod',
  RequestTemplates: 'requestTemplates',
  PassthroughBehavior: 'passthroughBehavior',
};

/** The CLI keeps integration responses in a map by their status. */
const responsesOf = (list: SyntaxNode | undefined): SyntaxNode | null => {
  if (list?.kind !== 'array') return null;
  const members = list.items.map((item): Member => {
    const value = mapAt(item.at, renamed(item, { StatusCode: 'statusCode', SelectionPattern: 'selectionPattern' }));
    return { key: textIn(field(item, 'statusCode')) ?? '', keySpan: item.at, value };
  });
  return { kind: 'object', at: list.at, members };
};

const integrationOf = (node: SyntaxNode | undefined): SyntaxNode | null =>
  node?.kind === 'object'
    ? mapAt(node.at, { ...renamed(node, INTEGRATION), integrationResponses: responsesOf(childOf(node, 'IntegrationResponses')) })
    : null;

type Checks = { readonly body: boolean; readonly parameters: boolean };

/** What a request validator of the same template checks. The CLI's outputs only name it. */
const checksOf = (stack: Stack): ReadonlyMap<string, Checks> =>
  new Map(
    madeOf(stack, 'AWS::ApiGateway::RequestValidator').map(({ name, properties }) => [
      name,
      {
        body: textIn(childOf(properties, 'ValidateRequestBody')) === 'true',
        parameters: textIn(childOf(properties, 'ValidateRequestParameters')) === 'true',
      },
    ]),
  );

/** A validator that does not look at a thing leaves it unchecked. */
const withoutUnchecked = (
  entries: Readonly<Record<string, SyntaxNode>>,
  checks: Checks | undefined,
): Readonly<Record<string, SyntaxNode>> =>
  Object.fromEntries(
    Object.entries(entries).filter(
      ([key]) => !checks || ((checks.parameters || key !== 'requestParameters') && (checks.body || key !== 'requestModels')),
    ),
  );

const methodMember = (made: Made, checks: ReadonlyMap<string, Checks>): Member => {
  const validator = checks.get(textIn(childOf(made.properties, 'RequestValidatorId')) ?? '');
  const entries = {
    ...withoutUnchecked(renamed(made.properties, METHOD), validator),
    methodIntegration: integrationOf(childOf(made.properties, 'Integration')),
  };
  // An empty map would say that the listing came without its methods.
  const value = mapAt(made.at, { httpMethod: childOf(made.properties, 'HttpMethod'), ...entries });
  return { key: textIn(childOf(made.properties, 'HttpMethod')) ?? 'ANY', keySpan: made.keySpan, value };
};

type Paths = ReadonlyMap<string, SyntaxNode>;

/** The path of every resource of one API, by what its children call it. The root is `<api>/root`. */
const pathsOf = (resources: readonly Made[], api: string | null): Paths => {
  const byName = new Map(resources.map((made) => [made.name, made]));
  const paths = new Map<string, SyntaxNode>();
  const pathOf = (made: Made, above: ReadonlySet<string>): SyntaxNode => {
    const before = paths.get(made.name);
    if (before) return before;
    const part = childOf(made.properties, 'PathPart');
    const parent = ownerIn(childOf(made.properties, 'ParentId'));
    const parentMade = parent === null || above.has(parent) ? undefined : byName.get(parent);
    const base = parentMade ? pathOf(parentMade, new Set([...above, made.name])) : rootOf(parent, api, made);
    const path = under(base, part ?? textAt('', made.at));
    paths.set(made.name, path);
    return path;
  };
  for (const made of resources) pathOf(made, new Set([made.name]));
  return paths;
};

/** A parent that is not in the template: where it names this API's root it is the root, else only a deployment tells. */
const rootOf = (parent: string | null, api: string | null, made: Made): SyntaxNode =>
  parent === null || parent === `${api}/root` || parent.endsWith('RootResourceId')
    ? textAt('/', made.at)
    : { kind: 'unresolved', at: made.at, expression: parent };

const under = (base: SyntaxNode, part: SyntaxNode): SyntaxNode => {
  const [above, own] = [ownerIn(base) ?? '', ownerIn(part) ?? ''];
  const path = above === '/' ? `/${own}` : `${above}/${own}`;
  return base.kind === 'string' && part.kind === 'string' ? textAt(path, part.at) : { kind: 'unresolved', at: part.at, expression: path };
};

type Tree = { readonly api: string | null; readonly resources: readonly Made[]; readonly methods: readonly Made[] };

const listingOf = ({ api, resources, methods }: Tree, root: SyntaxNode['at'], checks: ReadonlyMap<string, Checks>): SyntaxNode => {
  const paths = pathsOf(resources, api);
  const methodsOf = new Map(byOwner(methods, (method) => ownerIn(childOf(method.properties, 'ResourceId'))));
  const item = (path: SyntaxNode, own: readonly Made[], at: SyntaxNode['at']): SyntaxNode => {
    const members = own.map((method) => methodMember(method, checks));
    return mapAt(at, { path, ...(members.length > 0 ? { resourceMethods: { kind: 'object', at, members } } : {}) });
  };
  const names = new Set(resources.map((made) => made.name));
  // A method on a resource that the template does not make stands on the root, or somewhere that only a deployment tells.
  const others = [...methodsOf].filter(([name]) => name === null || !names.has(name));
  const onRoot = others.filter(([name]) => name === null || name === `${api}/root` || name.endsWith('RootResourceId'));
  const elsewhere = others.filter((entry) => !onRoot.includes(entry));
  return listAt(
    [
      item(
        textAt('/', root),
        onRoot.flatMap(([, own]) => own),
        root,
      ),
      ...resources.map((made) => item(paths.get(made.name) ?? textAt('/', made.at), methodsOf.get(made.name) ?? [], made.at)),
      ...elsewhere.map(([name, own]) =>
        item({ kind: 'unresolved', at: own[0]?.at ?? root, expression: name ?? '' }, own, own[0]?.at ?? root),
      ),
    ],
    root,
  );
};

/** Bodies are checked where the template's own validator says so: no listing of the CLI tells that. */
const withChecks = (piece: Contribution, tree: Tree, checks: ReadonlyMap<string, Checks>): Contribution => {
  if (piece.kind !== 'rest-resources') return piece;
  const bodies = new Set(
    tree.methods
      .filter(({ properties }) => checks.get(textIn(childOf(properties, 'RequestValidatorId')) ?? '')?.body)
      .map(({ at }) => at.end),
  );
  const resources = piece.resources.map((resource) => ({
    ...resource,
    methods: resource.methods.map((method) =>
      bodies.has(method.at.end) && method.validatesBody.from === 'unresolved'
        ? { ...method, validatesBody: located(true, method.validatesBody.at) }
        : method,
    ),
  }));
  return { ...piece, resources };
};

/** `AWS::ApiGateway::Resource` and `Method`, put together into the tree that they make. */
export const readRestResources = (stack: Stack): Pieces => {
  const apiOf = (made: Made): string | null => ownerIn(childOf(made.properties, 'RestApiId'));
  const resources = madeOf(stack, 'AWS::ApiGateway::Resource');
  const methods = madeOf(stack, 'AWS::ApiGateway::Method');
  const checks = checksOf(stack);
  const apis = new Map(madeOf(stack, 'AWS::ApiGateway::RestApi').map((made) => [made.name, made.at]));
  return byOwner([...resources, ...methods], apiOf).flatMap(([api, own]) => {
    const tree = { api, resources: own.filter((made) => resources.includes(made)), methods: own.filter((made) => methods.includes(made)) };
    const root = (api === null ? undefined : apis.get(api)) ?? own[0]?.at ?? { source: stack.source, start: 0, end: 0 };
    const listing = mapAt(root, { items: listingOf(tree, root, checks) });
    const belongsTo = api === null || (tree.api !== null && isExpression(own, api)) ? {} : { restApiId: api };
    return readBy(stack, 'apigateway-get-resources', listing, belongsTo)
      .map((piece) => (piece.kind === 'rest-resources' ? { ...piece, methodsEmbedded: true } : piece))
      .map((piece) => withChecks(piece, tree, checks));
  });
};

const isExpression = (own: readonly Made[], api: string): boolean =>
  own.some(({ properties }) => childOf(properties, 'RestApiId')?.kind === 'unresolved') && api !== '';
