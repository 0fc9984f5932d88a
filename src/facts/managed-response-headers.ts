// AWS's managed response headers policies; ids are the same in every account.
// Read April 2026 from the CloudFront Developer Guide, using-managed-response-headers-policies.

type SetHeader = { readonly name: string; readonly value: string; readonly override: boolean };

/** The shape of the model's `ResponseHeadersPolicy`. */
export type ManagedResponseHeadersPolicy = {
  readonly id: string;
  readonly name: string;
  readonly managed: true;
  readonly at: null;
  readonly cors: {
    readonly origins: readonly string[];
    readonly methods: readonly string[];
    readonly headers: readonly string[];
    readonly exposed: readonly string[];
    readonly credentials: false;
    readonly maxAge: null;
    readonly override: false;
  } | null;
  readonly set: readonly SetHeader[];
  readonly remove: readonly string[];
};

const simple = { origins: ['*'], methods: [], headers: [], exposed: [], credentials: false, maxAge: null, override: false } as const;
const preflight = { ...simple, methods: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'], exposed: ['*'] } as const;

const security: readonly SetHeader[] = [
  { name: 'referrer-policy', value: 'strict-origin-when-cross-origin', override: false },
  { name: 'strict-transport-security', value: 'max-age=31536000', override: false },
  { name: 'x-content-type-options', value: 'nosniff', override: true },
  { name: 'x-frame-options', value: 'SAMEORIGIN', override: false },
  { name: 'x-xss-protection', value: '1; mode=block', override: false },
];

const managed = { managed: true, at: null, remove: [] } as const;

export const managedResponseHeadersPolicies: readonly ManagedResponseHeadersPolicy[] = [
  { ...managed, id: 'e61eb60c-9c35-4d20-a928-2b84e02af89c', name: 'CORS-and-SecurityHeadersPolicy', cors: simple, set: security },
  { ...managed, id: '5cc3b908-e619-4b99-88e5-2cf7f45965bd', name: 'CORS-With-Preflight', cors: preflight, set: [] },
  {
    ...managed,
    id: 'eaab4381-ed33-4a86-88ca-d9558dc6cd63',
    name: 'CORS-with-preflight-and-SecurityHeadersPolicy',
    cors: preflight,
    set: security,
  },
  { ...managed, id: '67f7725c-6f97-4210-82d7-5512b31e9d03', name: 'SecurityHeadersPolicy', cors: null, set: security },
  { ...managed, id: '60669652-455b-4ae9-85a4-c4c02393f86c', name: 'SimpleCORS', cors: simple, set: [] },
];
