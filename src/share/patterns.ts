import { basicCredentials, isSensitiveHeader, secretParts } from './credentials.ts';
import type { Find } from './find.ts';
import type { RedactionKind } from './redaction.ts';
import { isOnlyVocabulary } from './vocabulary.ts';

type Pattern = {
  readonly kind: RedactionKind;
  /** Group 1 is what is found. Linear: every repetition is bounded by what may follow it. */
  readonly regex: RegExp;
  readonly holds?: (found: string, text: string, start: number) => boolean;
};

const endsInUuid = (text: string, start: number): boolean =>
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-$/i.test(text.slice(Math.max(0, start - 24), start));

/** Addresses that everybody has. */
const isCommonAddress = (text: string): boolean => /^(?:0\.0\.0\.0|127\.0\.0\.\d+|255\.255\.255\.\d+|169\.254\.169\.254|::1?)$/.test(text);

const isIpv6 = (text: string): boolean => {
  const groups = text.split(':');
  const filled = groups.filter((group) => group !== '').length;
  const shortened = text.split('::').length === 2 && !/:::/.test(text);
  return filled >= 2 && (shortened ? groups.length <= 9 : groups.length === 8 && filled === 8) && !isCommonAddress(text);
};

const QUERY_SECRETS =
  'x-amz-(?:signature|credential|security-token)|signature|key-pair-id|policy|(?:access|id|refresh|auth|session|csrf)?[-_]?token|(?:x[-_])?api[-_]?key|key|code|password|passwd|pwd|secret|client_secret|sig|auth|jwt|session(?:id)?|sid|assertion';

const patterns: readonly Pattern[] = [
  {
    kind: 'credential',
    regex: /(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?:[^-]|-(?!----)){1,20000}-----END [A-Z ]{0,30}PRIVATE KEY-----)/dg,
  },
  { kind: 'credential', regex: /\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s/@:"'`<>]{1,100}:[^\s/@"'`<>]{1,200})@/dgi },
  { kind: 'token', regex: /(?<![\w-])(eyJ[\w-]{6,8000}\.[\w-]{4,16000}(?:\.[\w-]{0,4000})?)/dg },
  { kind: 'token', regex: /\bBasic\s{1,4}([A-Za-z0-9+/]{6,2000}={0,2})/dg, holds: (found) => basicCredentials(found) !== null },
  {
    kind: 'token',
    regex: /\bBearer\s{1,4}([A-Za-z0-9._~+/=-]{8,16000})/dg,
    holds: (found) => !isOnlyVocabulary(found) && !/^[a-z]+$/.test(found),
  },
  { kind: 'certificate', regex: /(?<![A-Za-z0-9])(ASCA[A-Z0-9]{12,30})(?![A-Za-z0-9])/dg },
  { kind: 'credential', regex: /(?<![A-Za-z0-9])((?:AKIA|ASIA|AIDA|AROA|APKA)[A-Z0-9]{12,30})(?![A-Za-z0-9])/dg },
  {
    kind: 'token',
    regex: new RegExp(`[?&](?:${QUERY_SECRETS})=([^&\\s"'#\\\\<>\`]{1,8000})`, 'dgi'),
    holds: (found) => !isOnlyVocabulary(found) && !/^[$%]?\{/.test(found),
  },
  { kind: 'certificate', regex: /:(?:server-)?certificate\/([\w./-]{4,200})/dg },
  { kind: 'account', regex: /(?<![\p{L}\p{N}])(\d{12})(?![\p{L}\p{N}])/dgu, holds: (_, text, start) => !endsInUuid(text, start) },
  { kind: 'account', regex: /(?<![\w-])(\d{4}-\d{4}-\d{4})(?![\w-])/dg },
  { kind: 'account', regex: /(?<![0-9A-Za-z])([0-9a-f]{64})(?![0-9A-Za-z])/dg },
  {
    kind: 'ip-address',
    regex: /(?<![\w.-]|[A-Za-z]\/)((?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3})(?![\w-]|\.\d)/dg,
    holds: (found) => !isCommonAddress(found),
  },
  { kind: 'ip-address', regex: /(?<!\w)(?:ec2|ip)-(\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3})(?=\.)/dg },
  { kind: 'ip-address', regex: /(?<![\w:.])([0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,8})(?![\w:])/dg, holds: isIpv6 },
];

/** What is told apart by its looks, wherever it stands. */
export const findByLooks = (text: string): readonly Find[] =>
  patterns.flatMap(({ kind, regex, holds }) =>
    [...text.matchAll(regex)].flatMap((match): readonly Find[] => {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      const found = text.slice(start, end);
      return end > start && (holds?.(found, text, start) ?? true) ? [{ kind, start, end, text: found, how: 'whole' }] : [];
    }),
  );

/** Header lines of a pasted exchange: `> Authorization: Bearer …`, `-H 'X-Api-Key: …'`. */
const HEADER_LINE = /(?:^|["'\s])([A-Za-z][\w-]{1,60}):[ \t]{0,8}([^"'\r\n]{1,16000})/dgm;

export const findInHeaderLines = (text: string): readonly Find[] => [...headerLines(text), ...curlOptions(text)];

/** `-u user:password`, `-b 'a=1; b=2'`: what curl makes headers of. */
const CURL_USER = /(?:^|\s)(?:-u|--user)[ \t=]{1,8}["']?([^\s"':]{1,200}:[^\s"']{1,400})/dgm;
const CURL_COOKIES = /(?:^|\s)(?:-b|--cookie)[ \t=]{1,8}(?:"([^"\r\n]{1,8000})"|'([^'\r\n]{1,8000})'|([^\s"']{1,8000}))/dgm;

const curlOptions = (text: string): readonly Find[] => [
  ...[...text.matchAll(CURL_USER)].map((match): Find => {
    const [start, end] = match.indices?.[1] ?? [0, 0];
    return { kind: 'token', start, end, text: match[1] ?? '', how: 'whole' };
  }),
  ...[...text.matchAll(CURL_COOKIES)].flatMap((match) => {
    const group = [1, 2, 3].find((at) => match[at] !== undefined) ?? 0;
    return findInHeader('cookie', match[group] ?? '', match.indices?.[group]?.[0] ?? 0);
  }),
];

const headerLines = (text: string): readonly Find[] =>
  [...text.matchAll(HEADER_LINE)].flatMap((match) => {
    const [, name = '', value = ''] = match;
    const from = match.indices?.[2]?.[0] ?? 0;
    return isSensitiveHeader(name) ? findInHeader(name, value, from) : [];
  });

/** What of one header's value is secret. `from`: where the value begins. */
export const findInHeader = (name: string, value: string, from: number): readonly Find[] =>
  secretParts(name, value).map(({ start, end }) => ({
    kind: /api-?key/i.test(name) ? 'api-key' : 'token',
    start: from + start,
    end: from + end,
    text: value.slice(start, end),
    how: 'whole',
  }));
