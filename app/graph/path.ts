import type { Point } from './routes.ts';

const RADIUS = 10;

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const toward = (from: Point, to: Point, by: number): Point => {
  const length = distance(from, to);
  if (length === 0) return from;
  const part = by / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
};

/** The SVG path of a line in straight pieces, with round corners; it stops `short` px before its end, for the arrow's head. */
export const pathOf = (all: readonly Point[], short: number): string => {
  const points = all.filter((point, index) => index === 0 || distance(point, all[index - 1] ?? point) > 0.5);
  const [first] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  points.slice(1).forEach((point, index) => {
    const before = points[index] ?? point;
    const after = points[index + 2];
    if (!after) {
      const end = toward(point, before, Math.min(short, distance(before, point)));
      path += `L${end.x} ${end.y}`;
      return;
    }
    const radius = Math.min(RADIUS, distance(before, point) / 2, distance(point, after) / 2);
    const start = toward(point, before, radius);
    const end = toward(point, after, radius);
    path += `L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return path;
};
