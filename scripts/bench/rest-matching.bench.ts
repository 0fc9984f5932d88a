import findMyWay from 'find-my-way';
import { compileResources, matchResource } from '../../src/match/rest-resource.ts';
import { type Bench, type Figure, perSecond } from './bench.ts';
import { resourcePaths } from './quota.ts';

/** The same table in find-my-way's words: `{id}` is `:id`, `{proxy+}` is `*`. */
const peerPath = (path: string): string => path.replace(/\{[^}+]+\+\}$/, '*').replaceAll(/\{([^}]+)\}/g, ':$1');

const compare = (resources: number): readonly Figure[] => {
  const paths = resourcePaths(resources);
  const requests = paths.map((path) => path.replace('{id}', '42').replace('{proxy+}', 'orders/7/lines'));
  const table = compileResources(paths.map((path) => ({ path, methods: ['GET', 'POST'] })));
  const peer = findMyWay();
  for (const path of paths) peer.on('GET', peerPath(path), () => {});
  const disagree = requests.filter(
    (path, index) => matchResource(table, 'GET', path)?.resource !== index || peer.find('GET', path) === null,
  );
  if (disagree.length > 0) throw new Error(`the tables differ: ${disagree.slice(0, 3).join(', ')}`);
  let next = 0;
  const request = (): string => {
    next = next + 1 === requests.length ? 0 : next + 1;
    return requests[next] ?? '/';
  };
  const ours = perSecond(() => matchResource(table, 'GET', request()));
  const theirs = perSecond(() => peer.find('GET', request()));
  return [
    { name: `REST matching, ${resources} resources`, value: ours / 1e6, unit: 'million/s' },
    { name: `find-my-way 9, the same table`, value: theirs / 1e6, unit: 'million/s' },
    { name: `ours to theirs`, value: ours / theirs, unit: 'times' },
  ];
};

export const bench: Bench = {
  title: 'REST resource matching',
  run: async () => [...compare(300), ...compare(3000), ...compare(30_000)],
};
