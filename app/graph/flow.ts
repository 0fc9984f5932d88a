import type { Edge, Node } from '@xyflow/react';
import { Position } from '@xyflow/react';
import { type ArrowPart, type BoxPart, isArrowFocusable, isBoxFocusable } from './parts.ts';

export type BoxNode = Node<{ readonly part: BoxPart }, 'box'>;
export type ArrowEdge = Edge<{ readonly part: ArrowPart }, 'arrow'>;

const handle = (type: 'source' | 'target', x: number) => ({ id: type, type, position: Position.Top, x, y: 0, width: 1, height: 1 });

const boxNode = (part: BoxPart): BoxNode => {
  const { box, place } = part;
  return {
    id: box.id,
    type: 'box',
    position: { x: place.x, y: place.y },
    width: place.width,
    height: place.height,
    // Told and not measured, so that the arrows are there in the first frame.
    measured: { width: place.width, height: place.height },
    handles: [handle('source', place.width), handle('target', 0)],
    focusable: isBoxFocusable(part),
    ariaLabel: box.name,
    ariaRole: 'group',
    domAttributes: { 'aria-roledescription': undefined },
    data: { part },
  };
};

const arrowEdge = (part: ArrowPart): ArrowEdge => {
  const { arrow } = part.place;
  return {
    id: arrow.id,
    type: 'arrow',
    source: arrow.from.node,
    target: arrow.to.node,
    sourceHandle: 'source',
    targetHandle: 'target',
    focusable: isArrowFocusable(part),
    selectable: false,
    ariaLabel: part.told,
    domAttributes: { 'aria-roledescription': undefined },
    data: { part },
  };
};

/** The same part is always the same object of React Flow's, which is then not painted again. */
const remembered = <Part extends object, Made>(make: (part: Part) => Made): ((part: Part) => Made) => {
  const made = new WeakMap<Part, Made>();
  return (part) => {
    const was = made.get(part);
    if (was) return was;
    const next = make(part);
    made.set(part, next);
    return next;
  };
};

/** React Flow's words for a box and for an arrow. */
export const nodeOf = remembered(boxNode);
export const edgeOf = remembered(arrowEdge);
