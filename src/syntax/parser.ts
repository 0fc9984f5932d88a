import type { Reading } from '../text/problem.ts';
import type { SyntaxNode } from './tree.ts';

/** Reads every document of one text. Never throws: what cannot be read is a problem. */
export type DocumentsParser = (source: string, text: string) => Reading<readonly SyntaxNode[]>;

/** A text's first document, for who expects only one. */
export const firstDocument = (reading: Reading<readonly SyntaxNode[]>): Reading<SyntaxNode | null> => ({
  value: reading.value[0] ?? null,
  problems: reading.problems,
});
