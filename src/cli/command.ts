import { parseArgs } from 'node:util';
import type { Language } from '../index.ts';

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

export type CheckCommand = { readonly kind: 'check'; readonly json: boolean; readonly lang: Language; readonly files: readonly string[] };

export type Command =
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
  help: { type: 'boolean', short: 'h' },
} as const;

const wrong = (message: string): Command => ({ kind: 'wrong', message });

/** Reads the command line. Anything it cannot use is said in one line. */
export const parseCommand = (args: readonly string[]): Command => {
  const parsed = parse(args);
  if ('message' in parsed) return wrong(parsed.message);
  const { values, positionals } = parsed;
  if (values.lang !== undefined && values.lang !== 'en' && values.lang !== 'ja')
    return wrong(`--lang takes en or ja, not '${values.lang}'`);
  const lang = values.lang ?? 'en';
  const [name, ...files] = positionals;
  if (values.help || name === undefined) return { kind: 'help', lang };
  if (name === 'check')
    return files.length === 0 ? wrong('check: name at least one workspace') : { kind: 'check', json: values.json ?? false, lang, files };
  if (name !== 'trace') return wrong(`'${name}' is no command; there are trace and check`);
  return traceCommand(values, files, lang);
};

type Values = Extract<ReturnType<typeof parse>, { values: unknown }>['values'];

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
