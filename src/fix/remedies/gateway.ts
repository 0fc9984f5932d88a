import { known } from '../../model/value.ts';
import { associate, handshakePath, withoutLastSlash } from '../function-code.ts';
import { asking, inPaste, originPathOf, originRef, type RemedyOf, textOf, withPath } from '../remedy.ts';
import { httpApi, routeLike } from './like.ts';

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

/** One mapping may take the rest: a second one would be refused. */
const catchAllMapping: RemedyOf = (context) => {
  const [domain, from] = [textOf(context, 'domain'), textOf(context, 'key')];
  const mappings = context.model.customDomains.find(({ name }) => name.value === domain)?.mappings ?? [];
  const isTaken = mappings.some(({ key }) => ['', '(none)'].includes(known(key) ?? ''));
  return isTaken ? null : inPaste({ kind: 'set-mapping-key', domain, from, key: '' });
};

/** What API Gateway itself is told: methods, routes, mappings. */
export const gatewayRemedies = {
  'open-options': openOptions,
  'open-options-route': openOptionsRoute,
  'slash-in-function': slashInFunction,
  'slash-route': slashRoute,
  'handshake-in-function': handshakeInFunction,
  'base-path-in-origin-path': basePathInOriginPath,
  'base-path-in-url': basePathInUrl,
  'catch-all-mapping': catchAllMapping,
  'strip-base-path': (context) =>
    inPaste({ kind: 'strip-base-path', domain: textOf(context, 'domain'), priority: Number(textOf(context, 'priority')) }),
  'integration-post': (context) =>
    inPaste({
      kind: 'set-integration-method',
      api: textOf(context, 'api'),
      path: textOf(context, 'path'),
      method: textOf(context, 'method'),
      stage: textOf(context, 'stage'),
      to: 'POST',
    }),
} as const satisfies Readonly<Record<string, RemedyOf>>;
