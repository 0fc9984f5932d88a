import type { SourceText } from '../../workspace/workspace.ts';

/**
 * What the three sites have no place for, because not every form can say it: each in every form that can. The first form of a piece is what the
 * others are compared with.
 */
export type Piece = {
  readonly name: string;
  readonly forms: Readonly<Record<string, readonly SourceText[]>>;
  /** Forms that have no words for it. */
  readonly without: Readonly<Record<string, string>>;
};

export const text = (name: string, lines: string): SourceText => ({ name, text: lines.trimStart() });
export const json = (name: string, value: unknown): SourceText => ({ name, text: JSON.stringify(value, null, 2) });
