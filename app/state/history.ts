import type { Workspace } from './model.ts';

/** One undoable change: the workspace before it, and what to call it. */
export type Entry = { readonly workspace: Workspace; readonly request: number; readonly label: string; readonly run: string | null };

export type History = { readonly past: readonly Entry[]; readonly future: readonly Entry[] };

export const noHistory: History = { past: [], future: [] };

/** Each entry shares unchanged texts with its neighbours, so what is kept is small; the bound is against whole days of typing. */
const kept = 200;

/** Records `before`. Changes of one run (typing in one field) are one entry. */
export const record = (history: History, before: Entry): History => {
  const last = history.past.at(-1);
  if (before.run !== null && last?.run === before.run) return { past: history.past, future: [] };
  return { past: [...history.past, before].slice(-kept), future: [] };
};

/** Ends the present run, so that the next change in the same field is an entry of its own. */
export const endRun = (history: History): History => {
  const last = history.past.at(-1);
  if (!last || last.run === null) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, run: null }] };
};
