import type { FixIdea } from '../diagnose/rule.ts';
import { takerOf } from '../diagnose/stripped.ts';
import { normalisePath } from '../match/normalise-path.ts';
import { fixedPrefixIn } from '../match/pattern-text.ts';
import { splitUrl } from '../match/sample-url.ts';
import { known } from '../model/value.ts';
import { associate, stripPrefix } from './function-code.ts';
import { apiAtOrigin, originRequestPolicy, stageInOriginPath } from './remedies/host.ts';
import { methodLike, restApi } from './remedies/like.ts';
import { asking, inPaste, originIn, originPathOf, originRef, type Remedy, type RemedyContext, textOf, withPath } from './remedy.ts';

/**
 * What no rule proposes and people try all the same. A `way` is a way out beside the rule's own; `advice` is what is often said to help,
 * and is shown only where the trace refutes it.
 */
export type Extra = { readonly kind: 'way' | 'advice'; readonly idea: FixIdea; readonly remedy: Remedy };

type ExtraOf = (context: RemedyContext) => Extra | null;

const extra = (kind: Extra['kind'], id: string, params: FixIdea['params'], remedy: Remedy): Extra => ({
  kind,
  idea: { id, params },
  remedy,
});

/** The path that the API has: the viewer's, or the viewer's without what the behavior's pattern fixes. */
const pathAtApi = ({ model, sender }: RemedyContext, api: string): { readonly path: string; readonly prefix: string } | null => {
  const { path } = sender?.hop.request ?? { path: '/' };
  if (takerOf(model, api, path) !== null) return { path, prefix: '' };
  const prefix = sender?.hop.behavior ? fixedPrefixIn(sender.hop.behavior, path) : null;
  const rest = prefix === null ? null : path.slice(prefix.length) || '/';
  return rest !== null && prefix !== null && takerOf(model, api, rest) !== null ? { path: rest, prefix } : null;
};

/** In Terraform and templates an API's id is not known before it is made: what stands for it in the model is no name to call. */
const callable = (host: string, api: string): string =>
  host.startsWith(api) ? host : host.replace(/^[^.]*(?=\.execute-api\.)/, '<API id>');

/** No CloudFront: the API is asked by its own name. */
const withoutCloudFront: ExtraOf = (context) => {
  const { sender, trace } = context;
  const at = apiAtOrigin(context);
  const host = sender ? known(originIn(sender)?.domainName ?? null) : undefined;
  const found = at && pathAtApi(context, at.api);
  if (!sender || !at || !found || host === undefined) return null;
  const stage = stageInOriginPath(originPathOf(sender));
  const below = `${stage === '' ? '' : `/${stage}`}${found.path}`;
  const asked = splitUrl(trace.request.url);
  const query = 'problem' in asked || asked.query === '' ? '' : `?${asked.query}`;
  const url = `https://${host}${below}${query}`;
  const headers = trace.request.headers.filter(([name]) => name.toLowerCase() !== 'host');
  return extra('way', 'without-cloudfront', { url: `https://${callable(host, at.api)}${below}${query}` }, asking({ url, headers }));
};

/** A prefix in the origin path is added once more; it takes nothing off. */
const originPathWithPrefix: ExtraOf = (context) => {
  const { sender } = context;
  const prefix = textOf(context, 'prefix');
  const before = sender ? originPathOf(sender) : '';
  if (!sender || prefix === '' || before.endsWith(prefix)) return null;
  const path = `${before}${prefix}`;
  return extra(
    'advice',
    'origin-path-with-prefix',
    { origin: sender.hop.origin ?? '', path, prefix },
    inPaste({ kind: 'set-origin-path', ...originRef(sender), path }),
  );
};

/** What the behavior's pattern fixes of the path: CloudFront sends it on. */
const prefixOf = (context: RemedyContext): string => {
  const { sender } = context;
  return textOf(context, 'prefix') || (sender?.hop.behavior ? (fixedPrefixIn(sender.hop.behavior, sender.hop.request.path) ?? '') : '');
};

/** "`/prod` in place of `/prod/api`": the path goes on as it is in either case. */
const originPathStageOnly: ExtraOf = (context) => {
  const { sender } = context;
  const stage = sender ? stageInOriginPath(originPathOf(sender)) : '';
  const prefix = prefixOf(context);
  if (!sender || stage === '' || prefix === '') return null;
  // Where the origin path is at fault too, the rule offers that itself.
  if (context.finding.fixes.some(({ id }) => id === 'shorten-origin-path' || id === 'shorten-and-strip')) return null;
  const isSo = originPathOf(sender) === `/${stage}`;
  // Where no prefix is the fault, it is advice only for who has it in the origin path.
  if (isSo && context.rule === 'resource-missing') return null;
  const remedy = isSo ? inPaste() : inPaste({ kind: 'set-origin-path', ...originRef(sender), path: `/${stage}` });
  return extra('advice', 'origin-path-stage-only', { origin: sender.hop.origin ?? '', path: `/${stage}`, prefix }, remedy);
};

/** "Forward all viewer headers": Host is one of them. */
const allViewer: ExtraOf = ({ sender }) =>
  sender?.behavior.forwarding.mode === 'policies'
    ? extra(
        'advice',
        'all-viewer',
        { behavior: sender.hop.behavior ?? 'Default (*)' },
        inPaste({ kind: 'set-origin-request-policy', ...sender.ref, policyId: originRequestPolicy('AllViewer') }),
      )
    : null;

/** The second fault alone: the path put right, and Host still forwarded. */
const pathAlone = (context: RemedyContext): { readonly api: string; readonly prefix: string; readonly path: string } | null => {
  const at = apiAtOrigin(context);
  const found = at && pathAtApi(context, at.api);
  return at && found && found.prefix !== '' ? { api: at.api, prefix: found.prefix, path: found.path } : null;
};

const stripAlone: ExtraOf = (context) => {
  const found = pathAlone(context);
  const change = found && context.sender && associate(context.model, context.sender, stripPrefix(found.prefix));
  return change ? extra('advice', 'strip-alone', { prefix: found.prefix }, inPaste(change)) : null;
};

const resourceAlone: ExtraOf = (context) => {
  const found = pathAlone(context);
  const { method } = context.trace.request;
  const like = found && methodLike(restApi(context.model, found.api), found.path, method);
  if (!found || !like || !context.sender) return null;
  const path = `${found.prefix}${like.path}`;
  const stage = stageInOriginPath(originPathOf(context.sender));
  return extra('advice', 'resource-alone', { path }, inPaste({ kind: 'add-rest-method', api: found.api, path, method, like, stage }));
};

/**
 * CloudFront chooses the behavior by the normalised path, and sends the raw one on: to who gets that, `/a//b`, `/x/../a` and `/%61` are other
 * paths. Amazon CloudFront Developer Guide, "Path normalization".
 */
const plainPath: ExtraOf = ({ trace, finding }) => {
  const asked = splitUrl(trace.request.url);
  if ('problem' in asked || finding.rank !== 'outcome' || finding.severity !== 'error') return null;
  const { path, ambiguous } = normalisePath(asked.path);
  const request = path === asked.path || ambiguous ? null : withPath(trace, () => path);
  return request && extra('way', 'plain-path', { path: asked.path, plain: path }, asking(request));
};

const byRule: Readonly<Record<string, readonly ExtraOf[]>> = {
  'host-header-loop': [withoutCloudFront, stripAlone, resourceAlone],
  'host-header-rejected': [withoutCloudFront, stripAlone, resourceAlone],
  'prefix-not-stripped': [plainPath, withoutCloudFront, originPathStageOnly, originPathWithPrefix, allViewer],
  'resource-missing': [plainPath, originPathStageOnly],
  's3-missing-key-forbidden': [plainPath],
  's3-prefix-not-stripped': [plainPath],
  'error-page-hides-error': [plainPath],
  'authorization-not-forwarded': [allViewer],
  'api-key-not-forwarded': [allViewer],
  'query-string-not-forwarded': [allViewer],
  'cookies-not-forwarded': [allViewer],
  'header-not-forwarded': [allViewer],
};

export const extrasFor = (context: RemedyContext): readonly Extra[] =>
  Object.hasOwn(byRule, context.rule) ? (byRule[context.rule] ?? []).flatMap((make) => make(context) ?? []) : [];
