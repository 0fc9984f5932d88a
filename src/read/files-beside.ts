import { parseJsonDocuments } from '../syntax/json.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import type { ProjectContext } from './project-part.ts';

/** Finds files that a text names among those that were pasted, and remembers which were used. */
export type FilesBeside = {
  /** The first document of a JSON or YAML file; null where no such file was pasted, or it cannot be read. */
  readonly tree: (path: string, from: string) => SyntaxNode | null;
  readonly used: ReadonlySet<string>;
};

/** The parts of a path, without `.`, and with `..` taken back. */
const partsOf = (path: string): readonly string[] => {
  const parts: string[] = [];
  for (const part of path.replace(/^[a-z0-9]+:\/\//i, '').split(/[/\\]/)) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts;
};

const endsWith = (whole: readonly string[], end: readonly string[]): boolean =>
  end.length > 0 && end.length <= whole.length && end.every((part, index) => part === whole[whole.length - end.length + index]);

/** The pasted file that a path means: beside the text that names it, else the only one that ends so, else the one of that name. */
const nameOf = (names: readonly string[], path: string, from: string): string | null => {
  const beside = partsOf(`${from.replace(/[^/\\]*$/, '')}${path}`).join('/');
  const exact = names.find((name) => partsOf(name).join('/') === beside);
  if (exact !== undefined) return exact;
  const wanted = partsOf(path);
  return names.find((name) => endsWith(partsOf(name), wanted)) ?? names.find((name) => endsWith(partsOf(name), wanted.slice(-1))) ?? null;
};

export const filesBeside = ({ texts, yaml }: ProjectContext): FilesBeside => {
  const names = [...texts.keys()];
  const trees = new Map<string, SyntaxNode | null>();
  const used = new Set<string>();
  const parse = (name: string): SyntaxNode | null => {
    const text = texts.get(name) ?? '';
    if (/^\s*[{[]/.test(text.slice(0, 1000))) return parseJsonDocuments(name, text).value[0] ?? null;
    return yaml?.(name, text).value[0] ?? null;
  };
  return {
    used,
    tree: (path, from) => {
      const name = nameOf(names, path, from);
      if (name === null || name === from) return null;
      const before = trees.get(name);
      const tree = before === undefined ? parse(name) : before;
      trees.set(name, tree);
      if (tree) used.add(name);
      return tree;
    },
  };
};
