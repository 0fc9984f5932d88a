import type { DiagramNode, DiagramRow, NoteCode } from './diagram.ts';

/** A row with nothing special about it. */
export const row = (of: Pick<DiagramRow, 'id' | 'kind' | 'label'> & Partial<DiagramRow>): DiagramRow => ({
  detail: '',
  depth: 0,
  order: 0,
  mark: 'plain',
  why: null,
  hint: null,
  passes: [],
  pass: null,
  step: null,
  at: null,
  ...of,
});

/** A remark; one for each decision. */
export const noteRow = (
  node: string,
  code: NoteCode,
  detail: string,
  from: { readonly hop: number; readonly step: number },
  more: Partial<DiagramRow> = {},
): DiagramRow => row({ id: `${node}/note:${code}:${from.hop}.${from.step}`, kind: 'note', label: code, detail, step: from, ...more });

/** The `most` of the first `count` numbers whose score is lowest; of equals, the first. A table has thousands of rows, of which a few are shown. */
const lowest = (count: number, most: number, score: (index: number) => number): ReadonlySet<number> => {
  const best: { readonly index: number; readonly score: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const one = { index, score: score(index) };
    const last = best.length === most ? best.at(-1) : undefined;
    if (last && last.score <= one.score) continue;
    if (last) best.pop();
    const place = best.findIndex((other) => other.score > one.score);
    best.splice(place < 0 ? best.length : place, 0, one);
  }
  return new Set(best.map(({ index }) => index));
};

/**
 * The rows to show, in their order, and the rest with its count. `rank` says how telling a row is (0: show in any case); of equals,
 * those nearest to what must be shown come first.
 */
export const fold = (all: readonly DiagramRow[], max: number, rank: (row: DiagramRow) => number): Pick<DiagramNode, 'rows' | 'folded'> => {
  const rows = all.map((one, order) => (one.order === order ? one : { ...one, order }));
  if (rows.length <= max) return { rows, folded: null };
  const ranks = rows.map(rank);
  const musts = rows.flatMap((_, index) => (ranks[index] === 0 ? [index] : []));
  const distance = (index: number): number =>
    musts.reduce((least, must) => Math.min(least, Math.abs(must - index)), musts.length > 0 ? rows.length : index);
  const score = (index: number): number => (ranks[index] ?? 0) * 10_000 + distance(index);
  const chosen = lowest(rows.length, Math.max(max - 1, Math.min(musts.length, max + 2)), score);
  const rest = rows.filter((_, index) => !chosen.has(index));
  return { rows: rows.filter((_, index) => chosen.has(index)), folded: { count: rest.length, rows: rest } };
};
