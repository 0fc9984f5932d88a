import type { CompareOf, ExplainedResponse, GroupOutcome, ListedUrl, MapComparison, SpaceOf, UrlMap } from '../../src/index.ts';
import type { Request } from '../state/edits.ts';
import type { Language, View, Workspace } from '../state/model.ts';

/** Questions beside the answer on the screen: each is put to a worker of its own, which keeps nothing of the page's. */
export type AsideQuestion =
  | { readonly kind: 'map'; readonly workspace: Workspace; readonly of: SpaceOf; readonly lang: Language }
  | { readonly kind: 'compare'; readonly before: Workspace; readonly after: Workspace; readonly of: CompareOf; readonly lang: Language }
  | { readonly kind: 'view'; readonly workspace: Workspace; readonly request: Request; readonly lang: Language }
  | { readonly kind: 'explain'; readonly workspace: Workspace; readonly request: Request; readonly text: string; readonly lang: Language }
  /** Answers a list of URLs; it stays with the worker for the questions below. */
  | { readonly kind: 'list'; readonly workspace: Workspace; readonly text: string; readonly lang: Language }
  /** Some of its rows: of one group or all, and with a text in them. */
  | { readonly kind: 'rows'; readonly group: number | null; readonly search: string; readonly most: number }
  | { readonly kind: 'csv'; readonly group: number | null; readonly search: string };

/** A list answered: its groups, and how many of its rows were. */
export type ListOverview = {
  readonly groups: readonly { readonly title: string; readonly outcome: GroupOutcome | null; readonly count: number }[];
  readonly done: number;
  readonly total: number;
};

export type ListRow = ListedUrl & { readonly group: number };
export type ListRows = { readonly rows: readonly ListRow[]; readonly found: number };

export type AsideAnswers = {
  readonly map: UrlMap;
  readonly compare: MapComparison;
  readonly view: View | null;
  readonly explain: ExplainedResponse;
  readonly list: ListOverview;
  readonly rows: ListRows;
  readonly csv: string;
};

/** `cancel`: the list that is being answered ends with what was answered until then. */
export type AsideAsk = { readonly aside: number; readonly question: AsideQuestion | { readonly kind: 'cancel' } };

export type AsideTold =
  | { readonly aside: number; readonly kind: 'answer'; readonly answer: unknown }
  | { readonly aside: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly aside: number; readonly kind: 'failed'; readonly detail: string };
