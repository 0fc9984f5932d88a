import { reservedPaths } from '../facts/limits.ts';
import { pickRoute } from '../match/http-route.ts';
import { pickMethod } from '../match/rest-resource.ts';
import type { HttpApi, RestApi } from '../model/api.ts';
import { known } from '../model/value.ts';
import { routeTableOf } from '../services/api-gateway/http-api.ts';
import { restTableOf } from '../services/api-gateway/rest-api.ts';
import type { World } from '../services/run-trace.ts';
import { type Automaton, afterFirstSegment } from './automaton.ts';
import { decodedFirst } from './decoded.ts';
import { keyAutomaton } from './key-automaton.ts';
import { escapesIn, type OfViewer } from './path-at.ts';
import type { PathTest } from './path-test.ts';
import { NOTHING, templateAutomaton } from './template-automaton.ts';
import type { ClassPart } from './url-space.ts';

const firstSegment = (path: string): string => path.replace(/^\/+/, '').split('/', 1)[0] ?? '';

/** The path below a stage that is its first segment. */
export const belowStage = (path: OfViewer): OfViewer => ({
  kind: 'of-viewer',
  key: `${path.key}>`,
  prefix: null,
  lift: (test) => path.lift(afterFirstSegment(test)),
});

/** `/ping` and `/sping`, which some places answer themselves. */
export const pingTest = (path: OfViewer): PathTest => {
  const reserved: readonly string[] = reservedPaths.paths;
  return {
    key: `ping ${path.key}`,
    automaton: () => path.lift(keyAutomaton(reserved, (text) => (reserved.includes(text) ? text : NOTHING), 'counts-slashes')),
    basis: () => [],
    isSingle: (output) => output !== NOTHING,
    partOf: (output) => (output === NOTHING ? null : { kind: 'ping', path: output }),
  };
};

/** Results read `stage:prod`, `any` (taken to exist) and `none`. */
export const restStageTest = (world: World, id: string, api: RestApi | null, isBehindPrefix: boolean, path: OfViewer): PathTest => {
  const asked = `stage:${id}/`;
  const namesOf = (): readonly string[] | null => api?.stages?.flatMap((stage) => known(stage.name) ?? []) ?? null;
  const resourcesOf = (): ReadonlySet<string> => new Set((api?.resources ?? []).flatMap((one) => known(one.path)?.split('/')[1] ?? []));
  const saidOf = (): readonly string[] =>
    Object.keys(world.answers).flatMap((key) => (key.startsWith(asked) ? [key.slice(asked.length)] : []));
  const automaton = (): Automaton => {
    const [names, resources, said] = [namesOf(), resourcesOf(), saidOf()];
    const decide = (text: string): string => {
      const segment = firstSegment(text);
      if (segment === '') return NOTHING;
      if (names !== null) return names.includes(segment) ? `stage:${segment}` : NOTHING;
      const answer = world.answers[`${asked}${segment}`];
      if (answer === 'exists' || answer === 'missing') return answer === 'exists' ? 'any' : NOTHING;
      return resources.has(segment) && !isBehindPrefix ? NOTHING : 'any';
    };
    return keyAutomaton([...(names ?? []), ...resources, ...said], decide, 'skips-slashes');
  };
  return {
    key: `rest-stage ${id} ${path.key} ${isBehindPrefix}`,
    automaton: () => path.lift(automaton()),
    basis: () => [JSON.stringify([namesOf(), [...resourcesOf()], saidOf().map((name) => [name, world.answers[`${asked}${name}`]])])],
    isSingle: () => false,
    partOf: (output) =>
      output === NOTHING
        ? { kind: 'no-stage', api: id }
        : { kind: 'stage', api: id, stage: output === 'any' ? null : output.slice('stage:'.length) },
  };
};

/** Results read `stage:dev`, `default` and `none`. */
export const httpStageTest = (world: World, id: string, api: HttpApi | null, path: OfViewer): PathTest => {
  const names = api?.stages?.flatMap((stage) => known(stage.name) ?? []) ?? [];
  const isDefault = api?.stages ? names.includes('$default') : world.answers[`stage:${id}/$default`] !== 'missing';
  const decide = (text: string): string => {
    const segment = firstSegment(text);
    if (names.includes(segment)) return `stage:${segment}`;
    return isDefault ? 'default' : NOTHING;
  };
  return {
    key: `http-stage ${id} ${path.key}`,
    automaton: () => path.lift(keyAutomaton(names, decide, 'skips-slashes')),
    basis: () => [isDefault, ...names],
    isSingle: () => false,
    partOf: (output) =>
      output === NOTHING
        ? { kind: 'no-stage', api: id }
        : { kind: 'stage', api: id, stage: output === 'default' ? '$default' : output.slice('stage:'.length) },
  };
};

/** Results read `3 GET`: the resource's index and the method declared. */
export const resourceTest = (api: RestApi, method: string, path: OfViewer): PathTest | null => {
  const table = restTableOf(api);
  if (table === null) return null;
  return {
    key: `resource ${api.id} ${method} ${path.key}`,
    automaton: () =>
      path.lift(
        templateAutomaton(
          table.tree,
          (ends) => {
            const found = pickMethod(ends, method);
            return found && `${found.resource} ${found.method}`;
          },
          'trims',
        ),
      ),
    basis: () => [table],
    isSingle: () => false,
    partOf: (output): ClassPart => {
      if (output === NOTHING) return { kind: 'no-resource', api: api.id };
      const [index = '', declared = ''] = output.split(' ');
      return { kind: 'resource', api: api.id, resource: known(api.resources?.[Number(index)]?.path ?? null) ?? '…', method: declared };
    },
  };
};

/** Results are the index of the route. */
export const routeTest = (api: HttpApi, method: string, path: OfViewer): PathTest | null => {
  const table = routeTableOf(api);
  if (table === null) return null;
  const otherwise = table.defaultRoute === null ? NOTHING : String(table.defaultRoute.route);
  return {
    key: `route ${api.id} ${method} ${path.key}`,
    automaton: () =>
      path.lift(
        decodedFirst(
          templateAutomaton(
            table.tree,
            (ends) => {
              const found = pickRoute(ends, method);
              return found && String(found.route);
            },
            'counts',
            otherwise,
          ),
          true,
          escapesIn(path),
        ),
      ),
    basis: () => [table],
    isSingle: () => false,
    partOf: (output): ClassPart =>
      output === NOTHING
        ? { kind: 'no-route', api: api.id }
        : { kind: 'route', api: api.id, routeKey: known(api.routes?.[Number(output)]?.routeKey ?? null) ?? '…' },
  };
};

/** The handshake of a WebSocket API: the stage, and nothing below it. `stage`: chosen by a mapping. */
export const handshakeTest = (id: string, api: HttpApi, stage: string | null, path: OfViewer): PathTest => {
  const names = (api.stages ?? []).flatMap((one) => known(one.name) ?? []);
  const decide = (text: string): string => {
    const segments = text.split('/').filter((segment) => segment !== '');
    const below = stage === null ? segments.slice(1) : segments;
    const isStage = stage !== null || names.includes(segments[0] ?? '');
    if (!isStage || (below.length > 0 && below[0] !== '@connections')) return NOTHING;
    return `${below.length > 0 ? 'connections' : 'connect'}:${stage ?? segments[0] ?? ''}`;
  };
  const keys = stage === null ? names.flatMap((name) => [name, `${name}/@connections`]) : ['@connections'];
  return {
    key: `handshake ${id} ${stage ?? ''} ${path.key}`,
    automaton: () => path.lift(keyAutomaton(keys, decide, 'skips-slashes')),
    basis: () => names,
    isSingle: () => false,
    partOf: (output) => ({ kind: 'handshake', api: id, accepted: output !== NOTHING }),
  };
};
