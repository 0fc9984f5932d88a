import type { Node } from 'web-tree-sitter';
import type { HclExpression, ObjectItem } from './ast.ts';
import { childOf, deeper, type Job, partsOf, spanOf, textOf } from './job.ts';
import { heredocOf, quotedOf } from './templates.ts';

const broken = (job: Job, node: Node): HclExpression => ({ kind: 'broken', at: spanOf(job, node) });

/** What an `expression` node, or anything inside one, says. */
export const expressionOf = (job: Job, node: Node): HclExpression =>
  deeper<HclExpression>(
    job,
    node,
    () => chainOf(job, node),
    () => broken(job, node),
  );

const ACCESS = new Set(['get_attr', 'index', 'splat']);

/** An expression node holds a first part and what is looked up in it: `aws_x` `.y` `[0]` `.z`. */
const chainOf = (job: Job, node: Node): HclExpression => {
  if (node.type === 'ERROR' || node.isMissing) return broken(job, node);
  if (node.type !== 'expression' && node.type !== 'binary_operation' && node.type !== 'unary_operation') return partOf(job, node);
  if (node.type !== 'expression') return operationOf(job, node);
  const parts = partsOf(node);
  const [first, ...accesses] = parts;
  if (!first || parts.some((part) => part.type === 'ERROR')) return broken(job, node);
  return follow(job, partOf(job, first), accesses);
};

/** Adds accesses to what they are applied to. A chain is a loop here, so that a long one costs no stack. */
const follow = (job: Job, first: HclExpression, accesses: readonly Node[]): HclExpression => {
  let of = first;
  for (const access of accesses) {
    if (!ACCESS.has(access.type)) return { kind: 'broken', at: spanOf(job, access) };
    const at = { ...of.at, end: spanOf(job, access).end };
    if (access.type === 'get_attr') {
      const name = childOf(access, 'identifier');
      of = { kind: 'attribute', at, of, name: name ? textOf(job, name) : '' };
    } else if (access.type === 'index') of = { kind: 'index', at, of, key: indexOf(job, access) };
    else of = splatOf(job, access, of, at);
  }
  return of;
};

const indexOf = (job: Job, node: Node): HclExpression => {
  const legacy = childOf(node, 'legacy_index');
  if (legacy) return { kind: 'literal', at: spanOf(job, legacy), value: Number(textOf(job, legacy).replace(/^\.\s*/, '')) };
  const key = childOf(childOf(node, 'new_index') ?? node, 'expression');
  return key ? expressionOf(job, key) : broken(job, node);
};

const splatOf = (job: Job, node: Node, of: HclExpression, at: HclExpression['at']): HclExpression => {
  const inner = childOf(node, 'attr_splat', 'full_splat') ?? node;
  const element: HclExpression = { kind: 'element', at: spanOf(job, inner) };
  const parts = partsOf(inner);
  // `x.*.a[0]` is the first of all `a`; `x[*].a[0]` is each element's first `a`.
  const indexed = inner.type === 'attr_splat' ? parts.findIndex((part) => part.type !== 'get_attr') : -1;
  const own = indexed < 0 ? parts : parts.slice(0, indexed);
  const splat: HclExpression = { kind: 'splat', at, of, each: follow(job, element, own) };
  return indexed < 0 ? splat : follow(job, splat, parts.slice(indexed));
};

const partOf = (job: Job, node: Node): HclExpression => {
  switch (node.type) {
    case 'expression':
    case 'operation': {
      const inner = node.type === 'operation' ? partsOf(node)[0] : node;
      return inner ? expressionOf(job, inner) : broken(job, node);
    }
    case 'literal_value': {
      const inner = partsOf(node)[0];
      return inner ? literalOf(job, inner) : broken(job, node);
    }
    case 'template_expr': {
      const inner = partsOf(node)[0];
      if (!inner) return broken(job, node);
      return inner.type === 'heredoc_template' ? heredocOf(job, inner) : quotedOf(job, inner);
    }
    case 'variable_expr':
      return { kind: 'name', at: spanOf(job, node), name: textOf(job, node) };
    case 'function_call':
      return callOf(job, node);
    case 'conditional':
      return conditionalOf(job, node);
    case 'for_expr':
      return forOf(job, partsOf(node)[0] ?? node);
    case 'collection_value':
      return collectionOf(job, partsOf(node)[0] ?? node);
    case 'binary_operation':
    case 'unary_operation':
      return operationOf(job, node);
    default:
      return broken(job, node);
  }
};

const literalOf = (job: Job, node: Node): HclExpression => {
  const at = spanOf(job, node);
  switch (node.type) {
    case 'numeric_lit':
      return { kind: 'literal', at, value: Number(textOf(job, node)) };
    case 'bool_lit':
      return { kind: 'literal', at, value: textOf(job, node) === 'true' };
    case 'null_lit':
      return { kind: 'literal', at, value: null };
    case 'string_lit':
      return quotedOf(job, node);
    default:
      return broken(job, node);
  }
};

const callOf = (job: Job, node: Node): HclExpression => {
  const args = childOf(node, 'function_arguments');
  const name = childOf(node, 'identifier');
  return {
    kind: 'call',
    at: spanOf(job, node),
    name: name ? textOf(job, name) : '',
    args: (args ? partsOf(args) : []).filter((part) => part.type !== 'ellipsis').map((part) => expressionOf(job, part)),
    spread: args !== undefined && childOf(args, 'ellipsis') !== undefined,
  };
};

const conditionalOf = (job: Job, node: Node): HclExpression => {
  const [condition, then, otherwise] = partsOf(node);
  if (!condition || !then || !otherwise) return broken(job, node);
  return {
    kind: 'conditional',
    at: spanOf(job, node),
    condition: expressionOf(job, condition),
    whenTrue: expressionOf(job, then),
    whenFalse: expressionOf(job, otherwise),
  };
};

/** A pair of operands that are an access chain each: the grammar puts a chain's parts side by side. */
const operandsOf = (node: Node): { readonly operator: string; readonly sides: readonly (readonly Node[])[] } => {
  const sides: Node[][] = [[]];
  let operator = '';
  for (const child of node.children) {
    if (child.type === 'comment') continue;
    // Brackets around an operand are unnamed too.
    if (child.isNamed) sides[sides.length - 1]?.push(child);
    else if (child.type !== '(' && child.type !== ')') {
      operator = child.type;
      sides.push([]);
    }
  }
  return { operator, sides };
};

const sideOf = (job: Job, nodes: readonly Node[], whole: Node): HclExpression => {
  const [first, ...accesses] = nodes;
  if (!first || nodes.some((node) => node.type === 'ERROR')) return broken(job, whole);
  return follow(job, expressionOf(job, first), accesses);
};

const operationOf = (job: Job, node: Node): HclExpression => {
  const { operator, sides } = operandsOf(node);
  const [left = [], right = []] = sides;
  if (node.type === 'unary_operation') return { kind: 'unary', at: spanOf(job, node), operator, operand: sideOf(job, right, node) };
  return { kind: 'binary', at: spanOf(job, node), operator, left: sideOf(job, left, node), right: sideOf(job, right, node) };
};

const forOf = (job: Job, node: Node): HclExpression => {
  const intro = childOf(node, 'for_intro');
  const names = (intro?.namedChildren ?? []).filter((child) => child.type === 'identifier').map((child) => textOf(job, child));
  const over = intro && childOf(intro, 'expression');
  const values = node.namedChildren.filter((child) => child.type === 'expression');
  const isObject = node.type === 'for_object_expr';
  const [first, second] = values;
  const value = isObject ? second : first;
  const condition = childOf(childOf(node, 'for_cond') ?? node, ...(childOf(node, 'for_cond') ? ['expression'] : []));
  if (!over || !first || !value || names.length === 0) return broken(job, node);
  return {
    kind: 'for',
    at: spanOf(job, node),
    keyName: names.length > 1 ? (names[0] ?? null) : null,
    valueName: names[names.length - 1] ?? '',
    over: expressionOf(job, over),
    key: isObject ? expressionOf(job, first) : null,
    value: expressionOf(job, value),
    condition: condition ? expressionOf(job, condition) : null,
    grouped: childOf(node, 'ellipsis') !== undefined,
  };
};

const collectionOf = (job: Job, node: Node): HclExpression => {
  const at = spanOf(job, node);
  if (node.type === 'tuple') {
    return {
      kind: 'tuple',
      at,
      items: partsOf(node)
        .filter((part) => part.type === 'expression')
        .map((part) => expressionOf(job, part)),
    };
  }
  if (node.type !== 'object') return broken(job, node);
  return { kind: 'object', at, items: partsOf(node).flatMap((part) => (part.type === 'object_elem' ? objectItemOf(job, part) : [])) };
};

const objectItemOf = (job: Job, node: Node): readonly ObjectItem[] => {
  const [key, value] = partsOf(node);
  if (!key || !value) return [];
  return [{ at: spanOf(job, node), key: keyOf(job, key), value: expressionOf(job, value) }];
};

/** A bare name is the key itself; in brackets it is an expression. */
const keyOf = (job: Job, node: Node): HclExpression => {
  const name = textOf(job, node);
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) ? { kind: 'literal', at: spanOf(job, node), value: name } : expressionOf(job, node);
};
