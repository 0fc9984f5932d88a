import type { Workspace } from '../state/model.ts';

type Request = Workspace['requests'][number];

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', v: '\v' };

/** The inside of `$'…'`, whose escapes the shell resolves: browsers write `copy as cURL` with it. */
const ansiC = (text: string): string =>
  text.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|(.))/gs,
    (_all, hex: string | undefined, unicode: string | undefined, single: string | undefined) => {
      const code = hex ?? unicode;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return escapes[single ?? ''] ?? single ?? '';
    },
  );

/** One piece of a word at `at`: what it says and where it ends. Null where a word ends. */
const pieceAt = (text: string, at: number): { readonly says: string; readonly end: number } | null => {
  const first = text[at];
  if (first === undefined || /\s/.test(first)) return null;
  if (first === "'") {
    const close = text.indexOf("'", at + 1);
    const end = close === -1 ? text.length : close;
    return { says: text.slice(at + 1, end), end: end + 1 };
  }
  if (first === '"' || (first === '$' && text[at + 1] === "'")) {
    const quote = first === '"' ? '"' : "'";
    let end = at + (first === '"' ? 1 : 2);
    const begin = end;
    while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1;
    const inside = text.slice(begin, end);
    return { says: first === '"' ? inside.replace(/\\\r?\n/g, '').replace(/\\(["\\$`])/g, '$1') : ansiC(inside), end: end + 1 };
  }
  if (first === '\\') return { says: text[at + 1] ?? '', end: at + 2 };
  return { says: first, end: at + 1 };
};

/** The words of a command line, as a POSIX shell splits them. Stops at `|`, `;`, `&&` and `>`; a continued line goes on. */
export const shellWords = (command: string): readonly string[] => {
  const text = command.replace(/[\\^`]\r?\n/g, ' ');
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
    if (/[|;&>]/.test(text[at] ?? '')) break;
    let word = '';
    const begin = at;
    for (let piece = pieceAt(text, at); piece; piece = pieceAt(text, at)) {
      if (/[|;]/.test(piece.says) && piece.end === at + 1) break;
      word += piece.says;
      at = piece.end;
    }
    if (at === begin) break;
    words.push(word);
  }
  return words;
};

/** Options that take a value and say nothing of where the request goes. */
const skipped = new Set(
  (
    '-o --output -m --max-time --connect-timeout --retry --retry-delay -w --write-out --cacert --capath -E --cert --key --resolve --connect-to -x --proxy --limit-rate ' +
    '--tlsv1.2 -c --cookie-jar -D --dump-header --ciphers --interface -K --config -Y -y --max-redirs --dns-servers --proto --tls-max'
  ).split(' '),
);
skipped.delete('--tlsv1.2');

const bodies = new Set([
  '-d',
  '--data',
  '--data-raw',
  '--data-binary',
  '--data-ascii',
  '--data-urlencode',
  '--json',
  '-F',
  '--form',
  '--form-string',
  '-T',
  '--upload-file',
]);

const shortWithValue = 'XHdAebuFToxmwcDEKYyr';

/** `-XPOST`, `-sSi`, `--request=POST`: one option per word, its value behind it. */
const spread = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => {
    const long = /^(--[a-z0-9.-]+)=(.*)$/s.exec(word);
    if (long) return [long[1] ?? '', long[2] ?? ''];
    if (!/^-[a-zA-Z#0-9]./.test(word)) return [word];
    const parts: string[] = [];
    for (let at = 1; at < word.length; at += 1) {
      parts.push(`-${word[at]}`);
      if (shortWithValue.includes(word[at] ?? '') && at + 1 < word.length) return [...parts, word.slice(at + 1)];
    }
    return parts;
  });

type Draft = {
  url: string | null;
  method: string | null;
  headers: [string, string][];
  data: string[];
  get: boolean;
  head: boolean;
  upload: boolean;
};

const basic = (user: string): string => `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(user)))}`;

const addHeader = (draft: Draft, line: string): void => {
  const colon = line.indexOf(':');
  // `-H 'Accept:'` takes a header away, `-H 'X-Empty;'` sends an empty one.
  if (colon === -1 && line.endsWith(';')) draft.headers.push([line.slice(0, -1).trim().toLowerCase(), '']);
  if (colon <= 0) return;
  const value = line.slice(colon + 1).trim();
  if (value !== '') draft.headers.push([line.slice(0, colon).trim().toLowerCase(), value]);
};

/** Applies one option that takes a value; false when it takes none. */
const applyValued = (draft: Draft, option: string, value: string): boolean => {
  if (option === '-X' || option === '--request') draft.method = value.toUpperCase();
  else if (option === '-H' || option === '--header') addHeader(draft, value);
  else if (option === '-b' || option === '--cookie') addHeader(draft, `cookie: ${value}`);
  else if (option === '-A' || option === '--user-agent') addHeader(draft, `user-agent: ${value}`);
  else if (option === '-e' || option === '--referer') addHeader(draft, `referer: ${value}`);
  else if (option === '-u' || option === '--user') addHeader(draft, `authorization: ${basic(value)}`);
  else if (option === '--oauth2-bearer') addHeader(draft, `authorization: Bearer ${value}`);
  else if (option === '--url') draft.url ??= value;
  else if (bodies.has(option)) {
    draft.data.push(value);
    draft.upload ||= option === '-T' || option === '--upload-file';
    if (option === '--json') for (const line of ['content-type: application/json', 'accept: application/json']) addHeader(draft, line);
  } else return skipped.has(option);
  return true;
};

const methodOf = (draft: Draft): string => {
  if (draft.method) return draft.method;
  if (draft.head) return 'HEAD';
  if (draft.data.length === 0 || draft.get) return 'GET';
  return draft.upload ? 'PUT' : 'POST';
};

const withQuery = (url: string, data: readonly string[]): string => {
  if (data.length === 0) return url;
  const [before = '', ...fragment] = url.split('#');
  const joint = before.includes('?') ? '&' : '?';
  return [`${before}${joint}${data.join('&')}`, ...fragment].join('#');
};

/** The request that a `curl` command sends; null when it names no URL. As curl, a URL without a scheme is http. */
export const parseCurl = (command: string): Request | null => {
  const words = spread(shellWords(command.replace(/^\s*(?:[$%>#]\s*)?curl(?:\.exe)?\s/, '')));
  const draft: Draft = { url: null, method: null, headers: [], data: [], get: false, head: false, upload: false };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') draft.url ??= word;
    else if (word === '-G' || word === '--get') draft.get = true;
    else if (word === '-I' || word === '--head') draft.head = true;
    else if (applyValued(draft, word, words[at + 1] ?? '')) at += 1;
  }
  if (!draft.url) return null;
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(draft.url) ? draft.url : `http://${draft.url}`;
  const body = draft.data.length > 0 && !draft.get;
  return {
    method: methodOf(draft),
    url: draft.get ? withQuery(url, draft.data) : url,
    ...(draft.headers.length > 0 ? { headers: draft.headers } : {}),
    ...(body ? { body } : {}),
  };
};
