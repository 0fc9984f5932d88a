import type { Problem, Reading } from '../../text/problem.ts';
import { type CleanText, cleanText } from '../clean.ts';
import { limits } from '../limits.ts';
import type { HclBody, HclExpression, HclFile } from './ast.ts';
import { bodyOf } from './bodies.ts';
import { type TreeParser, treeParser } from './engine.ts';
import { expressionOf } from './expressions.ts';
import { type Item, itemsOf } from './items.ts';
import type { Job } from './job.ts';
import { childOf } from './job.ts';
import { jsonFile } from './json-file.ts';
import { plainBody } from './plain.ts';
import { reportErrors } from './syntax-problems.ts';

// Imports web-tree-sitter, 137 kB: nothing but a dynamic `import()` may import this module.

/** Reads one text of HCL. Never throws: what cannot be read is a problem. */
export type HclParser = (source: string, text: string) => Reading<HclFile>;

const MOST_PROBLEMS = 20;

/** Everything that is found in one text. */
type Run = { readonly source: string; readonly clean: CleanText; readonly by: By; readonly problems: Problem[] };

/** What an item is read by: `plain` first, where it can, and the grammar. */
type By = { readonly grammar: TreeParser; readonly plain: (job: Job) => HclBody | null };

const jobFor = ({ source, clean, problems }: Run, text: string, shift: number): Job => {
  const origin = (offset: number): number => clean.origin(Math.max(0, Math.min(offset + shift, clean.text.length)));
  return {
    text,
    span: (start, end) => ({ source, start: origin(start), end: origin(Math.max(start, end)) }),
    report: (code, severity, at, params = {}) => void problems.push({ code, severity, at, params }),
    expression: expressionOf,
    depth: 0,
  };
};

const bodiesOf = (run: Run, text: string, item: Item): readonly HclBody[] => {
  const job = jobFor(run, text.slice(item.start, item.end), item.start);
  if (item.deepAt !== null) {
    const at = item.deepAt - item.start;
    job.report('too-deep', 'error', job.span(at, at + 1), { limit: limits.depth });
    return [];
  }
  const plain = item.closed ? run.by.plain(job) : null;
  return plain ? [plain] : bodiesByGrammar(run, job, item);
};

/** By the whole grammar, and tolerant of what is wrong. */
const bodiesByGrammar = (run: Run, job: Job, item: Item): readonly HclBody[] => {
  // A heredoc ends with a line, and the last line may have no end.
  const tree = run.by.grammar(`${job.text}\n`);
  if (!tree) {
    job.report('syntax-error', 'error', job.span(0, job.text.length), { detail: 'hcl-unreadable', found: '' });
    return [];
  }
  try {
    const root = tree.rootNode;
    if (!item.closed)
      job.report('syntax-error', 'error', job.span(0, Math.max(0, job.text.indexOf('\n'))), { detail: 'hcl-unclosed', found: '' });
    if (root.hasError) reportErrors(job, root, new Set(item.closed ? [] : ['brace-missing', 'bracket-missing', 'hcl-parenthesis-missing']));
    const body = childOf(root, 'body');
    return body ? [bodyOf(job, body)] : [];
  } finally {
    tree.delete();
  }
};

const parseFile = (by: By, source: string, text: string): Reading<HclFile> => {
  const cleaned = cleanText(source, text);
  const problems: Problem[] = [...cleaned.problems];
  const run: Run = { source, clean: cleaned.value, by, problems };
  const found = itemsOf(cleaned.value.text);
  const whole = jobFor(run, cleaned.value.text, 0);
  for (const { start, end } of found.noise.slice(0, MOST_PROBLEMS)) {
    const noise = whole.text.slice(start, end).trim();
    if (!/^`{3,}\w*$/.test(noise))
      whole.report('syntax-error', 'info', whole.span(start, end), { detail: 'hcl-outside', found: noise.slice(0, 60) });
  }
  for (const at of found.openStrings.slice(0, MOST_PROBLEMS)) {
    whole.report('syntax-error', 'error', whole.span(at, at), { detail: 'string-unclosed', found: '' });
  }
  // A quote in place of the line's end: the string ends with its line, and no offset moves.
  let patched = cleaned.value.text;
  if (found.openStrings.length > 0) {
    const units = new Set(found.openStrings);
    patched = [...patched.split('').entries()].map(([i, unit]) => (units.has(i) ? '"' : unit)).join('');
  }
  const bodies = found.items.flatMap((item) => bodiesOf(run, patched, item));
  const body: HclBody = {
    at: whole.span(0, whole.text.length),
    attributes: bodies.flatMap((b) => b.attributes),
    blocks: bodies.flatMap((b) => b.blocks),
  };
  return { value: { name: source, body }, problems: capped(problems, whole) };
};

const capped = (problems: readonly Problem[], whole: Job): readonly Problem[] => {
  const more = problems.length - MOST_PROBLEMS;
  if (more <= 0) return problems;
  const last: Problem = {
    code: 'syntax-error',
    severity: 'error',
    at: whole.span(0, 0),
    params: { detail: 'more', found: '', count: more },
  };
  return [...problems.slice(0, MOST_PROBLEMS), last];
};

/** A template by itself: the value of an attribute that is nothing else. */
const templateIn = (by: By, quoted: string): HclExpression | null => {
  const { value, problems } = parseFile(by, '', `a = ${quoted}\n`);
  return problems.some(({ severity }) => severity === 'error') ? null : (value.body.attributes[0]?.value ?? null);
};

const isJson = (text: string): boolean => /^\s*\{/.test(text.slice(0, 1000));

const parseAny = (by: By, source: string, text: string): Reading<HclFile> =>
  isJson(cleanText(source, text.slice(0, 1000)).value.text)
    ? jsonFile(source, text, (quoted) => templateIn(by, quoted))
    : parseFile(by, source, text);

/** Loads the grammar, once; what it gives is an ordinary call. */
export const loadHcl = (): Promise<HclParser> => {
  loaded ??= parserBy(plainBody);
  return loaded;
};

let loaded: Promise<HclParser> | null = null;

/** Reads everything by the grammar: what the other must agree with. */
export const loadHclGrammar = (): Promise<HclParser> => parserBy(() => null);

const parserBy = async (plain: By['plain']): Promise<HclParser> => {
  const by: By = { grammar: await treeParser(), plain };
  return (source, text) => parseAny(by, source, text);
};
