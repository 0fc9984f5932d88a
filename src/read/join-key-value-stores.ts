import type { CloudFrontFunction, Join, KeyValueStore } from '../model/model.ts';
import type { KeyValueStorePiece, KeyValueStoreSummary } from './contribution.ts';
import { fileStem, freeJoinId } from './join-names.ts';
import type { SourceReading } from './source.ts';

/** A store by all names that are known of it; the first is what it is called. */
type Known = { readonly names: string[] };

const idOfArn = (arn: string): string | null => /:key-value-store\/([\w-]{1,100})$/.exec(arn)?.[1] ?? null;

const idsInCode = (code: string): readonly string[] =>
  [...code.matchAll(/\bkvs\(\s{0,20}['"]([\w-]{1,100})['"]\s{0,20}\)/g)].flatMap((found) => found[1] ?? []);

const note = (known: Known[], names: readonly (string | null)[]): void => {
  const all = names.flatMap((name) => (name === null ? [] : [name, ...(idOfArn(name) === null ? [] : [idOfArn(name) ?? ''])]));
  if (all.length === 0) return;
  const before = known.find((store) => store.names.some((name) => all.includes(name)));
  if (!before) known.push({ names: [...new Set(all)] });
  else before.names.push(...all.filter((name) => !before.names.includes(name)));
};

/** Every store that something names: those that functions are tied to first, as their contents are what is wanted. */
const knownStores = (functions: readonly CloudFrontFunction[], summaries: readonly KeyValueStoreSummary[]): readonly Known[] => {
  const known: Known[] = [];
  for (const fn of functions) for (const name of fn.keyValueStores) note(known, [name]);
  for (const { arn, id, name } of summaries) note(known, [arn, id, name]);
  for (const fn of functions) for (const id of idsInCode(fn.code.value)) note(known, [id]);
  return known;
};

const named = (known: readonly Known[], name: string): Known =>
  known.find(({ names }) => names.includes(name) || names.includes(idOfArn(name) ?? name)) ?? { names: [name] };

/** A file that bears a store's name or id. */
const storeOfFile = (source: string, known: readonly Known[]): Known | null =>
  known.find(({ names }) => names.some((name) => name.length > 3 && fileStem(source).includes(name))) ?? null;

type Piece = Omit<KeyValueStorePiece, 'name'>;

const storeOf = ({ names: [name = '', ...aliases] }: Known, piece: Piece, joins: readonly string[]): KeyValueStore => ({
  at: piece.at,
  name,
  aliases: [...new Set([...aliases, ...(piece.aliases ?? [])])],
  items: piece.items,
  // A store that is only declared is filled from somewhere else.
  complete: piece.complete ?? piece.items.length > 0,
  joins,
});

/** Several texts of one store hold its pages: the whole is known once one of them is the whole. */
const merged = (stores: readonly KeyValueStore[]): readonly KeyValueStore[] => {
  const byName = new Map<string, KeyValueStore>();
  for (const store of stores) {
    const before = byName.get(store.name);
    if (!before) byName.set(store.name, store);
    else
      byName.set(store.name, {
        ...(before.items.length > 0 ? before : { ...before, at: store.at }),
        items: [...before.items, ...store.items],
        complete: before.complete === true || store.complete === true,
        joins: [...(before.joins ?? []), ...(store.joins ?? [])],
      });
  }
  return [...byName.values()];
};

/**
 * Gives the contents of every store its name. `list-keys` prints none: it is told by its command, the workspace's `for`, the file's name, or
 * the answer of the user, else it is the first store that is named somewhere and has no contents; then the join is recorded.
 */
export const joinKeyValueStores = (
  readings: readonly SourceReading[],
  functions: readonly CloudFrontFunction[],
  answers: Readonly<Record<string, string>>,
  joins: Join[],
): readonly KeyValueStore[] => {
  const pieces = readings.flatMap((reading) => reading.contributions.map((piece) => ({ reading, piece })));
  const summaries = pieces.flatMap(({ piece }) => (piece.kind === 'key-value-store-summary' ? [piece.value] : []));
  const known = knownStores(functions, summaries);
  const found: KeyValueStore[] = [];
  const open: (() => void)[] = [];
  for (const { reading, piece } of pieces) {
    if (piece.kind !== 'key-value-store') continue;
    const { name: said, ...contents } = piece.value;
    const told = said ?? reading.belongsTo.keyValueStore ?? null;
    const store = told === null ? storeOfFile(reading.name, known) : named(known, told);
    if (store) found.push(storeOf(store, contents, []));
    else open.push(() => void found.push(guessed(reading.name, contents)));
  }
  const guessed = (source: string, contents: Piece): KeyValueStore => {
    const id = freeJoinId(joins, source, 'store');
    const names = known.flatMap(({ names: [name] }) => name ?? []);
    const isFilled = (name: string): boolean => found.some((store) => store.name === name && store.items.length > 0);
    const options = [...names.filter((name) => !isFilled(name)), ...names.filter(isFilled)];
    const owner = answers[id] ?? options[0];
    // Nothing names any store: a function without one takes whatever is pasted.
    if (owner === undefined) return storeOf({ names: [fileStem(source)] }, contents, []);
    joins.push({ id, source, owner, options: options.includes(owner) ? options : [owner, ...options], at: contents.at });
    return storeOf(named(known, owner), contents, [id]);
  };
  for (const settle of open) settle();
  return merged(found);
};
