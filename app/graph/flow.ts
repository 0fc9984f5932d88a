import type { Edge, Node } from '@xyflow/react';
import { Position } from '@xyflow/react';
import type { Diagram } from '../state/model.ts';
import type { Box } from './box.ts';
import type { BoxPlace, Layout } from './layout.ts';
import type { ArrowPlace } from './routes.ts';
import { same } from './same.ts';
import { arrowTold } from './told.ts';
import type { Words } from './words.ts';

export type BoxNode = Node<{ readonly box: Box; readonly lit: boolean; readonly litRows: string }, 'box'>;
export type ArrowEdge = Edge<{ readonly place: ArrowPlace; readonly lit: boolean; readonly told: string; readonly words: Words }, 'arrow'>;

export type LitParts = { readonly nodes: ReadonlySet<string>; readonly rows: ReadonlySet<string>; readonly arrows: ReadonlySet<number> };

const handle = (type: 'source' | 'target', x: number) => ({ id: type, type, position: Position.Top, x, y: 0, width: 1, height: 1 });

const boxNode = (box: Box, place: BoxPlace, lit: LitParts): BoxNode => ({
  id: box.id,
  type: 'box',
  position: { x: place.x, y: place.y },
  width: place.width,
  height: place.height,
  // Told and not measured, so that the arrows are there in the first frame.
  measured: { width: place.width, height: place.height },
  handles: [handle('source', place.width), handle('target', 0)],
  focusable: box.node.onWay && box.node.kind !== 'viewer',
  ariaLabel: box.name,
  ariaRole: 'group',
  domAttributes: { 'aria-roledescription': undefined },
  data: { box, lit: lit.nodes.has(box.id), litRows: box.rows.flatMap(({ row }) => (lit.rows.has(row.id) ? [row.id] : [])).join('\n') },
});

/** React Flow's nodes; those that have not changed stay the same objects, and are not drawn again. */
export const flowNodes = (scene: readonly Box[], { boxes }: Layout, lit: LitParts, before: readonly BoxNode[]): readonly BoxNode[] => {
  const places = new Map(boxes.map((place) => [place.id, place]));
  const old = new Map(before.map((node) => [node.id, node]));
  return scene.flatMap((box) => {
    const place = places.get(box.id);
    if (!place) return [];
    const next = boxNode(box, place, lit);
    const was = old.get(box.id);
    const kept =
      was &&
      was.data.box === box &&
      was.data.lit === next.data.lit &&
      was.data.litRows === next.data.litRows &&
      was.position.x === place.x &&
      was.position.y === place.y;
    return [kept ? was : next];
  });
};

/** React Flow's edges, from the back to the front: what was not taken, then the way. */
export const flowEdges = (
  diagram: Diagram,
  { arrows }: Layout,
  lit: LitParts,
  words: Words,
  before: readonly ArrowEdge[],
): readonly ArrowEdge[] => {
  const old = new Map(before.map((edge) => [edge.id, edge]));
  const ordered = [...arrows].sort((a, b) => Number(a.arrow.line !== null) - Number(b.arrow.line !== null));
  return ordered.map((place) => {
    const { arrow } = place;
    const isLit = arrow.number !== null && lit.arrows.has(arrow.number);
    const was = old.get(arrow.id);
    if (was?.data && was.data.lit === isLit && was.data.words === words && same(was.data.place, place)) return was;
    const told = arrowTold(arrow, diagram, words);
    return {
      id: arrow.id,
      type: 'arrow',
      source: arrow.from.node,
      target: arrow.to.node,
      sourceHandle: 'source',
      targetHandle: 'target',
      focusable: arrow.number !== null,
      selectable: false,
      ariaLabel: told,
      domAttributes: { 'aria-roledescription': undefined },
      data: { place, lit: isLit, told, words },
    };
  });
};
