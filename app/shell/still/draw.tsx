/**
 * Draws the first screen of a newcomer with the app's own components, for the page that the build writes. Runs in Node, while the app is built
 * (scripts/still), and never in a browser.
 */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createAnalyzer } from '../../../src/index.ts';
import { examples } from '../../examples/examples.ts';
import { legendLines } from '../../graph/Legend.tsx';
import type { Shape } from '../../graph/lanes.ts';
import styles from '../../graph/Picture.module.css';
import { Framed } from '../../graph/Picture.tsx';
import { shapeIn, usePicture } from '../../graph/use-picture.ts';
import type { Extent } from '../../graph/viewport.ts';
import { loadWords, type Words } from '../../graph/words.ts';
import { loadLanguage } from '../../i18n/languages.ts';
import type { Analysis, Diagram, Language } from '../../state/model.ts';
import { app } from '../../state/store.ts';
import { App } from '../App.tsx';
import { pictureId, type Steps, type StillPage, shellId } from './made.ts';

/** Wider than any screen: beyond, the picture keeps its shape. */
const widest = 4000;
const languages: readonly Language[] = ['en', 'ja'];

/** What holds from which width on. */
const stepsOf = <T,>(of: (width: number) => T): Steps<T> => {
  const steps: (readonly [number, T])[] = [];
  for (let width = 0; width <= widest; width += 1) {
    const value = of(width);
    if (steps.at(-1)?.[1] !== value) steps.push([width, value]);
  }
  return steps;
};

/** A build has no window: as much of one as the first screen asks for. */
const asIf = <T,>(isNarrow: boolean, act: () => T): T => {
  Object.assign(globalThis, { window: { matchMedia: () => ({ matches: isNarrow }) } });
  try {
    return act();
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
  }
};

const templateOf = (id: string, content: string): string => `<template id="${id}">${content}</template>`;

const noLit = { nodes: new Set<string>(), rows: new Set<string>(), arrows: new Set<number>() };
const nothing = (): void => undefined;
const noneOpen: ReadonlySet<string> = new Set();

type Drawing = { readonly diagram: Diagram; readonly words: Words; readonly width: number; readonly note: (extent: Extent) => void };

/** The picture in a frame, as `Picture` has it once it has measured its frame; and how far it reaches. */
const Drawing = ({ diagram, words, width, note }: Drawing): ReactNode => {
  const { shape, bounds } = usePicture(diagram, words, noneOpen, width).layout;
  note({ shape, bounds });
  const size = { width, height: 0 };
  const hands = { onSelect: nothing, onSelectArrow: nothing, onWalk: nothing };
  return <Framed {...{ diagram, words, size, ...hands }} stale={false} lit={noLit} open={noneOpen} />;
};

type Drawn = { readonly extents: Partial<Record<Shape, Extent>>; readonly templates: readonly string[] };

/** The picture in each shape that some width gives it, and how far each reaches. */
const drawPictures = (lang: Language, diagram: Diagram, words: Words, shapes: StillPage['shapes']): Drawn => {
  const extents: Partial<Record<Shape, Extent>> = {};
  const templates = [...new Map(shapes.map(([from, shape]) => [shape, from]))].map(([shape, from]) => {
    const note = (extent: Extent): void => {
      extents[shape] = extent;
    };
    return templateOf(
      pictureId(lang, shape),
      asIf(false, () => renderToStaticMarkup(<Drawing {...{ diagram, words, note }} width={from} />, { identifierPrefix: 'still' })),
    );
  });
  return { extents, templates };
};

const drawShell = (lang: Language, isNarrow: boolean): string =>
  templateOf(
    shellId(lang, isNarrow ? 'narrow' : 'wide'),
    asIf(isNarrow, () => renderToStaticMarkup(<App />, { identifierPrefix: 'still' })),
  );

/** What the app asks its model first: the example, its first request, and no claims. */
const analyse = (lang: Language): Promise<Analysis> => createAnalyzer().analyze(examples.loop, { lang, claims: false, view: 0 });

type Made = { readonly page: Omit<StillPage, 'fetch'>; readonly templates: readonly string[] };

export const drawStill = async (): Promise<Made> => {
  // On a server, zustand gives what a store began with: here it is to be what it holds.
  Object.assign(app.store, { getInitialState: app.store.getState });
  app.open(examples.loop);
  const templates: string[] = [];
  const pictures: Partial<Record<Language, StillPage['pictures'][Language]>> = {};
  let shapes: StillPage['shapes'] = [];
  for (const lang of languages) {
    const [last, words] = await Promise.all([analyse(lang), loadWords(lang), loadLanguage(lang)]);
    const diagram = last.view?.diagram;
    if (!diagram) throw new Error('The example has no picture.');
    app.setView({ lang });
    app.setAnalysis({ last, state: 'fresh' });
    shapes = stepsOf((width) => shapeIn(diagram, width));
    const drawn = drawPictures(lang, diagram, words, shapes);
    pictures[lang] = { legend: stepsOf((width) => legendLines(diagram, words, width)), extents: drawn.extents };
    templates.push(drawShell(lang, false), drawShell(lang, true), ...drawn.templates);
  }
  const { en, ja } = pictures;
  if (!en || !ja) throw new Error('A language is missing.');
  const { frame = '', canvas = '', stillView: view = '' } = styles;
  return { page: { classes: { frame, canvas, view }, shapes, pictures: { en, ja } }, templates };
};
