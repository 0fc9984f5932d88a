import { freeName } from '../state/edits.ts';
import type { Workspace } from '../state/model.ts';

/** Names are how everything refers to a source: where two share one, the second gets a name of its own. */
const withOwnNames = (workspace: Workspace): Workspace => {
  const taken = new Set<string>();
  const sources = workspace.sources.map((source) => {
    const name = freeName(source.name, taken);
    taken.add(name);
    return name === source.name ? source : { ...source, name };
  });
  return sources.some((source, at) => source !== workspace.sources[at]) ? { ...workspace, sources } : workspace;
};

/** Reads a workspace (`*.tracefront.json`); null when it is none. The reader comes when there is something to read. */
export const parseWorkspace = async (name: string, text: string): Promise<Workspace | null> => {
  if (!text.includes('"tracefront"')) return null;
  const { readWorkspace } = await import('./reader.ts');
  const { workspace } = readWorkspace(name, text);
  return workspace && withOwnNames(workspace);
};
