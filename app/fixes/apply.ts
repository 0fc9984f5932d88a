import type { Workspace } from '../state/model.ts';
import { applyEdits, type ReportFix } from './model.ts';

type Request = Workspace['requests'][number];

/** What applying a fix comes to: it edits texts (and whatever comes with that), asks otherwise, or takes for true what is done by hand. */
export type Deed = 'edits' | 'asks' | 'assumes';

export const deedOf = ({ verdict, edits, request, answers }: ReportFix): Deed | null => {
  if (verdict === 'does-not-help') return null;
  if (edits.length > 0) return 'edits';
  if (request !== null) return 'asks';
  return Object.keys(answers).length > 0 ? 'assumes' : null;
};

/** The request as the fix would have it asked; its name, and what is expected of it, stay. */
const askedAs = (request: Request, { method, url, headers, body }: NonNullable<ReportFix['request']>): Request => ({
  ...request,
  url,
  ...(method === (request.method ?? 'GET') ? {} : { method }),
  ...(JSON.stringify(headers) === JSON.stringify(request.headers ?? []) ? {} : { headers }),
  ...(body === undefined || body === (request.body ?? false) ? {} : { body }),
});

const withEdits = (sources: Workspace['sources'], names: readonly string[], edits: ReportFix['edits']): Workspace['sources'] => {
  if (edits.length === 0) return sources;
  // The model tells apart sources of one name: edits go by the names that it gave them.
  const nameAt = (index: number): string => (names.length === sources.length ? names[index] : sources[index]?.name) ?? '';
  const before = new Map(sources.map(({ text }, index) => [nameAt(index), text]));
  const after = applyEdits(before, edits);
  const kept = sources.map((source, index) => {
    const text = after.get(nameAt(index)) ?? source.text;
    return text === source.text ? source : { ...source, text };
  });
  const made = [...after].filter(([name]) => !before.has(name)).map(([name, text]) => ({ name, text }));
  return [...kept, ...made];
};

/**
 * The workspace with a fix: edited texts, new sources, answers that come with them, and the request in view as it is then to be asked.
 * `names`: what the model calls the sources. The fix must be of this very workspace: its edits are offsets in these texts.
 */
export const withFix = (workspace: Workspace, request: number, names: readonly string[], fix: ReportFix): Workspace => {
  const asked = fix.request;
  return {
    ...workspace,
    sources: withEdits(workspace.sources, names, fix.edits),
    answers: Object.keys(fix.answers).length > 0 ? { ...workspace.answers, ...fix.answers } : workspace.answers,
    requests: asked ? workspace.requests.map((one, index) => (index === request ? askedAs(one, asked) : one)) : workspace.requests,
  };
};
