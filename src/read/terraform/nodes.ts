import type { Member, SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { placeholders } from '../placeholders.ts';
import { type Holes, hasHole } from './holes.ts';
import { boolean, list, nothing, number, text, type Val } from './value.ts';
import { MOST_STEPS, type World, writtenAt } from './world.ts';

const DEEPEST = 100;

/** A host that is known but for its region: the region decides nothing about who answers. */
const REGION = /^([a-z0-9.-]{1,200}[.-])([\ue000-\uf8ff])(\.amazonaws\.com(?:\.cn)?|\.on\.aws|\.elb\.amazonaws\.com)(\/.*)?$/s;
const SERVICE = /\.(?:execute-api|lambda-url|s3)\.$|\.s3-website[.-]$|\.s3-$/;

/** Fills in the region where nothing else is open. */
const withRegion = (holes: Holes, value: string, region: string): string => {
  const found = REGION.exec(value.replace(/^https?:\/\//, ''));
  const [, before = '', mark = '', after = '', path = ''] = found ?? [];
  if (!found || !holes.at(mark) || !SERVICE.test(before) || hasHole(holes, path)) return value;
  return `${/^https?:\/\//.exec(value)?.[0] ?? ''}${before}${region}${after}${path}`;
};

/** What is not known in a text, by the expressions that would tell it. */
const openIn = (holes: Holes, value: string): string =>
  [...value].map((unit) => (holes.at(unit) ? `\${${holes.at(unit)?.expression}}` : unit)).join('');

/** A value as the tree that readers know. `at`: where the whole of it is written, where that is not where its parts come from. */
export const nodeOf = (world: World, value: Val, at: Span = value.at, region: string = placeholders.region, depth = 0): SyntaxNode => {
  const inner = (one: Val): SyntaxNode => nodeOf(world, one, one.at, region, depth + 1);
  // Values are shared: written out, a few can be any number of nodes.
  if (depth > DEEPEST || ++world.steps > MOST_STEPS) return { kind: 'unresolved', at, expression: writtenAt(world, at) };
  switch (value.kind) {
    case 'string': {
      const said = withRegion(world.holes, value.value, region);
      if (!hasHole(world.holes, said)) return { kind: 'string', at, value: said };
      return { kind: 'unresolved', at, expression: writtenAt(world, at) || writtenAt(world, value.at) || openIn(world.holes, said) };
    }
    case 'number':
    case 'boolean':
      return { ...value, at };
    case 'null':
      return { kind: 'null', at };
    case 'list':
      return { kind: 'array', at, items: value.items.map(inner) };
    case 'object':
      return {
        kind: 'object',
        at,
        members: [...value.members].map(([key, entry]): Member => ({ key, keySpan: entry.keyAt, value: inner(entry.value) })),
      };
    case 'resource':
      return { kind: 'unresolved', at, expression: value.instance.address };
    case 'module':
      return { kind: 'unresolved', at, expression: value.module.path };
    case 'unknown':
      return { kind: 'unresolved', at, expression: value.expression };
  }
};

/** A tree as a value: what `jsondecode` gives. */
export const valueOfNode = (node: SyntaxNode, world: World, place: (at: Span) => Span): Val => {
  const at = place(node.at);
  switch (node.kind) {
    case 'string':
      return text(node.value, at);
    case 'number':
      return number(node.value, at);
    case 'boolean':
      return boolean(node.value, at);
    case 'null':
      return nothing(at);
    case 'array':
      return list(
        node.items.map((item) => valueOfNode(item, world, place)),
        at,
      );
    case 'object':
      return {
        kind: 'object',
        at,
        members: new Map(node.members.map((m) => [m.key, { keyAt: place(m.keySpan), value: valueOfNode(m.value, world, place) }])),
      };
    case 'unresolved':
      return { kind: 'unknown', at, expression: node.expression, failed: false };
  }
};
