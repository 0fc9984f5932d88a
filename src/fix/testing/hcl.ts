import { newSourceReader, type ReadWorkspace } from '../../analyze/read-sources.ts';
import type { Model } from '../../model/model.ts';
import { emptyWorkspace } from '../../workspace/workspace.ts';
import { applyEdits, type Texts } from '../apply.ts';
import type { Change } from '../change.ts';
import { supposedEdits } from '../suppose/suppose.ts';
import type { Supposition } from '../suppose/supposition.ts';
import { writeChanges } from '../write/index.ts';
import { newPaste, type Paste } from '../write/paste.ts';
import type { Edits } from '../write/tree-editor.ts';

type Files = Readonly<Record<string, string>>;

const reader = newSourceReader();

const readFiles = (files: Files): Promise<ReadWorkspace> =>
  reader.read({ ...emptyWorkspace, sources: Object.entries(files).map(([name, text]) => ({ name, text })) });

const problemsOf = ({ readings, problems }: ReadWorkspace): readonly string[] =>
  [...readings.flatMap((one) => one.problems), ...problems].map(
    ({ code, severity, params }) => `${severity} ${code} ${JSON.stringify(params)}`,
  );

/** What tells one thing of a list from the others: its place in the list tells nothing once one is added. */
const KEYS = ['pattern', 'id', 'path', 'httpMethod', 'routeKey', 'errorCode', 'name', 'key', 'priority', 'event', 'value'];

const nameIn = (item: unknown, index: number): string => {
  if (typeof item !== 'object' || item === null) return String(item);
  const found = Object.entries(item).find(([key]) => KEYS.includes(key));
  const value = found?.[1];
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'value' in value) return String(value.value);
  return value === null ? '*' : String(index);
};

const LEFT_OUT = new Set(['at', 'joins', 'keySpan', 'label', 'from', 'source', 'page']);

/** Everything that a model says, one line for each value, without the places where it is written. */
const linesOf = (value: unknown, path: string): readonly string[] => {
  if (Array.isArray(value)) {
    const names = value.map((item, i) => nameIn(item, i).replaceAll('[', '<').replaceAll(']', '>'));
    return [
      `${path}[] ${names.join(' ')}`,
      ...value.flatMap((item, i) => (typeof item === 'object' ? linesOf(item, `${path}[${names[i]}]`) : [])),
    ];
  }
  if (typeof value !== 'object' || value === null) return [`${path} ${String(value)}`];
  const entries = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key));
  return entries.flatMap(([key, inner]) => linesOf(inner, key === 'value' ? path : `${path}.${key}`));
};

const shown = (model: Model): readonly string[] =>
  linesOf(model, '').map((line) => line.replace(/^\./, '').replace(/^(?:distributions|restApis|httpApis)\[[^\]]*\]\./, ''));

/** The lines that only one of two models has. Of a thing that only one has, the list that it is in tells enough. */
const lost = (own: readonly string[], other: readonly string[]): readonly string[] => {
  const all = new Set(other);
  const things = new Set(other.map((line) => /^(.*\])[^\]]*$/.exec(line)?.[1] ?? ''));
  return own.filter((line) => {
    if (all.has(line)) return false;
    const thing = /^(.*\[[^\]]+\])/.exec(line)?.[1];
    return thing === undefined || things.has(thing);
  });
};

export type Written = {
  /** Null: it cannot be written. */
  readonly texts: Texts | null;
  /** What the model says no longer (`-`) and what it says now (`+`). */
  readonly model: readonly string[];
};

const outcome = async (files: Files, make: (paste: Paste) => Edits): Promise<Written> => {
  const before = await readFiles(files);
  const paste = newPaste(before.sources, before.readings, before.model, before.loaded.parsers);
  const edits = make(paste);
  if (edits === null) return { texts: null, model: [] };
  const texts = applyEdits(new Map(Object.entries(files)), edits);
  const after = await readFiles(Object.fromEntries(texts));
  const [was, is] = [shown(before.model), shown(after.model)];
  const fresh = problemsOf(after).filter((one) => !problemsOf(before).includes(one) && !one.startsWith('info'));
  return {
    texts,
    model: [...lost(was, is).map((line) => `- ${line}`), ...lost(is, was).map((line) => `+ ${line}`), ...fresh],
  };
};

/** Changes written into files, read again: what the files then are, and how what they say differs. */
export const writtenInto = (files: Files, ...changes: readonly Change[]): Promise<Written> =>
  outcome(files, (paste) => writeChanges(paste, changes));

/** What a table has of a change: the lines of the texts, and of the model. */
export const tableOf = (files: Files, written: Written): string => {
  const parts = [changedLines(files, written), written.model];
  return parts
    .flatMap((lines, i) => (i === 0 || lines.length === 0 ? lines : ['', ...lines]))
    .map((line) => line.trimEnd())
    .join('\n');
};

/** The same for what may be deployed otherwise: the first way that can be written. */
export const supposedInto = (files: Files, supposition: Supposition): Promise<Written> =>
  outcome(files, (paste) => {
    for (const write of supposedEdits(paste, supposition)) {
      const edits = write();
      if (edits !== null) return edits;
    }
    return null;
  });

/** How many lines two texts have in common from each pair of places on. */
const commonFrom = (was: readonly string[], is: readonly string[]): readonly (readonly number[])[] => {
  const table: number[][] = Array.from({ length: was.length + 1 }, () => Array.from({ length: is.length + 1 }, () => 0));
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = is.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row) row[j] = was[i] === is[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
};

const linesBetween = (was: readonly string[], is: readonly string[]): readonly string[] => {
  const common = commonFrom(was, is);
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && was[i] === is[j]) {
      i++;
      j++;
    } else if (j >= is.length || (i < was.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) lines.push(`-${was[i++]}`);
    else lines.push(`+${is[j++]}`);
  }
  return lines;
};

/** The lines that the texts lose and get, without those that stay. */
const changedLines = (files: Files, { texts }: Written): readonly string[] =>
  texts === null
    ? ['null']
    : [...texts].flatMap(([name, text]) => linesBetween(name in files ? (files[name] ?? '').split('\n') : [], text.split('\n')));
