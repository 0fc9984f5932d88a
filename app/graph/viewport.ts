import type { Layout } from './layout.ts';

/** As much of a layout as decides where it stands in its frame. */
export type Extent = Pick<Layout, 'bounds' | 'shape'>;

/** Where the picture's origin stands in its frame, in px, and how large it is drawn. */
export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number };

export type Size = { readonly width: number; readonly height: number };

const LEAST = 0.45;
const READABLE = 0.72;
const MOST = 1.15;
const AROUND = 20;
/** The legend and the zoom buttons stand at the foot. */
const FOOT = 44;
/** Each further line of the legend. */
const LINE = 20;

/** From this width on, a narrow picture stands in a panel (beside another one), and not in a page that scrolls. */
const PANEL = 480;

const zoomFor = ({ bounds, shape }: Extent, { width, height }: Size): number => {
  const across = (width - 2 * (shape === 'narrow' ? 10 : AROUND)) / Math.max(bounds.width, 1);
  const down = (height - AROUND - FOOT) / Math.max(bounds.height, 1);
  // Text that cannot be read tells nothing: rather a part is out of sight.
  const whole = Math.min(across, Math.max(down, READABLE));
  if (shape === 'narrow') return Math.max(LEAST, Math.min(1, width < PANEL ? across : whole));
  return Math.max(LEAST, Math.min(MOST, whole));
};

/** Shows the whole picture where it stays readable; a narrow one begins at its top. */
export const fitted = (layout: Extent, size: Size): Viewport => {
  const { bounds, shape } = layout;
  const zoom = zoomFor(layout, size);
  const left = (size.width - bounds.width * zoom) / 2;
  const spare = size.height - FOOT - bounds.height * zoom;
  const top = shape === 'narrow' || spare < 2 * AROUND ? AROUND : Math.min(spare / 2, AROUND + spare * 0.35);
  return { x: Math.max(left, 10) - bounds.x * zoom, y: top - bounds.y * zoom, zoom };
};

/** How tall a picture is that is as tall as it needs: its frame grows, or scrolls. `lines`: of the legend. */
export const heightIn = (layout: Extent, size: Size, lines: number): number =>
  Math.max(Math.ceil(layout.bounds.height * zoomFor(layout, size) + AROUND + FOOT) + (lines - 1) * LINE, size.height);

/** Where the picture stands, for a style sheet. */
export const transformOf = ({ x, y, zoom }: Viewport): string => `translate(${x}px,${y}px) scale(${zoom})`;

/** Is all of the picture seen? A narrow one is as tall as its frame. */
export const isWithin = ({ bounds, shape }: Extent, { x, y, zoom }: Viewport, size: Size): boolean => {
  if (shape === 'narrow') return true;
  const left = bounds.x * zoom + x;
  const top = bounds.y * zoom + y;
  return left >= 0 && top >= 0 && left + bounds.width * zoom <= size.width && top + bounds.height * zoom <= size.height - FOOT / 2;
};
