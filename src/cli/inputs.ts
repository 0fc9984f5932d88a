import { basename } from 'node:path';
import { looksLikeWorkspace, readWorkspace, type SourceText, type Workspace } from '../index.ts';
import type { Io } from './command.ts';
import type { Texts } from './texts.ts';

export type Inputs = { readonly workspace: Workspace; readonly error: null } | { readonly workspace: null; readonly error: string };

/** Reads the files of a command into one workspace: any accepted form is a source, a workspace brings its sources and answers. */
export const readInputs = (files: readonly string[], io: Io, texts: Texts): Inputs => {
  const sources: SourceText[] = [];
  const answers: Record<string, string> = {};
  for (const file of files) {
    const text = io.readFile(file);
    if (text === null) return { workspace: null, error: texts.cannotOpen(file) };
    if (!looksLikeWorkspace(text)) {
      sources.push({ name: basename(file), text });
      continue;
    }
    const { workspace, fault } = readWorkspace(file, text);
    if (!workspace) return { workspace: null, error: texts.badWorkspace(fault) };
    sources.push(...workspace.sources);
    Object.assign(answers, workspace.answers);
  }
  return { workspace: { tracefront: 1, sources, answers, requests: [] }, error: null };
};
