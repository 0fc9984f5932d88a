/** What the browser keeps things under, where more than one module looks for them. */
export const workspaceKey = 'tracefront.workspace';
