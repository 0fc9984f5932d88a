import { app } from '../state/store.ts';
import { writeWorkspace } from './model.ts';
import { saveText } from './save-file.ts';

/** Saves everything as it stands, to be opened again. */
export const saveWorkspace = (): void => {
  const { workspace } = app.store.getState().workspace;
  saveText('workspace.tracefront.json', writeWorkspace(workspace), 'application/json');
  app.markSaved();
};
