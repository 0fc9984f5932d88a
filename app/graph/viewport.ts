import type { Viewport } from '@xyflow/react';
import type { Layout } from './layout.ts';

export type Size = { readonly width: number; readonly height: number };

const LEAST = 0.45;
const MOST = 1.15;
const AROUND = 20;
/** The legend and the zoom buttons stand at the foot. */
const FOOT = 44;

/** Shows the whole picture where it stays readable; a narrow one is as wide as its frame, and begins at its top. */
export const fitted = ({ bounds, shape }: Layout, { width, height }: Size): Viewport => {
  const across = (width - 2 * (shape === 'narrow' ? 10 : AROUND)) / Math.max(bounds.width, 1);
  const down = (height - AROUND - FOOT) / Math.max(bounds.height, 1);
  const zoom = Math.max(LEAST, Math.min(MOST, shape === 'narrow' ? Math.min(across, 1) : Math.min(across, Math.max(down, 0.7))));
  const left = (width - bounds.width * zoom) / 2;
  const spare = height - FOOT - bounds.height * zoom;
  const top = shape === 'narrow' || spare < 2 * AROUND ? AROUND : Math.min(spare / 2, AROUND + spare * 0.35);
  return { x: Math.max(left, 10) - bounds.x * zoom, y: top - bounds.y * zoom, zoom };
};

/** How tall the frame would be to show a narrow picture without scrolling in it. */
export const heightAt = (layout: Layout, width: number): number => {
  const { zoom } = fitted(layout, { width, height: 0 });
  return Math.ceil(layout.bounds.height * zoom + AROUND + FOOT);
};

/** Is all of the picture seen? A narrow one is as tall as its frame. */
export const isWithin = ({ bounds, shape }: Layout, { x, y, zoom }: Viewport, size: Size): boolean => {
  if (shape === 'narrow') return true;
  const left = bounds.x * zoom + x;
  const top = bounds.y * zoom + y;
  return left >= 0 && top >= 0 && left + bounds.width * zoom <= size.width && top + bounds.height * zoom <= size.height - FOOT / 2;
};
