import { type Node, readPattern, UNREADABLE } from './syntax.ts';

/**
 * Regular expressions as Terraform writes them (RE2), matched in linear time: JavaScript's own engine can take exponential time, and both the
 * pattern and the text come from the paste. Source: https://developer.hashicorp.com/terraform/language/functions/regex
 */
export type Pattern = { readonly program: readonly Op[]; readonly groups: number; readonly names: ReadonlyMap<string, number> };

/** Where a match and its groups stand: pairs of offsets, -1 where a group took no part. */
export type Match = { readonly at: readonly number[] };

type Op =
  | { readonly op: 'unit'; readonly takes: (unit: number) => boolean }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'assert'; readonly holds: (text: string, at: number) => boolean }
  | { readonly op: 'match' };

const LONGEST_PATTERN = 1000;
const LONGEST_PROGRAM = 5000;
/** Steps that the matches of one call may take: an instruction at a place in the text is one. */
export const MOST_STEPS = 5_000_000;

const emit = (program: Op[], node: Node): void => {
  if (program.length > LONGEST_PROGRAM) throw UNREADABLE;
  switch (node.kind) {
    case 'unit':
      program.push({ op: 'unit', takes: node.takes });
      return;
    case 'assert':
      program.push({ op: 'assert', holds: node.holds });
      return;
    case 'sequence':
      for (const item of node.items) emit(program, item);
      return;
    case 'group':
      program.push({ op: 'save', slot: 2 * node.index });
      emit(program, node.of);
      program.push({ op: 'save', slot: 2 * node.index + 1 });
      return;
    case 'either':
      return emitEither(program, node.items);
    case 'repeat':
      return emitRepeat(program, node);
  }
};

const emitEither = (program: Op[], items: readonly Node[]): void => {
  const exits: number[] = [];
  items.forEach((item, index) => {
    const split = program.length;
    if (index < items.length - 1) program.push({ op: 'jump', to: 0 });
    emit(program, item);
    if (index === items.length - 1) return;
    exits.push(program.length);
    program.push({ op: 'jump', to: 0 });
    program[split] = { op: 'split', first: split + 1, second: program.length };
  });
  for (const exit of exits) program[exit] = { op: 'jump', to: program.length };
};

const emitRepeat = (program: Op[], node: Extract<Node, { kind: 'repeat' }>): void => {
  for (let n = 0; n < node.least; n++) emit(program, node.of);
  const fork = (at: number, into: number, past: number): void => {
    program[at] = { op: 'split', first: node.greedy ? into : past, second: node.greedy ? past : into };
  };
  if (node.most === Number.POSITIVE_INFINITY) {
    const loop = program.length;
    program.push({ op: 'jump', to: 0 });
    emit(program, node.of);
    program.push({ op: 'jump', to: loop });
    fork(loop, loop + 1, program.length);
    return;
  }
  const forks: number[] = [];
  for (let n = node.least; n < node.most; n++) {
    forks.push(program.length);
    program.push({ op: 'jump', to: 0 });
    emit(program, node.of);
  }
  for (const at of forks) fork(at, at + 1, program.length);
};

/** Null for a pattern that is not one, or that uses what is not supported. */
export const compilePattern = (source: string): Pattern | null => {
  if (source.length > LONGEST_PATTERN) return null;
  try {
    const { node, groups, names } = readPattern(source);
    const program: Op[] = [{ op: 'save', slot: 0 }];
    emit(program, node);
    program.push({ op: 'save', slot: 1 }, { op: 'match' });
    return { program, groups, names };
  } catch (error) {
    if (error === UNREADABLE) return null;
    throw error;
  }
};

type Thread = { readonly at: number; readonly saved: readonly number[] };

/** Follows what takes no character, in the order of preference. Each instruction is visited once for each place in the text. */
const follow = (program: readonly Op[], text: string, place: number, start: Thread, seen: Set<number>, out: Thread[]): void => {
  const open: Thread[] = [start];
  while (open.length > 0) {
    const thread = open.pop();
    if (!thread || seen.has(thread.at)) continue;
    seen.add(thread.at);
    const op = program[thread.at];
    if (!op) continue;
    if (op.op === 'jump') open.push({ ...thread, at: op.to });
    else if (op.op === 'split') open.push({ ...thread, at: op.second }, { ...thread, at: op.first });
    else if (op.op === 'save') open.push({ at: thread.at + 1, saved: thread.saved.with(op.slot, place) });
    else if (op.op === 'assert') {
      if (op.holds(text, place)) open.push({ ...thread, at: thread.at + 1 });
    } else out.push(thread);
  }
};

/** What several matches of one call may take together. */
export type Spent = { steps: number };

/** The leftmost match at or after `from`, as RE2 prefers it; null where there is none, or where it takes too long to tell. */
export const matchPattern = ({ program, groups }: Pattern, text: string, from: number, spent: Spent = { steps: 0 }): Match | null => {
  const none: readonly number[] = new Array<number>(2 * (groups + 1)).fill(-1);
  let threads: Thread[] = [];
  let found: Match | null = null;
  for (let place = from; place <= text.length; place++) {
    const seen = new Set<number>();
    const now: Thread[] = [];
    for (const thread of threads) follow(program, text, place, thread, seen, now);
    if (!found) follow(program, text, place, { at: 0, saved: none }, seen, now);
    if (now.length === 0 && found) return found;
    spent.steps += seen.size + 1;
    if (spent.steps > MOST_STEPS) return null;
    threads = [];
    for (const thread of now) {
      const op = program[thread.at];
      if (op?.op === 'match') {
        found = { at: thread.saved };
        // What is less preferred than a match is dropped.
        break;
      }
      if (op?.op === 'unit' && place < text.length && op.takes(text.charCodeAt(place)))
        threads.push({ at: thread.at + 1, saved: thread.saved });
    }
  }
  return found;
};
