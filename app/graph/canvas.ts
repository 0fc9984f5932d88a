import type { KeyboardEvent, ReactNode } from 'react';
import type { Parts } from './parts.ts';
import type { Drawn } from './use-picture.ts';
import type { Size } from './viewport.ts';
import type { Words } from './words.ts';

/** What paints the parts in a frame needs. There are two: `StillCanvas` paints at once, `FlowCanvas` (pan and zoom) takes its place when it has come. */
export type CanvasProps = {
  readonly drawn: Drawn;
  readonly parts: Parts;
  readonly size: Size;
  readonly words: Words;
  /** A box or an arrow, by its id, was pointed at. */
  readonly onPick: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** As tall as it needs: what it stands in scrolls, and not the picture itself. */
  readonly grows: boolean;
  /** What the lines mean: stands beside the canvas's own buttons. */
  readonly legend: ReactNode;
};

/** Whether React Flow's picture stands, so that the still one can go. */
export type Standing = { readonly stands: boolean; readonly onStands: () => void };
