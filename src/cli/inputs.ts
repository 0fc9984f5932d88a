import { basename } from 'node:path';
import { looksLikeWorkspace, readWorkspace, type SourceText, type Workspace, type WorkspaceRequest } from '../index.ts';
import type { Io } from './command.ts';
import type { Texts } from './texts.ts';

/** Where a source came from: a file of its own, or a workspace's. */
export type SourcePlace = { readonly path: string; readonly workspace: Home | null };
export type Home = { readonly path: string; readonly content: Workspace };

/** `places[i]` is where `workspace.sources[i]` came from. */
export type Inputs =
  | { readonly workspace: Workspace; readonly places: readonly SourcePlace[]; readonly error: null }
  | { readonly workspace: null; readonly error: string };

/** Reads the files of a command into one workspace: any accepted form is a source, a workspace brings its sources, answers and requests. */
export const readInputs = (files: readonly string[], io: Io, texts: Texts): Inputs => {
  const sources: SourceText[] = [];
  const places: SourcePlace[] = [];
  const requests: WorkspaceRequest[] = [];
  const answers: Record<string, string> = {};
  for (const file of files) {
    const text = io.readFile(file);
    if (text === null) return { workspace: null, error: texts.cannotOpen(file) };
    if (!looksLikeWorkspace(text)) {
      sources.push({ name: basename(file), text });
      places.push({ path: file, workspace: null });
      continue;
    }
    const { workspace, fault } = readWorkspace(file, text);
    if (!workspace) return { workspace: null, error: texts.badWorkspace(fault) };
    const home = { path: file, content: workspace };
    sources.push(...workspace.sources);
    places.push(...workspace.sources.map(() => ({ path: file, workspace: home })));
    requests.push(...workspace.requests);
    Object.assign(answers, workspace.answers);
  }
  return { workspace: { tracefront: 1, sources, answers, requests }, places, error: null };
};
