import { looksLikeResponse } from '../../src/index.ts';
import { exampleOf, examples } from '../examples/examples.ts';
import { text as words } from '../i18n/use-text.ts';
import { addRequest, addSources, type Source } from '../state/edits.ts';
import type { Workspace } from '../state/model.ts';
import { app } from '../state/store.ts';
import { parseWorkspace } from '../storage/parse-workspace.ts';
import { parseCurl } from './curl.ts';
import { guessName } from './guess-name.ts';
import { isCurl } from './is-curl.ts';

/**
 * The example makes room for what is the reader's own: mixed with it, two distributions would answer for each other.
 * Requests that were typed stay; undo brings everything back.
 */
const roomFor = (workspace: Workspace): Workspace => {
  const example = exampleOf(workspace.sources);
  if (!example) return workspace;
  const given = new Set(examples[example].requests.map((request) => request.url));
  return { ...workspace, sources: [], answers: {}, requests: workspace.requests.filter((request) => !given.has(request.url)) };
};

/** Adds texts as sources, and shows the first of them. */
export const addSourceTexts = (added: readonly Source[]): void => {
  if (added.length === 0) return;
  if (app.store.getState().walkthrough.lesson?.changes === false) app.leaveLesson();
  const wasExample = exampleOf(app.store.getState().workspace.workspace.sources) !== null;
  app.change((workspace) => addSources(roomFor(workspace), added), words().didAddSource);
  const { sources } = app.store.getState().workspace.workspace;
  const first = sources[sources.length - added.length];
  app.setView({ activeSource: first?.name ?? null });
  const names = sources.slice(-added.length).map((source) => source.name);
  if (wasExample) app.notify('example-replaced', names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', '), true);
  else if (added.length === 1) app.notify('source-added', first?.name ?? '', true);
  else app.notify('sources-added', String(added.length), true);
};

/** Is there anything of the reader's own that no file or link holds? An example as it came is nobody's. */
const hasUnsaved = (): boolean => {
  const { workspace: shown, walkthrough } = app.store.getState();
  const { workspace, dirty, saved } = walkthrough.own ?? shown;
  if (!dirty || workspace === saved) return false;
  const example = exampleOf(workspace.sources);
  if (example === null) return workspace.sources.length + workspace.requests.length > 0;
  const { requests, answers } = examples[example];
  return JSON.stringify([requests, answers]) !== JSON.stringify([workspace.requests, workspace.answers]);
};

/** Opens a workspace; asks first where something of the reader's own would be replaced. */
export const openWorkspace = (workspace: Workspace, name: string): void => {
  if (hasUnsaved()) app.setView({ dialog: { kind: 'replace', name, workspace } });
  else replaceWorkspace(workspace, name);
};

export const replaceWorkspace = (workspace: Workspace, name: string): void => {
  app.leaveLesson();
  app.change(() => workspace, words().didOpen, { request: 0 });
  app.markSaved();
  app.select(null, 'keyboard');
  app.setView({ activeSource: workspace.sources[0]?.name ?? null });
  app.compare(null);
  app.notify('workspace-opened', name, true);
};

/** Takes the request from a `curl` command: in place of the one in view, or as one more. */
export const addCurl = (command: string, how: 'replace' | 'add'): void => {
  const request = parseCurl(command);
  if (!request) return app.notify('curl-unreadable');
  const { workspace, request: shown } = app.store.getState().workspace;
  const label = words().didCurl;
  if (how === 'replace' && workspace.requests.length > 0) {
    app.change((before) => ({ ...before, requests: before.requests.with(shown, request) }), label);
  } else app.change((before) => addRequest(before, request), label, { request: workspace.requests.length });
  app.notify('request-from-curl', '', true);
};

/** Whatever was pasted outside a field, or added in the dialog: a command, a workspace, else a source. */
export const addText = async (text: string, name: string): Promise<void> => {
  if (text.trim() === '') return;
  // Before a command: what `curl -i` printed often stands behind its own command.
  if (looksLikeResponse(text)) return app.setView({ dialog: { kind: 'response', text } });
  if (isCurl(text)) return addCurl(text, 'add');
  const workspace = await parseWorkspace(name, text);
  if (workspace) return openWorkspace(workspace, name || 'workspace.tracefront.json');
  addSourceTexts([{ name: name.trim() || guessName(text), text }]);
};
