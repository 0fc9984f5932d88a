import type { Diagram } from '../state/model.ts';
import type { Box } from './box.ts';
import type { BoxPlace, Layout } from './layout.ts';
import type { ArrowPlace } from './routes.ts';
import { same } from './same.ts';
import { arrowTold } from './told.ts';
import type { Drawn } from './use-picture.ts';
import type { Words } from './words.ts';

/** A box as it is painted: where it stands, and what of it is lit. */
export type BoxPart = {
  readonly box: Box;
  readonly place: BoxPlace;
  readonly lit: boolean;
  /** Ids of lit rows, one a line: one text is compared faster than a list. */
  readonly litRows: string;
};

/** An arrow as it is painted. `told` is its accessible name. */
export type ArrowPart = { readonly place: ArrowPlace; readonly lit: boolean; readonly told: string; readonly words: Words };

/** All that is painted, each from the back to the front. */
export type Parts = { readonly boxes: readonly BoxPart[]; readonly arrows: readonly ArrowPart[] };

export type LitParts = { readonly nodes: ReadonlySet<string>; readonly rows: ReadonlySet<string>; readonly arrows: ReadonlySet<number> };

export const noParts: Parts = { boxes: [], arrows: [] };

/** What the keyboard can reach. */
export const isBoxFocusable = ({ box }: BoxPart): boolean => box.node.onWay && box.node.kind !== 'viewer';
export const isArrowFocusable = ({ place }: ArrowPart): boolean => place.arrow.number !== null;

const boxParts = (scene: readonly Box[], { boxes }: Layout, lit: LitParts, before: readonly BoxPart[]): readonly BoxPart[] => {
  const places = new Map(boxes.map((place) => [place.id, place]));
  const old = new Map(before.map((part) => [part.box.id, part]));
  return scene.flatMap((box): readonly BoxPart[] => {
    const place = places.get(box.id);
    if (!place) return [];
    const isLit = lit.nodes.has(box.id);
    const litRows = box.rows.flatMap(({ row }) => (lit.rows.has(row.id) ? [row.id] : [])).join('\n');
    const was = old.get(box.id);
    const kept =
      was && was.box === box && was.lit === isLit && was.litRows === litRows && was.place.x === place.x && was.place.y === place.y;
    return [kept ? was : { box, place, lit: isLit, litRows }];
  });
};

const arrowParts = (
  diagram: Diagram,
  { arrows }: Layout,
  lit: LitParts,
  words: Words,
  before: readonly ArrowPart[],
): readonly ArrowPart[] => {
  const old = new Map(before.map((part) => [part.place.arrow.id, part]));
  // What was not taken lies behind the way.
  const ordered = [...arrows].sort((a, b) => Number(a.arrow.line !== null) - Number(b.arrow.line !== null));
  return ordered.map((place): ArrowPart => {
    const { arrow } = place;
    const isLit = arrow.number !== null && lit.arrows.has(arrow.number);
    const was = old.get(arrow.id);
    if (was && was.lit === isLit && was.words === words && same(was.place, place)) return was;
    return { place, lit: isLit, told: arrowTold(arrow, diagram, words), words };
  });
};

/** What is painted of a drawn picture. Parts that have not changed stay the same objects, and are not painted again. */
export const partsOf = ({ diagram, scene, layout }: Drawn, lit: LitParts, words: Words, before: Parts): Parts => ({
  boxes: boxParts(scene, layout, lit, before.boxes),
  arrows: arrowParts(diagram, layout, lit, words, before.arrows),
});
