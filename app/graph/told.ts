import type { Arrow, Diagram, DiagramNode } from '../state/model.ts';
import type { EndScene, Header } from './box.ts';
import type { GapScene } from './gap-scene.ts';
import type { RowScene } from './row-scene.ts';
import type { Words } from './words.ts';

type Parts = {
  readonly node: DiagramNode;
  readonly header: Header;
  readonly gap: GapScene | null;
  readonly rows: readonly RowScene[];
  readonly end: EndScene | null;
};

const rowTold = (row: RowScene): string => {
  if (row.note !== '') return row.note.replaceAll('**', '');
  const name = [row.row.label, ...row.chips].join(' ');
  return row.tag === '' ? name : `${name} ${row.tag}`;
};

/** What a box is and what happened there, in one line: its accessible name. */
export const sentenceOf = ({ node, header, gap, rows, end }: Parts, words: Words): string => {
  const what = [header.kind, header.full, header.flavour].filter((part) => part !== '').join(' ');
  const telling = rows.filter(({ row }) => row.mark === 'matched' || row.mark === 'near' || row.kind === 'note' || row.kind === 'key');
  const told = [...telling.map(rowTold), ...(gap ? [gap.missing] : []), ...(end ? [end.text] : [])];
  if (!node.onWay) return `${what}: ${words.offWay}`;
  return told.length === 0 ? what : `${what}: ${told.join('; ')}`;
};

/** The request as an arrow says it, in one line. */
export const lineTold = (line: NonNullable<Arrow['line']>, words: Words): string => {
  const path = line.path.map(({ text }) => text).join('');
  const request = `${line.method} ${path}${line.query === '' ? '' : `?${line.query}`}`;
  if (line.hostChange === 'none') return request;
  const change = line.hostChange === 'kept' ? ` (${words.hostKept})` : line.hostChange === 'set' ? ` (${words.hostSet})` : '';
  return `${request} · ${words.host} ${line.host}${change}`;
};

/** An arrow's accessible name. */
export const arrowTold = (arrow: Arrow, diagram: Diagram, words: Words): string => {
  const to = diagram.nodes.find(({ id }) => id === arrow.to.node);
  const target = to ? [words.kinds[to.kind], to.name].filter((part) => part !== '').join(' ') : '';
  return arrow.line ? words.arrow(arrow.number, lineTold(arrow.line, words), target, arrow.pass) : words.arrowOff(target);
};
