import {
  customDomain,
  defaultDomainName,
  distribution,
  executeApi,
  httpApi,
  jsonText,
  managed,
  mock,
  restApi,
} from '../../fidelity/builders.ts';
import type { SourceText } from '../../workspace/workspace.ts';
import type { Random } from './random.ts';

const words = ['a', 'b', 'api', 'test', 'prod', 'users', 'v1', 'img', 'a.b', 'x', 'ping', 'index.html'] as const;

/** A configuration with one of everything that looks at paths, put together at random, and a host to ask. */
export type RandomWorld = {
  readonly sources: readonly SourceText[];
  readonly answers: Readonly<Record<string, string>>;
  readonly host: string;
  readonly method: string;
};

const segment = (random: Random): string => random.pick(words);

const pattern = (random: Random): string => {
  const piece = (): string => random.pick(['*', '?', 'a*', '*.b', 'a?i', '*a*b*', '?*', ...words, ...words]);
  const body = [piece(), ...random.some(2, piece)].join('/');
  return random.chance(5) ? body : `/${body}`;
};

const template = (random: Random): string => {
  const piece = (): string => (random.chance(3) ? `{${segment(random).replaceAll('.', '')}}` : segment(random));
  const body = random.some(3, piece);
  return `/${(random.chance(4) ? [...body, '{proxy+}'] : body).join('/')}`;
};

/** Siblings that are variables must have one name in AWS; here only paths that are the same are left out. */
const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];

const originPath = (random: Random): string => random.pick(['', '', '/prod', '/prod', '/dev', '/prod/api', '/a', '/prod/']);

const apis = (random: Random): readonly SourceText[] => {
  const methods = (): string => random.pick(['GET', 'GET', 'ANY', 'POST', 'OPTIONS']);
  const resources = unique(random.some(8, () => template(random))).map((path) =>
    random.chance(8) ? { path, methods: { GET: { integration: mock(204) } } } : `${methods()} ${path}`,
  );
  const type = random.pick(['EDGE', 'REGIONAL'] as const);
  const rest = restApi({ id: 'rest000001', type, resources, stages: random.pick([['prod'], ['prod', 'dev'], ['prod', 'a']]) });
  const routes = unique(random.some(8, () => `${methods()} ${template(random)}`));
  const http = httpApi({
    id: 'http000001',
    routes: random.chance(3) ? [...routes, '$default'] : routes,
    stages: random.pick([['$default'], ['prod'], ['prod', '$default']]),
  });
  // Without its stages, or without its resources, an API asks.
  return [...rest.filter(({ name }) => !random.chance(9) || !name.includes('stages')), ...http];
};

const domain = (random: Random): readonly SourceText[] => {
  const mapping = () => ({
    key: random.pick(['', 'a', 'api', 'v1', 'a/b', 'api/v1']),
    api: random.pick(['rest000001', 'http000001']),
    ...(random.chance(4) ? {} : { stage: 'prod' }),
  });
  const byKey = new Map([mapping(), mapping(), mapping()].map((one) => [one.key, one]));
  const mode = random.pick(['mapping', 'mapping', 'rule-then-mapping', 'rule'] as const);
  const rules =
    mode === 'mapping'
      ? {}
      : {
          rules: [
            { priority: 10, api: 'rest000001', stage: 'prod', basePaths: [random.pick(['a', 'api', 'users'])], strip: random.chance(2) },
            { priority: 20, api: 'rest000001', stage: 'prod', basePaths: ['v1', 'v1/x'], strip: true },
          ],
        };
  const mappings = [...byKey.values()].filter(({ api }) => mode === 'mapping' || api === 'rest000001');
  return customDomain({ name: 'api.example.com', type: random.pick(['EDGE', 'REGIONAL'] as const), mappings, mode, ...rules });
};

const listing = (random: Random): readonly SourceText[] =>
  random.chance(2)
    ? []
    : [
        jsonText('listing.json', {
          Contents: unique([
            'index.html',
            ...random.some(6, () => [segment(random), ...random.some(2, () => segment(random))].join('/')),
          ]).map((Key) => ({
            Key,
            Size: 1,
          })),
          Name: 'site',
          IsTruncated: random.chance(3),
        }),
      ];

const origins = (random: Random) => [
  { id: 's3', domainName: 'site.s3.eu-west-1.amazonaws.com', path: random.pick(['', '', '/v1']) },
  { id: 'rest', domainName: executeApi('rest000001'), path: originPath(random) },
  { id: 'http', domainName: executeApi('http000001'), path: originPath(random) },
  { id: 'domain', domainName: 'api.example.com', path: originPath(random) },
  { id: 'website', domainName: 'site.s3-website-eu-west-1.amazonaws.com', protocol: 'http-only' as const },
  { id: 'other', domainName: 'www.example.net', path: originPath(random) },
];

export const randomWorld = (random: Random): RandomWorld => {
  const targets = ['s3', 'rest', 'rest', 'http', 'http', 'domain', 'website', 'other', 'group'];
  const behavior = () => ({
    origin: random.pick(targets),
    ...(random.chance(3) ? { originRequestPolicy: managed.allViewer } : {}),
    ...(random.chance(6) ? { methods: ['GET', 'HEAD'] } : {}),
  });
  const cloudfront = distribution({
    aliases: ['www.example.com', ...(random.chance(6) ? ['api.example.com'] : [])],
    origins: origins(random),
    originGroups: [{ id: 'group', members: ['rest', 's3'], statusCodes: [403, 404] }],
    behaviors: random.some(7, () => ({ pattern: pattern(random), ...behavior() })),
    defaultBehavior: behavior(),
    rootObject: random.pick(['', '', 'index.html', 'a']),
    errorResponses: random.chance(3) ? [{ code: 403, page: random.pick(['/index.html', '/a/b', '/x']), responseCode: 200 }] : [],
  });
  const answers = random.chance(4)
    ? {
        'object:site/a/b': 'missing',
        'object:site/index.html': 'missing',
        'list-bucket:site': 'yes',
        'stage:rest000001/a': 'missing',
        'own-status:site/img': '403',
        'own-status:www.example.net/a': '403',
      }
    : {};
  const host = random.pick([
    defaultDomainName,
    defaultDomainName,
    defaultDomainName,
    'www.example.com',
    'api.example.com',
    executeApi('rest000001'),
  ]);
  const sources = [cloudfront, ...apis(random), ...domain(random), ...listing(random)];
  return { sources, answers, host, method: random.pick(['GET', 'GET', 'POST', 'OPTIONS', 'HEAD']) };
};

/** A path as people type them, and as they do not. */
export const randomPath = (random: Random): string => {
  const piece = (): string =>
    random.pick([
      ...words,
      ...words,
      segment(random) + random.pick(['x', '.b', 'é', '~', '']),
      random.pick(['%2F', '%20', 'a%2Fb', '%C3%A9', '%', '%3Fa']),
    ]);
  const path = `/${[...random.some(5, piece)].join('/')}${random.chance(4) ? '/' : ''}`;
  return path === '//' ? '/' : path;
};
