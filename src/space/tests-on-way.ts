import type { Distribution } from '../model/distribution.ts';
import { known } from '../model/value.ts';
import { customDomainFor } from '../services/directory.ts';
import { functionNameOf } from '../services/distribution/run-function.ts';
import type { World } from '../services/run-trace.ts';
import type { FunctionInput } from '../trace/ports.ts';
import type { Frame } from '../trace/walk.ts';
import { type Automaton, outputFor } from './automaton.ts';
import { type PathAt, viewersPath, withoutKey, withPrefix } from './path-at.ts';
import type { Asked, PathTest } from './path-test.ts';
import { seesPath } from './sees-path.ts';
import { NOTHING } from './template-automaton.ts';
import { belowStage, handshakeTest, httpStageTest, pingTest, resourceTest, restStageTest, routeTest } from './test-api.ts';
import { behaviorTest } from './test-distribution.ts';
import { type DomainChoice, domainTest } from './test-domain.ts';
import { objectTest, ownStatusTest } from './test-origin.ts';
import type { Undecidable } from './url-space.ts';

/** A walk that is over: the places passed, and the functions that ran. */
export type Way = { readonly path: string; readonly frames: readonly Frame[]; readonly ran: readonly FunctionInput[] };

/** What is gathered along a way. */
type Gathering = {
  readonly world: World;
  readonly way: Way;
  readonly automatonOf: (test: PathTest) => Automaton;
  readonly tests: PathTest[];
  readonly paths: PathAt[];
  readonly choices: Map<number, DomainChoice>;
  beyond: Undecidable | null;
};

/**
 * The tests that a request's way put its path to, in their order. Whatever path has the same results takes the same way: a service
 * knows nothing of a path but what it asks of it. So it is by these tests, met on the way, that paths are cut into classes.
 */
export const testsOnWay = (world: World, way: Way, automatonOf: (test: PathTest) => Automaton): Asked => {
  const so: Gathering = { world, way, automatonOf, tests: [], paths: [], choices: new Map(), beyond: null };
  for (const frame of way.frames) {
    const path = pathAt(so, frame);
    so.paths[frame.index] = path;
    if (path.kind === 'of-viewer') askPlace(so, frame, path);
    if (so.beyond !== null && so.beyond.kind !== 'function') break;
  }
  const seeing = way.ran.find(({ code, event }) => seesPath(code, event));
  const byFunction: Undecidable | null = seeing ? { kind: 'function', name: seeing.name, event: seeing.event } : null;
  return { tests: so.tests, beyond: so.beyond ?? byFunction };
};

const distributionAt = ({ world }: Gathering, frame: Frame): Distribution | undefined =>
  world.directory.model.distributions.find(({ name }) => name === frame.at.name);

/** How the path came to be what it is at a place. */
const pathAt = (so: Gathering, frame: Frame): PathAt => {
  if (frame.from === null) return viewersPath;
  if (frame.arrival === 'error-page') return { kind: 'fixed' };
  const sender = so.way.frames[frame.from];
  const before = so.paths[frame.from];
  if (!sender || before?.kind !== 'of-viewer') return before ?? { kind: 'unknown' };
  if (sender.at.kind === 'custom-domain') {
    const choice = so.choices.get(sender.index);
    return choice?.kind === 'api' ? withoutKey(before, choice.strips) : { kind: 'unknown' };
  }
  if (sender.at.kind !== 'distribution') return before;
  const behavior = distributionAt(so, sender)?.behaviors[sender.behaviorIndex ?? -1];
  const named = behavior?.functions.find(({ event }) => known(event) === 'viewer-request')?.arn;
  const name = named ? functionNameOf(named.from === 'unresolved' ? named.expression : named.value) : null;
  if (so.way.ran.some((run) => run.event === 'viewer-request' && run.name === name && seesPath(run.code, run.event)))
    return { kind: 'unknown' };
  if (behavior?.lambdas.some((lambda) => setsPath(so.world, lambda.arn.from === 'unresolved' ? lambda.arn.expression : lambda.arn.value)))
    return { kind: 'fixed' };
  const { path } = frame.request;
  if (path.endsWith(sender.request.path)) return withPrefix(before, path.slice(0, path.length - sender.request.path.length));
  so.beyond ??= { kind: 'changed-path', place: sender.at.name };
  return { kind: 'unknown' };
};

const setsPath = ({ answers }: World, lambda: string): boolean =>
  ['viewer-request', 'origin-request'].some((event) => (answers[`lambda-edge:${lambda}/${event}`] ?? '').startsWith('uri='));

const askPlace = (so: Gathering, frame: Frame, path: Extract<PathAt, { kind: 'of-viewer' }>): void => {
  const { world } = so;
  switch (frame.at.kind) {
    case 'distribution': {
      const it = distributionAt(so, frame);
      // A distribution that refused before it chose a behavior never looked at the path.
      if (it && frame.behaviorIndex !== null) so.tests.push(behaviorTest(world, it, frame.pass, path));
      return;
    }
    case 'custom-domain': {
      const domain = customDomainFor(world.directory, frame.at.name);
      if (!domain || (domain.mappings === null && frame.answer.kind === 'cannot-tell')) return;
      const test = domainTest(world, domain, frame.request, path);
      so.tests.push(test);
      so.choices.set(frame.index, test.choiceOf(resultOf(so, test)));
      return;
    }
    case 'rest-api':
      return askRestApi(so, frame, path);
    case 'http-api':
      return askHttpApi(so, frame, path);
    case 'websocket-api':
      return askWebSocket(so, frame, path);
    case 's3-bucket':
    case 's3-website': {
      if (isPathStyle(frame)) so.beyond ??= { kind: 'path-style-bucket', host: frame.request.to };
      else so.tests.push(objectTest(world, frame.at.name, frame.at.kind, path));
      return;
    }
    case 'function-url':
    case 'load-balancer':
    case 'custom-origin': {
      const test = ownStatusTest(world, frame.request.to, path);
      if (test) so.tests.push(test);
      return;
    }
    case 'edge-front':
    case 'unknown-host':
      return;
  }
};

/** A path-style name says no bucket: the path's first segment does. */
const isPathStyle = ({ at, request }: Frame): boolean => !request.to.toLowerCase().startsWith(`${at.name.toLowerCase()}.`);

const resultOf = ({ way, automatonOf }: Gathering, test: PathTest): string => outputFor(automatonOf(test), way.path) ?? NOTHING;

/** What a custom domain in front of an API chose; null where it was called at its own name. */
const mappedBy = (so: Gathering, frame: Frame): Extract<DomainChoice, { kind: 'api' }> | null => {
  const choice = frame.from === null ? undefined : so.choices.get(frame.from);
  return choice?.kind === 'api' ? choice : null;
};

const askRestApi = (so: Gathering, frame: Frame, path: Extract<PathAt, { kind: 'of-viewer' }>): void => {
  const { world, way } = so;
  const id = frame.at.name;
  const api = world.directory.restApis.get(id) ?? null;
  const mapped = mappedBy(so, frame);
  const method = methodOf(frame);
  if (mapped?.stage !== null && mapped !== null) {
    const isThere = api?.stages?.some(({ name }) => known(name) === mapped.stage) ?? true;
    const test = api && isThere ? resourceTest(api, method, path) : null;
    if (test) so.tests.push(test);
    return;
  }
  if (mapped === null && known(api?.disableExecuteApiEndpoint ?? null) === true) return;
  const isBehindPrefix = way.frames.some((one) => one.sends?.path === frame.request.path && one.request.path !== frame.request.path);
  const stage = restStageTest(world, id, api, isBehindPrefix, path);
  so.tests.push(stage);
  const test = api && resultOf(so, stage) !== NOTHING ? resourceTest(api, method, belowStage(path)) : null;
  if (test) so.tests.push(test);
};

/** REST APIs let a header say the method. */
const methodOf = ({ request }: Frame): string =>
  request.headers.find(([name]) => name === 'x-http-method-override')?.[1].toUpperCase() ?? request.method;

const askHttpApi = (so: Gathering, frame: Frame, path: Extract<PathAt, { kind: 'of-viewer' }>): void => {
  const { world } = so;
  const id = frame.at.name;
  const api = world.directory.httpApis.get(id) ?? null;
  const { method } = frame.request;
  const add = (test: PathTest | null): void => {
    if (test) so.tests.push(test);
  };
  const mapped = mappedBy(so, frame);
  if (mapped !== null) {
    const isThere = api?.stages?.some(({ name }) => known(name) === (mapped.stage ?? '$default')) ?? true;
    return add(api && isThere ? routeTest(api, method, path) : null);
  }
  if (known(api?.disableExecuteApiEndpoint ?? null) === true) return;
  add(pingTest(path));
  const stage = httpStageTest(world, id, api, path);
  add(stage);
  const result = resultOf(so, stage);
  if (result !== NOTHING && api) add(routeTest(api, method, result === 'default' ? path : belowStage(path)));
};

const askWebSocket = (so: Gathering, frame: Frame, path: Extract<PathAt, { kind: 'of-viewer' }>): void => {
  const id = frame.at.name;
  const api = so.world.directory.httpApis.get(id);
  const stage = mappedBy(so, frame)?.stage ?? null;
  if (!api || (api.stages === null && stage === null)) so.beyond ??= { kind: 'websocket-stages', api: id };
  else if (known(api.disableExecuteApiEndpoint) !== true || stage !== null) so.tests.push(handshakeTest(id, api, stage, path));
};
