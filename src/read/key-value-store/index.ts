import type { SyntaxNode } from '../../syntax/tree.ts';
import { asArray, childOf, has, literalOf, memberOf, newReader, type Reader } from '../access.ts';
import { commandBefore, hasOption, optionOf } from '../commands.ts';
import type { Contribution, KeyValueStorePiece } from '../contribution.ts';
import type { Form, FormContext } from '../form.ts';

type Item = KeyValueStorePiece['items'][number];

const listOf = (tree: SyntaxNode, name: string): readonly SyntaxNode[] | undefined => asArray(childOf(tree, name))?.items;

const hasPairs = (items: readonly SyntaxNode[] | undefined, key: string, value: string): boolean => {
  const [first] = items ?? [];
  // A tag has these two and nothing else as well; a list of tags is told apart by what stands around it (`foreign.ts`).
  return first?.kind === 'object' && first.members.length === 2 && has(first, key, value);
};

const isKeys = (tree: SyntaxNode): boolean => hasPairs(listOf(tree, 'Items'), 'Key', 'Value');
/** What a store is filled from: a file in S3, or a template's own. */
const isImport = (tree: SyntaxNode): boolean => hasPairs(listOf(tree, 'data'), 'key', 'value');
const isOneKey = (tree: SyntaxNode): boolean => has(tree, 'Key', 'Value', 'ItemCount');
const storesIn = (tree: SyntaxNode): readonly SyntaxNode[] => {
  const one = childOf(tree, 'KeyValueStore');
  if (one) return has(one, 'ARN') ? [one] : [];
  const list = memberOf(tree, 'KeyValueStoreList')?.value;
  return list ? (listOf(list, 'Items') ?? []) : [];
};
const isDescribed = (tree: SyntaxNode): boolean =>
  storesIn(tree).length > 0 || has(tree, 'KeyValueStoreList') || (has(tree, 'KvsARN') && !has(tree, 'Items'));

const itemOf = (reader: Reader, node: SyntaxNode): readonly Item[] => {
  const key = literalOf(reader, childOf(node, 'Key', 'key'), 'Key');
  const value = literalOf(reader, childOf(node, 'Value', 'value'), 'Value');
  return key && value ? [{ key: key.value, value: value.value, at: node.at }] : [];
};

const COMMAND = 'aws cloudfront-keyvaluestore list-keys --kvs-arn <arn>';

const contents = (reader: Reader, tree: SyntaxNode, context: FormContext): Contribution => {
  const command = commandBefore(context.commands ?? [], tree.at);
  const one = isOneKey(tree);
  const nodes = one ? [tree] : (listOf(tree, 'Items') ?? listOf(tree, 'data') ?? []);
  const more = childOf(tree, 'NextToken');
  const isPartial = one || more !== undefined || hasOption(command, 'max-items') || hasOption(command, 'query');
  if (isPartial) reader.report('listing-incomplete', 'warning', more?.at ?? tree.at, { what: 'list-keys', command: COMMAND });
  const value: KeyValueStorePiece = {
    at: tree.at,
    name: optionOf(command, 'kvs-arn'),
    items: nodes.flatMap((node) => itemOf(reader, node)),
    complete: !isPartial && context.isCut !== true,
  };
  return { kind: 'key-value-store', value };
};

const described = (reader: Reader, node: SyntaxNode): Contribution => ({
  kind: 'key-value-store-summary',
  value: {
    at: node.at,
    name: literalOf(reader, childOf(node, 'Name'), 'Name')?.value ?? null,
    id: literalOf(reader, childOf(node, 'Id'), 'Id')?.value ?? null,
    arn: literalOf(reader, childOf(node, 'ARN', 'KvsARN'), 'ARN')?.value ?? null,
  },
});

const read = (tree: SyntaxNode, context: FormContext): ReturnType<Form['read']> => {
  const reader = newReader();
  const stores = has(tree, 'KvsARN') && !has(tree, 'Items') ? [tree] : storesIn(tree);
  const value = isDescribed(tree) ? stores.map((store) => described(reader, store)) : [contents(reader, tree, context)];
  return { value, problems: reader.problems };
};

/** What `aws cloudfront-keyvaluestore list-keys` and `aws cloudfront describe-key-value-store` print, and the JSON that fills a store. */
export const keyValueStoreForms: readonly Form[] = [
  {
    id: 'cloudfront-key-value-store',
    recognise: (tree) => isKeys(tree) || isImport(tree) || isOneKey(tree) || isDescribed(tree),
    read,
  },
];
