import { known } from '../../model/value.ts';
import type { ChangeKind } from '../change.ts';
import { behavior, behaviors, type Case, distribution, forwarded, patterns, ref, requestPolicy, words } from './model-parts.ts';

const allViewer = '216adef6-5c7f-47e4-b989-5492eafa07d3';
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const otherCode = 'import cf from \'cloudfront\';\nfunction handler(event) {\n  // {} "quoted"\n\n  return event.request;\n}\n';
const code = 'function handler(event) {\n  return event.request;\n}\n';

/** In the CLI's outputs key groups are told to be enabled too, and before the distribution. */
const disabled = (text: string): string =>
  /"?Origins"?:\s*(?:\{\s*)?"?Quantity/.test(text)
    ? text.replace(/(\bEnabled"?:\s*)true(?![\s\S]*\bEnabled"?:\s*true)/, '$1false')
    : text.replace(/(\benabled"?\s*[:=]\s*'?)true/i, '$1false');

export const onDistribution = {
  'set-origin-request-policy': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-origin-request-policy', ...ref(model, 0), policyId: allViewer }),
      says: (model) => requestPolicy(model, 0) === allViewer,
      only: [behaviors],
    },
    {
      as: 'none',
      of: 'rest',
      change: (model) => ({ kind: 'set-origin-request-policy', ...ref(model, 0), policyId: null }),
      says: (model) => requestPolicy(model, 0) === null,
      only: [behaviors],
    },
  ],
  'set-cache-policy': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-cache-policy', ...ref(model, 1), policyId: cachingDisabled }),
      says: (model) => {
        const forwarding = forwarded(model, 1);
        return forwarding?.mode === 'policies' && known(forwarding.cachePolicyId) === cachingDisabled;
      },
      only: [behaviors],
    },
  ],
  'set-legacy-forwarding': [
    {
      of: 'rest',
      change: (model) => ({
        kind: 'set-legacy-forwarding',
        ...ref(model, 1),
        forwarding: { addHeaders: ['x-api-key'], removeHeaders: ['authorization'], queryString: true, cookies: 'all' },
      }),
      says: (model) => {
        const forwarding = forwarded(model, 1);
        return (
          forwarding?.mode === 'legacy' &&
          words(forwarding.headers.flatMap((name) => known(name) ?? [])) === 'x-api-key' &&
          known(forwarding.queryString) === true &&
          known(forwarding.cookies.forward) === 'all'
        );
      },
      only: [behaviors],
    },
  ],
  'set-allowed-methods': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-allowed-methods', ...ref(model, 0), methods: ['GET', 'HEAD', 'OPTIONS'] }),
      says: (model) => words(known(behavior(model, 0)?.allowedMethods ?? null)) === 'GET HEAD OPTIONS',
      only: [behaviors],
    },
    {
      as: 'where none are said',
      of: 'rest',
      change: (model) => ({ kind: 'set-allowed-methods', ...ref(model, 3), methods: ['GET', 'HEAD', 'OPTIONS'] }),
      says: (model) => words(known(behavior(model, 3)?.allowedMethods ?? null)) === 'GET HEAD OPTIONS',
      only: [behaviors],
    },
  ],
  'set-cached-methods': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-cached-methods', ...ref(model, 0), methods: ['GET', 'HEAD', 'OPTIONS'] }),
      says: (model) => words(known(behavior(model, 0)?.cachedMethods ?? null)) === 'GET HEAD OPTIONS',
      only: [behaviors],
    },
  ],
  'set-viewer-protocol': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-viewer-protocol', ...ref(model, 1), policy: 'redirect-to-https' }),
      says: (model) => known(behavior(model, 1)?.viewerProtocolPolicy ?? null) === 'redirect-to-https',
      only: [behaviors],
    },
  ],
  'set-pattern': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-pattern', ...ref(model, 0), pattern: '/v2/*' }),
      says: (model) => patterns(model)[0] === '/v2/*',
      only: [behaviors],
    },
  ],
  'remove-behavior': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'remove-behavior', ...ref(model, 1) }),
      says: (model) => patterns(model).join(' ') === '/api/* /signed/* ',
      only: [behaviors],
    },
  ],
  'move-behavior': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'move-behavior', ...ref(model, 2), before: 0 }),
      says: (model) => patterns(model).join(' ') === '/signed/* /api/* /legacy/* ',
      only: [behaviors],
    },
  ],
  'add-behavior': [
    {
      of: 'rest',
      change: (model) => ({
        kind: 'add-behavior',
        ...ref(model, 3),
        pattern: '/new/*',
        before: 1,
        origin: 'api',
        methods: ['GET', 'HEAD', 'OPTIONS'],
      }),
      says: (model) =>
        patterns(model).join(' ') === '/api/* /new/* /legacy/* /signed/* ' &&
        known(behavior(model, 1)?.targetOriginId ?? null) === 'api' &&
        words(known(behavior(model, 1)?.allowedMethods ?? null)) === 'GET HEAD OPTIONS',
      only: [behaviors],
    },
    {
      as: 'at the end, like another',
      of: 'http',
      change: (model) => ({ kind: 'add-behavior', ...ref(model, 1), pattern: '/last/*', before: 2, origin: null, methods: null }),
      says: (model) =>
        patterns(model).join(' ') === '/v1/* /new/* /last/* ' && known(behavior(model, 2)?.targetOriginId ?? null) === 'either',
      only: [behaviors],
    },
  ],
  'add-function': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'add-function', ...ref(model, 0), name: 'strip-api', code }),
      says: (model) => (behavior(model, 0)?.functions.length ?? 0) === 1 && model.functions.some((one) => one.code.value === code),
      only: [behaviors, 'functions'],
    },
  ],
  'set-cache-policy-ttl': [
    {
      of: 'http',
      change: ({ cachePolicies: [one] }) => ({ kind: 'set-cache-policy-ttl', policy: one?.id ?? '', maxTtl: 60 }),
      says: ({ cachePolicies: [one] }) => one?.ttl.max === 60,
      only: ['cachePolicies'],
    },
  ],
  'set-function-code': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-function-code', name: model.functions[0]?.name ?? '', code: otherCode }),
      says: ({ functions: [one] }) => one?.code.value === otherCode,
      only: ['functions'],
    },
  ],
  'set-root-object': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-root-object', distribution: distribution(model).name, object: 'home.html' }),
      says: (model) => known(distribution(model).defaultRootObject) === 'home.html',
      only: ['distributions.*.defaultRootObject'],
    },
  ],
  'enable-distribution': [
    {
      of: 'rest',
      given: disabled,
      change: (model) => ({ kind: 'enable-distribution', distribution: distribution(model).name }),
      says: (model) => known(distribution(model).enabled) === true,
      only: ['distributions.*.enabled'],
    },
  ],
  'remove-error-response': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'remove-error-response', distribution: distribution(model).name, errorCode: 404 }),
      says: (model) => distribution(model).customErrorResponses.every(({ errorCode }) => known(errorCode) === 502),
      only: ['distributions.*.customErrorResponses'],
    },
  ],
  'set-error-caching': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-error-caching', distribution: distribution(model).name, errorCode: 404, seconds: 0 }),
      says: (model) =>
        distribution(model).customErrorResponses.some(
          ({ errorCode, errorCachingMinTtl }) => known(errorCode) === 404 && known(errorCachingMinTtl) === 0,
        ),
      only: ['distributions.*.customErrorResponses'],
    },
  ],
  'add-alias': [
    {
      of: 'domain',
      change: (model) => ({ kind: 'add-alias', distribution: distribution(model).name, alias: 'new.example.com' }),
      says: ({ distributions: [one] }) => words(one?.aliases.flatMap((name) => known(name) ?? [])).includes('new.example.com www'),
      only: ['distributions.*.aliases'],
    },
    {
      as: 'the first',
      of: 'rest',
      change: (model) => ({ kind: 'add-alias', distribution: distribution(model).name, alias: 'new.example.com' }),
      says: ({ distributions: [one] }) => words(one?.aliases.flatMap((name) => known(name) ?? [])) === 'new.example.com',
      only: ['distributions.*.aliases'],
    },
  ],
} as const satisfies Partial<Record<ChangeKind, readonly Case[]>>;
