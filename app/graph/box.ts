import type { DiagramNode } from '../state/model.ts';
import type { GapScene } from './gap-scene.ts';
import type { RowScene } from './row-scene.ts';

/** A box with its words, and how tall they make it. Still nowhere. */
export type Box = {
  readonly id: string;
  readonly node: DiagramNode;
  readonly width: number;
  readonly height: number;
  readonly header: Header;
  readonly gap: GapScene | null;
  readonly rows: readonly RowScene[];
  readonly fold: { readonly text: string; readonly open: boolean } | null;
  readonly end: EndScene | null;
  /** What a screen reader says: what it is, and what happened there. */
  readonly name: string;
  /** Centres of the rows from the box's top, for the arrows that leave them. */
  readonly anchors: ReadonlyMap<string, number>;
};

export type Header = {
  readonly kind: string;
  readonly name: string;
  readonly full: string;
  readonly flavour: string;
  readonly two: boolean;
  readonly height: number;
};

export type EndScene = {
  readonly text: string;
  readonly mark: string;
  readonly body: string;
  readonly bodyLines: number;
  readonly height: number;
};
