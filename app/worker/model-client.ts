import type { AppState, createAppStore } from '../state/store.ts';
import type { Ask, Told } from './protocol.ts';

/** As much of a Worker as is used here. */
export type ModelWorker = {
  readonly postMessage: (ask: Ask) => void;
  readonly terminate: () => void;
  onmessage: ((event: { readonly data: Told }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
};

export type Clock = { readonly set: (act: () => void, ms: number) => number; readonly clear: (timer: number) => void };

/** How long the model may take, in ms. A function's own deadline is far shorter; this ends what the model itself cannot end. */
const patience = 5000;

type Wish = Omit<Ask, 'id'> & { readonly sources: NonNullable<Ask['sources']> };

const wishOf = ({ workspace: { workspace, request }, view, analysis }: AppState): Wish => ({
  sources: workspace.sources,
  answers: workspace.answers,
  requests: workspace.requests,
  lang: view.lang,
  view: request,
  // Once there is a picture: its evidence is read later than it is.
  claims: analysis.last !== null,
  beside: view.compareWith,
});

const same = (a: Wish, b: Wish): boolean =>
  a.sources === b.sources &&
  a.answers === b.answers &&
  a.requests === b.requests &&
  a.lang === b.lang &&
  a.view === b.view &&
  a.claims === b.claims &&
  a.beside === b.beside;

/**
 * Keeps `analysis` up with the workspace. One question is under way at a time; while it is, only the newest wish is held, so typing never
 * queues up. A model that does not answer in time is ended and started again: the last good picture stays, with the reason.
 */
export const followWorkspace = (app: ReturnType<typeof createAppStore>, start: () => ModelWorker, clock: Clock): void => {
  let worker: ModelWorker | null = null;
  let sent: Wish['sources'] | null = null;
  let asked: Wish | null = null;
  let held: Wish | null = null;
  let id = 0;
  let timer = 0;

  const give = (kind: 'timed-out' | 'failed', detail: string): void => {
    app.setAnalysis({ state: 'failed', error: { kind, detail } });
  };

  const restart = (kind: 'timed-out' | 'failed', detail: string): void => {
    worker?.terminate();
    worker = null;
    sent = null;
    finish(() => give(kind, detail));
  };

  /** The question under way is over: shows what came of it, unless a newer wish is already held. */
  const finish = (show: (more: boolean) => void): void => {
    clock.clear(timer);
    asked = null;
    const next = held;
    held = null;
    if (next) ask(next);
    show(next !== null);
  };

  const hear = (told: Told): void => {
    if (told.id !== id) return;
    if (told.kind === 'failed') return finish(() => give('failed', told.detail));
    finish((more) => app.setAnalysis({ last: told.analysis, beside: told.beside, state: more ? 'pending' : 'fresh', error: null }));
  };

  const started = (): ModelWorker => {
    const fresh = start();
    fresh.onmessage = (event) => hear(event.data);
    fresh.onerror = (event) => restart('failed', event.message ?? '');
    return fresh;
  };

  const ask = (wish: Wish): void => {
    worker ??= started();
    id += 1;
    asked = wish;
    timer = clock.set(() => restart('timed-out', ''), patience);
    worker.postMessage({ ...wish, id, sources: wish.sources === sent ? null : wish.sources });
    sent = wish.sources;
  };

  let last = wishOf(app.store.getState());
  app.store.subscribe((state) => {
    const wish = wishOf(state);
    if (same(wish, last)) return;
    last = wish;
    if (asked) held = wish;
    else ask(wish);
    if (state.analysis.state !== 'pending') app.setAnalysis({ state: 'pending' });
  });
  ask(last);
};
