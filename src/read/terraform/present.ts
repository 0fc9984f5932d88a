import type { HclExpression } from '../../syntax/hcl/ast.ts';
import { elementsOf } from './access-values.ts';
import type { Val } from './value.ts';
import { evaluate, report, type Scope, writtenAt } from './world.ts';

/** How often something is repeated by a `for_each` or a `count` whose condition is not known: as if it were there. */
export const evaluatePresent = (scope: Scope, expression: HclExpression): Val => {
  const value = evaluate(scope, expression);
  if (value.kind !== 'unknown' || expression.kind !== 'conditional') return value;
  const branches = [expression.whenTrue, expression.whenFalse].map((branch) => evaluatePresent(scope, branch));
  const present = branches.find((branch) => isSomething(branch));
  if (present)
    report(scope.world, 'expression-unknown', 'info', expression.condition.at, {
      expression: writtenAt(scope.world, expression.condition.at),
    });
  return present ?? value;
};

const isSomething = (value: Val): boolean =>
  (value.kind === 'number' && value.value > 0) || (value.kind !== 'unknown' && (elementsOf(value)?.length ?? 0) > 0);
