import { located } from '../../model/value.ts';
import type { HclFile } from '../../syntax/hcl/ast.ts';
import type { Contribution } from '../contribution.ts';
import { groupedBy } from '../grouped.ts';
import type { ProjectContext, ProjectPart, ProjectReading } from '../project-part.ts';
import { attributeOf } from './attributes.ts';
import { evaluate } from './evaluate.ts';
import { hclResources } from './hcl-resources.ts';
import { newHoles } from './holes.ts';
import { moduleConfig } from './module.ts';
import { outputOf } from './module-calls.ts';
import { dirOf } from './paths.ts';
import { readResources } from './resources/read-resources.ts';
import { resourcesOf } from './resources/resource.ts';
import { calledDirectories, unknownBlocks } from './roots.ts';
import type { Module, ModuleConfig, Val } from './value.ts';
import { givenVariables } from './variables.ts';
import { moduleScope, type World, writtenAt } from './world.ts';

const newWorld = (context: ProjectContext, hcl: NonNullable<ProjectContext['hcl']>, configs: ReadonlyMap<string, ModuleConfig>): World => ({
  texts: context.texts,
  engine: { evaluate, attributeOf, outputOf },
  parse: hcl,
  yaml: context.yaml,
  configs,
  holes: newHoles(context.texts.values()),
  problems: [],
  used: new Set(),
  standIns: new Map(),
  slugs: new Map(),
  takenSlugs: new Set(),
  busy: new Set(),
  steps: 0,
  made: 0,
  depth: 0,
  quiet: 0,
});

const rootModule = (config: ModuleConfig, argument: (name: string, module: Module) => Val | undefined): Module => {
  const module: Module = {
    path: '',
    config,
    parent: null,
    at: null,
    argument: (name) => argument(name, module),
    provider: null,
    memo: new Map(),
    instances: new Map(),
    children: new Map(),
  };
  return module;
};

/** An API's stand-in with another region than its provider tells: a host that an origin names is the API's all the same. */
const withHostsOfOrigins = (world: World, pieces: readonly Contribution[]): readonly Contribution[] => {
  const origins = pieces.flatMap((piece) => (piece.kind === 'distribution' ? piece.value.origins : []));
  const names = new Map(
    origins.flatMap(({ domainName }) => (domainName.from === 'paste' ? [[domainName.value, domainName] as const] : [])),
  );
  return pieces.map((piece): Contribution => {
    if (piece.kind === 'distribution') {
      // A distribution that is the origin of another one has to be found by its stand-in.
      const own = names.get(`${world.slugs.get(piece.value.id?.value ?? '')}.cloudfront.net`);
      return own && piece.value.domainName === null ? { ...piece, value: { ...piece.value, domainName: own } } : piece;
    }
    if (piece.kind !== 'rest-api' && piece.kind !== 'http-api') return piece;
    const known = new Set(piece.hosts.map((host) => (host.from === 'unresolved' ? '' : host.value)));
    const more = origins.flatMap(({ domainName }) => {
      if (domainName.from !== 'paste' || known.has(domainName.value)) return [];
      const [label = '', service] = domainName.value.split('.');
      return service === 'execute-api' && world.standIns.get(label)?.address === piece.id ? [located(domainName.value, domainName.at)] : [];
    });
    return more.length === 0 ? piece : { ...piece, hosts: [...piece.hosts, ...more] };
  });
};

/** Reads all files of Terraform in a workspace as a whole: every directory that no other calls is a root module. */
export const readTerraform = (parts: readonly ProjectPart[], context: ProjectContext): ProjectReading => {
  if (!context.hcl) return { contributions: [], problems: [], used: new Set() };
  const files = parts.flatMap((part) => (part.kind === 'terraform' && !part.isVariables ? [part.file] : []));
  const byDir = groupedBy(files, (file: HclFile) => dirOf(file.name));
  const configs = new Map([...byDir].map(([dir, group]) => [dir, moduleConfig(dir, group)]));
  const world = newWorld(context, context.hcl, configs);
  const called = calledDirectories(configs);
  const variables = parts.flatMap((part) => (part.kind === 'terraform' && part.isVariables ? [part.file] : []));
  const roots = [...configs.values()]
    .filter((config) => !called.has(config.dir))
    .map((config) => {
      const given = givenVariables(world, config.dir, variables);
      return rootModule(config, (name, module) => {
        const attribute = given.get(name);
        return attribute && evaluate(moduleScope(world, module), attribute.value);
      });
    });
  unknownBlocks(world, roots);
  const resources = resourcesOf(hclResources(world, roots), (at) => writtenAt(world, at));
  const { value, problems } = readResources(resources);
  return { contributions: withHostsOfOrigins(world, value), problems: [...world.problems, ...problems], used: world.used };
};
