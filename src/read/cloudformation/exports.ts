import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf } from '../access.ts';
import { type Scope, type Session, scopeOf } from './stack.ts';
import { asText } from './texts.ts';

type Exported = { readonly scope: Scope; readonly value: SyntaxNode };

/** What stacks that were pasted together export, by the export's name. */
export const exportOf = (session: Session, name: string): Exported | null => {
  session.exports ??= allExports(session);
  return session.exports.get(name) ?? null;
};

const allExports = (session: Session): ReadonlyMap<string, Exported> => {
  const found = new Map<string, Exported>();
  // A name that imports would look here again: until all are found there are none.
  session.exports = found;
  for (const stack of session.stacks) {
    const scope = scopeOf(stack);
    for (const output of stack.outputs.values()) {
      const node = childOf(childOf(output, 'Export'), 'Name');
      const value = childOf(output, 'Value');
      const name = node && asText(scope, session.evaluate(scope, node));
      if (name && value && !found.has(name)) found.set(name, { scope, value });
    }
  }
  return found;
};
