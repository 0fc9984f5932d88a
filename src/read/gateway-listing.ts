import type { ObjectNode, SyntaxNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { asArray, asObject } from './access.ts';
import type { Contribution } from './contribution.ts';
import type { BelongsTo, Form, FormContext, FormId } from './form.ts';
import { field, fieldMember, type GatewayReader, newGatewayReader, reportOthers } from './gateway-members.ts';

/** What `get-xs` and `get-x` of API Gateway have in common: a list under some key, or one item alone, or (`--query`) a bare list. */
export type ListingSpec<T> = {
  readonly id: FormId;
  /** The CLI command that lists all items. */
  readonly command: string;
  /** The list's key, as the CLI spells it: `items`, `item`. */
  readonly key: string;
  readonly isItem: (node: SyntaxNode) => boolean;
  /** Does a single item say less than the list? Then what is not in it must not be taken to be missing. */
  readonly singleIsPart: boolean;
  /** Members of an item, in camelCase, that are read or leave routing alone. */
  readonly known: ReadonlySet<string>;
  readonly item: (reader: GatewayReader, node: ObjectNode, context: FormContext) => T | null;
  readonly pieces: (items: readonly T[], listing: Listing) => readonly Contribution[];
};

export type Listing = { readonly reader: GatewayReader; readonly tree: SyntaxNode; readonly at: Span; readonly belongsTo: BelongsTo };

const wrapperMembers = ['position', 'nextToken', 'responseMetadata'];

/** The items of a listing, or null where the tree is no listing. */
const listed = (tree: SyntaxNode, key: string): readonly SyntaxNode[] | null => (asArray(tree) ?? asArray(field(tree, key)))?.items ?? null;

export const listingForm = <T>(spec: ListingSpec<T>): Form => ({
  id: spec.id,
  recognise: (tree) => listed(tree, spec.key)?.some(spec.isItem) ?? spec.isItem(tree),
  read: (tree, context) => {
    const reader = newGatewayReader();
    const value = readListing(spec, reader, tree, context);
    return { value, problems: reader.problems };
  },
});

const readListing = <T>(spec: ListingSpec<T>, reader: GatewayReader, tree: SyntaxNode, context: FormContext): readonly Contribution[] => {
  const list = listed(tree, spec.key);
  if (list) reportWrapper(spec, reader, tree);
  else if (fieldMember(tree, spec.key)) return wrongType(reader, field(tree, spec.key) ?? tree, spec.key, 'array');
  else if (spec.singleIsPart)
    reader.report('listing-incomplete', 'info', tree.at, { what: operationOf(spec.command), command: spec.command });
  const nodes = list ?? [tree];
  const known = new Set([...spec.known, 'responseMetadata']);
  const items = nodes.flatMap((node) => {
    const object = asObject(node);
    if (!object) return wrongType(reader, node, spec.key, 'object');
    reportOthers(reader, object, known);
    return spec.item(reader, object, context) ?? [];
  });
  // When every item was broken we know nothing, which is not the same as an empty list.
  if (items.length === 0 && nodes.length > 0) return [];
  return spec.pieces(items, { reader, tree, at: tree.at, belongsTo: context.belongsTo });
};

/** `get-stages` of `aws apigateway get-stages --rest-api-id <id>`. */
const operationOf = (command: string): string => command.split(' ')[2] ?? command;

const wrongType = (reader: GatewayReader, node: SyntaxNode, what: string, expected: string): readonly never[] => {
  reader.report('member-wrong-type', 'error', node.at, { what, expected, found: node.kind === 'unresolved' ? 'expression' : node.kind });
  return [];
};

/** A page of a longer list names where the next one starts: `position` (REST), `NextToken` (v2, and the CLI's `--max-items`). */
const reportWrapper = <T>(spec: ListingSpec<T>, reader: GatewayReader, tree: SyntaxNode): void => {
  const object = asObject(tree);
  if (!object) return;
  reportOthers(reader, object, new Set([spec.key, ...wrapperMembers]));
  const next = fieldMember(object, 'position') ?? fieldMember(object, 'nextToken');
  if (next?.value.kind === 'string' && next.value.value !== '') {
    reader.report('listing-incomplete', 'warning', next.value.at, { what: operationOf(spec.command), command: spec.command });
  }
};
