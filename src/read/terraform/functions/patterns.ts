import { compilePattern, type Match, MOST_STEPS, matchPattern, type Pattern } from '../pattern/index.ts';
import { list, nothing, object, type Val } from '../value.ts';
import { type Call, type Run, strict, type Table } from './call.ts';

const MOST_MATCHES = 10_000;

/** All matches, one behind the other; null where it takes too long to find them. */
const matchesOf = (pattern: Pattern, text: string): readonly Match[] | null => {
  const found: Match[] = [];
  const spent = { steps: 0 };
  for (let from = 0; from <= text.length && found.length < MOST_MATCHES; ) {
    const match = matchPattern(pattern, text, from, spent);
    if (!match) break;
    found.push(match);
    const end = match.at[1] ?? text.length;
    from = end > (match.at[0] ?? 0) ? end : end + 1;
  }
  return spent.steps > MOST_STEPS ? null : found;
};

const groupOf = (match: Match, text: string, index: number): string | null => {
  const [start = -1, end = -1] = [match.at[2 * index], match.at[2 * index + 1]];
  return start < 0 || end < 0 ? null : text.slice(start, end);
};

/** What `regex` gives: the match, a list of its groups, or a map of its named groups. */
const resultOf = (pattern: Pattern, match: Match, text: string, call: Call): Val => {
  const group = (index: number): Val => {
    const found = groupOf(match, text, index);
    return found === null ? nothing(call.at) : call.give(found);
  };
  if (pattern.groups === 0) return group(0);
  if (pattern.names.size > 0) {
    return object(
      [...pattern.names].map(([name, index]) => [name, group(index)]),
      call.at,
    );
  }
  return list(
    Array.from({ length: pattern.groups }, (_, index) => group(index + 1)),
    call.at,
  );
};

const read = (args: readonly Val[], call: Call): { readonly pattern: Pattern; readonly text: string } | null => {
  const source = call.text(args[0]);
  const text = call.text(args[1]);
  const pattern = source === null ? null : compilePattern(source);
  return pattern === null || text === null ? null : { pattern, text };
};

const regex: Run = (args, call) => {
  const given = read(args, call);
  const match = given && matchPattern(given.pattern, given.text, 0);
  return given && match ? resultOf(given.pattern, match, given.text, call) : null;
};

const regexall: Run = (args, call) => {
  const given = read(args, call);
  const found = given && matchesOf(given.pattern, given.text);
  if (!given || !found) return null;
  return list(
    found.map((match) => resultOf(given.pattern, match, given.text, call)),
    call.at,
  );
};

/** `$1`, `${1}`, `${name}`, `$$`. Go reads `$1x` as the group named `1x`, which there is none of. */
const expanded = (template: string, pattern: Pattern, match: Match, text: string): string =>
  template.replace(/\$(?:\$|\{(\w{1,60})\}|(\w{1,60}))/g, (whole, braced: string | undefined, bare: string | undefined) => {
    if (whole === '$$') return '$';
    const name = braced ?? bare ?? '';
    const index = /^\d+$/.test(name) ? Number(name) : pattern.names.get(name);
    return index === undefined ? '' : (groupOf(match, text, index) ?? '');
  });

/** A pattern stands between slashes; anything else is replaced as it is. */
const replace: Run = (args, call) => {
  const [text, searched, by] = args.map((arg) => call.text(arg));
  if (typeof text !== 'string' || typeof searched !== 'string' || typeof by !== 'string') return null;
  if (searched.length < 2 || !searched.startsWith('/') || !searched.endsWith('/')) return call.give(text.split(searched).join(by));
  const pattern = compilePattern(searched.slice(1, -1));
  const found = pattern && matchesOf(pattern, text);
  if (!pattern || !found) return null;
  const made: string[] = [];
  let from = 0;
  for (const match of found) {
    made.push(text.slice(from, match.at[0]), expanded(by, pattern, match, text));
    from = match.at[1] ?? text.length;
  }
  return call.give(made.join('') + text.slice(from));
};

export const patternFunctions: Table = { regex: strict(regex), regexall: strict(regexall), replace: strict(replace) };
