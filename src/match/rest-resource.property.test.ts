import fc from 'fast-check';
import findMyWay from 'find-my-way';
import { describe, expect, it } from 'vitest';
import { compileResources, matchResource, restSegments } from './rest-resource.ts';

type Resource = { readonly path: string; readonly methods: readonly string[] };

const COVERED = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/** 0 literal, 1 variable, 2 greedy for each segment of the template, or null where it does not fit. */
const fitOf = (template: string, segments: readonly string[]): readonly number[] | null => {
  const wanted = restSegments(template);
  const kinds: number[] = [];
  for (const [i, part] of wanted.entries()) {
    const segment = segments[i];
    if (segment === undefined) return null;
    if (part.endsWith('+}')) return [...kinds, 2];
    const variable = part.startsWith('{');
    if (variable ? segment === '' : part !== segment) return null;
    kinds.push(variable ? 1 : 0);
  }
  return wanted.length === segments.length ? kinds : null;
};

/** The rule as the facts state it: of all pairs of resource and method that fit, the most specific from the left. */
const reference = (resources: readonly Resource[], method: string, path: string): string => {
  const segments = restSegments(path);
  const fitting = resources.flatMap(({ path: template, methods }) => {
    const kinds = fitOf(template, segments);
    const declared = methods.includes(method) ? method : methods.includes('ANY') && COVERED.includes(method) ? 'ANY' : null;
    return kinds === null || declared === null ? [] : [{ key: kinds.join(''), text: `${declared} ${template}` }];
  });
  return fitting.toSorted((a, b) => (a.key < b.key ? -1 : 1))[0]?.text ?? 'none';
};

const found = (resources: readonly Resource[], method: string, path: string): string => {
  const match = matchResource(compileResources(resources), method, path);
  return match === null ? 'none' : `${match.method} ${resources[match.resource]?.path}`;
};

// One name for each kind of variable: API Gateway allows one variable child for each parent.
const template = fc
  .tuple(fc.array(fc.constantFrom('a', 'b', '{x}'), { maxLength: 3 }), fc.constantFrom('', '', '/{p+}'))
  .map(([parts, greedy]) => parts.map((part) => `/${part}`).join('') + greedy || '/');

const resourcesWith = (methods: fc.Arbitrary<readonly string[]>): fc.Arbitrary<readonly Resource[]> =>
  fc
    .uniqueArray(template, { maxLength: 10 })
    .chain((paths) => fc.tuple(...paths.map((path) => methods.map((declared): Resource => ({ path, methods: declared })))));

const path = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 4 }).map((segments) => `/${segments.join('/')}`);

describe('REST resources, on any tree', () => {
  it('takes what the rule says', () => {
    const methods = fc.uniqueArray(fc.constantFrom('GET', 'POST', 'ANY'), { maxLength: 2 });
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'TRACE');
    fc.assert(
      fc.property(resourcesWith(methods), method, path, (resources, asked, target) => {
        expect(found(resources, asked, target)).toBe(reference(resources, asked, target));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the values of variables off the path', () => {
    const methods = fc.constant(['GET']);
    fc.assert(
      fc.property(resourcesWith(methods), path, (resources, target) => {
        const match = matchResource(compileResources(resources), 'GET', target);
        fc.pre(match !== null);
        const filled = (resources[match?.resource ?? 0]?.path ?? '').replaceAll(/\{(\w)\+?\}/g, '{$1}').split('/');
        // Each `{x}` is another segment, but all have one name here, so only the last one's value is left to compare.
        const segments = restSegments(target);
        const last = filled.lastIndexOf('{x}');
        const greedy = filled.indexOf('{p}');
        expect(match?.pathParameters).toEqual({
          ...(last === -1 ? {} : { x: segments[last - 1] }),
          ...(greedy === -1 ? {} : { p: segments.slice(greedy - 1).join('/') }),
        });
      }),
      { numRuns: 2000 },
    );
  });

  // Where both are defined: one method, no empty segments, and not `/`, which find-my-way's `*` takes.
  it('agrees with find-my-way', () => {
    const plain = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }).map((segments) => `/${segments.join('/')}`);
    fc.assert(
      fc.property(resourcesWith(fc.constant(['GET'])), plain, (resources, target) => {
        const router = findMyWay();
        for (const { path: template } of resources) {
          const parts = restSegments(template).map((part, i) => (part === '{p+}' ? '*' : part === '{x}' ? `:x${i}` : part));
          router.on('GET', `/${parts.join('/')}`, () => {}, template);
        }
        const theirs: unknown = router.find('GET', target)?.store;
        expect(found(resources, 'GET', target)).toBe(theirs === undefined ? 'none' : `GET ${String(theirs)}`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('REST resources, the worst trees', () => {
  it('visits a tree where every way fits but the last segment once', () => {
    const depth = 10;
    const ways = Array.from({ length: 2 ** depth }, (_, i) =>
      Array.from({ length: depth }, (_unused, bit) => ((i >> bit) & 1 ? 'a' : '{x}')).join('/'),
    );
    const table = compileResources(ways.map((way) => ({ path: `/${way}/z`, methods: ['GET'] })));
    let visits = 0;
    const count = (node: typeof table.tree): void => {
      const { only } = node;
      const counted = (): typeof only => {
        visits += 1;
        return only;
      };
      // A visit looks once for a literal below.
      Object.defineProperty(node, 'only', { get: counted });
      for (const child of node.literals.values()) count(child);
      if (node.variable) count(node.variable);
    };
    count(table.tree);
    expect(matchResource(table, 'GET', `/${'a/'.repeat(depth)}y`)).toBeNull();
    expect(visits).toBe(2 ** (depth + 1) - 1);
  });
});
