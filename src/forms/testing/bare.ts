import type { Report } from '../../explain/report.ts';
import type { Model } from '../../model/model.ts';
import { apiIds } from './site.ts';

/**
 * Models and reports without what forms may call differently: spans, ids (AWS's, a template's, Terraform's addresses), and what stands in for
 * a region or a host that only a deployment tells. Lists that AWS keeps in no order are sorted.
 */
export type Bare = null | boolean | number | string | readonly Bare[] | { readonly [key: string]: Bare };

type Names = readonly (readonly [string, string])[];

const API_NAMES: Names = Object.values(apiIds).map((id) => [id, '<api>']);

/** Every id of the model, the longest first: one may be the beginning of another. */
const namesOf = (model: Model): Names => {
  const named = (kind: string, items: readonly { readonly id: string }[]): Names => items.map(({ id }) => [id, `<${kind}>`]);
  const authorizers = [...model.restApis, ...model.httpApis].flatMap((api) => named('authorizer', api.authorizers));
  const functions = model.functions.flatMap(({ name, arn }): Names => (arn === null ? [] : [[arn, `<function ${name}>`]]));
  const all: Names = [
    ...named('api', [...model.restApis, ...model.httpApis]),
    ...API_NAMES,
    ...authorizers,
    ...named('cache policy', model.cachePolicies),
    ...named('origin request policy', model.originRequestPolicies),
    ...named('response headers policy', model.responseHeadersPolicies),
    ...named('access control', model.originAccessControls),
    ...functions,
    ...model.distributions.flatMap(({ name }): Names => [[name, '<distribution>']]),
  ];
  return [...new Map(all)].filter(([id]) => id !== '').sort(([a], [b]) => b.length - a.length);
};

const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/d-[a-z0-9]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com/g, '<domain target>'],
  [/[^\s/."'=]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com/g, '<api>.execute-api.<region>'],
  [/\.s3\.[a-z0-9-]+\.amazonaws\.com/g, '.s3.<region>'],
  [/[a-z0-9-]+\.cloudfront\.net/g, '<distribution>'],
];

const named = (text: string, names: Names): string => {
  const hosted = HOSTS.reduce((now, [pattern, name]) => now.replace(pattern, name), text);
  return names.reduce((now, [id, name]) => (now.includes(id) ? now.replaceAll(wordOf(id), () => name) : now), hosted);
};

/** An id where it stands as a word of its own: `Access` is not in `AccessDenied`. */
const wordOf = (id: string): RegExp => new RegExp(`(?<![\\w.<-])${id.replaceAll(/[^\w]/g, '\\$&')}(?![\\w>-])`, 'g');

/** Of a deployment and not of a configuration, or about texts and not about AWS. */
const ASIDE = new Set(['at', 'joins', 'page', 'keysAt', 'status', 'accountId', 'hosts', 'target']);
const DISTRIBUTION_ASIDE = new Set([...ASIDE, 'id', 'domainName', 'name']);
/** Sets, or lists whose order says nothing. */
const UNORDERED = new Set(
  'aliases origins locations resources methods stages routes mappings gatewayResponses authorizers customErrorResponses allowedMethods cachedMethods names headers templateTypes'.split(
    ' ',
  ),
);

const textOf = (value: Bare): string => JSON.stringify(value);
const sorted = (list: readonly Bare[]): readonly Bare[] => [...list].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));

const bareOf = (value: unknown, names: Names, key: string): Bare => {
  // A mapping's stage is null or empty where the caller writes it (`Mapping.stage`).
  if (value === '' && key === 'stage') return null;
  if (typeof value === 'string') return named(value, key === 'label' ? API_NAMES : names);
  if (typeof value !== 'object' || value === null) return (value ?? null) as Bare;
  if (Array.isArray(value)) {
    const items = value.map((item) => bareOf(item, names, ''));
    return UNORDERED.has(key) ? sorted(items) : items;
  }
  if ('from' in value) {
    if (value.from === 'unresolved') return '<unresolved>';
    return 'value' in value ? bareOf(value.value, names, key) : null;
  }
  const aside = 'defaultRootObject' in value ? DISTRIBUTION_ASIDE : ASIDE;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]): readonly [string, Bare][] =>
      aside.has(name) ? [] : [[name, bareOf(member, names, name)]],
    ),
  );
};

/** Every integration of the sites calls one function: whether its ARN is written, made up or left to AWS says nothing. */
const withoutLambda = (value: Bare): Bare => {
  if (Array.isArray(value)) return value.map(withoutLambda);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]): [string, Bare] => [
      key,
      (key === 'uri' || key === 'integration') && typeof member === 'string' ? '<lambda>' : withoutLambda(member),
    ]),
  );
};

export const bareModel = (model: Model): Bare => withoutLambda(bareOf(model, namesOf(model), ''));

/** What a report answers: the outcome, each hop with its behavior, what it sends and its steps, the findings and what is asked. */
export const bareReport = (report: Report, model: Model): Bare => {
  const { outcome, hops, findings, questions } = report;
  const answer = {
    outcome: {
      ...outcome,
      alternatives: outcome.alternatives.map(({ kind, status, answeredBy, errorType }) => ({ kind, status, answeredBy, errorType })),
    },
    way: hops.map(({ at, request, behavior, origin, originGroup, sends, also, steps }) => ({
      at: at.kind,
      ...request,
      behavior,
      origin,
      originGroup,
      sends: sends && { to: sends.to, host: sends.host, path: sends.path, query: sends.query, header: sends.headers },
      also: also.map(({ purpose, path, answer: { status } }) => ({ purpose, path, status })),
      steps: steps.map(({ kind }) => kind),
    })),
    findings: findings.map(({ rule, severity, fixes }) => ({ rule, severity, fixes: fixes.map(({ id, verdict }) => ({ id, verdict })) })),
    questions: questions.map(({ id, answer: told }) => ({ id, told })),
  };
  return withoutLambda(bareReported(answer, namesOf(model)));
};

/** `status` is a deployment's in a model, and the answer's in a report. */
const bareReported = (value: unknown, names: Names): Bare => {
  if (typeof value === 'string') return named(value, names);
  if (typeof value !== 'object' || value === null) return (value ?? null) as Bare;
  if (Array.isArray(value)) return value.map((item) => bareReported(item, names));
  return Object.fromEntries(Object.entries(value).map(([key, member]): [string, Bare] => [key, bareReported(member, names)]));
};

export type Difference = { readonly path: string; readonly expected: Bare | undefined; readonly found: Bare | undefined };

/** Where two values differ: by the names of members, a list's places as `*`. A list of another length is one difference. */
export const differences = (expected: Bare | undefined, found: Bare | undefined, path = ''): readonly Difference[] => {
  if (textOf(expected ?? null) === textOf(found ?? null)) return [];
  const here: readonly Difference[] = [{ path, expected, found }];
  if (Array.isArray(expected) && Array.isArray(found)) {
    return expected.length === found.length ? expected.flatMap((item, index) => differences(item, found[index], `${path}.*`)) : here;
  }
  if (!isMap(expected) || !isMap(found)) return here;
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])].flatMap((key) =>
    differences(expected[key], found[key], path === '' ? key : `${path}.${key}`),
  );
};

const isMap = (value: Bare | undefined): value is { readonly [key: string]: Bare } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
