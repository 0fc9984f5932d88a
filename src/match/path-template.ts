/** A segment of a resource's or route's path: `users`, `{id}` or `{proxy+}`. */
export type TemplateSegment = {
  readonly kind: 'literal' | 'variable' | 'greedy';
  readonly text: string;
  /** The text in lower case. */
  readonly folded: string;
  /** A variable's name; empty for literals. */
  readonly name: string;
};

/** A resource's or route's path. */
export type PathTemplate = {
  readonly path: string;
  readonly segments: readonly TemplateSegment[];
  /** False where a greedy variable is not last, or for a path longer than any URL: API Gateway takes no such path, and nothing matches it. */
  readonly usable: boolean;
};

const segmentOf = (text: string): TemplateSegment => {
  const folded = text.toLowerCase();
  if (!text.startsWith('{') || !text.endsWith('}') || text.length < 3) return { kind: 'literal', text, folded, name: '' };
  const inner = text.slice(1, -1);
  return inner.endsWith('+') && inner.length > 1
    ? { kind: 'greedy', text, folded, name: inner.slice(0, -1) }
    : { kind: 'variable', text, folded, name: inner };
};

/** A URL has at most 8,192 bytes; this also bounds how deep a search recurses. */
const MOST_SEGMENTS = 4096;

/** The template of a path whose segments are given. Only a whole segment can be a variable. */
export const templateOf = (path: string, texts: readonly string[]): PathTemplate => {
  const segments = texts.map(segmentOf);
  const greedy = segments.findIndex((segment) => segment.kind === 'greedy');
  return { path, segments, usable: texts.length <= MOST_SEGMENTS && (greedy === -1 || greedy === segments.length - 1) };
};

/** Where a template's variables stand: all that is needed to read their values off a path. */
export type VariablePlace = { readonly segment: number; readonly name: string; readonly greedy: boolean };

export const variablesOf = (template: PathTemplate): readonly VariablePlace[] =>
  template.segments.flatMap(({ kind, name }, segment) => (kind === 'literal' ? [] : [{ segment, name, greedy: kind === 'greedy' }]));

const NONE: Readonly<Record<string, string>> = {};

/** The values of variables in `path` between `start` (the first character of the first segment) and `end`. */
export const valuesIn = (
  variables: readonly VariablePlace[],
  path: string,
  start: number,
  end: number,
): Readonly<Record<string, string>> => {
  if (variables.length === 0) return NONE;
  const values: Record<string, string> = {};
  let segment = 0;
  let at = start;
  for (const variable of variables) {
    while (segment < variable.segment) {
      at = path.indexOf('/', at) + 1;
      segment += 1;
    }
    const slash = variable.greedy ? -1 : path.indexOf('/', at);
    values[variable.name] = path.slice(at, slash === -1 || slash > end ? end : slash);
  }
  return values;
};
