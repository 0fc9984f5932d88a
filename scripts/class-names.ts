import { basename } from 'node:path';

const files = new Map<string, string>();

/**
 * Names of classes as they are built, in the page, in its scripts and in the still page alike: the style sheet's own name and the class's, which
 * is shorter than a hash for each. So no two style sheets may have the same name.
 */
export const cssModules = {
  generateScopedName: (name: string, address: string): string => {
    const file = address.replace(/\?.*$/, '');
    const sheet = basename(file, '.module.css');
    if ((files.get(sheet) ?? file) !== file) throw new Error(`Two style sheets have the name ${sheet}.`);
    files.set(sheet, file);
    return `${sheet}-${name}`;
  },
} as const;
