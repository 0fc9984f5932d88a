import { indexLines, positionAt } from '../text/lines.ts';
import type { SourceText, Workspace, WorkspaceRequest } from '../workspace/workspace.ts';
import { collect } from './collect.ts';
import { isSensitiveHeader } from './credentials.ts';
import type { Find } from './find.ts';
import { findByLooks, findInHeader } from './patterns.ts';
import { type Redacted, type Redaction, type RedactionChoices, type RedactionPlace, usualKinds } from './redaction.ts';
import { newRewriter, type Replacement } from './rewrite.ts';

type Hide = (text: string, where: RedactionPlace, finds?: readonly Find[]) => string;

const deep = (value: unknown, hide: (text: string) => string): unknown => {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((item) => deep(item, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item, hide)]));
};

const requestHidden = (request: WorkspaceRequest, index: number, hide: Hide): WorkspaceRequest => {
  const where: RedactionPlace = { in: 'request', request: index };
  const own = (text: string): string => hide(text, where);
  const { name, url, headers, expect } = request;
  return {
    ...request,
    ...(name === undefined ? {} : { name: own(name) }),
    url: own(url),
    ...(headers === undefined
      ? {}
      : {
          headers: headers.map(
            ([header, value]) => [header, hide(value, where, isSensitiveHeader(header) ? findInHeader(header, value, 0) : [])] as const,
          ),
        }),
    // Its members are the report's own; only the texts in it are the workspace's.
    ...(expect === undefined
      ? {}
      : {
          expect: Object.fromEntries(
            Object.entries(expect).map(([key, value]) => [key, key === 'finding' || key === 'noFinding' ? value : deep(value, own)]),
          ),
        }),
  };
};

/** `list-bucket:` is a word of ours; what follows it is the workspace's. */
const questionHidden = (id: string, hide: Hide): string => {
  const colon = id.indexOf(':') + 1;
  return id.slice(0, colon) + hide(id.slice(colon), { in: 'answers' });
};

/** `value=` and the like are words of ours as well, as are `yes` and `missing`. */
const answerHidden = (answer: string, hide: Hide): string => {
  const equals = /^(?:uri|host|status|value|region)=/.exec(answer)?.[0].length ?? 0;
  return answer.slice(0, equals) + hide(answer.slice(equals), { in: 'answers' });
};

const belongsHidden = (source: SourceText, hide: Hide): Pick<SourceText, 'for'> => {
  if (source.for === undefined) return {};
  const where: RedactionPlace = { in: 'source', source: source.name, line: 1 };
  return { for: Object.fromEntries(Object.entries(source.for).map(([key, value]) => [key, hide(value, where)])) };
};

/** Makes what puts stand-ins into the texts of one workspace: the same text gets the same one in all of them. */
export const newHiding = async (workspace: Workspace, { kinds }: RedactionChoices = { kinds: usualKinds }) => {
  const collected = await collect(workspace, kinds);
  const rewrite = newRewriter(collected);
  const redactions: Redaction[] = [];
  const note = (replaced: readonly Replacement[], where: (start: number) => RedactionPlace): void => {
    for (const { kind, what, standIn, start } of replaced) redactions.push({ kind, where: where(start), what, standIn });
  };
  const hide: Hide = (text, where, finds = []) => {
    const looks = findByLooks(text).filter(({ kind }) => kinds.has(kind));
    const { text: next, replaced } = rewrite(
      text,
      [{ start: 0, end: text.length }],
      [...finds.filter(({ kind }) => kinds.has(kind)), ...looks],
    );
    note(replaced, () => where);
    return next;
  };
  const source = (one: SourceText, index: number): SourceText => {
    const { text, replaced } = rewrite(one.text, collected.finds[index]?.values ?? [], collected.finds[index]?.finds ?? []);
    const lines = indexLines(one.text);
    note(replaced, (start) => ({ in: 'source', source: one.name, line: positionAt(lines, start).line }));
    return { ...one, name: hide(one.name, { in: 'source', source: one.name, line: 1 }), text, ...belongsHidden(one, hide) };
  };
  return { sources: collected.sources, source, hide, redactions };
};

/**
 * Takes out of a workspace what is nobody else's business. The trace of what is left is the same but for the stand-ins; layout, order and line numbers
 * of every source stay. Never throws.
 */
export const redact = async (workspace: Workspace, choices?: RedactionChoices): Promise<Redacted> => {
  const { sources, source, hide, redactions } = await newHiding(workspace, choices);
  return {
    workspace: {
      tracefront: 1,
      sources: sources.map(source),
      answers: Object.fromEntries(
        Object.entries(workspace.answers).map(([id, answer]) => [questionHidden(id, hide), answerHidden(answer, hide)]),
      ),
      requests: workspace.requests.map((request, index) => requestHidden(request, index, hide)),
    },
    redactions,
  };
};
