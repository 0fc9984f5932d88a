import { addRequest, type Request } from './edits.ts';
import { app } from './store.ts';

const keyOf = ({ method = 'GET', url, headers = [], body = false }: Request): string => JSON.stringify([method, url, headers, body]);

/** Where a request stands in the table; -1 where it does not. */
export const placeOf = (requests: readonly Request[], request: Request): number => {
  const key = keyOf(request);
  return requests.findIndex((one) => keyOf(one) === key);
};

/** Puts a request into view: the one of the table that asks the same, else as one more. */
export const showRequest = (request: Request, label: string): void => {
  const { requests } = app.store.getState().workspace.workspace;
  const at = placeOf(requests, request);
  if (at === -1) app.change((workspace) => addRequest(workspace, request), label, { request: requests.length });
  else app.selectRequest(at);
};

/** Adds a request to the table, unless it is there; what is in view stays. */
export const keepRequest = (request: Request, label: string): void => {
  app.change((workspace) => (placeOf(workspace.requests, request) === -1 ? addRequest(workspace, request) : workspace), label);
};
