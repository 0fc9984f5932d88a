import { outcomeAlone, type World } from '../services/run-trace.ts';
import type { Answer, Reached } from '../trace/answer.ts';
import { type GroupOutcome, type ListedUrl, mostExamples, type UrlGroup, type UrlList, type UrlListOptions } from './url-list.ts';

type Group = { readonly outcome: GroupOutcome | null; count: number; readonly examples: ListedUrl[] };

/** What a request reaches, without what differs from URL to URL. */
const reachedKey = (reaches: Reached): string => {
  switch (reaches.kind) {
    case 'rest-method':
      return `${reaches.api} ${reaches.stage} ${reaches.method} ${reaches.resource}`;
    case 'http-route':
      return `${reaches.api} ${reaches.stage} ${reaches.routeKey}`;
    case 's3-object':
      return reaches.bucket;
    default:
      return reaches.host;
  }
};

const keyOf = ({ kind, status, answeredBy, errorType, reaches, replaced }: Answer): string =>
  `${kind} ${status} ${answeredBy} ${errorType} ${replaced?.status} ${reaches === null ? '' : `${reaches.kind} ${reachedKey(reaches)}`}`;

const outcomeOf = ({ kind, status, answeredBy, errorType, reaches, replaced }: Answer): GroupOutcome => ({
  kind,
  status,
  answeredBy,
  errorType,
  reaches,
  replacedStatus: replaced?.status ?? null,
});

const UNREADABLE = '';

/** Sorted by size; `groupOf` follows. Equal ones stay in the order in which they were met. */
const finished = (groups: readonly Group[], groupOf: readonly number[], total: number): UrlList => {
  const order = groups.map((_, i) => i).sort((a, b) => (groups[b]?.count ?? 0) - (groups[a]?.count ?? 0) || a - b);
  const rank = new Map(order.map((index, place) => [index, place]));
  return {
    groups: order.flatMap((index): UrlGroup | readonly UrlGroup[] => groups[index] ?? []),
    done: groupOf.length,
    total,
    groupOf: groupOf.map((index) => rank.get(index) ?? 0),
  };
};

/**
 * Answers a list of requests through the very walk that explains one, with nothing recorded, and groups them by what they come to. In chunks,
 * so that a host can show progress and cancel.
 */
export const outcomesOf = async (world: World, urls: readonly ListedUrl[], options: UrlListOptions = {}): Promise<UrlList> => {
  const { onProgress, isCancelled, pause, chunk = 2000 } = options;
  const size = Math.max(1, Math.floor(chunk));
  const places = new Map<string, number>();
  const groups: Group[] = [];
  const groupOf: number[] = [];
  const answer = (one: ListedUrl): void => {
    const found = outcomeAlone(world, { method: one.method, url: one.url, headers: [], body: false });
    const key = found === null ? UNREADABLE : keyOf(found);
    const place = places.get(key) ?? groups.length;
    if (place === groups.length) {
      places.set(key, place);
      groups.push({ outcome: found === null ? null : outcomeOf(found), count: 0, examples: [] });
    }
    const group = groups[place];
    if (!group) return;
    group.count += 1;
    if (group.examples.length < mostExamples) group.examples.push(one);
    groupOf.push(place);
  };
  for (let start = 0; start < urls.length && isCancelled?.() !== true; start += size) {
    for (const one of urls.slice(start, start + size)) answer(one);
    onProgress?.(groupOf.length, urls.length);
    if (pause && start + size < urls.length) await pause();
  }
  return finished(groups, groupOf, urls.length);
};
