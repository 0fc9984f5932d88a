// Of its own, so that the page fetches the reader alone, and only when a workspace is opened.
export { readWorkspace } from '../../src/index.ts';
