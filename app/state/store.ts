import { createStore } from 'zustand/vanilla';
import { endRun, type History, noHistory, record } from './history.ts';
import type { Analysis, Language, Span, View, Workspace } from './model.ts';
import { type PanelName, type PanelSizes, usualSizes } from './panel-sizes.ts';
import type { Proofs } from './proofs.ts';
import type { SelectedBy, Selection } from './selection.ts';

export type Theme = 'system' | 'light' | 'dark';
export type EditorKind = 'monaco' | 'textarea';

/** Which dialog is open. Panels ask for one through the store, so that they need not know one another. */
export type DialogName =
  | { readonly kind: 'add-source'; readonly text: string }
  | { readonly kind: 'rename-source'; readonly source: string }
  | { readonly kind: 'headers' | 'keys' | 'modelled' | 'checkUs' | 'palette' | 'forget' | 'share' | 'export' | 'lessons' | 'templates' }
  | { readonly kind: 'request'; readonly index: number | null }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'fixes' | 'url-list' }
  | { readonly kind: 'urls'; readonly tab: 'map' | 'routes' | 'compare' }
  /** An answer that somebody saw. */
  | { readonly kind: 'response'; readonly text: string }
  /** A fix by its finding's index and its id. `from`: where closing it leads back to. */
  | { readonly kind: 'fix'; readonly finding: number; readonly fix: string; readonly from: 'answer' | 'fixes' }
  | { readonly kind: 'replace'; readonly name: string; readonly workspace: Workspace };

/** Something to tell once, beside the screen: by name, so that the words follow the language. */
export type Notice = { readonly id: number; readonly kind: NoticeKind; readonly detail: string; readonly undo: boolean };
export type NoticeKind =
  | 'source-added'
  | 'example-replaced'
  | 'sources-added'
  | 'folder-added'
  | 'folder-cut'
  | 'source-removed'
  | 'request-from-curl'
  | 'curl-unreadable'
  | 'request-removed'
  | 'fix-applied'
  | 'workspace-opened'
  | 'file-unreadable'
  | 'file-too-large'
  | 'link-unreadable'
  | 'settings-wrong'
  | 'lesson-unknown'
  | 'not-kept'
  | 'remember-on'
  | 'remember-off'
  | 'forgotten'
  | 'undone'
  | 'redone'
  | 'nothing-to-undo';

export type WorkspaceSlice = {
  /** The only thing saved and shared. */
  readonly workspace: Workspace;
  /** Index of the request in view. */
  readonly request: number;
  readonly history: History;
  /** Has the workspace been changed since it was opened? */
  readonly dirty: boolean;
  /** The workspace as it was last saved to, or opened from, a file or link: opening another in its place loses nothing. */
  readonly saved: Workspace | null;
};

export type ViewSlice = {
  readonly lang: Language;
  readonly theme: Theme;
  readonly folded: Readonly<Record<PanelName, boolean>>;
  readonly sizes: PanelSizes;
  /** Name of the source in the editor. */
  readonly activeSource: string | null;
  readonly editor: EditorKind;
  /** Index of the request beside the one in view, when two ways are compared. */
  readonly compareWith: number | null;
  /** Were the sources folded before the comparison, which needs their room? */
  readonly foldedBefore: boolean;
  /** Kept on this device beyond the tab? */
  readonly remember: boolean;
  readonly dialog: DialogName | null;
  readonly notice: Notice | null;
};

/** Why there is no fresh analysis: the model gave no answer in time, or met a fault of its own. */
export type AnalysisError = { readonly kind: 'timed-out' | 'failed'; readonly detail: string };

export type AnalysisSlice = {
  /** The last good analysis. Stays while a newer one is made or has failed. */
  readonly last: Analysis | null;
  /** The way of the second request when two are compared. */
  readonly beside: View | null;
  /** The fixes of the request in view, tried: read by `currentProofs`, which knows whether they still hold. */
  readonly proofs: Proofs | null;
  /** `pending`: the workspace has changed since `last`. */
  readonly state: 'fresh' | 'pending' | 'failed';
  readonly error: AnalysisError | null;
};

/** The lesson beside the picture, and the step it is at. Its words and its course are known to app/walkthroughs alone. */
export type OpenLesson = {
  readonly id: string;
  readonly step: number;
  /** Is the reader to change the configuration in this step? Then what is pasted belongs to the lesson, else to the reader. */
  readonly changes: boolean;
  /** Requests whose ends are not told yet: they are to be predicted first. */
  readonly untold: readonly number[];
};

export type WalkthroughSlice = {
  readonly lesson: OpenLesson | null;
  /** The reader's own work, while a lesson's workspace stands in its place. */
  readonly own: WorkspaceSlice | null;
  /** The line that the cursor was put on last, whether it decides anything or not. */
  readonly pointed: Span | null;
};

const noLesson: WalkthroughSlice = { lesson: null, own: null, pointed: null };

export type AppState = {
  readonly workspace: WorkspaceSlice;
  readonly walkthrough: WalkthroughSlice;
  readonly selection: { readonly what: Selection | null; readonly by: SelectedBy };
  readonly view: ViewSlice;
  readonly analysis: AnalysisSlice;
};

const firstState: AppState = {
  workspace: {
    workspace: { tracefront: 1, sources: [], answers: {}, requests: [] },
    request: 0,
    history: noHistory,
    dirty: false,
    saved: null,
  },
  walkthrough: noLesson,
  selection: { what: null, by: 'keyboard' },
  view: {
    lang: 'en',
    theme: 'system',
    folded: { sources: false, answer: false, requests: false },
    sizes: usualSizes,
    activeSource: null,
    editor: 'monaco',
    compareWith: null,
    foldedBefore: false,
    remember: false,
    dialog: null,
    notice: null,
  },
  analysis: { last: null, beside: null, proofs: null, state: 'pending', error: null },
};

const within = (index: number, length: number): number => Math.max(0, Math.min(index, length - 1));

/** Keeps indices and names that point into the workspace pointing at something. Slices that are right already stay the same objects. */
const settled = (state: AppState): AppState => {
  const { workspace, request } = state.workspace;
  const { activeSource, compareWith, folded, foldedBefore } = state.view;
  const shown = workspace.sources.some((source) => source.name === activeSource) ? activeSource : (workspace.sources[0]?.name ?? null);
  const beside = compareWith !== null && compareWith < workspace.requests.length ? compareWith : null;
  const inside = within(request, workspace.requests.length);
  const view =
    shown === activeSource && beside === compareWith
      ? state.view
      : {
          ...state.view,
          activeSource: shown,
          compareWith: beside,
          folded: beside === compareWith ? folded : { ...folded, sources: foldedBefore },
        };
  return { ...state, workspace: inside === request ? state.workspace : { ...state.workspace, request: inside }, view };
};

export type ChangeOptions = {
  /** Successive changes of one run (typing in one field) are undone together. */
  readonly run?: string;
  /** The request in view afterwards. */
  readonly request?: number;
};

/** The screen's one store, with the only functions that write to it. `createAppStore` is for tests; the app uses `app`. */
export const createAppStore = () => {
  const store = createStore<AppState>(() => firstState);
  const { setState, getState } = store;
  let notices = 0;

  /** The one gateway to the workspace: whatever changes it can be undone, is saved, and makes a new analysis. */
  const change = (edit: (workspace: Workspace) => Workspace, label: string, options: ChangeOptions = {}): void => {
    setState((state) => {
      const { workspace, request, history, saved } = state.workspace;
      const next = edit(workspace);
      if (next === workspace) return state;
      const entry = { workspace, request, label, run: options.run ?? null };
      const slice = { workspace: next, request: options.request ?? request, history: record(history, entry), dirty: true, saved };
      return settled({ ...state, workspace: slice });
    });
  };

  const restore = (from: 'past' | 'future'): string | null => {
    const { workspace, request, history, saved } = getState().workspace;
    const entry = history[from].at(-1);
    if (!entry) return null;
    const here = { workspace, request, label: entry.label, run: null };
    const rest = history[from].slice(0, -1);
    const moved = from === 'past' ? { past: rest, future: [...history.future, here] } : { past: [...history.past, here], future: rest };
    setState((state) =>
      settled({ ...state, workspace: { workspace: entry.workspace, request: entry.request, history: moved, dirty: true, saved } }),
    );
    return entry.label;
  };

  const notify = (kind: NoticeKind, detail = '', undo = false): void => {
    notices += 1;
    const notice: Notice = { id: notices, kind, detail, undo };
    setState((state) => ({ view: { ...state.view, notice } }));
  };

  return {
    store,
    change,
    notify,
    /** Each gives the label of what was undone or redone, or null. */
    undo: () => restore('past'),
    redo: () => restore('future'),
    endRun: () => setState((state) => ({ workspace: { ...state.workspace, history: endRun(state.workspace.history) } })),
    /** Another workspace in place of this one, without a way back: at start, and on "forget everything". */
    open: (workspace: Workspace, { request = 0, dirty = false }: { readonly request?: number; readonly dirty?: boolean } = {}) =>
      setState((state) =>
        settled({
          ...state,
          workspace: { workspace, request, history: noHistory, dirty, saved: null },
          walkthrough: noLesson,
          selection: { what: null, by: 'keyboard' },
        }),
      ),
    /** A step of a lesson, with the workspace it speaks of. The reader's own is put aside with the first. */
    walkTo: (lesson: OpenLesson, workspace: Workspace, request: number) =>
      setState((state) => {
        const kept = workspace === state.workspace.workspace && state.walkthrough.lesson !== null;
        const slice = kept ? { ...state.workspace, request } : { workspace, request, history: noHistory, dirty: false, saved: null };
        return settled({
          ...state,
          workspace: slice,
          walkthrough: { lesson, own: state.walkthrough.own ?? state.workspace, pointed: null },
          selection: { what: null, by: 'lesson' },
          view: state.view.compareWith === null ? state.view : { ...state.view, compareWith: null },
        });
      }),
    /** What is yet untold of the step that is open. */
    setUntold: (untold: readonly number[]) =>
      setState(({ walkthrough }) =>
        walkthrough.lesson ? { walkthrough: { ...walkthrough, lesson: { ...walkthrough.lesson, untold } } } : {},
      ),
    /** Brings the reader's own work back. */
    leaveLesson: () =>
      setState((state) =>
        state.walkthrough.own
          ? settled({ ...state, workspace: state.walkthrough.own, walkthrough: noLesson, selection: { what: null, by: 'keyboard' } })
          : state,
      ),
    point: (pointed: Span) => setState(({ walkthrough }) => (walkthrough.lesson ? { walkthrough: { ...walkthrough, pointed } } : {})),
    /** The workspace, as it is now, is kept in a file or link. */
    markSaved: () => setState(({ workspace }) => ({ workspace: { ...workspace, saved: workspace.workspace } })),
    selectRequest: (request: number) =>
      setState((state) => settled({ ...state, workspace: { ...state.workspace, request }, selection: { what: null, by: 'requests' } })),
    select: (what: Selection | null, by: SelectedBy) => setState({ selection: { what, by } }),
    setView: (part: Partial<ViewSlice>) => setState((state) => settled({ ...state, view: { ...state.view, ...part } })),
    /** Sets a second request beside the one in view; null ends the comparison. */
    compare: (index: number | null) =>
      setState((state) => {
        const { compareWith, folded, foldedBefore } = state.view;
        const before = compareWith === null ? folded.sources : foldedBefore;
        const sources = index === null ? before : true;
        return settled({ ...state, view: { ...state.view, compareWith: index, foldedBefore: before, folded: { ...folded, sources } } });
      }),
    setAnalysis: (part: Partial<AnalysisSlice>) => setState((state) => ({ analysis: { ...state.analysis, ...part } })),
    /** Whether the workspace is kept on this device beyond the tab. */
    remember: (remember: boolean) => {
      setState((state) => ({ view: { ...state.view, remember } }));
      notify(remember ? 'remember-on' : 'remember-off');
    },
  };
};

export const app = createAppStore();
