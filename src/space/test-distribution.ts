import { normalisePath } from '../match/normalise-path.ts';
import type { Behavior, Distribution } from '../model/distribution.ts';
import { known } from '../model/value.ts';
import type { World } from '../services/run-trace.ts';
import { prefixed } from './automaton.ts';
import type { OfViewer } from './path-at.ts';
import type { PathTest } from './path-test.ts';
import { patternAutomaton, ROOT } from './pattern-automaton.ts';
import { settledText } from './settled.ts';
import type { ClassPart } from './url-space.ts';

/** What comes of text in front of a normalised path when the two are normalised together. */
const normalisedPrefix = (prefix: string): string => {
  if (prefix === '') return '';
  const { path } = normalisePath(`${prefix}/`);
  return path.endsWith('/') ? path.slice(0, -1) : path;
};

/** Which behavior a distribution selects, and whether its default root object stands in for `/`. */
export const behaviorTest = (world: World, it: Distribution, pass: number, path: OfViewer): PathTest => {
  const hasRootObject = path.prefix === '' && known(it.defaultRootObject) !== '';
  const textOf = (pattern: Behavior['pattern']): string | null => (pattern === null ? null : (settledText(world, pattern) ?? null));
  const patterns = (): readonly (string | null)[] => it.behaviors.map(({ pattern }) => textOf(pattern));
  const partOf = (output: string): ClassPart => {
    if (output === ROOT) return { kind: 'root-object', distribution: it.name };
    const index = Number(output);
    return { kind: 'behavior', distribution: it.name, index, pattern: textOf(it.behaviors[index]?.pattern ?? null), pass };
  };
  return {
    key: `behavior ${it.name} ${path.key} ${hasRootObject}`,
    automaton: () => prefixed(patternAutomaton(patterns(), hasRootObject), normalisedPrefix(path.prefix ?? '')),
    basis: () => [path.prefix, ...patterns()],
    partOf,
    isSingle: (output) => output === ROOT,
  };
};
