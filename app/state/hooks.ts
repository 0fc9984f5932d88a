import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Language, View } from './model.ts';
import { currentProofs, type Proofs } from './proofs.ts';
import { follow, type Lit, type SelectedBy, type Selection } from './selection.ts';
import { type AppState, app } from './store.ts';

/** Is the way of this request hidden, because a lesson asks for a guess first? */
export const useUntold = (request: number): boolean => useApp((state) => state.walkthrough.lesson?.untold.includes(request) ?? false);

/** A part of the store; the component renders again when that part changes. */
export const useApp = <T>(pick: (state: AppState) => T): T => useStore(app.store, pick);

export const useLang = (): Language => useApp((state) => state.view.lang);

/** The fixes of the request in view, tried; null while they are not. */
export const useProofs = (): Proofs | null => useApp(currentProofs);

/** The way that a panel shows: the one in view, or, inside `Shown.Provider`, another (the second of a comparison). */
export type ShownWay = { readonly view: View | null; readonly linked: boolean };

export const Shown = createContext<ShownWay | null>(null);

const noSelect = (): void => undefined;

/** What `Way` and the answer draw: the view, whether it is out of date, what is lit, and how to select. */
export const useShown = (): {
  readonly view: View | null;
  readonly stale: boolean;
  readonly selection: Selection | null;
  readonly selectedBy: SelectedBy;
  readonly lit: Lit;
  readonly select: (what: Selection | null, by: SelectedBy) => void;
} => {
  const given = useContext(Shown);
  const untold = useUntold(useApp((state) => state.workspace.request));
  const analysed = useApp((state) => state.analysis.last?.view ?? null);
  const last = untold ? null : analysed;
  const failed = useApp((state) => state.analysis.state === 'failed');
  const selection = useApp((state) => state.selection);
  const view = given ? given.view : last;
  const linked = given ? given.linked : true;
  const what = linked ? selection.what : null;
  const lit = useMemo(() => follow(what, view), [what, view]);
  return { view, stale: failed, selection: what, selectedBy: selection.by, lit, select: linked ? app.select : noSelect };
};
