import { app } from '../state/store.ts';

/** What the model calls the sources of the workspace: those of one name it tells apart. */
export const sourceNames = (): readonly string[] => app.store.getState().analysis.last?.sources.map(({ name }) => name) ?? [];

/** The texts of the sources by those names. */
export const namedTexts = (): ReadonlyMap<string, string> => {
  const { sources } = app.store.getState().workspace.workspace;
  const names = sourceNames();
  return new Map(sources.map(({ name, text }, index) => [names.length === sources.length ? (names[index] ?? name) : name, text]));
};
