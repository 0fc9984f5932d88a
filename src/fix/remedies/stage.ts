import { known } from '../../model/value.ts';
import { associate, stripPrefix } from '../function-code.ts';
import { asking, inPaste, originPathOf, originRef, type RemedyOf, textOf, withPath } from '../remedy.ts';
import { httpApi, restApi } from './like.ts';

/** Stands for a stage that the paste does not name: then nothing can be tried. */
const NO_STAGE = 'STAGE';

const originPath: RemedyOf = (context) => {
  const stage = textOf(context, 'stage');
  return context.sender && stage !== NO_STAGE
    ? inPaste({ kind: 'set-origin-path', ...originRef(context.sender), path: `/${stage}` })
    : null;
};

const originPathAndPrefix: RemedyOf = (context) => {
  const withStage = originPath(context);
  const [path, below] = [textOf(context, 'path'), textOf(context, 'below')];
  const prefix = path.endsWith(below) ? path.slice(0, path.length - below.length) : '';
  const strip = context.sender && prefix !== '' ? associate(context.model, context.sender, stripPrefix(prefix)) : null;
  return withStage && strip && inPaste(...withStage.changes, strip);
};

const stageInUrl: RemedyOf = (context) => {
  const { sender, trace } = context;
  const [stage, pattern, url] = [textOf(context, 'stage'), textOf(context, 'pattern'), textOf(context, 'url')];
  const request = withPath(trace, () => url);
  if (!sender || !request || stage === NO_STAGE) return null;
  const isThere = sender.distribution.behaviors.some((behavior) => known(behavior.pattern) === pattern);
  return asking(
    request,
    ...(isThere ? [] : [{ kind: 'add-behavior', ...sender.ref, pattern, before: 0, origin: null, methods: null } as const]),
    ...(originPathOf(sender) === '' ? [] : [{ kind: 'set-origin-path', ...originRef(sender), path: '' } as const]),
  );
};

const stageInDirectUrl: RemedyOf = (context) => {
  const url = textOf(context, 'url');
  const request = withPath(context.trace, () => url);
  return request && textOf(context, 'stage') !== NO_STAGE ? asking(request) : null;
};

/** Where the wrong spelling stands: in the origin path, or in the URL. */
const spellStage: RemedyOf = (context) => {
  const { sender, trace } = context;
  const [segment, stage] = [textOf(context, 'segment'), textOf(context, 'stage')];
  const right = (path: string): string => `/${stage}${path.slice(segment.length + 1)}`;
  const isFirst = (path: string): boolean => path.split('/')[1] === segment;
  if (sender && isFirst(originPathOf(sender)))
    return inPaste({ kind: 'set-origin-path', ...originRef(sender), path: right(originPathOf(sender)) });
  const request = withPath(trace, (path) => (isFirst(path) ? right(path) : path));
  return request && request.url !== trace.request.url ? asking(request) : null;
};

const createStage: RemedyOf = (context) => {
  const [api, stage] = [textOf(context, 'api'), textOf(context, 'stage')];
  const like = known(restApi(context.model, api)?.stages?.[0]?.name ?? null);
  if (like !== undefined) return inPaste({ kind: 'add-rest-stage', api, stage, like });
  return httpApi(context.model, api) ? inPaste({ kind: 'add-http-stage', api, stage }) : null;
};

/** Ways to get a stage into the path. */
export const stageRemedies = {
  'origin-path': originPath,
  'origin-path-and-prefix': originPathAndPrefix,
  'stage-in-url': stageInUrl,
  'stage-in-direct-url': stageInDirectUrl,
  'stage-behind-base-path': stageInDirectUrl,
  'spell-stage': spellStage,
  'create-stage': createStage,
  'default-stage': (context) => inPaste({ kind: 'add-http-stage', api: textOf(context, 'api'), stage: '$default' }),
} as const satisfies Readonly<Record<string, RemedyOf>>;
