import { app } from '../state/store.ts';

export const undo = (): void => {
  const what = app.undo();
  if (what === null) app.notify('nothing-to-undo');
  else app.notify('undone', what);
};

export const redo = (): void => {
  const what = app.redo();
  if (what !== null) app.notify('redone', what);
};
