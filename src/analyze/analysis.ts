import type { Diagram } from '../diagram/diagram.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { Report, ReportProblem } from '../explain/report.ts';
import type { FormId } from '../read/form.ts';
import type { SpaceOf } from '../space/url-space.ts';
import type { Span } from '../text/span.ts';
import type { ListedUrl, UrlListOptions } from '../urls/url-list.ts';
import type { Workspace, WorkspaceRequest } from '../workspace/workspace.ts';
import type { ExplainedResponse } from './explain-response.ts';
import type { TitledUrlList } from './list-urls.ts';
import type { CompareOf, MapComparison, UrlMap } from './map-urls.ts';

/** The languages that every sentence exists in. */
export type Language = 'en' | 'ja';

export type AnalyzeOptions = {
  /** The language of every sentence. Ids, kinds and codes never change with it. Defaults to `en`. */
  readonly lang?: Language;
  /** The index of the request to explain and draw in full. Omitted: none. */
  readonly view?: number;
  /** Whether the words of the claims about AWS are waited for. Off: where they are not loaded, steps come without that evidence. Defaults to true. */
  readonly claims?: boolean;
  /**
   * Try the fixes of the request in `view`: apply, read and trace again, compare the other requests. Off: fixes are `unproved`, as they are
   * for every other request. It costs some milliseconds for each fix, so a page asks for it once it has shown the answer.
   */
  readonly prove?: boolean;
};

/** What a workspace amounts to. `reports[i]` answers `workspace.requests[i]`. */
export type Analysis = {
  readonly sources: readonly SourceInfo[];
  readonly reports: readonly Report[];
  /** What several sources define, each differently. */
  readonly twice: readonly DefinedTwice[];
  /** Problems that belong to no source and no request. */
  readonly problems: readonly ReportProblem[];
  readonly view: View | null;
};

/** A thing that several sources define, each differently: an answer to `question` is one of `options`, and says which of them counts. */
export type DefinedTwice = {
  readonly question: string;
  /** What it is, in words, and its name: "The method GET /a". */
  readonly title: string;
  /** Names of sources; the second definition in one source is `<name>#2`. */
  readonly options: readonly string[];
  readonly taken: string;
  /** Whether the user has chosen, or the first is taken. */
  readonly set: boolean;
};

/** One request, explained and drawn. */
export type View = { readonly request: number; readonly explanation: Explanation; readonly diagram: Diagram };

export type SourceInfo = {
  readonly name: string;
  /** What it was recognised as; null when it was not. */
  readonly form: FormId | null;
  /** That in words: "Distribution config", "REST API resources". */
  readonly title: string;
  readonly language: 'json' | 'yaml' | 'javascript' | 'hcl' | 'text';
  readonly problems: readonly SourceProblem[];
  /** Whether it says anything that the model uses, by itself or as a file of a project. */
  readonly contributes: boolean;
  /** Where the text does not say what it belongs to: the question that holds the answer taken. */
  readonly join: { readonly question: string; readonly owner: string; readonly options: readonly string[] } | null;
};

export type SourceProblem = ReportProblem & { readonly span: Span | null };

/** An analyzer remembers what it has read, so that typing in one place does not read everything again. */
export type Analyzer = {
  readonly analyze: (workspace: Workspace, options?: AnalyzeOptions) => Promise<Analysis>;
  /** Answers a list of requests, outcome only, and groups them by what they come to. The workspace's own requests are not looked at. */
  readonly list: (workspace: Workspace, urls: readonly ListedUrl[], options?: ListOptions) => Promise<TitledUrlList>;
  /** Reads an answer that somebody pasted, sets it beside what the model predicts for a request, and looks for what would explain it. */
  readonly explain: (
    workspace: Workspace,
    request: WorkspaceRequest,
    pasted: string,
    options?: Pick<AnalyzeOptions, 'lang'>,
  ) => Promise<ExplainedResponse>;
  /** Cuts all normalised paths of a host into the classes that the model treats alike. The workspace's own requests are not looked at. */
  readonly map: (workspace: Workspace, of: SpaceOf, options?: Pick<AnalyzeOptions, 'lang'>) => Promise<UrlMap>;
  /** All URLs of a host that end otherwise in a second configuration, by classes, each with a witness, and nothing else. */
  readonly compare: (before: Workspace, after: Workspace, of: CompareOf, options?: Pick<AnalyzeOptions, 'lang'>) => Promise<MapComparison>;
};

export type ListOptions = UrlListOptions & Pick<AnalyzeOptions, 'lang'>;
