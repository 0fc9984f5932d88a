import * as v from 'valibot';
import { parseJson } from '../syntax/json.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import { placeFinder } from '../text/lines.ts';
import type { Place, Span } from '../text/span.ts';
import type { Workspace } from './workspace.ts';

/** Why a text is no workspace. `what` names the member, as `requests.0.url`; empty for the text itself. */
export type WorkspaceFault = {
  readonly reason: 'syntax' | 'not-a-workspace' | 'newer-version' | 'wrong-shape';
  readonly what: string;
  readonly at: Place;
};

export type WorkspaceRead =
  | { readonly workspace: Workspace; readonly fault: null }
  | { readonly workspace: null; readonly fault: WorkspaceFault };

const header = v.tuple([v.string(), v.string()]);
const rules = v.union([v.string(), v.array(v.string())]);
const belongsTo = v.object({
  restApiId: v.exactOptional(v.string()),
  apiId: v.exactOptional(v.string()),
  domainName: v.exactOptional(v.string()),
  functionName: v.exactOptional(v.string()),
  distributionId: v.exactOptional(v.string()),
  stage: v.exactOptional(v.string()),
  bucket: v.exactOptional(v.string()),
  keyValueStore: v.exactOptional(v.string()),
});

/** Members that a later version may add are kept out, never an error. */
const schema = v.object({
  tracefront: v.literal(1),
  sources: v.optional(
    v.array(v.object({ name: v.string(), text: v.string(), form: v.exactOptional(v.string()), for: v.exactOptional(belongsTo) })),
    [],
  ),
  answers: v.optional(v.record(v.string(), v.string()), {}),
  requests: v.optional(
    v.array(
      v.object({
        name: v.exactOptional(v.string()),
        method: v.exactOptional(v.string()),
        url: v.string(),
        headers: v.exactOptional(v.array(header)),
        body: v.exactOptional(v.boolean()),
        expect: v.exactOptional(
          v.looseObject({
            behavior: v.exactOptional(v.nullable(v.string())),
            finding: v.exactOptional(rules),
            noFinding: v.exactOptional(rules),
          }),
        ),
      }),
    ),
    [],
  ),
});

/** Reads a `*.tracefront.json`. Never throws: a text that is none says where it is not. */
export const readWorkspace = (name: string, text: string): WorkspaceRead => {
  const place = (span: Span | null): Place => (span ? placeFinder(new Map([[name, text]]))(span) : { source: name, line: 1, column: 1 });
  const fault = (reason: WorkspaceFault['reason'], what: string, span: Span | null): WorkspaceRead => ({
    workspace: null,
    fault: { reason, what, at: place(span) },
  });
  const { value: tree, problems } = parseJson(name, text);
  const broken = problems.find((problem) => problem.severity === 'error');
  if (!tree || broken) return fault('syntax', '', broken?.at ?? null);
  const version = tree.kind === 'object' ? tree.members.find((member) => member.key === 'tracefront') : undefined;
  if (!version) return fault('not-a-workspace', 'tracefront', tree.at);
  if (version.value.kind === 'number' && version.value.value > 1) return fault('newer-version', 'tracefront', version.value.at);
  const checked = v.safeParse(schema, plainOf(tree));
  if (checked.success) return { workspace: checked.output as Workspace, fault: null };
  const path = checked.issues[0]?.path?.map((step) => String(step.key)) ?? [];
  return fault('wrong-shape', path.join('.'), nodeAt(tree, path).at);
};

/** Looks at a text: is it meant as a workspace? */
export const looksLikeWorkspace = (text: string): boolean => /^[\s\ufeff]*\{[\s\S]{0,2000}?"tracefront"\s*:/.test(text);

/** A workspace as text, for saving. */
export const writeWorkspace = (workspace: Workspace): string => `${JSON.stringify(workspace, null, 2)}\n`;

const plainOf = (node: SyntaxNode): unknown => {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key, plainOf(value)]));
    case 'array':
      return node.items.map(plainOf);
    case 'null':
      return null;
    case 'unresolved':
      return node.expression;
    case 'string':
    case 'number':
    case 'boolean':
      return node.value;
  }
};

/** The node that a path leads to, or the last one on it that is there. */
const nodeAt = (node: SyntaxNode, path: readonly string[]): SyntaxNode => {
  const [key, ...rest] = path;
  if (key === undefined) return node;
  const next =
    node.kind === 'object'
      ? node.members.find((member) => member.key === key)?.value
      : node.kind === 'array'
        ? node.items[Number(key)]
        : undefined;
  return next ? nodeAt(next, rest) : node;
};
