import { splitUrl } from '../../match/sample-url.ts';
import { known } from '../../model/value.ts';
import { associate, handshakePath, withoutLastSlash } from '../function-code.ts';
import { asking, inPaste, originPathOf, originRef, type RemedyContext, type RemedyOf, textOf, withPath } from '../remedy.ts';
import { httpApi, methodLike, restApi, routeLike } from './like.ts';

/** The stage that the request came to. */
const stageOf = ({ trace, finding }: RemedyContext): string => {
  const hop = finding.about ? trace.hops[finding.about.hop] : undefined;
  const selected = hop?.steps.find((step) => step.kind === 'stage-selected');
  return selected?.kind === 'stage-selected' ? selected.stage : '';
};

const openOptions: RemedyOf = (context) => {
  const [method = '', path = ''] = textOf(context, 'taker').split(' ');
  return inPaste({ kind: 'open-rest-method', api: textOf(context, 'api'), path, method, stage: textOf(context, 'stage') });
};

/** A route that only takes OPTIONS, where the guarded one takes whatever comes. */
const openOptionsRoute: RemedyOf = (context) => {
  const [api, stage, like] = [textOf(context, 'api'), textOf(context, 'stage'), textOf(context, 'taker')];
  const [method = '', path = '/{proxy+}'] = like.split(' ');
  if (method === 'OPTIONS') return null;
  return inPaste({ kind: 'add-http-route', api, routeKey: `OPTIONS ${path}`, like, stage, open: true });
};

const slashInFunction: RemedyOf = (context) => {
  const change = context.sender && associate(context.model, context.sender, withoutLastSlash());
  return change && inPaste(change);
};

const slashRoute: RemedyOf = (context) => {
  const [api, stage, routeKey] = [textOf(context, 'api'), textOf(context, 'stage'), textOf(context, 'key')];
  const beside = textOf(context, 'nearest').split(' ').at(-1) ?? null;
  const like = routeLike(httpApi(context.model, api), beside, textOf(context, 'method'));
  return like === null ? null : inPaste({ kind: 'add-http-route', api, routeKey, like, stage });
};

const handshakeInFunction: RemedyOf = (context) => {
  const { sender, model } = context;
  const change = sender && associate(model, sender, handshakePath());
  const path = textOf(context, 'wanted') === '/' ? '' : textOf(context, 'wanted');
  if (!sender || !change) return null;
  return originPathOf(sender) === path ? inPaste(change) : inPaste({ kind: 'set-origin-path', ...originRef(sender), path }, change);
};

/** Every path that this origin gets then stands below the base path: the key has to be before what is there. */
const basePathInOriginPath: RemedyOf = (context) => {
  const { sender } = context;
  return sender && inPaste({ kind: 'set-origin-path', ...originRef(sender), path: `/${textOf(context, 'key')}${originPathOf(sender)}` });
};

const basePathInUrl: RemedyOf = (context) => {
  const request = withPath(context.trace, () => textOf(context, 'url'));
  return request && asking(request);
};

/** A name that API Gateway does not keep for itself, and that the API does not have yet. */
const freePath = (paths: readonly string[]): string | undefined =>
  ['/health', '/healthz', '/health-check'].find((path) => !paths.includes(path));

/** The same resource or route once more, under another name, and the request for that. */
const renamePath: RemedyOf = (context) => {
  const { model, trace } = context;
  const [id, reserved] = [textOf(context, 'api'), textOf(context, 'path')];
  const own = textOf(context, 'taker').split(' ').at(-1) ?? '';
  const [rest, http] = [restApi(model, id), httpApi(model, id)];
  const there = [
    ...(rest?.resources ?? []).flatMap(({ path }) => known(path) ?? []),
    ...(http?.routes ?? []).flatMap(({ routeKey }) => known(routeKey)?.split(' ')[1] ?? []),
  ];
  const path = freePath(there);
  const { method } = trace.request;
  const asked = path && withPath(trace, (url) => (url.endsWith(reserved) ? `${url.slice(0, url.length - reserved.length)}${path}` : path));
  if (!asked || !own.startsWith('/')) return null;
  const like = methodLike(rest, own, method);
  if (like?.path === own) {
    const stage = known(rest?.stages?.[0]?.name ?? null) ?? '';
    return asking(asked, { kind: 'add-rest-method', api: id, path, method: like.method, like, stage });
  }
  const route = routeLike(http, own, method);
  if (route?.split(' ')[1] !== own) return null;
  return asking(asked, { kind: 'add-http-route', api: id, routeKey: route.replace(own, path), like: route, stage: '$default' });
};

/** Only what an HTTP integration is told can be overwritten: a function's framework has to be told the base path by itself. */
const overwritePath: RemedyOf = (context) => {
  const { model, trace, finding, rule } = context;
  const hop = finding.about ? trace.hops[finding.about.hop] : undefined;
  const matched = hop?.steps.find((step) => step.kind === 'route-matched');
  const found = matched?.kind === 'route-matched' ? { api: matched.api, routeKey: matched.routeKey } : null;
  const route = found && httpApi(model, found.api)?.routes?.find(({ routeKey }) => known(routeKey) === found.routeKey);
  // Whether a custom domain's base path is in `$request.path` is not told.
  if (rule !== 'http-api-stage-in-path' || !found || known(route?.integration?.type ?? null) !== 'HTTP_PROXY') return null;
  return inPaste({ kind: 'set-integration-path', ...found, value: '$request.path' });
};

/** The API's own name is known where the request came by it, or where its region can be read off a name beside it. */
const ownHost = ({ model, trace, finding }: RemedyContext, id: string): string | null => {
  const asked = finding.about ? trace.hops[finding.about.hop]?.request.host : undefined;
  const names = [asked, ...model.distributions.flatMap(({ origins }) => origins.map(({ domainName }) => known(domainName)))];
  return names.find((name) => name?.toLowerCase().startsWith(`${id}.execute-api.`)) ?? null;
};

const callOwnEndpoint: RemedyOf = (context) => {
  const { trace } = context;
  const host = ownHost(context, textOf(context, 'api'));
  const stage = textOf(context, 'stage');
  const url = splitUrl(trace.request.url);
  const below = 'problem' in url ? -1 : url.path.indexOf('/@connections');
  if (host === null || stage === '' || below < 0 || 'problem' in url) return null;
  const headers = trace.request.headers.filter(([name]) => name.toLowerCase() !== 'host');
  return asking({ url: `https://${host}/${stage}${url.path.slice(below)}${url.query === '' ? '' : `?${url.query}`}`, headers });
};

/** What API Gateway itself is told: methods, routes, paths. */
export const gatewayRemedies = {
  'open-options': openOptions,
  'open-options-route': openOptionsRoute,
  'slash-in-function': slashInFunction,
  'slash-route': slashRoute,
  'handshake-in-function': handshakeInFunction,
  'base-path-in-origin-path': basePathInOriginPath,
  'base-path-in-url': basePathInUrl,
  'rename-path': renamePath,
  'overwrite-path': overwritePath,
  'call-own-endpoint': callOwnEndpoint,
  'integration-post': (context) =>
    inPaste({
      kind: 'set-integration-method',
      api: textOf(context, 'api'),
      path: textOf(context, 'path'),
      method: textOf(context, 'method'),
      stage: stageOf(context),
      to: 'POST',
    }),
} as const satisfies Readonly<Record<string, RemedyOf>>;
