import { visit } from 'jsonc-parser';
import type { Problem, Reading } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import { type CleanText, cleanText } from './clean.ts';
import { newBuilder } from './json-builder.ts';
import { findRegions, type Region } from './json-regions.ts';
import { parseStrictJson } from './json-strict.ts';
import { limits } from './limits.ts';
import { type DocumentsParser, firstDocument } from './parser.ts';
import { isPromptLine } from './prompt.ts';
import { maskLeftovers } from './shell.ts';
import type { SyntaxNode } from './tree.ts';

const spanOf =
  (source: string, clean: CleanText, shift: number) =>
  (start: number, end: number): Span => {
    const within = (offset: number): number => clean.origin(Math.min(offset + shift, clean.text.length));
    return { source, start: within(start), end: within(end) };
  };

const parseRegion = (source: string, clean: CleanText, region: Region, problems: Problem[]): SyntaxNode | null => {
  const span = spanOf(source, clean, region.start);
  if (region.deepAt !== null) {
    const at = span(region.deepAt - region.start, region.deepAt - region.start + 1);
    problems.push({ code: 'too-deep', severity: 'error', at, params: { limit: limits.depth } });
    return null;
  }
  const text = clean.text.slice(region.start, region.end);
  const masked = maskLeftovers(text);
  const leftovers = new Map(masked.leftovers.map((l) => [l.start, l]));
  const builder = newBuilder({ text, trimmedEnd: text.trimEnd().length, region, leftovers, span, problems });
  visit(masked.text, builder.visitor, { allowTrailingComma: true, disallowComments: false });
  return builder.finish();
};

/** What stands around the values: prompts and the like before them (told once), and anything else after them. */
const reportNoise = (
  source: string,
  clean: CleanText,
  noise: readonly { start: number; end: number }[],
  first: Region | undefined,
): Problem[] => {
  const problems: Problem[] = [];
  const span = spanOf(source, clean, 0);
  for (const { start, end } of noise) {
    const text = clean.text.slice(start, end).trim();
    const from = clean.text.indexOf(text, start);
    const at = span(from, from + text.length);
    const found = text.slice(0, 60).replace(/\s+/g, ' ');
    if (first && end <= first.start) problems.push({ code: 'leading-noise', severity: 'info', at, params: { found } });
    else if (first && !text.split('\n').some(isPromptLine)) {
      problems.push({ code: 'syntax-error', severity: 'warning', at, params: { detail: 'text-after-end', found } });
    }
  }
  return problems;
};

const MEMBERS = /^\s*"(?:[^"\\\n]|\\.)*"\s*:/;
const SCALAR = /^\s*(?:"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]{0,40}|true|false|null)\s*$/;

/** Members cut from a larger object (`"Origins": {…},`), or a value that is neither object nor array. */
const parseBare = (source: string, clean: CleanText, problems: Problem[]): readonly SyntaxNode[] => {
  if (MEMBERS.test(clean.text)) {
    const text = `{${clean.text.trimEnd().replace(/,$/, ' ')}}`;
    const origin = (offset: number): number => clean.origin(Math.max(0, Math.min(offset - 1, clean.text.length)));
    const region = findRegions(text).regions[0];
    return region ? [parseRegion(source, { text, origin }, region, problems) ?? []].flat() : [];
  }
  const whole: Region = { start: 0, end: clean.text.length, open: 0, deepAt: null };
  if (SCALAR.test(clean.text)) return [parseRegion(source, clean, whole, problems) ?? []].flat();
  const at = spanOf(source, clean, 0)(0, Math.min(1, clean.text.length));
  problems.push({
    code: 'syntax-error',
    severity: 'error',
    at,
    params: { detail: 'value-missing', found: clean.text.trim().slice(0, 30) },
  });
  return [];
};

/** Every JSON value of a text, one after another, each perhaps after a prompt line. Tolerant: what was wrong is a problem, the rest is read. */
export const parseJsonDocuments: DocumentsParser = (source, text) => {
  const cleaned = cleanText(source, text);
  const problems: Problem[] = [...cleaned.problems];
  const { text: clean } = cleaned.value;
  // Text that was decoded again has its places elsewhere.
  const tree = clean.length === text.length ? parseStrictJson(source, clean, problems) : null;
  return tree ? { value: [tree], problems } : parseTolerantly(source, cleaned.value, problems);
};

/** What `parseJsonDocuments` gives of a text that is not plainly JSON, and would give of any. */
export const parseTolerantly = (source: string, clean: CleanText, problems: Problem[]): ReturnType<DocumentsParser> => {
  const { regions, noise } = findRegions(clean.text);
  const isBare = regions.length === 0 || /^\s*"/.test(clean.text);
  if (isBare) return { value: parseBare(source, clean, problems), problems };
  problems.push(...reportNoise(source, clean, noise, regions[0]));
  const extra = regions[limits.documents];
  if (extra) {
    const at = spanOf(source, clean, 0)(extra.start, extra.end);
    problems.push({
      code: 'syntax-error',
      severity: 'error',
      at,
      params: { detail: 'too-many-documents', found: '', count: regions.length },
    });
  }
  const value = regions.slice(0, limits.documents).flatMap((region) => parseRegion(source, clean, region, problems) ?? []);
  return { value, problems };
};

/** The first JSON value of a text. */
export const parseJson = (source: string, text: string): Reading<SyntaxNode | null> => firstDocument(parseJsonDocuments(source, text));
