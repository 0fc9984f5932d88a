import type { Member, SyntaxNode } from '../../syntax/tree.ts';
import { membersOf } from '../gateway-members.ts';
import { mostValues } from './evaluate.ts';
import { type Stack, tellOnce, type Variables } from './stack.ts';
import { asText, textNode } from './texts.ts';

/** A member, and what the identifiers of the loops around it stand for. */
export type Looped = { readonly member: Member; readonly variables: Variables };

/** A loop in a loop in a loop is as deep as CloudFormation goes (5). */
const DEEPEST = 5;

const itemsOf = (stack: Stack, variables: Variables, node: SyntaxNode | undefined): readonly string[] => {
  if (!node) return [];
  const scope = { stack, variables, isCondition: false };
  const list = stack.session.evaluate(scope, node);
  return list?.kind === 'array' ? list.items.flatMap((item) => asText(scope, item) ?? []) : [];
};

const filledIn = (text: string, identifier: string, value: string): string =>
  text.replaceAll(`\${${identifier}}`, value).replaceAll(`&{${identifier}}`, value.replace(/[^A-Za-z0-9]/g, ''));

const namesFilledIn = (text: string, variables: Variables): string => {
  let name = text;
  for (const [identifier, value] of variables) if (value.kind === 'string') name = filledIn(name, identifier, value.value);
  return name;
};

const tooLarge = ({ session }: Stack, { keySpan }: Member): readonly Looped[] => {
  tellOnce(session, 'expansion', ({ report }) => report('expansion-too-large', 'error', keySpan, { limit: mostValues }));
  return [];
};

/**
 * The members of a map with every `Fn::ForEach` written out: `{"Fn::ForEach::Name": [identifier, collection, {…}]}`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
export const loopsIn = (stack: Stack, members: readonly Member[], variables: Variables = new Map(), depth = 0): readonly Looped[] =>
  members.flatMap((member): readonly Looped[] => {
    const { budget } = stack.session;
    if (!member.key.startsWith('Fn::ForEach::')) {
      // A resource is far more than one value.
      budget.left -= 20;
      return [{ member: variables.size === 0 ? member : { ...member, key: namesFilledIn(member.key, variables) }, variables }];
    }
    const [identifier, collection, body] = member.value.kind === 'array' ? member.value.items : [];
    if (identifier?.kind !== 'string' || !body || depth >= DEEPEST) return [];
    const at = collection?.at ?? member.value.at;
    const items = itemsOf(stack, variables, collection);
    return items.flatMap((item) =>
      budget.left <= 0
        ? tooLarge(stack, member)
        : loopsIn(stack, membersOf(body), new Map([...variables, [identifier.value, textNode(item, at)]]), depth + 1),
    );
  });
