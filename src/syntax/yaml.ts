import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  Parser,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Problem, ProblemCode, Reading, Severity } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import { type CleanText, cleanText } from './clean.ts';
import { duplicateKeys } from './duplicates.ts';
import { limits } from './limits.ts';
import { type DocumentsParser, firstDocument } from './parser.ts';
import { endOfCommand, isPromptLine } from './prompt.ts';
import type { Member, SyntaxNode } from './tree.ts';
import { deepYaml } from './yaml-depth.ts';
import { longFormOf } from './yaml-tags.ts';

// Imports the `yaml` package, 32 kB: nothing but a dynamic `import()` may import this module.

/** Nodes that a document may have once every alias is written out; an alias bomb has billions. */
const MOST_NODES = 1_000_000;
/** Marks and line ends: the library takes some microseconds for each, and longer where every one of them is an error. */
const MOST_MARKS = 1_500_000;
const MOST_ERRORS = 20;

/** What an anchor stands for, and how large that is when every alias in it is written out. */
type Sized = { readonly node: SyntaxNode; readonly size: number; readonly height: number };

type Job = {
  readonly text: string;
  readonly span: (start: number, end: number) => Span;
  readonly report: (code: ProblemCode, severity: Severity, at: Span, params?: Problem['params']) => void;
  readonly anchors: Map<string, Sized>;
};

type Converted = ParsedNode | Alias | null;

const rangeOf = (
  node: { readonly range?: readonly [number, number, number] | null | undefined },
  fallback: number,
): readonly [number, number] => (node.range ? [node.range[0], node.range[1]] : [fallback, fallback]);

const leaf = (node: SyntaxNode): Sized => ({ node, size: 1, height: 1 });

/** A tag that is not YAML's own makes the value something that only its reader knows (`!Ref X`). */
const isForeignTag = (tag: string | undefined): tag is string => tag !== undefined && !tag.startsWith('tag:yaml.org,') && tag !== '!';

/** Where a tag stands: right before its value. Its written form may differ (`%TAG`), then the value alone is meant. */
const tagStart = (job: Job, tag: string, start: number): number => {
  const near = Math.max(0, start - tag.length - 200);
  const written = job.text.slice(near, start).lastIndexOf(tag);
  return written >= 0 ? near + written : start;
};

const foreign = (job: Job, tag: string, start: number, end: number): Sized => {
  const from = tagStart(job, tag, start);
  return leaf({ kind: 'unresolved', at: job.span(from, end), expression: job.text.slice(from, end).trim().slice(0, 2000) });
};

/** `!Sub x` reads as its long form does, `{"Fn::Sub": "x"}`. */
const shortForm = (job: Job, tag: string, key: string, inner: Sized, start: number, end: number): Sized => {
  const from = tagStart(job, tag, start);
  const keySpan = job.span(from, from === start ? start : from + tag.length);
  return bounded(job, {
    node: { kind: 'object', at: job.span(from, end), members: [{ key, keySpan, value: inner.node }] },
    size: inner.size + 1,
    height: inner.height + 1,
  });
};

const untagged = (job: Job, node: ParsedNode, start: number, end: number): Sized => {
  if (isMap(node)) return convertMap(job, node, start, end);
  if (isSeq(node)) return convertSeq(job, node, start, end);
  return leaf(convertScalar(job, isScalar(node) ? node.value : null, start, end));
};

const convertScalar = (job: Job, value: unknown, start: number, end: number): SyntaxNode => {
  const at = job.span(start, end);
  if (typeof value === 'string') return { kind: 'string', at, value };
  if (typeof value === 'number') return { kind: 'number', at, value };
  if (typeof value === 'boolean') return { kind: 'boolean', at, value };
  if (value === null || value === undefined) return { kind: 'null', at };
  return { kind: 'unresolved', at, expression: job.text.slice(start, end) };
};

const convertAlias = (job: Job, alias: Alias, start: number, end: number): Sized => {
  const target = job.anchors.get(alias.source);
  if (target) return target;
  job.report('syntax-error', 'error', job.span(start, end), { detail: 'alias-unknown', found: alias.source.slice(0, 60) });
  return leaf({ kind: 'unresolved', at: job.span(start, end), expression: `*${alias.source}` });
};

/** A value that would be too large or too deep with its aliases written out is left unresolved. */
const bounded = (job: Job, sized: Sized): Sized => {
  if (job.anchors.size === 0 || (sized.size <= MOST_NODES && sized.height <= limits.depth)) return sized;
  job.report('alias-bomb', 'error', sized.node.at, { limit: MOST_NODES });
  return leaf({ kind: 'unresolved', at: sized.node.at, expression: '*' });
};

const keyText = (key: unknown): string | null => {
  if (key === null) return '';
  if (!isScalar(key)) return null;
  // `200:` is a number to YAML, and a name to everybody else.
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
};

/** `<<: *base`: the members of the base that the object does not have itself. */
const merged = (members: readonly Member[]): readonly Member[] => {
  if (!members.some((m) => m.key === '<<')) return members;
  const own = members.filter((m) => m.key !== '<<');
  const seen = new Set(own.map((m) => m.key));
  const bases = members.filter((m) => m.key === '<<').flatMap((m) => (m.value.kind === 'array' ? m.value.items : [m.value]));
  for (const base of bases) {
    if (base.kind !== 'object') continue;
    for (const member of base.members) {
      if (seen.has(member.key)) continue;
      seen.add(member.key);
      own.push(member);
    }
  }
  return own;
};

const convertMap = (job: Job, map: YAMLMap.Parsed, start: number, end: number): Sized => {
  const members: Member[] = [];
  let size = 1;
  let height = 0;
  for (const pair of map.items) {
    const [from, to] = rangeOf(pair.key, start);
    const key = keyText(pair.key);
    const value = convert(job, pair.value, to);
    size += value.size;
    height = Math.max(height, value.height);
    if (key === null) job.report('syntax-error', 'warning', job.span(from, to), { detail: 'key-not-text', found: '' });
    else members.push({ key, keySpan: job.span(from, to), value: value.node });
  }
  const unique = duplicateKeys(members, (code, severity, at, params) => job.report(code, severity, at, params));
  return bounded(job, { node: { kind: 'object', at: job.span(start, end), members: merged(unique) }, size, height: height + 1 });
};

const convertSeq = (job: Job, seq: YAMLSeq.Parsed, start: number, end: number): Sized => {
  let size = 1;
  let height = 0;
  const items = seq.items.map((item) => {
    const sized = convert(job, isNode(item) ? item : null, start);
    size += sized.size;
    height = Math.max(height, sized.height);
    return sized.node;
  });
  return bounded(job, { node: { kind: 'array', at: job.span(start, end), items }, size, height: height + 1 });
};

const isNode = (item: unknown): item is ParsedNode => isMap(item) || isSeq(item) || isScalar(item) || isAlias(item);

const tagged = (job: Job, node: ParsedNode, tag: string, start: number, end: number): Sized => {
  const key = longFormOf(tag);
  return key === null ? foreign(job, tag, start, end) : shortForm(job, tag, key, untagged(job, node, start, end), start, end);
};

const convert = (job: Job, node: Converted, fallback: number): Sized => {
  if (node === null) return leaf({ kind: 'null', at: job.span(fallback, fallback) });
  const [start, end] = rangeOf(node, fallback);
  if (isAlias(node)) return convertAlias(job, node, start, end);
  const sized = isForeignTag(node.tag) ? tagged(job, node, node.tag, start, end) : untagged(job, node, start, end);
  if (node.anchor) job.anchors.set(node.anchor, sized);
  return sized;
};

/** Blanks the prompt lines around pasted outputs; between two outputs a document separator takes their place. All offsets stay. */
const maskPrompts = (text: string): { readonly text: string; readonly first: { start: number; end: number } | null } => {
  const parts: string[] = [];
  let first: { start: number; end: number } | null = null;
  let begun = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    let end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    if (line.charCodeAt(0) > 32 && isPromptLine(line)) {
      end = endOfCommand(text, start);
      first ??= begun ? null : { start, end };
      const blank = text.slice(start, end).replace(/[^\r\n]/g, ' ');
      parts.push(begun && blank.length >= 3 ? `---${blank.slice(3)}` : blank);
    } else {
      if (line.trim() !== '') begun = true;
      parts.push(line);
    }
    if (end < text.length) parts.push('\n');
    start = end + 1;
  }
  return { text: parts.join(''), first };
};

const MARKS = new Set([...',:[]{}?&*!\n'].map((mark) => mark.charCodeAt(0)));

const marksIn = (text: string): number => {
  // A text has no more marks than characters.
  if (text.length <= MOST_MARKS) return 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) if (MARKS.has(text.charCodeAt(i))) count++;
  return count;
};

const severityOf = (code: string): Severity => (code === 'DUPLICATE_KEY' ? 'warning' : 'error');

const reportErrors = (job: Job, documents: readonly Document.Parsed[]): void => {
  let seen = 0;
  for (const { errors } of documents) {
    for (const error of errors) {
      if (++seen > MOST_ERRORS) continue;
      const [start, end] = error.pos;
      const detail = `yaml-${error.code.toLowerCase().replaceAll('_', '-')}`;
      job.report('syntax-error', severityOf(error.code), job.span(start, end), { detail, found: job.text.slice(start, end).slice(0, 30) });
    }
  }
  if (seen > MOST_ERRORS) job.report('syntax-error', 'error', job.span(0, 0), { detail: 'more', found: '', count: seen - MOST_ERRORS });
};

/** Documents are parsed as they are asked for: one more than are read shows that there are more. */
const firstDocuments = (text: string): Document.Parsed[] => {
  const composer = new Composer({ version: '1.2', uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(new Parser().parse(text))) {
    documents.push(document);
    if (documents.length > limits.documents) break;
  }
  return documents;
};

/** How many documents a text seems to have: counted, not parsed. */
const separators = (text: string): number => {
  let count = text.startsWith('---') ? 1 : 0;
  for (let at = text.indexOf('\n---'); at >= 0; at = text.indexOf('\n---', at + 4)) count++;
  return count;
};

const readDocuments = (job: Job): readonly SyntaxNode[] => {
  const documents = firstDocuments(job.text);
  if (documents.length > limits.documents) {
    const count = Math.max(documents.length, separators(job.text));
    documents.length = limits.documents;
    job.report('syntax-error', 'error', job.span(0, 0), { detail: 'too-many-documents', found: '', count });
  }
  reportErrors(job, documents);
  return documents.flatMap((document) => {
    job.anchors.clear();
    return document.contents === null ? [] : [convert(job, document.contents, 0).node];
  });
};

const jobFor = (source: string, clean: CleanText, problems: Problem[]): Job => {
  const within = (offset: number): number => clean.origin(Math.max(0, Math.min(offset, clean.text.length)));
  return {
    text: clean.text,
    span: (start, end) => ({ source, start: within(start), end: within(Math.max(start, end)) }),
    report: (code, severity, at, params = {}) => void problems.push({ code, severity, at, params }),
    anchors: new Map(),
  };
};

/** Every document of a YAML text. Tags that are not YAML's own give unresolved values; aliases are followed within bounds. */
export const parseYamlDocuments: DocumentsParser = (source, text) => {
  const cleaned = cleanText(source, text);
  const problems: Problem[] = [...cleaned.problems];
  const masked = maskPrompts(cleaned.value.text);
  const job = jobFor(source, { text: masked.text, origin: cleaned.value.origin }, problems);
  if (masked.first) {
    const { start, end } = masked.first;
    job.report('leading-noise', 'info', job.span(start, end), { found: cleaned.value.text.slice(start, end).slice(0, 60) });
  }
  try {
    if (marksIn(job.text) > MOST_MARKS) {
      job.report('expansion-too-large', 'error', job.span(0, 1), { limit: MOST_MARKS });
      return { value: [], problems };
    }
    const deep = deepYaml(job.text);
    if (deep !== null) {
      job.report('too-deep', 'error', job.span(deep, deep + 1), { limit: limits.depth });
      return { value: [], problems };
    }
    return { value: readDocuments(job), problems };
  } catch {
    // The library throws on some input that is no YAML at all; that is the input's fault, not ours to pass on.
    job.report('syntax-error', 'error', job.span(0, 0), { detail: 'yaml-unreadable', found: '' });
    return { value: [], problems };
  }
};

/** The first document of a YAML text. */
export const parseYaml = (source: string, text: string): Reading<SyntaxNode | null> => firstDocument(parseYamlDocuments(source, text));
