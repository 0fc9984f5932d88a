import type { ForExpression, HclExpression, TemplatePart } from '../../syntax/hcl/ast.ts';
import type { Span } from '../../text/span.ts';
import { access, entriesOf } from './access-values.ts';
import { textOf, truth } from './convert-values.ts';
import { callFunction } from './functions.ts';
import { textVal } from './holes.ts';
import { operate } from './operators.ts';
import { referenceOf } from './references.ts';
import { boolean, failed, list, nothing, number, object, text, unknown, type Val } from './value.ts';
import { DEEPEST, MOST_ITEMS, MOST_STEPS, MOST_TEXT, openFrom, refuse, report, type Scope, within, writtenAt } from './world.ts';

/** What an expression amounts to. Never throws; what cannot be evaluated is `unknown`, with the expression as written. */
export const evaluate = (scope: Scope, expression: HclExpression): Val => {
  const { world } = scope;
  if (++world.steps > MOST_STEPS) {
    if (world.steps === MOST_STEPS + 1)
      report(world, 'expression-error', 'error', expression.at, { detail: 'too-much', limit: MOST_STEPS });
    return unknown(writtenAt(world, expression.at), expression.at);
  }
  if (world.depth >= DEEPEST) return refuse(world, expression.at, 'expression-error', { detail: 'too-deep', limit: DEEPEST });
  world.depth++;
  try {
    return valueOf(scope, expression);
  } finally {
    world.depth--;
  }
};

const valueOf = (scope: Scope, expression: HclExpression): Val => {
  const { at } = expression;
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value, at);
    case 'template':
      return templateOf(scope, expression.parts, at);
    case 'tuple':
      return list(
        expression.items.map((item) => evaluate(scope, item)),
        at,
      );
    case 'object':
      return objectOf(scope, expression);
    case 'name':
    case 'attribute':
    case 'index':
      return lookUp(scope, expression);
    case 'splat':
      return splatOf(scope, expression);
    case 'element':
      return scope.env.get('*') ?? unknown('*', at);
    case 'call':
      return callFunction(scope, expression);
    case 'unary':
    case 'binary':
      return operate(scope, expression);
    case 'conditional':
      return conditionalOf(scope, expression);
    case 'for':
      return forOf(scope, expression);
    case 'broken':
      return unknown(writtenAt(scope.world, at), at);
  }
};

const literal = (value: string | number | boolean | null, at: Span): Val => {
  if (typeof value === 'string') return text(value, at);
  if (typeof value === 'number') return number(value, at);
  return value === null ? nothing(at) : boolean(value, at);
};

/** The text of a template's parts; null once something in it is no text, or failed. */
const textOfParts = (scope: Scope, parts: readonly TemplatePart[]): string | null => {
  const made: string[] = [];
  let length = 0;
  for (const part of parts) {
    // Loops in loops of a template evaluate nothing, and take as long all the same.
    if (++scope.world.steps > MOST_STEPS) return null;
    const one = textOfPart(scope, part);
    if (one === null) return null;
    length += one.length;
    if (length > MOST_TEXT) {
      report(scope.world, 'expression-error', 'error', part.at, { detail: 'text-too-long', limit: MOST_TEXT });
      return null;
    }
    made.push(one);
  }
  return made.join('');
};

const textOfPart = (scope: Scope, part: TemplatePart): string | null => {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'value') {
    const value = evaluate(scope, part.value);
    return value.kind === 'unknown' && value.failed ? null : textOf(scope.world, value);
  }
  if (part.kind === 'if') {
    const condition = truth(evaluate(scope, part.condition));
    return condition === null ? null : textOfParts(scope, condition ? part.whenTrue : part.whenFalse);
  }
  const entries = entriesOf(evaluate(scope, part.over));
  if (entries === null || entries.length > MOST_ITEMS) return null;
  const made: string[] = [];
  let length = 0;
  for (const [key, value] of entries) {
    const one = textOfParts(within(scope, part.keyName, part.valueName, key, value), part.parts);
    if (one === null) return null;
    length += one.length;
    if (length > MOST_TEXT) return null;
    made.push(one);
  }
  return made.join('');
};

const templateOf = (scope: Scope, parts: readonly TemplatePart[], at: Span): Val => {
  // `"${x}"` is x itself.
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'value') {
    const value = evaluate(scope, only.value);
    if (value.kind === 'unknown' || value.kind === 'list' || value.kind === 'object' || value.kind === 'resource') return value;
  }
  const made = textOfParts(scope, parts);
  return made === null ? failed(writtenAt(scope.world, at), at) : textVal(scope.world.holes, made, at);
};

const objectOf = (scope: Scope, expression: Extract<HclExpression, { kind: 'object' }>): Val => {
  const members = new Map<string, { readonly keyAt: Span; readonly value: Val }>();
  for (const item of expression.items) {
    const key = textOf(scope.world, evaluate(scope, item.key));
    if (key !== null) members.set(key, { keyAt: item.key.at, value: evaluate(scope, item.value) });
  }
  return { kind: 'object', at: expression.at, members };
};

const lookUp = (scope: Scope, expression: Extract<HclExpression, { kind: 'name' | 'attribute' | 'index' }>): Val => {
  if (expression.kind === 'name') {
    return scope.env.get(expression.name) ?? referenceOf(scope, [expression.name], expression.at) ?? failed(expression.name, expression.at);
  }
  const path = pathOf(scope, expression);
  const found = path && referenceOf(scope, path, expression.at);
  if (found) return found;
  const of = evaluate(scope, expression.of);
  const key = expression.kind === 'attribute' ? text(expression.name, expression.at) : evaluate(scope, expression.key);
  return access(scope, of, key, expression.at);
};

/** `var.x`, `local.x`, `aws_s3_bucket.site`, `data.aws_region.current`: the names of a reference to something declared; null for anything else. */
const pathOf = (scope: Scope, expression: HclExpression): readonly string[] | null => {
  if (expression.kind !== 'attribute') return null;
  const { of, name } = expression;
  if (of.kind === 'name') return scope.env.has(of.name) || of.name === 'data' ? null : [of.name, name];
  const isData = of.kind === 'attribute' && of.of.kind === 'name' && of.of.name === 'data' && !scope.env.has('data');
  return isData && of.kind === 'attribute' ? ['data', of.name, name] : null;
};

const splatOf = (scope: Scope, expression: Extract<HclExpression, { kind: 'splat' }>): Val => {
  const of = evaluate(scope, expression.of);
  if (of.kind === 'unknown') return openFrom(scope.world, expression.at, of);
  const items = of.kind === 'list' ? of.items : of.kind === 'null' ? [] : [of];
  return list(
    items.map((item) => evaluate({ ...scope, env: new Map([...scope.env, ['*', item]]) }, expression.each)),
    expression.at,
  );
};

const conditionalOf = (scope: Scope, expression: Extract<HclExpression, { kind: 'conditional' }>): Val => {
  const asked = evaluate(scope, expression.condition);
  const condition = truth(asked);
  if (condition !== null) return evaluate(scope, condition ? expression.whenTrue : expression.whenFalse);
  const then = evaluate(scope, expression.whenTrue);
  const otherwise = evaluate(scope, expression.whenFalse);
  const isSame = then.kind === 'string' && otherwise.kind === 'string' && then.value === otherwise.value;
  return isSame ? then : openFrom(scope.world, expression.at, asked);
};

const forOf = (scope: Scope, expression: ForExpression): Val => {
  const { at } = expression;
  const over = evaluate(scope, expression.over);
  const entries = entriesOf(over);
  if (entries === null) return openFrom(scope.world, at, over);
  if (entries.length > MOST_ITEMS) {
    return refuse(scope.world, at, 'expression-error', { detail: 'too-many', count: entries.length, limit: MOST_ITEMS });
  }
  const turns = entries
    .map(([key, value]) => within(scope, expression.keyName, expression.valueName, key, value))
    .filter((turn) => takes(turn, expression));
  if (expression.key === null) {
    return list(
      turns.map((turn) => evaluate(turn, expression.value)),
      at,
    );
  }
  return keyedBy(turns, expression, expression.key);
};

const takes = (turn: Scope, { condition }: ForExpression): boolean => condition === null || truth(evaluate(turn, condition)) !== false;

const keyedBy = (turns: readonly Scope[], expression: ForExpression, keyOf: HclExpression): Val => {
  const groups = new Map<string, Val[]>();
  for (const turn of turns) {
    const key = textOf(turn.world, evaluate(turn, keyOf));
    if (key === null) continue;
    const value = evaluate(turn, expression.value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return object(
    [...groups].map(([key, values]) => [
      key,
      expression.grouped ? list(values, expression.at) : (values[values.length - 1] ?? nothing(expression.at)),
    ]),
    expression.at,
  );
};
