import type { Source } from '../state/edits.ts';
import type { Entry } from '../state/history.ts';
import type { Workspace } from '../state/model.ts';

/** An earlier state of the workspace. `label`: the change that it is the state before of; null: as it was opened or last saved. */
export type PastVersion = { readonly id: string; readonly label: string | null; readonly workspace: Workspace };

const mostPast = 20;

const isOther = (a: Workspace, b: Workspace): boolean => a.sources !== b.sources || a.answers !== b.answers;

/** The states that differ from the present one in more than requests, the newest first; in front of them what was opened. */
export const pastVersions = (now: Workspace, saved: Workspace | null, past: readonly Entry[]): readonly PastVersion[] => {
  const found: PastVersion[] = [];
  let newer = now;
  for (let at = past.length - 1; at >= 0 && found.length < mostPast; at -= 1) {
    const entry = past[at];
    if (!entry) continue;
    const { workspace, label } = entry;
    // Of changes that left the configuration alone only the last counts.
    if (isOther(workspace, newer) && isOther(workspace, now)) found.push({ id: `past-${at}`, label, workspace });
    newer = workspace;
  }
  const opened = saved && isOther(saved, now) ? [{ id: 'opened', label: null, workspace: saved }] : [];
  return [...opened, ...found];
};

const namesOf = ({ sources }: Workspace): string => JSON.stringify(sources.map(({ name }) => name).sort());

/** The version that "before my edits" means: as opened, else the oldest that has the same sources by name. */
export const beforeEdits = (now: Workspace, versions: readonly PastVersion[]): PastVersion | null =>
  versions.find(({ id }) => id === 'opened') ?? versions.findLast(({ workspace }) => namesOf(workspace) === namesOf(now)) ?? null;

/** A second version of texts that were pasted or opened. `whole`: they are all of it; else the sources of other names are as here. */
export const pastedVersion = (now: Workspace, texts: readonly Source[], whole: boolean): Workspace => {
  const names = new Set(texts.map(({ name }) => name));
  const rest = whole ? [] : now.sources.filter(({ name }) => !names.has(name));
  return { tracefront: 1, sources: [...rest, ...texts], answers: now.answers, requests: [] };
};

/** Are there sources here of the same names as some of the texts, and others besides? Then the texts are likely not all of it. */
export const isLikelyPart = (now: Workspace, texts: readonly Source[]): boolean => {
  const names = new Set(texts.map(({ name }) => name));
  return now.sources.some(({ name }) => names.has(name)) && now.sources.some(({ name }) => !names.has(name));
};
