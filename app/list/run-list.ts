import type { Language, Workspace } from '../state/model.ts';
import type { ListOverview, ListRows } from '../worker/aside-protocol.ts';
import { type Aside, openAside } from '../worker/ask-aside.ts';

/** What is answered of a list at most, in lines. */
export const mostLines = 100_000;

export type Rows = { readonly group: number | null; readonly search: string; readonly most: number };

/** A list under way or answered. Its rows stay with its worker: the page asks for those that it shows. */
export type ListRun = {
  readonly done: Promise<ListOverview>;
  readonly cancel: () => void;
  readonly rows: (which: Rows) => Promise<ListRows>;
  readonly csv: (which: Omit<Rows, 'most'>) => Promise<string>;
  readonly end: () => void;
};

/** A text without what is beyond the bound, and whether something was. */
export const withinBound = (text: string): { readonly text: string; readonly isCut: boolean; readonly lines: number } => {
  let lines = 0;
  let at = 0;
  while (at < text.length && lines < mostLines) {
    const newline = text.indexOf('\n', at);
    lines += 1;
    at = newline === -1 ? text.length : newline + 1;
  }
  return { text: text.slice(0, at), isCut: at < text.length && text.slice(at).trim() !== '', lines };
};

/** Answers a list in a worker of its own, and tells how far it is. */
export const runList = (
  workspace: Workspace,
  text: string,
  lang: Language,
  onProgress: (done: number, total: number) => void,
  open: () => Aside = openAside,
): ListRun => {
  const aside = open();
  const { sources, answers } = workspace;
  return {
    done: aside.ask<'list'>({ kind: 'list', workspace: { tracefront: 1, sources, answers, requests: [] }, text, lang }, onProgress),
    cancel: aside.cancel,
    rows: (which) => aside.ask<'rows'>({ kind: 'rows', ...which }),
    csv: (which) => aside.ask<'csv'>({ kind: 'csv', ...which }),
    end: aside.end,
  };
};
