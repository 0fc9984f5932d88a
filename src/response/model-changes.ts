import type { EndpointType, RestApi } from '../model/api.ts';
import type { Behavior, CustomErrorResponse, Distribution } from '../model/distribution.ts';
import type { Model } from '../model/model.ts';
import { defaulted, known, type Value } from '../model/value.ts';
import type { Answer } from '../trace/answer.ts';
import type { Frame } from '../trace/walk.ts';

/** One thing by which what is deployed may differ from what was pasted. */
export type ModelChange = {
  readonly kind: ChangeKind;
  /** What its sentence needs. */
  readonly params: Readonly<Record<string, string>>;
  /** What it is a change of, for who writes it into the paste. */
  readonly target: ChangeTarget;
  readonly model: Model;
  readonly answers?: Readonly<Record<string, string>>;
};

/** Names and places as the model has them; those that a change needs. */
export type ChangeTarget = {
  readonly distribution?: string;
  readonly behavior?: number;
  readonly origin?: string;
  readonly originPath?: string;
  readonly api?: string;
  readonly endpointType?: EndpointType;
  readonly resource?: string;
  readonly method?: string;
  readonly stage?: string;
};

export type ChangeKind =
  | 'host-forwarded'
  | 'host-not-forwarded'
  | 'behavior-missing'
  | 'methods-limited'
  | 'origin-path-missing'
  | 'origin-path-present'
  | 'error-page-missing'
  | 'error-page-present'
  | 'distribution-disabled'
  | 'waf-blocks'
  | 'endpoint-type'
  | 'endpoint-disabled'
  | 'method-not-deployed'
  | 'stage-not-deployed'
  | 'api-key-required'
  | 'signature-required';

const PAGE = 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/';
/** A value that a change supposes. */
const supposed = <T>(value: T): Value<T> => defaulted(value, PAGE);

/** Managed-AllViewer and Managed-AllViewerExceptHostHeader; see `facts/managed-policies.ts`. */
const allViewer = '216adef6-5c7f-47e4-b989-5492eafa07d3';
const allViewerExceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

const withDistribution = (model: Model, it: Distribution, change: Partial<Distribution>): Model => ({
  ...model,
  distributions: model.distributions.map((one) => (one === it ? { ...one, ...change } : one)),
});

const withBehavior = (model: Model, it: Distribution, index: number, change: Partial<Behavior>): Model =>
  withDistribution(model, it, { behaviors: it.behaviors.map((one, at) => (at === index ? { ...one, ...change } : one)) });

const forwardingWith = (policy: string): Behavior['forwarding'] => ({
  mode: 'policies',
  cachePolicyId: supposed(cachingDisabled),
  originRequestPolicyId: supposed(policy),
});

const behaviorChanges = (model: Model, it: Distribution, index: number, frame: Frame): readonly ModelChange[] => {
  const behavior = it.behaviors[index];
  if (!behavior) return [];
  const params = { behavior: frame.behavior ?? 'Default (*)' };
  const sendsViewersHost = frame.sends !== null && frame.sends.host === frame.request.host;
  const change = (kind: ChangeKind, changed: Model): ModelChange => ({
    kind,
    params,
    target: { distribution: it.name, behavior: index },
    model: changed,
  });
  const behind = (policy: string): Model => withBehavior(model, it, index, { forwarding: forwardingWith(policy) });
  return [
    sendsViewersHost ? change('host-not-forwarded', behind(allViewerExceptHost)) : change('host-forwarded', behind(allViewer)),
    ...(behavior.pattern === null
      ? []
      : [change('behavior-missing', withDistribution(model, it, { behaviors: it.behaviors.filter((_, at) => at !== index) }))]),
    change('methods-limited', withBehavior(model, it, index, { allowedMethods: supposed(['GET', 'HEAD']) })),
    ...originPathChanges(model, it, behavior),
  ];
};

const originPathChanges = (model: Model, it: Distribution, behavior: Behavior): readonly ModelChange[] => {
  const target = known(behavior.targetOriginId);
  const origin = it.origins.find((one) => known(one.id) === target);
  if (!origin || target === undefined) return [];
  const now = known(origin.originPath) ?? '';
  const change = (kind: ChangeKind, path: string): ModelChange => ({
    kind,
    params: { origin: target, path: path === '' ? now : path },
    target: { distribution: it.name, origin: target, originPath: path },
    model: withDistribution(model, it, {
      origins: it.origins.map((one) => (one === origin ? { ...one, originPath: supposed(path) } : one)),
    }),
  });
  if (now !== '') return [change('origin-path-missing', '')];
  const stages = [...model.restApis, ...model.httpApis].flatMap((api) => (api.stages ?? []).flatMap(({ name }) => known(name) ?? []));
  return [...new Set(stages)].filter((stage) => stage !== '$default').map((stage) => change('origin-path-present', `/${stage}`));
};

const errorPage = (it: Distribution, code: number): CustomErrorResponse => ({
  at: it.at,
  errorCode: supposed(code),
  responsePagePath: supposed('/index.html'),
  responseCode: supposed(200),
  errorCachingMinTtl: supposed(10),
});

const distributionChanges = (model: Model, it: Distribution): readonly ModelChange[] => {
  const pages = it.customErrorResponses;
  const target = { distribution: it.name };
  const acl = 'web-acl-not-pasted';
  return [
    pages.length > 0
      ? { kind: 'error-page-missing', params: {}, target, model: withDistribution(model, it, { customErrorResponses: [] }) }
      : {
          kind: 'error-page-present',
          params: { page: '/index.html' },
          target,
          model: withDistribution(model, it, { customErrorResponses: [errorPage(it, 403), errorPage(it, 404)] }),
        },
    {
      kind: 'distribution-disabled',
      params: { distribution: it.name },
      target,
      model: withDistribution(model, it, { enabled: supposed(false) }),
    },
    ...(known(it.webAclId) === ''
      ? [
          {
            kind: 'waf-blocks' as const,
            params: { distribution: it.name },
            target,
            model: withDistribution(model, it, { webAclId: supposed(acl) }),
            answers: { [`waf:${acl}`]: 'blocks' },
          },
        ]
      : []),
  ];
};

const withRestApi = (model: Model, it: RestApi, change: Partial<RestApi>): Model => ({
  ...model,
  restApis: model.restApis.map((one) => (one === it ? { ...one, ...change } : one)),
});

const restChanges = (model: Model, it: RestApi, answer: Answer): readonly ModelChange[] => {
  const said = known(it.endpointType);
  const other = said === 'edge' ? 'regional' : 'edge';
  const change = (kind: ChangeKind, params: ModelChange['params'], parts: Partial<RestApi>): ModelChange => ({
    kind,
    params: { api: it.label, ...params },
    target: { ...params, api: it.id, endpointType: other },
    model: withRestApi(model, it, parts),
  });
  return [
    // Where nothing says it, the endpoint's type is a question, and flipped as such.
    ...(it.endpointType?.from === 'paste' ? [change('endpoint-type', { type: other }, { endpointType: supposed(other) })] : []),
    change('endpoint-disabled', {}, { disableExecuteApiEndpoint: supposed(true) }),
    ...reachedChanges(it, answer, change),
  ];
};

/** What may be missing of the very method that is reached, or stand before it. */
const reachedChanges = (
  it: RestApi,
  { reaches }: Answer,
  change: (kind: ChangeKind, params: ModelChange['params'], parts: Partial<RestApi>) => ModelChange,
): readonly ModelChange[] => {
  if (reaches?.kind !== 'rest-method' || it.resources === null) return [];
  const { resource, method, stage } = reaches;
  const methodsWith = (change_: (found: NonNullable<RestApi['resources']>[number]['methods'][number]) => typeof found | null) =>
    (it.resources ?? []).map((one) => ({
      ...one,
      methods: one.methods.flatMap((found) =>
        known(one.path) === resource && found.httpMethod === method ? (change_(found) ?? []) : found,
      ),
    }));
  const params = { method, resource, stage };
  return [
    change('method-not-deployed', params, { resources: methodsWith(() => null), methodsEmbedded: true }),
    ...(it.stages === null
      ? []
      : [change('stage-not-deployed', params, { stages: it.stages.filter(({ name }) => known(name) !== stage) })]),
    change('api-key-required', params, { resources: methodsWith((found) => ({ ...found, apiKeyRequired: supposed(true) })) }),
    change('signature-required', params, {
      resources: methodsWith((found) => ({ ...found, authorizationType: supposed('AWS_IAM' as const) })),
    }),
  ];
};

/** The single changes to a configuration that bear on a request's way. */
export const modelChanges = (model: Model, frames: readonly Frame[], answer: Answer): readonly ModelChange[] => {
  const first = frames.find(({ at }) => at.kind === 'distribution');
  const it = model.distributions.find(({ name }) => name === first?.at.name);
  const sender = first?.behaviorIndex;
  const apis = new Set(frames.flatMap(({ at }) => (at.kind === 'rest-api' || at.kind === 'edge-front' ? [at.name] : [])));
  return [
    ...(it && first && sender !== null && sender !== undefined ? behaviorChanges(model, it, sender, first) : []),
    ...(it ? distributionChanges(model, it) : []),
    ...model.restApis.filter(({ id }) => apis.has(id)).flatMap((api) => restChanges(model, api, answer)),
  ];
};
