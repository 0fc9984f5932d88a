import type { Answer, Reached } from '../trace/answer.ts';

/** One request of a list. `line` counts from 1 in the text that the list was read from. */
export type ListedUrl = { readonly line: number; readonly method: string; readonly url: string };

/** What a group of requests comes to: an answer without what differs from URL to URL. */
export type GroupOutcome = Pick<Answer, 'kind' | 'status' | 'answeredBy' | 'errorType'> & {
  /** What is reached; paths and parameters, which differ within the group, are those of its first request. */
  readonly reaches: Reached | null;
  /** The status that an error page stands in for; null where none does. */
  readonly replacedStatus: number | null;
};

/** The requests of a list that come to the same. */
export type UrlGroup = {
  /** Null: these are no URLs that a request can go to. */
  readonly outcome: GroupOutcome | null;
  readonly count: number;
  /** The first of them, in their order. */
  readonly examples: readonly ListedUrl[];
};

/** A list answered. */
export type UrlList = {
  /** The largest first. */
  readonly groups: readonly UrlGroup[];
  /** How many were answered: all, unless it was cancelled. */
  readonly done: number;
  readonly total: number;
  /** For each request that was answered, in their order, the index of its group. */
  readonly groupOf: readonly number[];
};

export type UrlListOptions = {
  /** Called after each chunk. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked after each chunk: true ends the run, with what was answered until then. */
  readonly isCancelled?: () => boolean;
  /** Requests between two pauses. Defaults to 2000: some tens of milliseconds without functions. */
  readonly chunk?: number;
  /** Lets the host do other things, such as taking in the message that cancels. Defaults to none: the core has no timers. */
  readonly pause?: () => Promise<void>;
};

/** How many examples of a group are kept. */
export const mostExamples = 5;
