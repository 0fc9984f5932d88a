import type { Layout } from './layout.ts';

/** Where the picture's origin stands in its frame, in px, and how large it is drawn. */
export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number };

export type Size = { readonly width: number; readonly height: number };

const LEAST = 0.45;
const READABLE = 0.72;
const MOST = 1.15;
const AROUND = 20;
/** The legend and the zoom buttons stand at the foot. */
const FOOT = 44;

/** From this width on, a narrow picture stands in a panel (beside another one), and not in a page that scrolls. */
const PANEL = 480;

const zoomFor = ({ bounds, shape }: Layout, { width, height }: Size): number => {
  const across = (width - 2 * (shape === 'narrow' ? 10 : AROUND)) / Math.max(bounds.width, 1);
  const down = (height - AROUND - FOOT) / Math.max(bounds.height, 1);
  // Text that cannot be read tells nothing: rather a part is out of sight.
  const whole = Math.min(across, Math.max(down, READABLE));
  if (shape === 'narrow') return Math.max(LEAST, Math.min(1, width < PANEL ? across : whole));
  return Math.max(LEAST, Math.min(MOST, whole));
};

/** Shows the whole picture where it stays readable; a narrow one begins at its top. */
export const fitted = (layout: Layout, size: Size): Viewport => {
  const { bounds, shape } = layout;
  const zoom = zoomFor(layout, size);
  const left = (size.width - bounds.width * zoom) / 2;
  const spare = size.height - FOOT - bounds.height * zoom;
  const top = shape === 'narrow' || spare < 2 * AROUND ? AROUND : Math.min(spare / 2, AROUND + spare * 0.35);
  return { x: Math.max(left, 10) - bounds.x * zoom, y: top - bounds.y * zoom, zoom };
};

/** How tall a narrow picture is: its frame grows, or scrolls. */
export const heightAt = (layout: Layout, size: Size): number => Math.ceil(layout.bounds.height * zoomFor(layout, size) + AROUND + FOOT);

/** Is all of the picture seen? A narrow one is as tall as its frame. */
export const isWithin = ({ bounds, shape }: Layout, { x, y, zoom }: Viewport, size: Size): boolean => {
  if (shape === 'narrow') return true;
  const left = bounds.x * zoom + x;
  const top = bounds.y * zoom + y;
  return left >= 0 && top >= 0 && left + bounds.width * zoom <= size.width && top + bounds.height * zoom <= size.height - FOOT / 2;
};
