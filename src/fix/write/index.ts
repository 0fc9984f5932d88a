import { overlaps } from '../apply.ts';
import type { Change } from '../change.ts';
import { writeDistribution } from './distribution.ts';
import { writeGateway } from './gateway.ts';
import { writeHcl } from './hcl.ts';
import { writeLiteral } from './literal.ts';
import type { Paste } from './paste.ts';
import { writeTemplate } from './template.ts';
import type { Edits } from './tree-editor.ts';

/**
 * Edits a paste so that it says what a change makes of it; null where this writer's forms do not say it. One writer for each family of
 * forms: a new family adds its own here.
 */
export type Writer = (paste: Paste, change: Change) => Edits;

const writers: readonly Writer[] = [
  writeTemplate,
  writeHcl,
  (paste, change) => ('distribution' in change ? writeDistribution(paste, change) : writeGateway(paste, change)),
  writeLiteral,
];

const writeOne = (paste: Paste, change: Change): Edits => {
  for (const writer of writers) {
    const edits = writer(paste, change);
    if (edits !== null) return edits;
  }
  return null;
};

/** Everything that a fix changes, as edits of the texts as they are; null as soon as one of the changes cannot be written. */
export const writeChanges = (paste: Paste, changes: readonly Change[]): Edits => {
  const parts = changes.map((change) => writeOne(paste, change));
  if (parts.some((part) => part === null)) return null;
  const all = parts
    .flatMap((part) => part ?? [])
    .filter(({ source, start, end, newText }) => newText !== '' || start !== end || !hasSource(paste, source));
  return overlaps(all.filter(({ source }) => hasSource(paste, source))) ? null : uniqueNew(paste, all);
};

const hasSource = ({ sources }: Paste, name: string): boolean => sources.some((source) => source.name === name);

/** One function for several behaviors is one source. */
const uniqueNew = (paste: Paste, edits: NonNullable<Edits>): Edits =>
  edits.filter(
    (edit, i) =>
      hasSource(paste, edit.source) || edits.findIndex((other) => other.source === edit.source && other.newText === edit.newText) === i,
  );
