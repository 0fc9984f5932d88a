import { parseArgs } from 'node:util';
import type { Language, SpaceOf } from '../index.ts';

export type TraceCommand = {
  readonly kind: 'trace';
  readonly json: boolean;
  readonly lang: Language;
  readonly failOnFindings: boolean;
  readonly answers: Readonly<Record<string, string>>;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: boolean;
  readonly files: readonly string[];
};

export type CheckCommand = {
  readonly kind: 'check';
  readonly json: boolean;
  readonly lang: Language;
  readonly files: readonly string[];
  /** The file that gets the results as JUnit XML; none where it is not asked for. */
  readonly junit?: string;
};

export type ListCommand = {
  readonly kind: 'list';
  readonly json: boolean;
  readonly lang: Language;
  readonly answers: Readonly<Record<string, string>>;
  /** The file with the URLs, one a line. */
  readonly urls: string;
  readonly files: readonly string[];
};

export type FixCommand = {
  readonly kind: 'fix';
  readonly lang: Language;
  readonly finding: string;
  readonly fix: string;
  readonly dryRun: boolean;
  readonly answers: Readonly<Record<string, string>>;
  /** Null: the first request of the workspaces that has the finding. */
  readonly url: string | null;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: boolean;
  readonly files: readonly string[];
};

/** Which requests a map is of: all that differ in nothing but their path. */
type MapOf = {
  readonly json: boolean;
  readonly lang: Language;
  readonly answers: Readonly<Record<string, string>>;
  readonly of: SpaceOf;
};

export type MapCommand = MapOf & { readonly kind: 'map'; readonly files: readonly string[] };

export type ExplainCommand = {
  readonly kind: 'explain';
  readonly json: boolean;
  readonly lang: Language;
  readonly answers: Readonly<Record<string, string>>;
  /** The file with the answer that was seen. */
  readonly response: string;
  /** Null: the request that the response tells of, else the first of the workspaces. */
  readonly url: string | null;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: boolean;
  readonly files: readonly string[];
};

export type DiffCommand = MapOf & { readonly kind: 'diff'; readonly before: readonly string[]; readonly after: readonly string[] };

export type Command =
  | ExplainCommand
  | MapCommand
  | DiffCommand
  | FixCommand
  | ListCommand
  | TraceCommand
  | CheckCommand
  | { readonly kind: 'help'; readonly lang: Language }
  | { readonly kind: 'wrong'; readonly message: string };

/** What a command is run with. Standard output carries the answer and nothing else. */
export type Io = {
  readonly readFile: (path: string) => string | null;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

const options = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  'fail-on-findings': { type: 'boolean' },
  answer: { type: 'string', multiple: true },
  url: { type: 'string' },
  method: { type: 'string', short: 'X' },
  header: { type: 'string', short: 'H', multiple: true },
  body: { type: 'boolean' },
  urls: { type: 'string' },
  response: { type: 'string' },
  host: { type: 'string' },
  scheme: { type: 'string' },
  junit: { type: 'string' },
  finding: { type: 'string' },
  fix: { type: 'string' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const wrong = (message: string): Command => ({ kind: 'wrong', message });

/** Reads the command line. Anything it cannot use is said in one line. */
export const parseCommand = (args: readonly string[]): Command => {
  // What stands behind `--` is the second version of `diff`; to `parseArgs` the two would be one list.
  const cut = args.indexOf('--');
  const after = cut === -1 ? null : args.slice(cut + 1);
  const parsed = parse(cut === -1 || args[0] !== 'diff' ? args : args.slice(0, cut));
  if ('message' in parsed) return wrong(parsed.message);
  const { values, positionals } = parsed;
  if (values.lang !== undefined && values.lang !== 'en' && values.lang !== 'ja')
    return wrong(`--lang takes en or ja, not '${values.lang}'`);
  const lang = values.lang ?? 'en';
  const [name, ...files] = positionals;
  if (values.help || name === undefined) return { kind: 'help', lang };
  if (name === 'check') return checkCommand(values, files, lang);
  if (name === 'list') return listCommand(values, files, lang);
  if (name === 'fix') return fixCommand(values, files, lang);
  if (name === 'explain') return explainCommand(values, files, lang);
  if (name === 'map' || name === 'diff') return mapCommand(name, values, files, after, lang);
  if (name !== 'trace') return wrong(`'${name}' is no command; there are trace, check, list, fix, explain, map and diff`);
  return traceCommand(values, files, lang);
};

type Values = Extract<ReturnType<typeof parse>, { values: unknown }>['values'];

const checkCommand = ({ json = false, junit }: Values, files: readonly string[], lang: Language): Command => {
  if (files.length === 0) return wrong('check: name at least one workspace');
  return { kind: 'check', json, lang, files, ...(junit === undefined ? {} : { junit }) };
};

const listCommand = (values: Values, files: readonly string[], lang: Language): Command => {
  if (values.urls === undefined) return wrong('list: --urls is missing: the file with the URLs, one a line');
  if (files.length === 0) return wrong('list: name at least one file');
  const answers = pairs(values.answer ?? [], '=');
  if ('bad' in answers) return wrong(`--answer takes ID=VALUE, not '${answers.bad}'`);
  return { kind: 'list', json: values.json ?? false, lang, answers: Object.fromEntries(answers.pairs), urls: values.urls, files };
};

const mapCommand = (
  name: 'map' | 'diff',
  values: Values,
  files: readonly string[],
  after: readonly string[] | null,
  lang: Language,
): Command => {
  if (values.host === undefined) return wrong(`${name}: --host is missing: the host name whose URLs are meant`);
  const { scheme = 'https', host } = values;
  if (scheme !== 'http' && scheme !== 'https') return wrong(`--scheme takes http or https, not '${scheme}'`);
  const asked = traceCommand({ ...values, url: '' }, files, lang);
  if (asked.kind !== 'trace') return asked.kind === 'wrong' ? wrong(asked.message.replace(/^trace:/, `${name}:`)) : asked;
  const { json, answers, method, headers, body } = asked;
  const map: MapOf = { json, lang, answers, of: { host, scheme, method, headers, body } };
  if (name === 'map') return { kind: 'map', ...map, files };
  if (after === null || after.length === 0) return wrong('diff: name the files of the second version behind --');
  return { kind: 'diff', ...map, before: files, after };
};

const traceCommand = (values: Values, files: readonly string[], lang: Language): Command => {
  if (values.url === undefined) return wrong('trace: --url is missing');
  if (files.length === 0) return wrong('trace: name at least one file');
  const answers = pairs(values.answer ?? [], '=');
  if ('bad' in answers) return wrong(`--answer takes ID=VALUE, not '${answers.bad}'`);
  const headers = pairs(values.header ?? [], ':');
  if ('bad' in headers) return wrong(`-H takes 'Name: value', not '${headers.bad}'`);
  return {
    kind: 'trace',
    json: values.json ?? false,
    lang,
    failOnFindings: values['fail-on-findings'] ?? false,
    answers: Object.fromEntries(answers.pairs),
    url: values.url,
    method: values.method ?? 'GET',
    headers: headers.pairs.map(([header, value]) => [header.trim(), value.trim()] as const),
    body: values.body ?? false,
    files,
  };
};

const explainCommand = (values: Values, files: readonly string[], lang: Language): Command => {
  const { response, url = null } = values;
  if (response === undefined) return wrong('explain: --response is missing: the file with the answer that was seen');
  const asked = traceCommand({ ...values, url: url ?? '' }, files, lang);
  if (asked.kind !== 'trace') return asked.kind === 'wrong' ? wrong(asked.message.replace(/^trace:/, 'explain:')) : asked;
  const { json, answers, method, headers, body } = asked;
  return { kind: 'explain', json, lang, answers, response, url, method, headers, body, files };
};

const fixCommand = (values: Values, files: readonly string[], lang: Language): Command => {
  if (values.finding === undefined || values.fix === undefined) return wrong('fix: --finding and --fix are needed');
  const asked = traceCommand({ ...values, url: values.url ?? '' }, files, lang);
  if (asked.kind !== 'trace') return asked.kind === 'wrong' ? wrong(asked.message.replace(/^trace:/, 'fix:')) : asked;
  const { answers, method, headers, body } = asked;
  const { finding, fix, 'dry-run': dryRun = false, url = null } = values;
  return { kind: 'fix', lang, finding, fix, dryRun, answers, url, method, headers, body, files };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (thrown) {
    return { message: thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown) };
  }
};

/**
 * Cuts each text in two. A question's id may hold `=` itself (a resource's path never does, an expression may), so `ID=VALUE` is cut at the
 * last `=` that leaves an option with its own `=` whole: `lambda-edge:f/origin-request=uri=/x`.
 */
const pairs = (
  texts: readonly string[],
  mark: ':' | '=',
): { readonly pairs: readonly (readonly [string, string])[] } | { readonly bad: string } => {
  const cut: (readonly [string, string])[] = [];
  for (const text of texts) {
    const at = mark === ':' ? text.indexOf(':') : answerCut(text);
    if (at <= 0) return { bad: text };
    cut.push([text.slice(0, at), text.slice(at + 1)]);
  }
  return { pairs: cut };
};

const freeTextOptions = ['uri', 'host', 'status', 'value', 'region'];

const answerCut = (text: string): number => {
  const free = freeTextOptions.map((option) => text.indexOf(`=${option}=`)).filter((at) => at > 0);
  return free.length > 0 ? Math.min(...free) : text.lastIndexOf('=');
};
