import type { DiagramNode, DiagramRow } from '../state/model.ts';
import { sizes } from './sizes.ts';
import { linesIn, middle, middleIn, widthOf } from './text.ts';
import { pick, type Words } from './words.ts';

/** How a row is coloured; a word always says the same. */
export type RowTone = 'pass1' | 'pass2' | 'near' | 'failed' | 'quiet' | 'plain';

export type RowScene = {
  readonly row: DiagramRow;
  readonly tone: RowTone;
  readonly label: string;
  readonly chips: readonly string[];
  /** What became of it, in a word or two. */
  readonly tag: string;
  readonly detail: string;
  /** Why, at length: on hover and on focus. */
  readonly tip: string;
  /** A note's sentence, `**…**` for what is strong. */
  readonly note: string;
  /** Two lines: the words did not fit beside the label. */
  readonly two: boolean;
  readonly height: number;
};

type Said = Pick<RowScene, 'tone' | 'tag' | 'chips' | 'detail' | 'label' | 'tip' | 'note'>;

const said = (of: Partial<Said>): Said => ({ tone: 'plain', tag: '', chips: [], detail: '', label: '', tip: '', note: '', ...of });

const toneOfPasses = (passes: readonly number[]): RowTone => (passes.length > 0 && passes.every((pass) => pass > 1) ? 'pass2' : 'pass1');

const behaviorSaid = (row: DiagramRow, passes: number, words: Words): Said => {
  const base = { label: row.label, detail: row.detail };
  switch (row.mark) {
    case 'matched': {
      if (row.why === 'error-page') return said({ ...base, tone: 'pass1', tag: words.takesErrorPage });
      const tag = passes > 1 ? words.takesPass(row.passes.join(words.and)) : words.matched;
      return said({ ...base, tone: toneOfPasses(row.passes), tag });
    }
    case 'rejected':
      return said({ ...base, tone: row.why === 'pattern-does-not-match' ? 'quiet' : 'near', tag: shortOf(row, words) ?? words.notMatched });
    case 'not-tried':
      return said({ ...base, tone: 'quiet', tag: shortOf(row, words) ?? words.notTried });
    case 'near':
    case 'plain':
      return said(base);
  }
};

const shortOf = (row: DiagramRow, words: Words): string | undefined => (row.why === null ? undefined : pick(words.short, row.why));

const resourceSaid = (row: DiagramRow, words: Words): Said => {
  const chips = row.detail === '' ? [] : row.detail.split(' ');
  const base = { label: row.label, chips };
  const nothing = row.kind === 'resource' && chips.length === 0 ? words.noMethod : '';
  switch (row.mark) {
    case 'matched':
      return said({ ...base, tone: 'pass1', tag: words.matched });
    case 'near':
      return said({
        ...base,
        tone: 'near',
        tag: row.hint !== null && row.why === 'without-prefix' ? words.without(row.hint) : (shortOf(row, words) ?? words.nearest),
      });
    case 'rejected':
      return said({ ...base, tone: 'quiet', tag: shortOf(row, words) ?? nothing });
    case 'not-tried':
      return said({ ...base, tone: 'quiet', tag: words.neverReached });
    case 'plain':
      return said({ ...base, tag: nothing });
  }
};

const otherSaid = (row: DiagramRow, words: Words): Said => {
  const tone: RowTone = row.mark === 'matched' ? 'pass1' : row.mark === 'near' ? 'near' : row.mark === 'plain' ? 'plain' : 'quiet';
  switch (row.kind) {
    case 'stage':
      return said({
        tone,
        label: row.label,
        chips: [],
        detail: words.stage,
        tag: row.mark === 'matched' ? words.matched : (shortOf(row, words) ?? ''),
      });
    case 'mapping':
      return said({
        tone,
        label: row.label,
        detail: row.detail,
        tag: row.mark === 'matched' ? words.matched : row.mark === 'not-tried' ? words.notTried : (shortOf(row, words) ?? ''),
      });
    case 'key': {
      const tag = row.mark === 'matched' ? words.keyFound : row.mark === 'rejected' ? words.keyMissing : words.keyMayExist;
      return said({ tone: row.mark === 'matched' ? 'pass1' : 'plain', label: row.label, detail: words.key, tag });
    }
    default:
      return said({ tone, label: row.label, detail: row.detail });
  }
};

const noteSaid = (row: DiagramRow, words: Words): Said => {
  const table: Readonly<Record<string, (detail: string) => string>> = words.notes;
  const note = table[row.label]?.(row.detail) ?? row.detail;
  const quiet = row.label === 'edge-to-api' || row.label === 'root-object';
  return said({ tone: quiet ? 'quiet' : row.pass !== null && row.pass > 1 ? 'pass2' : 'plain', note });
};

const saidOf = (row: DiagramRow, passes: number, words: Words): Said => {
  const tip = row.why === null ? '' : (pick(words.reasons, row.why) ?? '');
  switch (row.kind) {
    case 'note':
      return noteSaid(row, words);
    case 'behavior':
      return { ...behaviorSaid(row, passes, words), tip };
    case 'resource':
    case 'route':
      return { ...resourceSaid(row, words), tip };
    case 'stage':
    case 'mapping':
    case 'key':
    case 'origin':
      return { ...otherSaid(row, words), tip };
  }
};

const chipsWidth = (chips: readonly string[]): number => chips.reduce((sum, chip) => sum + widthOf(chip, 11, 'mono') + 18, 0);

const measured = (one: Said, row: DiagramRow, room: number): RowScene => {
  if (row.kind === 'note') {
    const { size, line, around } = sizes.note;
    return { ...one, row, two: false, height: linesIn(one.note, room, size, 'sans') * line + around };
  }
  // With the little branch before it.
  const indent = row.depth * 14 + (row.depth > 0 ? 14 : 0);
  const detail = widthOf(one.detail, 12, 'sans');
  const tag = widthOf(one.tag, 11.5, 'sans');
  const beside = indent + chipsWidth(one.chips) + (one.detail === '' ? 0 : detail + 10);
  const label = widthOf(one.label, 12.5, 'mono');
  const two = beside + label + (one.tag === '' ? 0 : tag + 10) > room;
  return {
    ...one,
    label: middleIn(one.label, Math.max(48, room - beside), 12.5, 'mono'),
    row,
    two: two && one.tag !== '',
    height: two && one.tag !== '' ? sizes.rowTwo : sizes.row,
  };
};

const MOST_CHIPS = 3;

/** A node's rows in words, each with its height. */
export const rowScene = (rows: readonly DiagramRow[], node: DiagramNode, passes: number, room: number, words: Words): readonly RowScene[] =>
  rows.map((row) => {
    const one = saidOf(row, passes, words);
    const chips =
      one.chips.length > MOST_CHIPS ? [...one.chips.slice(0, MOST_CHIPS - 1), `+${one.chips.length - MOST_CHIPS + 1}`] : one.chips;
    const detail = middle(one.detail, 16);
    // Off the way nothing was tried, and nothing needs saying.
    return measured(node.onWay ? { ...one, chips, detail } : { ...one, chips, detail, tag: '', tone: 'quiet' }, row, room);
  });
