import { known } from '../../model/value.ts';
import { associate, stripPrefix } from '../function-code.ts';
import { asking, inPaste, originIn, originPathOf, originRef, type RemedyOf, textOf, withPath } from '../remedy.ts';
import { apiAtOrigin, stageInOriginPath } from './host.ts';
import { endsLike, httpApi, methodLike, restApi, routeLike, withVariables } from './like.ts';

const stripInFunction: RemedyOf = (context) => {
  const change = context.sender && associate(context.model, context.sender, stripPrefix(textOf(context, 'prefix')));
  return change && inPaste(change);
};

/** With variables where the API has them: `/api/pets/{id}`, not the pet that was asked for. */
const pathToAdd = (context: Parameters<RemedyOf>[0], own: readonly string[]): string => {
  const [path, prefix, resource] = [textOf(context, 'path'), textOf(context, 'prefix'), textOf(context, 'resource')];
  const isKnown = prefix !== '' && resource !== '' && path.startsWith(`${prefix}/`);
  return isKnown ? `${prefix}${resource === '/' ? '' : resource}` : withVariables(path, own);
};

const addResource: RemedyOf = (context) => {
  const [api, method, stage] = [textOf(context, 'api'), textOf(context, 'method'), textOf(context, 'stage')];
  const own = restApi(context.model, api)?.resources?.flatMap((one) => known(one.path) ?? []) ?? [];
  const path = pathToAdd(context, own);
  const like = methodLike(restApi(context.model, api), textOf(context, 'resource') || endsLike(path, own), method);
  return like && { ...inPaste({ kind: 'add-rest-method', api, path, method, like, stage }), params: { path } };
};

const addRoute: RemedyOf = (context) => {
  const [api, method, stage] = [textOf(context, 'api'), textOf(context, 'method'), textOf(context, 'stage')];
  const own = httpApi(context.model, api)?.routes?.flatMap(({ routeKey }) => known(routeKey)?.split(' ')[1] ?? []) ?? [];
  const beside = textOf(context, 'resource').split(' ').at(-1) || null;
  // `method-missing` has the route that fits; its path is the one that wants another method.
  const path = context.rule === 'method-missing' ? (beside ?? textOf(context, 'path')) : pathToAdd(context, own);
  const like = routeLike(httpApi(context.model, api), beside ?? endsLike(path, own), method);
  return like === null
    ? null
    : { ...inPaste({ kind: 'add-http-route', api, routeKey: `${method} ${path}`, like, stage }), params: { path } };
};

const addMethod: RemedyOf = (context) => {
  const [api, method, stage, path] = [
    textOf(context, 'api'),
    textOf(context, 'method'),
    textOf(context, 'stage'),
    textOf(context, 'resource'),
  ];
  const like = methodLike(restApi(context.model, api), path, method);
  return like && inPaste({ kind: 'add-rest-method', api, path, method, like, stage });
};

const addRootMethod: RemedyOf = (context) => {
  const [api, stage] = [textOf(context, 'api'), textOf(context, 'stage')];
  const like = methodLike(restApi(context.model, api), textOf(context, 'proxy'), 'ANY');
  return like && inPaste({ kind: 'add-rest-method', api, path: '/', method: 'ANY', like, stage });
};

/** A stage of the prefix's name takes the place of the origin path. */
const stageOfThatName: RemedyOf = (context) => {
  const { sender } = context;
  const [api, stage, like] = [textOf(context, 'api'), textOf(context, 'key'), textOf(context, 'stage')];
  return sender && inPaste({ kind: 'add-rest-stage', api, stage, like }, { kind: 'set-origin-path', ...originRef(sender), path: '' });
};

/** A name beside the distribution's own: `api.` before its domain, or the name of AWS's documentation. */
const freeDomain = ({ sender, model }: Pick<Parameters<RemedyOf>[0], 'sender' | 'model'>): string => {
  const aliases = sender?.distribution.aliases.flatMap((alias) => known(alias) ?? []) ?? [];
  const zone =
    aliases
      .map((alias) => alias.split('.'))
      .find((labels) => labels.length > 2)
      ?.slice(1)
      .join('.') ??
    aliases[0] ??
    'example.com';
  const taken = new Set([...aliases, ...model.customDomains.map(({ name }) => name.value)].map((name) => name.toLowerCase()));
  const names = ['api', 'api-origin', 'apigw'].map((label) => `${label}.${zone}`);
  return names.find((name) => !taken.has(name)) ?? `api-2.${zone}`;
};

const customDomain: RemedyOf = (context) => {
  const { sender } = context;
  const at = apiAtOrigin(context);
  if (!sender || !at) return null;
  const domain = freeDomain(context);
  return inPaste(
    { kind: 'add-custom-domain', ...at, domain, stage: textOf(context, 'stage'), basePath: textOf(context, 'key') },
    { kind: 'set-origin-domain', ...originRef(sender), domainName: domain },
    { kind: 'set-origin-path', ...originRef(sender), path: originPathOf(sender).slice(stageInOriginPath(originPathOf(sender)).length + 1) },
  );
};

/** The API's own path becomes the viewer's. */
const ownPattern: RemedyOf = (context) => {
  const { sender, trace } = context;
  const path = textOf(context, 'stripped');
  // What the API has a variable for, the pattern leaves open; a variable that comes first would take the whole site along.
  const template = textOf(context, 'resource').split(' ').at(-1) ?? '';
  const pattern = /^\/[^{/]+\/.*\{/.test(template) ? template.replaceAll(/\{[^}]*\}/g, '*') : path;
  const request = withPath(trace, () => path);
  if (!sender || !request || !pattern.startsWith('/')) return null;
  return asking(request, { kind: 'add-behavior', ...sender.ref, pattern, before: sender.ref.behavior, origin: null, methods: null });
};

const emptyOriginPath: RemedyOf = ({ sender }) => sender && inPaste({ kind: 'set-origin-path', ...originRef(sender), path: '' });

const shortenOriginPath: RemedyOf = (context) => {
  const { sender } = context;
  return sender && inPaste({ kind: 'set-origin-path', ...originRef(sender), path: textOf(context, 'shortened') });
};

const shortenAndStrip: RemedyOf = (context) => {
  const [shorten, strip] = [shortenOriginPath(context), stripInFunction(context)];
  return shorten && strip && inPaste(...shorten.changes, ...strip.changes);
};

/** The viewer's path without the stage that comes the second time. */
const dropStage: RemedyOf = (context) => {
  const [path, rest] = [textOf(context, 'path'), textOf(context, 'rest')];
  const request = withPath(context.trace, (url) => (url.endsWith(path) ? url.slice(0, url.length - path.length) + rest : rest));
  return request && asking(request);
};

const trailingSlash: RemedyOf = ({ trace }) => {
  const request = withPath(trace, (path) => (path.endsWith('/') ? path.slice(0, -1) || '/' : `${path}/`));
  return request && asking(request);
};

/** Literal segments as the API spells them; the values of its variables as they were. */
const respelled = (path: string, template: string): string => {
  const wanted = (template.split(' ').at(-1) ?? '').split('/');
  return path
    .split('/')
    .map((segment, i) => (wanted[i] === undefined || wanted[i].includes('{') ? segment : wanted[i]))
    .join('/');
};

const spellPath: RemedyOf = (context) => {
  const path = textOf(context, 'path');
  const right = respelled(path, textOf(context, 'nearest'));
  const request = withPath(context.trace, (url) => (url.endsWith(path) ? url.slice(0, url.length - path.length) + right : right));
  return request && asking(request);
};

const withOtherMethod: RemedyOf = (context) => {
  const method = textOf(context, 'methods').split(', ')[0] ?? '';
  return /^[A-Z]+$/.test(method) && method !== 'ANY' ? asking({ method }) : null;
};

/** A domain of the API's that is there already, or a new one, in place of the endpoint that is switched off. */
const customDomainOrigin: RemedyOf = (context) => {
  const { sender, model } = context;
  const at = apiAtOrigin(context);
  if (!sender || !at || !originIn(sender)) return null;
  const stage = stageInOriginPath(originPathOf(sender));
  const below = originPathOf(sender).slice(stage === '' ? 0 : stage.length + 1);
  for (const domain of model.customDomains) {
    const mapping = domain.mappings?.find(({ apiId }) => known(apiId) === at.api);
    if (!mapping) continue;
    const key = known(mapping.key) ?? '';
    const named = known(mapping.stage) ?? '';
    const path = `${key === '' ? '' : `/${key}`}${named === '' && stage !== '' ? `/${stage}` : ''}${below}`;
    return inPaste(
      { kind: 'set-origin-domain', ...originRef(sender), domainName: domain.name.value },
      { kind: 'set-origin-path', ...originRef(sender), path },
    );
  }
  const domain = freeDomain(context);
  return {
    ...inPaste(
      { kind: 'add-custom-domain', ...at, domain, stage: stage || '$default', basePath: '' },
      { kind: 'set-origin-domain', ...originRef(sender), domainName: domain },
      { kind: 'set-origin-path', ...originRef(sender), path: below },
    ),
    params: { domain },
  };
};

/** What makes the path that is sent one that the API has, and the other way round. */
export const pathRemedies = {
  'strip-in-function': stripInFunction,
  'add-resource': addResource,
  'add-route': addRoute,
  'add-method': addMethod,
  'add-root-method': addRootMethod,
  'stage-of-that-name': stageOfThatName,
  'custom-domain': customDomain,
  'custom-domain-origin': customDomainOrigin,
  'own-pattern': ownPattern,
  'empty-origin-path': emptyOriginPath,
  'shorten-origin-path': shortenOriginPath,
  'shorten-and-strip': shortenAndStrip,
  'drop-stage-from-url': dropStage,
  'trailing-slash': trailingSlash,
  'write-as-routed': trailingSlash,
  'spell-path': spellPath,
  'use-method': withOtherMethod,
  'enable-endpoint': (context) => inPaste({ kind: 'enable-default-endpoint', api: textOf(context, 'api') }),
} as const satisfies Readonly<Record<string, RemedyOf>>;
