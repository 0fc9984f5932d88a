import type { Certainty } from '../../facts/claim.ts';
import type { FidelityCase } from '../case.ts';
import type { ForwardParts } from '../given/distribution.ts';
import { DG, only, slug, viewer } from './places.ts';

// Sections 5.2 and 5.3: what legacy settings (`ForwardedValues`) send on.

const page = DG('RequestAndResponseBehaviorCustomOrigin');

type HeaderRow = {
  readonly name: string;
  readonly value: string;
  /** What becomes of it where it is not listed, and where it is. */
  readonly unlisted: 'kept' | 'removed' | 'replaced';
  readonly listed: 'kept' | 'removed';
};

const kept = (name: string, value: string): HeaderRow => ({ name, value, unlisted: 'kept', listed: 'kept' });
const onlyListed = (name: string, value: string): HeaderRow => ({ name, value, unlisted: 'removed', listed: 'kept' });
const never = (name: string, value: string): HeaderRow => ({ name, value, unlisted: 'removed', listed: 'removed' });

const headerRows: readonly HeaderRow[] = [
  kept('x-custom', 'c'),
  kept('cache-control', 'no-cache'),
  kept('content-md5', 'x'),
  kept('date', 'Sat, 01 Mar 2025 00:00:00 GMT'),
  kept('from', 'a@example.com'),
  kept('if-match', '"a"'),
  kept('if-modified-since', 'Sat, 01 Mar 2025 00:00:00 GMT'),
  kept('if-none-match', '"a"'),
  kept('if-range', '"a"'),
  kept('if-unmodified-since', 'Sat, 01 Mar 2025 00:00:00 GMT'),
  kept('max-forwards', '1'),
  kept('pragma', 'no-cache'),
  kept('range', 'bytes=0-1'),
  kept('request-range', 'bytes=0-1'),
  kept('warning', '199'),
  kept('origin', 'https://app.example.com'),
  onlyListed('accept', 'text/html'),
  onlyListed('accept-charset', 'utf-8'),
  onlyListed('accept-language', 'ja'),
  onlyListed('referer', 'https://app.example.com/'),
  onlyListed('expect', '100-continue'),
  onlyListed('x-http-method-override', 'PUT'),
  onlyListed('authorization', 'Bearer x'),
  { name: 'user-agent', value: 'curl/8.5.0', unlisted: 'replaced', listed: 'kept' },
  never('te', 'trailers'),
  never('trailer', 'x'),
  never('upgrade', 'h2c'),
  never('x-forwarded-proto', 'https'),
  never('x-real-ip', '203.0.113.1'),
  never('proxy-authorization', 'Basic x'),
  never('proxy-connection', 'keep-alive'),
  never('x-edge-location', 'NRT'),
];

const sent = ({ name, value }: HeaderRow, fate: HeaderRow['unlisted'] | HeaderRow['listed']): NonNullable<FidelityCase['sends']> =>
  fate === 'kept' ? { values: { [name]: value } } : fate === 'removed' ? { hasNot: [name] } : { values: { [name]: 'Amazon CloudFront' } };

const words = { kept: 'goes on', removed: 'is removed', replaced: 'is replaced by CloudFront’s own' } as const;

const headers = headerRows.flatMap((row): readonly FidelityCase[] =>
  (['unlisted', 'listed', 'all'] as const).map((how) => {
    const fate = how === 'unlisted' ? row.unlisted : row.listed;
    return {
      id: `legacy-header-${row.name}-${how}`,
      claim: `Legacy settings, ${row.name} ${how === 'all' ? 'under *' : how}: it ${words[fate]}.`,
      claims: ['cf-legacy-headers'],
      status: 'documented',
      evidence: page,
      given: [only({ forward: { headers: how === 'unlisted' ? [] : how === 'all' ? ['*'] : [row.name.toUpperCase()] } })],
      request: { url: `${viewer}/x`, headers: [[row.name, row.value]] },
      expect: { kind: 'reaches' },
      sends: sent(row, fate),
    };
  }),
);

type Row = readonly [
  id: string,
  says: string,
  forward: ForwardParts,
  request: { readonly query?: string; readonly cookie?: string },
  sends: NonNullable<FidelityCase['sends']>,
  status?: Certainty,
];

const queryPage = DG('QueryStringParameters');
const queryRows: readonly Row[] = [
  ['query-false', 'QueryString false: no query reaches the origin', { query: false }, { query: 'a=1' }, { query: '' }],
  ['query-true', 'QueryString true: all of it does', { query: true }, { query: 'b=2&a=1' }, { query: 'b=2&a=1' }],
  [
    'query-keys',
    'QueryStringCacheKeys limits the cache key alone',
    { query: true, queryKeys: ['a'] },
    { query: 'b=2&a=1' },
    { query: 'b=2&a=1' },
  ],
  ['query-empty', 'no query stays none', { query: true }, {}, { query: '' }],
  ['query-escapes', 'it reaches the origin as written', { query: true }, { query: 'q=%E3%81%82+b&c' }, { query: 'q=%E3%81%82+b&c' }],
];

const cookiePage = DG('Cookies');
const cookieRows: readonly Row[] = [
  ['cookies-none', 'none: no cookie reaches the origin', { cookies: 'none' }, { cookie: 'a=1; b=2' }, { hasNot: ['cookie'] }],
  ['cookies-all', 'all: every cookie does', { cookies: 'all' }, { cookie: 'a=1; b=2' }, { values: { cookie: 'a=1; b=2' } }],
  ['cookies-list', 'a list: the named ones do', { cookies: ['b'] }, { cookie: 'a=1; b=2' }, { values: { cookie: 'b=2' } }],
  ['cookies-star', 'a name may end in *', { cookies: ['sess*'] }, { cookie: 'session=1; sess=2; other=3' }, { has: ['cookie'] }],
  ['cookies-star-not-other', 'and takes no other', { cookies: ['sess*'] }, { cookie: 'other=3' }, { hasNot: ['cookie'] }],
  [
    'cookies-question',
    'a name may have ? for one character',
    { cookies: ['a?'] },
    { cookie: 'a1=1; a12=2' },
    { values: { cookie: 'a1=1' } },
  ],
  ['cookies-sorted', 'cookies are sorted by name', { cookies: 'all' }, { cookie: 'b=2; a=1' }, { values: { cookie: 'a=1; b=2' } }],
  [
    'cookies-dollar',
    'names that begin with $ are dropped',
    { cookies: 'all' },
    { cookie: '$Version=1; a=1' },
    { values: { cookie: 'a=1' } },
  ],
  [
    'cookies-dollar-listed',
    'even where a list would take them',
    { cookies: ['*'] },
    { cookie: '$Version=1; a=1' },
    { values: { cookie: 'a=1' } },
  ],
];

const named = (claim: 'cf-legacy-query' | 'cf-legacy-cookies', evidence: string, rows: readonly Row[]): readonly FidelityCase[] =>
  rows.map(([id, says, forward, { query, cookie }, sends, status = 'documented']) => ({
    id: `legacy-${id}`,
    claim: `Legacy settings: ${says}.`,
    claims: query === undefined && cookie === undefined ? [] : [claim],
    status,
    evidence,
    given: [only({ forward })],
    request: { url: `${viewer}/x${query === undefined ? '' : `?${query}`}`, headers: cookie === undefined ? [] : [['cookie', cookie]] },
    expect: { kind: 'reaches' },
    sends,
  }));

const methods: readonly FidelityCase[] = ['content-type', 'content-length', 'transfer-encoding'].map((name) => ({
  id: `legacy-body-${slug(name)}`,
  claim: `${name} of a request with a body goes on.`,
  claims: [],
  status: 'documented',
  evidence: page,
  given: [only({ forward: {} })],
  request: { method: 'POST', url: `${viewer}/x`, headers: [[name, 'v']], body: true },
  expect: { kind: 'reaches' },
  sends: { values: { [name]: 'v' } },
}));

export const legacyCases: readonly FidelityCase[] = [
  ...headers,
  ...named('cf-legacy-query', queryPage, queryRows),
  ...named('cf-legacy-cookies', cookiePage, cookieRows),
  ...methods,
];
