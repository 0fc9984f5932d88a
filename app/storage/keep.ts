import type { Workspace } from '../state/model.ts';
import type { createAppStore } from '../state/store.ts';
import { attempt } from './attempt.ts';
import { workspaceKey } from './keys.ts';
import { parseWorkspace } from './parse-workspace.ts';

export type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The tab's own storage, and the device's. Either may refuse (private mode, no room). */
export type Boxes = { readonly tab: Box; readonly device: Box };

const requestKey = 'tracefront.request';

/** What was kept: the tab's, else the device's. */
export const kept = async ({ tab, device }: Boxes): Promise<{ readonly workspace: Workspace; readonly request: number } | null> => {
  for (const box of [tab, device]) {
    const text = attempt(() => box.getItem(workspaceKey));
    const workspace = text ? await parseWorkspace(workspaceKey, text) : null;
    if (workspace) return { workspace, request: Number(attempt(() => box.getItem(requestKey)) ?? 0) || 0 };
  }
  return null;
};

/** More than any browser keeps: not worth the time of writing it out after every pause in typing. UTF-16 units. */
const hopeless = 6_000_000;

const textOf = (workspace: Workspace): string | null =>
  workspace.sources.reduce((sum, source) => sum + source.text.length, 0) > hopeless ? null : JSON.stringify(workspace);

const write = (box: Box, text: string | null, request: number): boolean => {
  const done = attempt(() => {
    if (text === null) return false;
    box.setItem(workspaceKey, text);
    box.setItem(requestKey, String(request));
    return true;
  });
  // An older state in place of the one that had no room would come back as if it were this one.
  if (!done) attempt(() => box.removeItem(workspaceKey));
  return done === true;
};

const removeKept = (box: Box): void => {
  attempt(() => box.removeItem(workspaceKey));
  attempt(() => box.removeItem(requestKey));
};

/** Keeps the workspace for the tab, and on the device while "remember" is on. Gives `flush`, for when the page goes away. */
export const keepWorkspace = (
  app: ReturnType<typeof createAppStore>,
  boxes: Boxes,
  later: (act: () => void) => void,
): { readonly flush: () => void } => {
  let due = false;
  let warned = false;
  const flush = (): void => {
    due = false;
    const { workspace: shown, walkthrough, view } = app.store.getState();
    // A lesson's workspace is no one's work.
    const workspace = walkthrough.own ?? shown;
    if (!workspace.dirty && workspace.request === 0) return;
    const text = textOf(workspace.workspace);
    const fits = write(boxes.tab, text, workspace.request);
    const remembered = !view.remember || write(boxes.device, text, workspace.request);
    if (fits && remembered) warned = false;
    else if (!warned) {
      warned = true;
      app.notify('not-kept');
    }
  };
  app.store.subscribe((state, before) => {
    if (before.view.remember && !state.view.remember) removeKept(boxes.device);
    const moved = state.workspace !== before.workspace || state.view.remember !== before.view.remember;
    if (!moved || due) return;
    due = true;
    later(flush);
  });
  return { flush };
};
