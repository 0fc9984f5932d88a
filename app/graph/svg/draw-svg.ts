import type { Diagram, Language } from '../../state/model.ts';
import { layout, noMemory } from '../layout.ts';
import { boxOf } from '../scene.ts';
import { sizes } from '../sizes.ts';
import { arrowTold } from '../told.ts';
import { loadWords } from '../words.ts';
import { drawArrow } from './arrow.ts';
import { drawBox } from './box.ts';
import { palettes } from './palette.ts';
import { element, run } from './write.ts';

export type SvgOptions = {
  readonly lang: Language;
  readonly theme: 'light' | 'dark' /** What the whole is about, for who cannot see it. */;
  readonly title: string;
};

/** A picture that stands alone, and its measures in px. */
export type SvgPicture = { readonly text: string; readonly width: number; readonly height: number };

/** Around the whole. */
const MARGIN = 24;

/** The picture of a way as SVG: text as text, colours and fonts as attributes, nothing to load. The same as on a screen that is wide enough. */
export const drawSvg = async (diagram: Diagram, { lang, theme, title }: SvgOptions): Promise<SvgPicture> => {
  const words = await loadWords(lang);
  const palette = palettes[theme];
  const method = diagram.arrows[0]?.line?.method ?? 'GET';
  const scene = diagram.nodes.map((node) => boxOf(node, diagram, { words, method, open: new Set(), width: sizes.place }));
  const { boxes, arrows, bounds } = layout(diagram, scene, 'wide', noMemory);
  const byId = new Map(scene.map((box) => [box.id, box]));
  const drawn = (taken: boolean): readonly string[] =>
    arrows
      .filter(({ arrow }) => (arrow.line !== null) === taken)
      .map((place) => drawArrow(place, arrowTold(place.arrow, diagram, words), words, palette));
  const width = Math.ceil(bounds.width) + 2 * MARGIN;
  const height = Math.ceil(bounds.height) + 2 * MARGIN;
  const left = Math.floor(bounds.x) - MARGIN;
  const top = Math.floor(bounds.y) - MARGIN;
  const text = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `${left} ${top} ${width} ${height}`, role: 'img', lang },
    element('title', {}, run(title)),
    element('rect', { x: left, y: top, width, height, fill: palette.canvas }),
    ...drawn(false),
    ...boxes.flatMap((place) => {
      const box = byId.get(place.id);
      return box ? [drawBox(box, place, palette)] : [];
    }),
    ...drawn(true),
  );
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, width, height };
};
