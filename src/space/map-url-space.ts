import { type World, wayAlone } from '../services/run-trace.ts';
import type { Answer } from '../trace/answer.ts';
import { answers } from '../trace/answers.ts';
import type { FunctionInput } from '../trace/ports.ts';
import type { SampleRequest } from '../trace/trace.ts';
import type { Frame } from '../trace/walk.ts';
import { type Automaton, outputFor } from './automaton.ts';
import type { Graph } from './graph.ts';
import { automatonFor, type MadeOnce, nothingMade, splitOnce } from './made-once.ts';
import { spaceOutcome } from './outcome-of-class.ts';
import type { PathTest } from './path-test.ts';
import { pathsOf } from './paths-of-class.ts';
import { testsOnWay } from './tests-on-way.ts';
import { normalisedPaths } from './universe.ts';
import { type ClassPart, type Cut, type Leaf, type PathClass, type SpaceOf, stateBound, type UrlSpace } from './url-space.ts';

/** A class that may have to be split further. `at`: where in the tree of tests it hangs. */
type Open = {
  readonly witness: string;
  readonly asked: ReadonlySet<string>;
  readonly parts: readonly ClassPart[];
  readonly isSingle: boolean;
  readonly put: (cut: Cut) => void;
};

/** Classes that one graph tells apart, by its ends. */
type Group = { readonly graph: Graph; readonly members: ReadonlyMap<number, Open> };

type Mapping = {
  readonly world: World;
  readonly of: Required<SpaceOf>;
  readonly escapes: 'with-escapes' | 'without-escapes';
  readonly automata: Map<string, Automaton>;
  readonly made: MadeOnce;
  readonly classes: PathClass[];
  readonly leaves: Leaf[];
  states: number;
  meetsEscapes: boolean;
};

const complete = ({ host, method = 'GET', scheme = 'https', headers = [], query = '', body = false }: SpaceOf): Required<SpaceOf> => ({
  host,
  method: method.toUpperCase(),
  scheme,
  headers,
  query,
  body,
});

/** A request of a space by its path. */
export const requestIn = ({ host, method, scheme, headers, query, body }: Required<SpaceOf>, path: string): SampleRequest => ({
  method,
  url: `${scheme}://${host}${path}${query === '' ? '' : `?${query}`}`,
  headers,
  body,
});

/**
 * Cuts the normalised paths of a host into classes that the model treats alike, each with a witness and its outcome. Exact, and without
 * sampling: a witness is traced; the tests that its way put the path to split its class; and so on until no way asks anything new.
 * Paths are taken to be within CloudFront's limit of 8,192 bytes for a URL. `made`: where several maps are made, what they share.
 */
export const mapUrlSpace = (world: World, of: SpaceOf, made: MadeOnce = nothingMade()): UrlSpace => {
  const first = mapOnce(world, complete(of), 'without-escapes', made);
  // As long as no test looks at `%`, a path with an escape is like one with any other character in its place.
  return first.meetsEscapes ? mapOnce(world, complete(of), 'with-escapes', made).space : first.space;
};

type Mapped = { readonly space: UrlSpace; readonly meetsEscapes: boolean };

const mapOnce = (world: World, of: Required<SpaceOf>, escapes: Mapping['escapes'], made: MadeOnce): Mapped => {
  const so: Mapping = { world, of, escapes, automata: new Map(), made, classes: [], leaves: [], states: 0, meetsEscapes: false };
  const root: { cut: Cut } = { cut: { kind: 'class', id: 0 } };
  const put = (cut: Cut): void => {
    root.cut = cut;
  };
  const whole: Open = { witness: '/', asked: new Set(), parts: [], isSingle: false, put };
  const groups: Group[] = [{ graph: made.whole, members: new Map([[0, whole]]) }];
  for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
    groups.push(...splitGroup(so, group));
    if (so.meetsEscapes && escapes === 'without-escapes') break;
  }
  const space: UrlSpace = {
    of,
    classes: so.classes,
    rawForms: { examples: ['//', '/./', '/%61'] },
    states: so.states,
    inside: {
      cuts: root.cut,
      leaves: so.leaves,
      escapes,
      outcomeAt: (path) => spaceOutcome(world.directory, trace(so, path).answer),
      withEscapes: () => (escapes === 'with-escapes' ? space : mapOnce(world, of, 'with-escapes', made).space),
    },
  };
  return { space, meetsEscapes: so.meetsEscapes };
};

type Traced = { readonly answer: Answer; readonly frames: readonly Frame[]; readonly ran: readonly FunctionInput[] };

const trace = ({ world, of }: Mapping, path: string): Traced => {
  const ran: FunctionInput[] = [];
  const { runFunction } = world;
  const watched: World = {
    ...world,
    runFunction:
      runFunction &&
      ((input) => {
        ran.push(input);
        return runFunction(input);
      }),
  };
  const way = wayAlone(watched, requestIn(of, path));
  return way ? { answer: way.answer, frames: way.frames, ran } : { answer: answers.cannotTell, frames: [], ran };
};

/** Traces the witnesses of a group; what is told apart is kept, the rest goes on by the test that its ways ask next. */
const splitGroup = (so: Mapping, { graph, members }: Group): readonly Group[] => {
  const done = new Set<number>();
  const next = new Map<string, { readonly test: PathTest; readonly members: Map<number, { open: Open; traced: Traced }> }>();
  // The graph's ends are numbers of its own; a leaf's are the ids of classes.
  const ids = new Map<number, number>();
  for (const [end, open] of members) {
    const traced = trace(so, open.witness);
    const { tests, beyond } = testsOnWay(so.world, { path: open.witness, frames: traced.frames, ran: traced.ran }, (one) =>
      automatonOf(so, one),
    );
    const test = open.isSingle ? undefined : tests.find(({ key }) => !open.asked.has(key));
    if (test) {
      const same = next.get(test.key) ?? { test, members: new Map() };
      same.members.set(end, { open, traced });
      next.set(test.key, same);
    } else {
      const isWhole = beyond === null || open.isSingle;
      ids.set(end, keep(so, open, traced, isWhole ? { kind: 'decided' } : { kind: 'witness-only', why: beyond }));
      done.add(end);
    }
  }
  if (done.size > 0) so.leaves.push(leafOf(graph, ids));
  return [...next.values()].flatMap(({ test, members: asking }) => splitBy(so, graph, test, asking));
};

const leafOf = (graph: Graph, ids: ReadonlyMap<number, number>): Leaf => ({
  base: graph,
  graph: { ...graph, ends: graph.ends.map((end) => ids.get(end) ?? -1) },
  classes: new Set(ids.values()),
});

const automatonOf = ({ automata, made }: Mapping, test: PathTest): Automaton => {
  const known = automata.get(test.key) ?? automatonFor(made, test);
  automata.set(test.key, known);
  return known;
};

const splitBy = (
  so: Mapping,
  graph: Graph,
  test: PathTest,
  asking: ReadonlyMap<number, { readonly open: Open; readonly traced: Traced }>,
): readonly Group[] => {
  const automaton = automatonOf(so, test);
  const splitting = splitOnce(so.made, graph, [...asking.keys()], automaton, so.escapes, stateBound - so.states);
  if (splitting === null) {
    const ids = new Map([...asking].map(([end, { open, traced }]) => [end, keep(so, open, traced, { kind: 'undecided' })]));
    so.leaves.push(leafOf(graph, ids));
    return [];
  }
  so.states += splitting.graph.ends.length;
  so.meetsEscapes ||= splitting.readsEscapes;
  const cuts = new Map([...asking].map(([parent, { open }]) => [parent, cutAt(automaton, open)]));
  const members = new Map<number, Open>();
  splitting.ends.forEach(({ parent, output, witness }, end) => {
    const open = asking.get(parent)?.open;
    const next = cuts.get(parent);
    if (open && next) members.set(end, child(open, test, output, witness, next));
  });
  return [{ graph: splitting.graph, members }];
};

/** Hangs a test where a class was. */
const cutAt = (automaton: Automaton, open: Open): Map<string, Cut> => {
  const next = new Map<string, Cut>();
  open.put({ kind: 'test', automaton, next });
  return next;
};

const child = (parent: Open, test: PathTest, output: string, witness: string, next: Map<string, Cut>): Open => {
  const part = test.partOf(output);
  return {
    witness,
    asked: new Set([...parent.asked, test.key]),
    parts: part === null ? parent.parts : [...parent.parts, part],
    isSingle: test.isSingle(output),
    put: (cut) => next.set(output, cut),
  };
};

const keep = ({ world, of, classes }: Mapping, open: Open, traced: Traced, state: PathClass['state']): number => {
  const id = classes.length;
  const first = traced.frames.find(({ at }) => at.kind === 'distribution');
  const { behaviorIndex = null, behavior = null } = first ?? {};
  classes.push({
    id,
    witness: open.witness,
    url: requestIn(of, open.witness).url,
    state,
    parts: open.parts,
    paths: pathsOf(open.witness, open.parts, open.isSingle),
    outcome: spaceOutcome(world.directory, traced.answer),
    behavior: behaviorIndex === null ? null : { index: behaviorIndex, name: behavior ?? '…' },
    loops: traced.frames.some(({ pass }) => pass > 1),
  });
  open.put({ kind: 'class', id });
  return id;
};

/** The class that a normalised path is in; null for a path that is not normalised. */
export const classOf = (space: UrlSpace, path: string): PathClass | null => {
  if (outputFor(normalisedPaths, path) === null) return null;
  let cut = space.inside.cuts;
  while (cut.kind === 'test') {
    const next = cut.next.get(outputFor(cut.automaton, path) ?? '');
    if (!next) return null;
    cut = next;
  }
  return space.classes[cut.id] ?? null;
};
