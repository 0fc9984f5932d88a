import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { asArray, childOf, has, memberOf, newReader } from '../access.ts';
import { commandBefore } from '../commands.ts';
import type { Contribution } from '../contribution.ts';
import type { Form, FormContext } from '../form.ts';
import { apiScope } from './scope.ts';

const textOf = (node: SyntaxNode | undefined): string | null => (node?.kind === 'string' && node.value !== '' ? node.value : null);

const OBJECT_MEMBERS = ['LastModified', 'ETag', 'Size', 'StorageClass'];

/** `--query Contents`: the objects alone. */
const isObject = (node: SyntaxNode | undefined): boolean => has(node, 'Key') && OBJECT_MEMBERS.some((name) => has(node, name));

/** What the CLI prints for an empty bucket: no `Contents` at all. */
const isEmptyBucket = (tree: SyntaxNode): boolean =>
  has(tree, 'KeyCount', 'Name') || (has(tree, 'RequestCharged') && tree.kind === 'object' && tree.members.length <= 3);

const isListing = (tree: SyntaxNode): boolean => {
  const objects = tree.kind === 'array' ? tree : asArray(memberOf(tree, 'Contents')?.value);
  if (objects === undefined) return isEmptyBucket(tree);
  const [first] = objects.items;
  return tree.kind === 'array' ? isObject(first) : first === undefined || has(first, 'Key');
};

const listed = (tree: SyntaxNode): { readonly keys: readonly string[]; readonly keysAt: readonly Span[] } => {
  const keys: string[] = [];
  const keysAt: Span[] = [];
  for (const item of (asArray(tree) ?? asArray(childOf(tree, 'Contents')))?.items ?? []) {
    const key = item.kind === 'string' ? item : childOf(item, 'Key');
    if (key?.kind !== 'string') continue;
    keys.push(key.value);
    keysAt.push(key.at);
  }
  return { keys, keysAt };
};

/** The member that says that there are more keys than these. */
const moreAt = (tree: SyntaxNode, listedKeys: number): Span | null => {
  const flag = childOf(tree, 'IsTruncated');
  if (flag?.kind === 'boolean' && flag.value) return flag.at;
  for (const name of ['NextToken', 'NextContinuationToken', 'NextMarker', 'StartAfter', 'Marker', 'Delimiter']) {
    const value = childOf(tree, name);
    if (textOf(value) !== null) return value?.at ?? null;
  }
  const prefixes = asArray(childOf(tree, 'CommonPrefixes'));
  if (prefixes && prefixes.items.length > 0) return prefixes.at;
  const count = childOf(tree, 'KeyCount');
  return count?.kind === 'number' && count.value > listedKeys ? count.at : null;
};

const COMMAND = 'aws s3api list-objects-v2 --bucket <bucket>';

const read = (tree: SyntaxNode, context: FormContext): ReturnType<Form['read']> => {
  const reader = newReader();
  const scope = apiScope(commandBefore(context.commands ?? [], tree.at));
  const { keys, keysAt } = listed(tree);
  const more = moreAt(tree, keys.length);
  if (more || scope.isPartial)
    reader.report('listing-incomplete', 'warning', more ?? tree.at, { what: 'list-objects-v2', command: COMMAND });
  const complete = more === null && !scope.isPartial && context.isCut !== true;
  const prefix = textOf(childOf(tree, 'Prefix')) ?? scope.prefix;
  const bucket = textOf(childOf(tree, 'Name')) ?? scope.bucket;
  const value: Contribution[] = [{ kind: 'bucket-listing', value: { at: tree.at, bucket, keys, keysAt, complete, prefix } }];
  return { value, problems: reader.problems };
};

/** What `aws s3api list-objects-v2` and `list-objects` print. */
export const bucketForms: readonly Form[] = [{ id: 's3-listing', recognise: isListing, read }];
