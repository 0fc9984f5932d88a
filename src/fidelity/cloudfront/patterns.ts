import type { Certainty } from '../../facts/claim.ts';
import type { ClaimId } from '../../facts/claims.ts';
import { distribution } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { appOrigin, bucketOrigin, DG, slug, viewer } from './places.ts';

// Section 1 of the fact sheet: which paths a pattern takes.

const page = DG('DownloadDistValuesCacheBehavior');

type Row = {
  readonly pattern: string;
  readonly status: Certainty;
  readonly takes: readonly string[];
  readonly leaves: readonly string[];
  readonly claims?: readonly ClaimId[];
  readonly root?: string;
  readonly why?: string;
};

const rows: readonly Row[] = [
  {
    pattern: '/api/*',
    status: 'documented',
    takes: ['/api/x', '/api/x/y', '/api/x.json'],
    leaves: ['/API/x', '/apiary', '/v1/api/x', '/'],
  },
  { pattern: '/api/*', status: 'inferred', takes: ['/api/'], leaves: [], why: 'an asterisk stands for 0 or more characters' },
  {
    pattern: '/api/*',
    status: 'inferred',
    takes: [],
    leaves: ['/api'],
    claims: ['cf-pattern-bare-prefix'],
    why: 'the slash before the asterisk is literal',
  },
  {
    pattern: '/api/*',
    status: 'inferred',
    takes: ['/api//', '//api/x', '/x/../api/y', '/./api/x', '/../api/x'],
    leaves: ['/api/../x'],
    claims: ['cf-path-normalised'],
    why: 'RFC 3986',
  },
  {
    pattern: '/api/*',
    status: 'inferred',
    takes: ['/%61pi/x', '/api/%2e%2e/api/x'],
    leaves: ['/api%2Fx', '/api%2fx'],
    claims: [],
    why: 'RFC 3986 section 6.2.2.2',
  },
  { pattern: '/api*', status: 'documented', takes: ['/api', '/api/', '/api/x', '/apiary', '/api.json'], leaves: ['/v1/api'], claims: [] },
  { pattern: 'api/*', status: 'documented', takes: ['/api/x', '/api/x/y'], leaves: ['/API/x', '/apiary', '/v1/api/x'] },
  { pattern: '/api', status: 'documented', takes: ['/api'], leaves: ['/api/', '/api/x'] },
  { pattern: '/api/', status: 'documented', takes: ['/api/'], leaves: ['/api', '/api/x'] },
  { pattern: '*.jpg', status: 'documented', takes: ['/a.jpg', '/x/y/a.jpg'], leaves: ['/LOGO.JPG', '/a.jpg/'] },
  { pattern: '/*.jpg', status: 'documented', takes: ['/a.jpg', '/x/y/a.jpg'], leaves: ['/LOGO.JPG'] },
  { pattern: 'images/*.jpg', status: 'documented', takes: ['/images/a.jpg', '/images/product1/a.jpg'], leaves: ['/images.jpg'] },
  { pattern: 'a*.jpg', status: 'documented', takes: ['/apple.jpg', '/abra/cadabra/magic.jpg'], leaves: ['/b/apple.jpg'] },
  { pattern: 'a??.jpg', status: 'documented', takes: ['/ant.jpg', '/abe.jpg'], leaves: ['/ab.jpg', '/abcd.jpg'] },
  { pattern: '*.doc*', status: 'documented', takes: ['/.doc', '/a.docx', '/a.docm', '/a.doc'], leaves: ['/a.do'] },
  { pattern: '*.doc?', status: 'documented', takes: ['/x.docx'], leaves: ['/x.doc'] },
  { pattern: '/*.json', status: 'documented', takes: ['/a.json', '/docs/openapi.json'], leaves: ['/a.json5'] },
  {
    pattern: '/*/css/*',
    status: 'observed',
    takes: ['/x/css/a.css', '/x/y/css/a.css'],
    leaves: [],
    why: 'qiita.com/t-kigi/items/55227032ba780a526a55',
  },
  {
    pattern: '/*/*/css/*',
    status: 'observed',
    takes: ['/x/y/css/a.css'],
    leaves: ['/x/css/a.css'],
    why: 'qiita.com/t-kigi/items/55227032ba780a526a55',
  },
  {
    pattern: '/*/css/*',
    status: 'inferred',
    takes: [],
    leaves: ['/css/a.css'],
    claims: ['cf-pattern-leading-star'],
    why: 'not documented whether the slash in front takes part; the model takes it not to match and says so',
  },
  { pattern: '/*', status: 'documented', takes: ['/', '/x', '/x/y'], leaves: [] },
  {
    pattern: '*',
    status: 'documented',
    takes: ['/', '/x/y.html'],
    leaves: [],
    why: 'U11: whether the API accepts it beside the default is not known',
  },
  { pattern: '/', status: 'documented', takes: ['/'], leaves: ['/x'] },
  {
    pattern: '/',
    status: 'observed',
    takes: [],
    leaves: ['/'],
    root: 'index.html',
    claims: ['cf-root-object-before-match'],
    why: 'dev.classmethod.jp/articles/cloudfront-path-pattern-resolve-include-default-root-path',
  },
  { pattern: '/index.html', status: 'observed', takes: ['/index.html'], leaves: ['/Index.html'], root: 'index.html', why: 'as above' },
  {
    pattern: '/index.html',
    status: 'observed',
    takes: ['/'],
    leaves: [],
    root: 'index.html',
    claims: ['cf-root-object-before-match'],
    why: 'as above',
  },
  {
    pattern: '/~user',
    status: 'inferred',
    takes: ['/%7Euser', '/%7euser'],
    leaves: [],
    claims: ['cf-percent-decoding'],
    why: 'RFC 3986 section 6.2.2.2',
  },
  { pattern: '/@me', status: 'inferred', takes: ['/@me'], leaves: ['/%40me'], why: 'RFC 3986: only unreserved characters are decoded' },
  {
    pattern: '/a/b',
    status: 'inferred',
    takes: ['/a/b', '/a/./b', '/a/c/../b'],
    leaves: ['/a%2Fb', '/a/b/.', '/a/b/..'],
    why: 'RFC 3986 section 5.2.4',
  },
  {
    pattern: '/a/b/',
    status: 'inferred',
    takes: ['/a/b/.', '/a/b/c/..'],
    leaves: ['/a/b'],
    why: 'RFC 3986 section 5.2.4: a trailing slash is kept',
  },
  {
    pattern: '/a*c',
    status: 'inferred',
    takes: ['/a%20b/c', '/a%2Fc'],
    leaves: ['/b%20c'],
    why: 'patterns hold no %, so an escape that stays is taken by wildcards alone',
  },
  { pattern: '/a.c', status: 'inferred', takes: ['/a.c'], leaves: ['/abc'], why: 'no regular expressions' },
  { pattern: '/ab+', status: 'inferred', takes: ['/ab+'], leaves: ['/abb', '/ab'], why: 'no regular expressions' },
  { pattern: '/api$', status: 'inferred', takes: ['/api$'], leaves: ['/api'], why: 'no regular expressions' },
];

const casesOf = ({ pattern, status, takes, leaves, claims = [], root = '', why }: Row, index: number): readonly FidelityCase[] => {
  const given = [distribution({ rootObject: root, origins: [appOrigin, bucketOrigin], behaviors: [{ pattern, origin: 'site' }] })];
  const one = (path: string, n: number, taken: boolean): FidelityCase => ({
    id: `pattern-${index + 1}-${slug(pattern)}-${taken ? 'takes' : 'leaves'}-${n + 1}`,
    claim: `The pattern ${pattern} ${taken ? 'takes' : 'does not take'} ${path}${root === '' ? '' : ` where the default root object is ${root}`}.`,
    claims: ['cf-first-pattern-wins', ...claims],
    status,
    evidence: why === undefined ? page : `${page}; ${why}`,
    given,
    request: { url: viewer + path },
    expect: { behavior: taken ? pattern : 'Default (*)' },
    steps: ['behavior-selected'],
  });
  return [...takes.map((path, n) => one(path, n, true)), ...leaves.map((path, n) => one(path, n, false))];
};

export const patternCases: readonly FidelityCase[] = rows.flatMap(casesOf);
