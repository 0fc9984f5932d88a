import { parseHost } from '../../match/host-name.ts';
import { known } from '../../model/value.ts';
import { hasPlaceholder } from '../../read/placeholders.ts';
import type { Change } from '../change.ts';
import { associate, directoryIndex, type Generated, rootDocument, singlePage } from '../function-code.ts';
import { elsewhere, inPaste, originIn, originRef, type Remedy, type RemedyContext, type RemedyOf, type Sender, textOf } from '../remedy.ts';

/** The behaviors whose origin is a bucket: the site's. */
const siteBehaviors = ({ distribution }: Sender): readonly Pick<Sender, 'behavior' | 'ref'>[] =>
  distribution.behaviors.flatMap((behavior, index) => {
    const origin = distribution.origins.find(({ id }) => known(id) === known(behavior.targetOriginId));
    const kind = parseHost(known(origin?.domainName ?? null) ?? '').kind;
    return kind === 's3-rest' || kind === 's3-website' ? [{ behavior, ref: { distribution: distribution.name, behavior: index } }] : [];
  });

/** One function on each of these behaviors; null where one of them has no room. */
const onAll = (
  { model }: RemedyContext,
  behaviors: readonly Pick<Sender, 'behavior' | 'ref'>[],
  made: Generated,
): readonly Change[] | null => {
  const changes = behaviors.map((behavior) => associate(model, behavior, made));
  return changes.some((change) => change === null) ? null : changes.flatMap((change) => change ?? []);
};

const removeErrorResponse: RemedyOf = (context) =>
  context.sender &&
  inPaste({ kind: 'remove-error-response', distribution: context.sender.distribution.name, errorCode: Number(textOf(context, 'code')) });

/** The page stays what the site's own routes show, and no longer stands in for errors. The default behavior serves the site. */
const functionInstead: RemedyOf = (context) => {
  const removed = removeErrorResponse(context);
  const site = context.sender ? siteBehaviors(context.sender).filter(({ behavior }) => behavior.pattern === null) : [];
  const added = onAll(context, site, singlePage(textOf(context, 'page')));
  return removed && added && added.length > 0 ? inPaste(...removed.changes, ...added) : null;
};

const emptyRootObject: RemedyOf = ({ sender }) =>
  sender && inPaste({ kind: 'set-root-object', distribution: sender.distribution.name, object: '' });

const rewriteInFunction: RemedyOf = (context) => {
  const emptied = emptyRootObject(context);
  const added = context.sender ? onAll(context, siteBehaviors(context.sender), rootDocument(textOf(context, 'object'))) : null;
  return emptied && added && added.length > 0 ? inPaste(...emptied.changes, ...added) : null;
};

const indexInFunction: RemedyOf = (context) => {
  const change = context.sender && associate(context.model, context.sender, directoryIndex());
  return change && inPaste(change);
};

/** Regions whose website endpoints are written with a dash; all later ones have a dot. Amazon S3 User Guide, "Website endpoints". */
const DASHED = new Set([
  'us-east-1',
  'us-west-1',
  'us-west-2',
  'eu-west-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-northeast-1',
  'sa-east-1',
  'us-gov-west-1',
]);

const endpointOf = (context: RemedyContext, endpoint: 'rest' | 'website'): Remedy | null => {
  const { sender } = context;
  const host = sender ? parseHost(known(originIn(sender)?.domainName ?? null) ?? '') : null;
  if (!sender || (host?.kind !== 's3-rest' && host?.kind !== 's3-website') || host.bucket === null || host.region === null) return null;
  const { bucket, region } = host;
  // A region that nobody told is no part of a name; and a template's bucket has a name of AWS's own making.
  if (hasPlaceholder(region)) return null;
  const domainName =
    endpoint === 'rest'
      ? `${bucket}.s3.${region}.amazonaws.com`
      : `${bucket}.s3-website${DASHED.has(region) ? '-' : '.'}${region}.amazonaws.com`;
  return inPaste({ kind: 'set-s3-endpoint', ...originRef(sender), domainName, endpoint });
};

/** The page gets a behavior of its own, to where the site lies. */
const pageBehavior: RemedyOf = (context) => {
  const { model } = context;
  const distribution = model.distributions.find(({ name }) => name === textOf(context, 'distribution'));
  const last = (distribution?.behaviors.length ?? 0) - 1;
  const page = textOf(context, 'page');
  return distribution && last >= 0
    ? inPaste({
        kind: 'add-behavior',
        distribution: distribution.name,
        behavior: last,
        pattern: page,
        before: Number(textOf(context, 'index')),
        origin: null,
        methods: null,
      })
    : null;
};

const keepNoErrors: RemedyOf = (context) =>
  inPaste({
    kind: 'set-error-caching',
    distribution: textOf(context, 'distribution'),
    errorCode: Number(textOf(context, 'code')),
    seconds: 0,
  });

const rootObject =
  (param: string): RemedyOf =>
  (context) =>
    context.sender && inPaste({ kind: 'set-root-object', distribution: context.sender.distribution.name, object: textOf(context, param) });

/** The website endpoint as AWS takes it: a custom origin, over HTTP. */
const websiteAsCustom: RemedyOf = (context) =>
  inPaste({
    kind: 'set-s3-endpoint',
    distribution: textOf(context, 'distribution'),
    origin: textOf(context, 'origin'),
    domainName: textOf(context, 'name'),
    endpoint: 'website',
  });

/** What serves a site: buckets, error pages, root objects. */
export const siteRemedies = {
  'remove-error-response': removeErrorResponse,
  'function-instead': functionInstead,
  'empty-root-object': emptyRootObject,
  'root-object-name': rootObject('right'),
  'set-root-object': rootObject('object'),
  'page-behavior': pageBehavior,
  'enable-distribution': (context) => inPaste({ kind: 'enable-distribution', distribution: textOf(context, 'distribution') }),
  'keep-no-errors': keepNoErrors,
  'website-as-custom-origin': websiteAsCustom,
  'rewrite-in-function': rewriteInFunction,
  'index-in-function': indexInFunction,
  'website-endpoint': (context) => endpointOf(context, 'website'),
  'rest-endpoint': (context) => endpointOf(context, 'rest'),
  'upload-object': (context) => elsewhere({ [`object:${textOf(context, 'bucket')}/${textOf(context, 'key')}`]: 'exists' }),
  'grant-list-bucket': (context) => elsewhere({ [`list-bucket:${textOf(context, 'bucket')}`]: 'yes' }),
} as const satisfies Readonly<Record<string, RemedyOf>>;
