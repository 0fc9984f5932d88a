import type { Workspace } from '../state/model.ts';

/** A form that people write a configuration in, with the same site in each: a bucket for everything, and an API for `/api/*`. */
export type TemplateId = 'cli' | 'terraform' | 'cloudformation-yaml' | 'cloudformation-json' | 'sam' | 'cdk' | 'serverless' | 'openapi';

export const templateIds: readonly TemplateId[] = [
  'cli',
  'terraform',
  'cloudformation-yaml',
  'cloudformation-json',
  'sam',
  'cdk',
  'serverless',
  'openapi',
];

const texts = import.meta.glob<string>('./texts/**/*.*', { query: '?raw', import: 'default', eager: true });

/** How many texts there are: each is one source of one template. */
export const textCount = Object.keys(texts).length;

/** The distribution first: the editor opens with it. */
const order = ['distribution.json', 'main.tf', 'openapi.yaml', 'rest-api.json'];

const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);

const sourcesOf = (id: TemplateId): Workspace['sources'] =>
  Object.entries(texts)
    .flatMap(([path, text]) => (path.startsWith(`./texts/${id}/`) ? [{ name: path.slice(`./texts/${id}/`.length), text }] : []))
    .toSorted((a, b) => rank(a.name) - rank(b.name));

const at = (path: string): string => `https://www.example.com${path}`;

const reaches = (resource: string) => ({
  kind: 'reaches' as const,
  reaches: { kind: 'rest-method' as const, stage: 'prod', resource },
});

/** The site as one form writes it, and requests that reach every part of it. */
export const templateOf = (id: TemplateId): Workspace => ({
  tracefront: 1,
  sources: sourcesOf(id),
  answers: {},
  requests: [
    { method: 'GET', url: at('/api/orders'), expect: reaches('/api/orders') },
    { method: 'POST', url: at('/api/orders'), body: true, expect: reaches('/api/orders') },
    { method: 'GET', url: at('/api/orders/42'), expect: reaches('/api/orders/{id}') },
    { method: 'GET', url: at('/') },
  ],
});
