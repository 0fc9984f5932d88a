import { hasOption, isPiped, optionOf } from '../commands.ts';

/** What the command behind a listing asked for: which bucket, which of its keys, and whether something was left out. */
export type Scope = { readonly bucket: string | null; readonly prefix: string; readonly isPartial: boolean };

const nothing: Scope = { bucket: null, prefix: '', isPartial: false };

/** `aws s3api list-objects-v2 --bucket b --prefix p`. A `--query` may filter; where it only picks members, all keys are there. */
export const apiScope = (command: string | null): Scope => {
  if (command === null || !/\slist-objects(?:-v2)?\b/.test(command)) return nothing;
  const asked = optionOf(command, 'query') ?? '';
  const left = ['max-items', 'delimiter', 'start-after', 'marker', 'starting-token'].some((name) => hasOption(command, name));
  return {
    bucket: optionOf(command, 'bucket'),
    prefix: optionOf(command, 'prefix') ?? '',
    isPartial: left || isPiped(command) || /[?]|\[\d|\[:/.test(asked),
  };
};

const LS = /\bs3\s{1,8}ls\b(?:[^\n]{0,400}?\s)?["']?s3:\/\/([a-z0-9][a-z0-9.-]{1,62})(\/[^\s"']{0,1024})?/;

/** `aws s3 ls s3://b/p --recursive`. Without `--recursive` it prints names below the prefix's last slash, and only one level. */
export const lsScope = (command: string | null): Scope & { readonly isRecursive: boolean } => {
  const found = LS.exec(command ?? '');
  if (!found) return { ...nothing, isRecursive: false };
  const prefix = (found[2] ?? '').replace(/^\//, '');
  return { bucket: found[1] ?? null, prefix, isPartial: isPiped(command), isRecursive: hasOption(command, 'recursive') };
};
