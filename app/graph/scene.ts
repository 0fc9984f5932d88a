import { errorWords, reasonPhrase } from '../../src/index.ts';
import type { Diagram, DiagramNode, DiagramRow } from '../state/model.ts';
import type { Box, EndScene, Header } from './box.ts';
import { gapScene } from './gap-scene.ts';
import { rowScene } from './row-scene.ts';
import { sizes } from './sizes.ts';
import { linesIn, middleIn, widthOf } from './text.ts';
import { lineTold, sentenceOf } from './told.ts';
import { pick, type Words } from './words.ts';

const headerOf = (node: DiagramNode, width: number, words: Words): Header => {
  const kind = words.kinds[node.kind];
  const flavour = node.flavour === null ? '' : (pick(words.flavours, node.flavour) ?? node.flavour);
  const name = node.title !== null && node.kind !== 'integration' ? `${node.title} · ${node.name}` : node.name;
  const full = node.title === null ? node.name : node.kind === 'integration' ? node.title : name;
  const room = width - 2 * sizes.padding;
  const needed = widthOf(kind, 14, 'sans') + 12 + widthOf(name, 12, 'mono') + (flavour === '' ? 0 : 14 + widthOf(flavour, 12, 'sans'));
  const two = needed > room;
  return { kind, name: middleIn(name, room, 12, 'mono'), full, flavour, two, height: two ? sizes.headerTwo : sizes.header };
};

const answerWords = (node: DiagramNode, words: Words): string => {
  const { end } = node;
  if (!end) return '';
  switch (end.kind) {
    case 'answered': {
      const said = end.text ?? (end.errorType === null ? reasonPhrase(end.status ?? 0) : errorWords(end.errorType));
      return [end.status, said].filter((part) => part !== null && part !== undefined).join(' ');
    }
    case 'reaches':
      if (node.kind === 's3-bucket' || node.kind === 's3-website') return end.tone === 'proved' ? words.objectThere : words.reachesObject;
      return end.text === null ? words.reachesHost : words.reaches(end.text);
    case 'cannot-tell':
      return words.cannotTell;
    case 'leaves-the-model':
      return words.leaves;
  }
};

/** Colour is never the only sign. */
const MARKS = { failed: '✕', proved: '✓', assumed: '≈', unknown: '?' } as const;

/** What of a body is worth reading in a box: no declaration, and of a page only its words. */
const bodyText = (body: string): string => {
  const start = body.slice(0, 2000).replace(/^\s*<\?xml[^>]*>/, '');
  const page = /^\s*<(?:!doctype|html)/i.test(start);
  const words = page ? start.slice(Math.max(0, start.search(/<body>/i))).replace(/<[^>]{0,200}>/g, ' ') : start;
  return words.replace(/\s+/g, ' ').trim();
};

const endOf = (node: DiagramNode, width: number, words: Words): EndScene | null => {
  if (!node.end) return null;
  const text = answerWords(node, words);
  const body = bodyText(node.end.body ?? '');
  const room = width - 2 * sizes.padding;
  const textLines = linesIn(`**${text}**`, room - 20, 14, 'sans');
  const bodyLines = body === '' ? 0 : Math.min(2, linesIn(body, room, 11, 'mono'));
  const height = sizes.end.line + (textLines - 1) * 19 + (bodyLines === 0 ? 0 : bodyLines * sizes.end.body + sizes.end.around);
  return { text, mark: MARKS[node.end.tone], body, bodyLines, height };
};

const moreWords = (node: DiagramNode, count: number, words: Words): string => {
  const of = {
    behavior: words.more.behaviors,
    resource: words.more.resources,
    route: words.more.routes,
    mapping: words.more.mappings,
    origin: words.more.origins,
  };
  return words.andMore(count, pick(of, node.folded?.rows[0]?.kind ?? '') ?? words.more.rows);
};

/** The stage stands in the gap already when the path is laid against the resources there. */
const shownRows = (node: DiagramNode, open: boolean): readonly DiagramRow[] => {
  const rows = open && node.folded ? opened(node) : node.rows;
  return node.gap?.segments.some(({ part }) => part === 'stage') ? rows.filter((row) => row.kind !== 'stage') : rows;
};

/** Shown and folded rows in their one order; what is no part of that order stays on top. */
const opened = (node: DiagramNode): readonly DiagramRow[] => {
  const folded = node.folded?.rows ?? [];
  const kinds = new Set(folded.map(({ kind }) => kind));
  const own = node.rows.filter(({ kind }) => kinds.has(kind));
  return [...node.rows.filter(({ kind }) => !kinds.has(kind)), ...[...own, ...folded].sort((a, b) => a.order - b.order)];
};

export type SceneOptions = {
  readonly words: Words;
  readonly method: string;
  readonly open: ReadonlySet<string>;
  /** Of all boxes but the distribution's. */
  readonly width: number;
};

/** A node in words, with its measures. */
export const boxOf = (node: DiagramNode, diagram: Diagram, { words, method, open, width: place }: SceneOptions): Box => {
  if (node.kind === 'viewer') {
    const header = { kind: words.kinds.viewer, name: '', full: '', flavour: '', two: false, height: sizes.viewer.height };
    const first = diagram.arrows.find(({ from }) => from.node === node.id);
    const width = Math.max(sizes.viewer.width, widthOf(header.kind, 14, 'sans') + 32);
    return {
      id: node.id,
      node,
      width,
      height: sizes.viewer.height,
      header,
      gap: null,
      rows: [],
      fold: null,
      end: null,
      name: first?.line ? `${header.kind}: ${lineTold(first.line, words)}` : header.kind,
      anchors: new Map(),
    };
  }
  const width = node.kind === 'distribution' ? sizes.distribution : place;
  const header = headerOf(node, width, words);
  const gap = node.gap ? gapScene(node.gap, width - 2 * sizes.padding, words, method) : null;
  const isOpen = open.has(node.id);
  const rows = rowScene(shownRows(node, isOpen), node, diagram.passes, width - 2 * sizes.padding, words);
  const fold = node.folded ? { text: isOpen ? words.showLess : moreWords(node, node.folded.count, words), open: isOpen } : null;
  const end = endOf(node, width, words);
  const anchors = new Map<string, number>();
  const notes = rows.filter(({ row }) => row.kind === 'note');
  const others = rows.filter(({ row }) => row.kind !== 'note');
  // The box's own border is a pixel of it.
  let y = header.height + 1;
  for (const row of notes) {
    anchors.set(row.row.id, y + row.height / 2);
    y += row.height;
  }
  y += gap?.height ?? 0;
  for (const row of others) {
    anchors.set(row.row.id, y + row.height / 2);
    y += row.height;
  }
  const height = y + (fold ? sizes.more : 0) + (end?.height ?? 0) + 1;
  const name = sentenceOf({ node, header, gap, rows, end }, words);
  return { id: node.id, node, width, height, header, gap, rows: [...notes, ...others], fold, end, name, anchors };
};
