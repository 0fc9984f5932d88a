import type { HclExpression } from '../../syntax/hcl/ast.ts';
import { numberOf, sameValue, truth } from './convert-values.ts';
import { boolean, number, type Val } from './value.ts';
import { evaluate, openFrom, refuse, type Scope } from './world.ts';

type Operation = Extract<HclExpression, { kind: 'unary' | 'binary' }>;

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};
const ORDER: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

export const operate = (scope: Scope, expression: Operation): Val => {
  const { at, operator } = expression;
  const open = (...causes: readonly Val[]): Val => openFrom(scope.world, at, ...causes);
  if (expression.kind === 'unary') {
    const operand = evaluate(scope, expression.operand);
    if (operand.kind === 'unknown') return open(operand);
    const said = operator === '!' ? truth(operand) : numberOf(operand);
    if (typeof said === 'boolean') return boolean(!said, at);
    return typeof said === 'number' ? number(-said, at) : wrong(scope, expression);
  }
  const left = evaluate(scope, expression.left);
  if (operator === '&&' || operator === '||') return logical(scope, expression, left);
  const right = evaluate(scope, expression.right);
  if (operator === '==' || operator === '!=') {
    const same = sameValue(scope.world, left, right);
    return same === null ? open(left, right) : boolean(same === (operator === '=='), at);
  }
  if (left.kind === 'unknown' || right.kind === 'unknown') return open(left, right);
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === null || b === null) return wrong(scope, expression);
  const compared = ORDER[operator];
  if (compared) return boolean(compared(a, b), at);
  const counted = ARITHMETIC[operator]?.(a, b);
  return counted === undefined || !Number.isFinite(counted) ? wrong(scope, expression) : number(counted, at);
};

const logical = (scope: Scope, expression: Extract<Operation, { kind: 'binary' }>, left: Val): Val => {
  const decides = expression.operator === '||';
  const first = truth(left);
  if (first === decides) return boolean(decides, expression.at);
  const right = evaluate(scope, expression.right);
  const second = truth(right);
  if (second === decides) return boolean(decides, expression.at);
  return first === null || second === null ? openFrom(scope.world, expression.at, left, right) : boolean(!decides, expression.at);
};

const wrong = (scope: Scope, expression: Operation): Val =>
  refuse(scope.world, expression.at, 'expression-error', { detail: 'operands', operator: expression.operator });
