import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { mapped } from '../intrinsics.ts';

/** Something that the sources do not tell, as it is written alone (`!Ref X`) and inside a text (`${X}`). */
type Hole = { readonly alone: string; readonly inline: string };

/**
 * While functions are evaluated, what is unknown stands in texts as a mark, so that `Join`, `Split` and `Select` work on what is known
 * around it. At the end a text that still has marks is an expression.
 */
export type Holes = { readonly list: Hole[]; readonly byText: Map<string, string> };

export const newHoles = (): Holes => ({ list: [], byText: new Map() });

// Private use characters: no template of AWS has a meaning for them, and digits between them are no delimiter of paths or hosts.
const OPEN = '\ue000';
const CLOSE = '\ue001';
const MARK = /\ue000(\d{1,9})\ue001/g;

/** The mark of an unknown; the same unknown has the same mark. */
export const markOf = (
  holes: Holes,
  alone: string,
  inline = `\${${alone.replace(/^!(?:Ref|GetAtt|Sub) /, '').replace(/^!/, '')}}`,
): string => {
  const before = holes.byText.get(alone);
  if (before !== undefined) return before;
  const mark = `${OPEN}${holes.list.length}${CLOSE}`;
  holes.list.push({ alone, inline });
  holes.byText.set(alone, mark);
  return mark;
};

export const isWhole = (text: string): boolean => !text.includes(OPEN);

/** A text with its unknowns written out. */
export const spelled = (holes: Holes, text: string): string => {
  const alone = /^\ue000(\d{1,9})\ue001$/.exec(text)?.[1];
  if (alone !== undefined) return holes.list[Number(alone)]?.alone ?? text;
  return text.replace(MARK, (mark, index: string) => holes.list[Number(index)]?.inline ?? mark);
};

const finishedText = (holes: Holes, value: string, at: Span): SyntaxNode => {
  if (isWhole(value)) return { kind: 'string', at, value };
  const text = spelled(holes, value);
  return text === value ? { kind: 'string', at, value } : { kind: 'unresolved', at, expression: text.slice(0, 2000) };
};

/** A tree in which every text that still has an unknown is an expression. */
export const finished = (holes: Holes, node: SyntaxNode): SyntaxNode => {
  switch (node.kind) {
    case 'string':
      return isWhole(node.value) ? node : finishedText(holes, node.value, node.at);
    case 'array': {
      const items = mapped(node.items, (item) => finished(holes, item));
      return items === node.items ? node : { ...node, items };
    }
    case 'object': {
      const members = mapped(node.members, (member) => {
        const value = finished(holes, member.value);
        return value === member.value ? member : { ...member, value };
      });
      return members === node.members ? node : { ...node, members };
    }
    default:
      return node;
  }
};
