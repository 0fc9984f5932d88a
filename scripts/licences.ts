/** Every package of the lock file must be under a licence that lets anyone use the product and the repository freely. */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

const permissive = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'];
/** The Open Font License suits fonts and nothing else; BlueOak is permissive, but only tools that we do not ship use it. */
const onlyFor: Readonly<Record<string, (name: string, dev: boolean) => boolean>> = {
  'OFL-1.1': (name) => name.startsWith('@fontsource'),
  'BlueOak-1.0.0': (_name, dev) => dev,
};

const Package = v.object({ license: v.optional(v.string()), dev: v.optional(v.boolean()), optional: v.optional(v.boolean()) });
const Lock = v.object({ packages: v.record(v.string(), Package) });

/** An SPDX expression without nesting: of alternatives (`OR`) one must suit, of `AND` all. */
const suits = (expression: string, name: string, dev: boolean): boolean =>
  expression
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((id) => permissive.includes(id) || (onlyFor[id]?.(name, dev) ?? false)));

const licenceOnDisk = (path: string): string | undefined => {
  const file = `${path}/package.json`;
  return existsSync(file) ? v.parse(Package, JSON.parse(readFileSync(file, 'utf8'))).license : undefined;
};

const { packages } = v.parse(Lock, JSON.parse(readFileSync('package-lock.json', 'utf8')));
const refused: string[] = [];
let seen = 0;
for (const [path, entry] of Object.entries(packages)) {
  if (path === '') continue;
  seen += 1;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const licence = entry.license ?? licenceOnDisk(path) ?? 'no licence';
  if (!suits(licence, name, entry.dev ?? false)) refused.push(`${name}: ${licence}`);
}
for (const line of refused) console.error(line);
console.log(`${seen} packages, ${refused.length} under a licence that does not suit`);
process.exitCode = seen === 0 || refused.length > 0 ? 1 : 0;
