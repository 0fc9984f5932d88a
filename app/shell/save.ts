/** Saves the workspace as a file. What writes it comes when it is asked for. */
export const saveWorkspace = (): void => void import('../share/save-workspace.ts').then((it) => it.saveWorkspace());
