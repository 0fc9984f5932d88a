import type { Edit } from '../../text/edits.ts';
import { overlaps } from '../apply.ts';
import type { Change } from '../change.ts';
import { writeDistribution } from './distribution.ts';
import { writeFunction } from './function.ts';
import { writeGateway } from './gateway.ts';
import { writeGatewayDomain } from './gateway-domain.ts';
import { isApiOfTerraform, isRepeated } from './hcl/repeated.ts';
import { writeHcl } from './hcl/write-hcl.ts';
import { writeLiteral } from './literal.ts';
import { writeDefinition } from './openapi.ts';
import type { Paste } from './paste.ts';
import { writePolicy } from './policy.ts';
import { writeTemplate } from './template/write-template.ts';
import type { Edits } from './tree-editor.ts';

/**
 * Edits a paste so that it says what a change makes of it; null where this writer's forms do not say it. One writer for each family of
 * forms: a new family adds its own here.
 */
export type Writer = (paste: Paste, change: Change) => Edits;

const writers: readonly Writer[] = [
  writeDefinition,
  writeTemplate,
  writeHcl,
  (paste, change) => ('distribution' in change ? writeDistribution(paste, change) : null),
  writeGateway,
  writeGatewayDomain,
  writePolicy,
  writeFunction,
  writeLiteral,
];

const writeOne = (paste: Paste, change: Change): Edits => {
  if (isRepeated(paste, change)) return null;
  if (change.kind === 'add-custom-domain' && isApiOfTerraform(paste, change.api)) return writeHcl(paste, change);
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
    .flatMap((part, i) =>
      (part ?? []).filter((edit) => !parts.slice(0, i).some((before) => before?.some((one) => isSameInsertion(one, edit)))),
    )
    .filter(({ source, start, end, newText }) => newText !== '' || start !== end || !hasSource(paste, source));
  return overlaps(all.filter(({ source }) => hasSource(paste, source))) ? null : uniqueNew(paste, all);
};

const hasSource = ({ sources }: Paste, name: string): boolean => sources.some((source) => source.name === name);

/** What two changes both need, a function that two behaviors are to have, is made once. */
const isSameInsertion = (a: Edit, b: Edit): boolean =>
  a.start === a.end &&
  b.start === b.end &&
  a.source === b.source &&
  a.start === b.start &&
  a.newText === b.newText &&
  a.newText.trim() !== '';

/** One function for several behaviors is one source. */
const uniqueNew = (paste: Paste, edits: NonNullable<Edits>): Edits =>
  edits.filter(
    (edit, i) =>
      hasSource(paste, edit.source) || edits.findIndex((other) => other.source === edit.source && other.newText === edit.newText) === i,
  );
