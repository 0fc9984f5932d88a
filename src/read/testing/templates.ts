import { parseJsonDocuments } from '../../syntax/json.ts';
import { plain } from '../../syntax/testing.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { parseYamlDocuments } from '../../syntax/yaml.ts';
import type { Problem, Reading } from '../../text/problem.ts';
import { evaluate } from '../cloudformation/evaluate.ts';
import { finished } from '../cloudformation/holes.ts';
import { readTemplates } from '../cloudformation/index.ts';
import { stacksOf } from '../cloudformation/nested.ts';
import { scopeOf } from '../cloudformation/stack.ts';
import { newSession } from '../cloudformation/template.ts';
import type { Contribution } from '../contribution.ts';
import { bare } from '../testing.ts';

/** The tree of a text that is known to be YAML or JSON. */
export const tree = (text: string, source = 'template.yaml'): SyntaxNode => {
  const parse = text.trimStart().startsWith('{') ? parseJsonDocuments : parseYamlDocuments;
  const { value, problems } = parse(source, text);
  const first = value[0];
  if (!first || problems.some(({ severity }) => severity === 'error')) throw new Error(`not readable: ${JSON.stringify(problems)}`);
  return first;
};

export const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, severity, params }) => `${severity} ${code} ${Object.values(params).join(' ')}`.trim());

/** What an output of a template says: an expression shows as `<expression>`, `AWS::NoValue` as `undefined`. */
export const outputOf = (template: string, name = 'Out'): { readonly value: unknown; readonly problems: readonly string[] } => {
  const session = newSession();
  const stack = stacksOf(session, [{ source: 'template.yaml', tree: tree(template) }])[0];
  const output = stack?.outputs.get(name);
  const node = output?.kind === 'object' ? output.members.find(({ key }) => key === 'Value')?.value : undefined;
  if (!stack || !node) throw new Error('no such output');
  const value = evaluate(scopeOf(stack), node);
  return { value: value === null ? undefined : plain(finished(session.holes, value)), problems: told(session.reader.problems) };
};

export const readTemplate = (...texts: readonly string[]): Reading<readonly Contribution[]> =>
  readTemplates(
    texts.map((text, index) => ({ source: texts.length === 1 ? 'template.yaml' : `t${index}.yaml`, tree: tree(text, `t${index}.yaml`) })),
  );

/** The pieces of one kind that a template gives, without their spans. */
export const piecesOf = (template: string, kind: Contribution['kind']): readonly unknown[] =>
  readTemplate(template)
    .value.filter((piece) => piece.kind === kind)
    .map(bare);
