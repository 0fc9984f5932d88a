import type { HttpApi, RestApi, RestStage } from '../../model/api.ts';
import { known, type Value, whereOf } from '../../model/value.ts';
import type { Span } from '../../text/span.ts';
import { at, claim, pasted, rests } from '../../trace/evidence.ts';
import type { Rejected } from '../../trace/step.ts';
import { ask, note, type Walk } from '../../trace/walk.ts';

/** A stage that was chosen, and the path below it. `said` is null where stages were not pasted. */
export type Staged = { readonly stage: string; readonly said: RestStage | null; readonly path: string };

type NamedStage = { readonly at: Span; readonly name: Value<string> };

/** `//prod/x/y` is segment `prod`, rest `/x/y`. */
const firstSegment = (path: string): { readonly segment: string; readonly rest: string } => {
  const bare = path.replace(/^\/+/, '');
  const slash = bare.indexOf('/');
  return slash < 0 ? { segment: bare, rest: '/' } : { segment: bare.slice(0, slash), rest: bare.slice(slash) };
};

const rejectedStages = (stages: readonly NamedStage[], segment: string): readonly Rejected[] =>
  stages.map((stage) => {
    const what = known(stage.name) ?? '…';
    return {
      what,
      why: what.toLowerCase() === segment.toLowerCase() ? 'name-case-differs' : 'name-differs',
      at: whereOf(stage.name) ?? stage.at,
    };
  });

/**
 * REST: the first segment is always the stage; none by that name is 403 Forbidden. Null: refused.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html
 */
export const restStage = (walk: Walk, api: string, known_: RestApi | null, path: string): Staged | null => {
  const { segment, rest } = firstSegment(path);
  const stages = known_?.stages ?? null;
  if (segment === '') {
    note(walk, { kind: 'stage-missing', api, segment: '', stages: namesOf(stages), protocol: 'REST' }, [
      ...at(known_?.at ?? null),
      claim('api-rest-root-403'),
    ]);
    return null;
  }
  const found = stages?.find((stage) => known(stage.name) === segment) ?? null;
  if (found) {
    const others = (stages ?? []).filter((stage) => stage !== found);
    note(
      walk,
      { kind: 'stage-selected', api, stage: segment, by: 'path', rest },
      [
        pasted(whereOf(found.name) ?? found.at),
        claim('api-rest-first-segment-stage'),
        ...(path.startsWith('//') ? [claim('api-leading-slashes')] : []),
      ],
      rejectedStages(others, segment),
    );
    return { stage: segment, said: found, path: rest };
  }
  if (stages === null && assumeStage(walk, api, known_, segment, path)) {
    note(walk, { kind: 'stage-selected', api, stage: segment, by: 'assumed', rest }, () => [
      rests(`stage:${api}/${segment}`),
      claim('api-rest-first-segment-stage'),
    ]);
    return { stage: segment, said: null, path: rest };
  }
  const because = [
    ...(stages ?? []).slice(0, 3).map((stage) => pasted(whereOf(stage.name) ?? stage.at)),
    ...(stages === null ? [rests(`stage:${api}/${segment}`)] : []),
  ];
  const caseDiffers = (stages ?? []).some((stage) => known(stage.name)?.toLowerCase() === segment.toLowerCase());
  note(
    walk,
    { kind: 'stage-missing', api, segment, stages: namesOf(stages), protocol: 'REST' },
    [...because, claim('api-rest-no-stage-403'), ...(caseDiffers ? [claim('api-stage-case')] : [])],
    rejectedStages(stages ?? [], segment),
  );
  return null;
};

const namesOf = (stages: readonly NamedStage[] | null): readonly string[] => (stages ?? []).map((stage) => known(stage.name) ?? '…');

/**
 * Stages were not pasted. The first segment is taken for a stage, unless it is a resource of this API and no origin path put it there:
 * then the stage was most likely forgotten.
 */
const assumeStage = (walk: Walk, api: string, known_: RestApi | null, segment: string, path: string): boolean => {
  const looksLikeResource =
    (known_?.resources ?? []).some((r) => known(r.path)?.split('/')[1] === segment) &&
    !walk.frames.some((frame) => frame.sends?.path === path && frame.request.path !== path);
  return (
    ask(walk, {
      id: `stage:${api}/${segment}`,
      kind: 'stage',
      what: `${api}/${segment}`,
      options: ['exists', 'missing'],
      default: looksLikeResource ? 'missing' : 'exists',
      why: looksLikeResource ? 'stage-looks-like-resource' : 'stages-not-pasted',
      at: known_?.at ?? null,
      claim: 'api-rest-first-segment-stage',
    }) === 'exists'
  );
};

/**
 * HTTP: a stage named by the first segment, else `$default` with the whole path, else 404. Null: refused.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export const httpStage = (walk: Walk, api: string, known_: HttpApi | null, path: string): Omit<Staged, 'said'> | null => {
  const { segment, rest } = firstSegment(path);
  const stages = known_?.stages ?? null;
  const named = stages?.find((stage) => known(stage.name) === segment);
  if (named) {
    note(walk, { kind: 'stage-selected', api, stage: segment, by: 'path', rest }, () => [
      pasted(whereOf(named.name) ?? named.at),
      claim('api-http-stage-first'),
    ]);
    return { stage: segment, path: rest };
  }
  const usual = stages?.find((stage) => known(stage.name) === '$default');
  const others = rejectedStages(
    (stages ?? []).filter((stage) => stage !== usual),
    segment,
  );
  if (usual || (stages === null && assumeDefaultStage(walk, api, known_))) {
    const because = usual ? pasted(whereOf(usual.name) ?? usual.at) : rests(`stage:${api}/$default`);
    note(
      walk,
      { kind: 'stage-selected', api, stage: '$default', by: 'default-stage', rest: path },
      [because, claim('api-http-default-stage')],
      others,
    );
    return { stage: '$default', path };
  }
  note(
    walk,
    { kind: 'stage-missing', api, segment, stages: namesOf(stages), protocol: 'HTTP' },
    [...at(known_?.at ?? null), claim('api-http-no-stage-404')],
    others,
  );
  return null;
};

const assumeDefaultStage = (walk: Walk, api: string, known_: HttpApi | null): boolean =>
  ask(walk, {
    id: `stage:${api}/$default`,
    kind: 'stage',
    what: `${api}/$default`,
    options: ['exists', 'missing'],
    default: 'exists',
    why: 'stages-not-pasted',
    at: known_?.at ?? null,
    claim: 'api-http-default-stage',
  }) === 'exists';
