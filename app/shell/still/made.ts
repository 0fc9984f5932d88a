import type { Shape } from '../../graph/lanes.ts';
import type { Extent } from '../../graph/viewport.ts';
import type { Language } from '../../state/model.ts';

/** From a width in px on. The first begins at 0; each holds up to the next. */
export type Steps<T> = readonly (readonly [from: number, value: T])[];

/**
 * What the build knows of the still page: the first screen of a newcomer, drawn by the app's own components while it is built. The
 * drawings themselves are templates in the page; this is what places one of them.
 */
export type StillPage = {
  /** Class names, as they were built. */
  readonly classes: { readonly frame: string; readonly canvas: string; readonly view: string };
  /** How the picture uses a width. */
  readonly shapes: Steps<Shape>;
  /** By language: the lines of the legend in a width, and where each drawing of the picture ends. */
  readonly pictures: Readonly<
    Record<Language, { readonly legend: Steps<number>; readonly extents: Readonly<Partial<Record<Shape, Extent>>> }>
  >;
  /** Scripts to fetch at once, beside the page's own: of either language, and of one. Addresses as the page writes them. */
  readonly fetch: Readonly<Record<'both' | Language, readonly string[]>>;
};

export const shellId = (lang: Language, look: 'wide' | 'narrow'): string => `still-${lang}-${look}`;
export const pictureId = (lang: Language, shape: Shape): string => `still-${lang}-picture-${shape}`;

/** The element that holds the still page while it is seen. */
export const stillId = 'still';

/** What holds in a width. */
export const valueAt = <T>(steps: Steps<T>, width: number): T | undefined => steps.findLast(([from]) => from <= width)?.[1];
