import { editRequest } from '../state/edits.ts';
import type { Workspace } from '../state/model.ts';
import { applyEdits, type ExplainedCause } from './model.ts';

/** What one click can do about a cause: change the paste, answer questions, ask another request; null where nothing in the paste says it. */
export type CauseDeed = 'edits' | 'answers' | 'request';

export const deedOf = ({ edits, answers, request, explanation }: ExplainedCause): CauseDeed | null => {
  if (request) return 'request';
  if (edits && edits.length > 0) return 'edits';
  return explanation.kind === 'answers' && Object.keys(answers).length > 0 ? 'answers' : null;
};

/** The workspace as it would have to be for the answer that was seen. `request`: the one that it was compared with; -1: none of the table. */
export const withCause = (workspace: Workspace, request: number, cause: ExplainedCause): Workspace => {
  const texts = applyEdits(new Map(workspace.sources.map(({ name, text }) => [name, text])), cause.edits ?? []);
  const sources = workspace.sources.map((source) => {
    const text = texts.get(source.name) ?? source.text;
    return text === source.text ? source : { ...source, text };
  });
  const changed: Workspace = {
    ...workspace,
    sources,
    answers: deedOf(cause) === null ? workspace.answers : { ...workspace.answers, ...cause.answers },
  };
  const asked = cause.request;
  if (!asked) return changed;
  const { method, url, headers, body } = asked;
  const next = { method, url, ...(headers.length > 0 ? { headers } : {}), ...(body ? { body } : {}) };
  if (request === -1) return { ...changed, requests: [...changed.requests, next] };
  return editRequest(changed, request, ({ name, expect }) => ({ ...(name ? { name } : {}), ...next, ...(expect ? { expect } : {}) }));
};
