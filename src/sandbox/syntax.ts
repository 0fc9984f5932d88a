import { type AnyNode, parse } from 'acorn';
import type { FunctionInput, FunctionNote } from '../trace/ports.ts';

/** What reading the code gave: whether it is a module, or why its runtime refuses it. */
export type ReadCode =
  | { readonly kind: 'read'; readonly module: boolean; readonly notes: readonly FunctionNote[] }
  | { readonly kind: 'refused'; readonly detail: string; readonly line: number | null };

type Runtime = FunctionInput['runtime'];
type Found = { readonly feature: string; readonly line: number; readonly refused: boolean };

/** QuickJS walks the tree on the host's stack; code nested deeper than this could overflow it. No hand-written function comes near. */
const maximumDepth = 400;

/**
 * Reads a function's code as its runtime would. Both runtimes are njs, whose grammar is ES 5.1 and some parts of later ones: what it
 * lacks is a syntax error for the whole file, met at the first request. QuickJS accepts it all, so it is refused here.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
export const readCode = (code: string, runtime: Runtime): ReadCode => {
  try {
    // On the same line, so that lines stay the user's: strict mode always.
    const tree = parse(`'use strict';${code}`, {
      ecmaVersion: 'latest',
      sourceType: 'script',
      allowImportExportEverywhere: true,
      locations: true,
    });
    return judge(tree, runtime);
  } catch (error) {
    if (error instanceof SyntaxError && !error.message.startsWith('Not enough stack'))
      return { kind: 'refused', detail: `SyntaxError: ${error.message.replace(/ \(\d+:\d+\)$/, '')}`, line: lineOf(error) };
    return tooDeep;
  }
};

const tooDeep: ReadCode = { kind: 'refused', detail: 'SyntaxError: nested too deeply', line: null };

const lineOf = (error: SyntaxError): number | null => {
  const found = /\((\d+):\d+\)$/.exec(error.message);
  return found ? Number(found[1]) : null;
};

const judge = (tree: AnyNode, runtime: Runtime): ReadCode => {
  const { found, module, depth } = survey(tree, runtime);
  if (depth > maximumDepth) return tooDeep;
  const refused = found.filter((f) => f.refused).toSorted((a, b) => a.line - b.line)[0];
  if (refused) return { kind: 'refused', detail: `SyntaxError: ${refused.feature} in ${refused.line}`, line: refused.line };
  const first = found.filter((f, i) => found.findIndex((other) => other.feature === f.feature) === i);
  return { kind: 'read', module, notes: first.map(({ feature, line }) => ({ kind: 'undocumented', feature, line })) };
};

type Visit = { readonly node: AnyNode; readonly depth: number; readonly within: boolean };

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Walks without recursion: the code may be nested deeper than the stack is high. */
const survey = (tree: AnyNode, runtime: Runtime) => {
  const found: Found[] = [];
  let module = false;
  let deepest = 0;
  const todo: Visit[] = [{ node: tree, depth: 0, within: false }];
  for (let visit = todo.pop(); visit; visit = todo.pop()) {
    const { node, depth } = visit;
    deepest = Math.max(deepest, depth);
    if (node.type === 'ImportDeclaration') module = true;
    const feature = featureOf(node, runtime, visit.within);
    if (feature) found.push({ ...feature, line: node.loc?.start.line ?? 1 });
    const within = visit.within || /Function/.test(node.type);
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) todo.push({ node: child, depth: depth + (isLeftOf(child, node) ? 0 : 1), within });
  }
  return { found, module, depth: deepest };
};

/** A long sum or chain is a loop to a parser, not nesting. */
const isLeftOf = (child: AnyNode, node: AnyNode): boolean => {
  if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') return child === node.left;
  return node.type === 'MemberExpression' ? child === node.object : node.type === 'CallExpression' && child === node.callee;
};

type Feature = { readonly feature: string; readonly refused: boolean };

const token = (text: string): Feature => ({ feature: `Token "${text}" not supported in this version`, refused: true });
const undocumented = (feature: string): Feature => ({ feature, refused: false });

/** What njs has never had; `of` and `catch {}` were seen refused by runtime 2.0, the rest follows from the same parser. */
const lacking: Partial<Record<AnyNode['type'], Feature>> = {
  ForOfStatement: token('of'),
  ClassDeclaration: token('class'),
  ClassExpression: token('class'),
  ObjectPattern: token('{'),
  ArrayPattern: token('['),
  AssignmentPattern: token('='),
  SpreadElement: token('...'),
  ChainExpression: token('?.'),
  YieldExpression: token('yield'),
  ImportExpression: token('import'),
  MetaProperty: token('.'),
  ExportNamedDeclaration: { feature: 'Illegal export statement', refused: true },
  ExportDefaultDeclaration: { feature: 'Illegal export statement', refused: true },
  ExportAllDeclaration: { feature: 'Illegal export statement', refused: true },
};

const featureOf = (node: AnyNode, runtime: Runtime, within: boolean): Feature | null => {
  const missing = lacking[node.type];
  if (missing) return missing;
  if (node.type === 'CatchClause') return node.param ? null : token('{');
  if (node.type === 'LogicalExpression') return node.operator === '??' ? undocumented('??') : null;
  if (node.type === 'AssignmentExpression') return ['??=', '||=', '&&='].includes(node.operator) ? token(node.operator) : null;
  if (node.type === 'ImportDeclaration') return imports(node.source.value, node.specifiers, runtime);
  if (node.type === 'Literal') return literal(node, runtime);
  if (node.type === 'VariableDeclaration') return runtime === 'cloudfront-js-1.0' && node.kind !== 'var' ? token(node.kind) : null;
  if (node.type === 'AwaitExpression') return runtime === 'cloudfront-js-1.0' ? token('await') : null;
  if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression') {
    if (node.generator) return token('*');
    if (!node.async) return null;
    if (runtime === 'cloudfront-js-1.0') return token('async');
    return within || node.type !== 'FunctionDeclaration' ? undocumented('async closure') : null;
  }
  return null;
};

const imports = (source: unknown, specifiers: readonly AnyNode[], runtime: Runtime): Feature | null => {
  if (runtime === 'cloudfront-js-1.0') return { feature: 'Illegal import statement', refused: true };
  if (source !== 'cloudfront') return { feature: `Cannot find module "${String(source)}"`, refused: true };
  return specifiers.length === 1 && specifiers[0]?.type === 'ImportDefaultSpecifier'
    ? null
    : { feature: 'Non-default import is not supported', refused: true };
};

const literal = (node: Extract<AnyNode, { type: 'Literal' }>, runtime: Runtime): Feature | null => {
  if (typeof node.bigint === 'string') return token(node.raw ?? 'n');
  const separated = typeof node.value === 'number' && (node.raw ?? '').includes('_');
  return separated && runtime === 'cloudfront-js-1.0' ? token(node.raw ?? '_') : null;
};
