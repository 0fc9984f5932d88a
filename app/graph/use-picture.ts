import { useRef } from 'react';
import type { Diagram } from '../state/model.ts';
import type { Box } from './box.ts';
import { type Shape, shapeFor } from './lanes.ts';
import { type Layout, layout, type Memory, noMemory } from './layout.ts';
import { same } from './same.ts';
import { boxOf } from './scene.ts';
import { sizes } from './sizes.ts';
import type { Words } from './words.ts';

export type Drawn = {
  readonly diagram: Diagram;
  readonly scene: readonly Box[];
  readonly layout: Layout /** Changes when the picture is another one. */;
  readonly structure: string;
};

/** A box, and all that it was made from. */
type Kept = { readonly given: unknown; readonly words: Words; readonly box: Box };

type Before = { boxes: ReadonlyMap<string, Kept>; memory: Memory; key: string; drawn: Drawn | null; inputs: readonly unknown[] };

/** The same places: columns of origins and before. What lies behind an origin comes and goes with the URL. */
const structureOf = (diagram: Diagram): string =>
  diagram.nodes
    .filter(({ column, kind }) => column <= 2 && kind !== 'integration')
    .map(({ id }) => id)
    .join('\n');

const roomFor = (lanes: number): number => sizes.distribution + (lanes - 1) * (sizes.place + sizes.channel) + sizes.gutter * 2 + 20;

const sceneOf = (
  diagram: Diagram,
  words: Words,
  open: ReadonlySet<string>,
  width: number,
  kept: ReadonlyMap<string, Kept>,
): ReadonlyMap<string, Kept> => {
  const method = diagram.arrows[0]?.line?.method ?? 'GET';
  const { passes } = diagram;
  return new Map(
    diagram.nodes.map((node): [string, Kept] => {
      const was = kept.get(node.id);
      const isOpen = open.has(node.id);
      // The viewer's name tells the request.
      const line = node.kind === 'viewer' ? (diagram.arrows[0]?.line ?? null) : null;
      const given = { node, passes, method, open: isOpen, width, line };
      if (was && was.words === words && same(was.given, given)) return [node.id, was];
      return [node.id, { given, words, box: boxOf(node, diagram, { words, method, open, width }) }];
    }),
  );
};

/** Boxes keep where they stood while the places stay the same: nothing jumps up while a URL is typed. */
const remember = (memory: Memory, { boxes }: Layout): Memory => {
  const next = new Map(memory);
  for (const { id, y } of boxes) next.set(id, Math.max(y, memory.get(id) ?? y));
  return next;
};

/** How the picture uses a width. */
export const shapeIn = (diagram: Diagram, width: number): Shape => {
  const deepest = diagram.nodes.reduce((most, { column }) => Math.max(most, column), 1);
  return shapeFor(diagram, width, (one) => roomFor(one === 'wide' ? deepest : Math.min(deepest, 2)));
};

/** The words, measures and places of a diagram; what has not changed since the last time is kept. */
export const usePicture = (diagram: Diagram, words: Words, open: ReadonlySet<string>, width: number): Drawn => {
  // A cache, and the memory of where boxes stood: neither is anything that a render has to wait for.
  const ref = useRef<Before>({ boxes: new Map(), memory: noMemory, key: '', drawn: null, inputs: [] });
  const before = ref.current;
  const inputs = [diagram, words, open, width];
  if (before.drawn && inputs.every((input, index) => input === before.inputs[index])) return before.drawn;
  const structure = structureOf(diagram);
  const shape = shapeIn(diagram, width);
  const key = `${shape}\n${structure}\n${[...open].join(' ')}`;
  // One lane looks calm when its boxes are equally wide.
  const boxes = sceneOf(diagram, words, open, shape === 'narrow' ? sizes.distribution : sizes.place, before.boxes);
  const scene = diagram.nodes.flatMap(({ id }) => boxes.get(id)?.box ?? []);
  const memory = key === before.key ? before.memory : noMemory;
  const placed = layout(diagram, scene, shape, memory);
  const drawn: Drawn = { diagram, scene, layout: placed, structure: `${shape}\n${structure}` };
  ref.current = { boxes, memory: remember(memory, placed), key, drawn, inputs };
  return drawn;
};
