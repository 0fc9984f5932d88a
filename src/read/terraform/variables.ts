import type { HclAttribute, HclFile } from '../../syntax/hcl/ast.ts';
import { dirOf } from './paths.ts';
import { report, type World } from './world.ts';

const baseOf = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

const isAutomatic = (name: string): boolean => /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/i.test(baseOf(name));

/**
 * The values that `.tfvars` give to the variables of a root module. Terraform takes `terraform.tfvars` and `*.auto.tfvars` by itself, and any
 * other file where it is told to: here, where it is the only one, else the first, and that is said.
 */
export const givenVariables = (world: World, dir: string, files: readonly HclFile[]): ReadonlyMap<string, HclAttribute> => {
  const near = files.filter((file) => {
    const own = dirOf(file.name);
    return own === dir || own === '' || dir === '' || own.startsWith(`${dir}/`) || dir.startsWith(`${own}/`);
  });
  const automatic = near.filter((file) => isAutomatic(file.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const [chosen, ...others] = near.filter((file) => !isAutomatic(file.name));
  for (const other of others) {
    report(
      world,
      'expression-unknown',
      'info',
      { ...other.body.at, end: other.body.at.start },
      {
        detail: 'other-variables',
        name: other.name,
        chosen: chosen?.name ?? '',
      },
    );
  }
  const given = new Map<string, HclAttribute>();
  for (const file of [...automatic, ...(chosen ? [chosen] : [])]) {
    for (const attribute of file.body.attributes) given.set(attribute.name, attribute);
  }
  return given;
};
