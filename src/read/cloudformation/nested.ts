import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf } from '../access.ts';
import { spelled } from './holes.ts';
import { type Evaluated, type Session, type Stack, scopeOf, type TemplateResource, tellOnce } from './stack.ts';
import { stackOf } from './template.ts';
import { asText } from './texts.ts';

/** A template among those that were pasted together. */
export type TemplateFile = {
  readonly source: string;
  readonly tree: SyntaxNode;
  /** Where something beside the template tells it. */
  readonly region?: string | undefined;
};

/** Stacks within stacks, and all stacks together: more is a template that makes itself. */
const DEEPEST = 8;
const MOST = 200;

const NESTED = new Set(['AWS::CloudFormation::Stack', 'AWS::Serverless::Application']);

const baseOf = (path: string): string => path.split(/[?#]/, 1)[0]?.split(/[/\\]/).at(-1) ?? '';

/** The file that a nested stack is made of: CDK notes it beside the resource, else the URL's last part names it. */
const wantedName = (stack: Stack, resource: TemplateResource): string => {
  const noted = childOf(childOf(resource.node, 'Metadata'), 'aws:asset:path');
  if (noted?.kind === 'string') return baseOf(noted.value);
  const place = childOf(resource.properties, 'TemplateURL') ?? childOf(resource.properties, 'Location');
  const scope = scopeOf(stack, resource);
  const text = place && asText(scope, stack.session.evaluate(scope, place));
  return text ? baseOf(spelled(stack.session.holes, text)) : '';
};

/** What the parent passes for a parameter. Evaluated when it is asked for, since it may rest on another nested stack's outputs. */
const givenBy =
  (parent: Stack, resource: TemplateResource): ((name: string) => Evaluated) =>
  (name) => {
    const node = childOf(childOf(resource.properties, 'Parameters'), name);
    const { open } = parent.session;
    const key = `given ${parent.source} ${resource.id}.${name}`;
    if (!node || open.has(key)) return null;
    open.add(key);
    const value = parent.session.evaluate(scopeOf(parent, resource), node);
    open.delete(key);
    return value;
  };

const labelOf = (text: string): string =>
  text
    .replace(/(?:\.(?:template|nested))*\.(?:json|ya?ml|template)$/i, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** A logical id as it stands, or with its stack behind it where several stacks have the same. */
const namer =
  (counts: ReadonlyMap<string, number>, label: string): Stack['nameOf'] =>
  (id) =>
    (counts.get(id) ?? 0) > 1 ? `${id}-${label}` : id;

type Linking = {
  readonly session: Session;
  readonly files: readonly TemplateFile[];
  readonly counts: Map<string, number>;
  readonly used: Set<string>;
};

const makeStack = (linking: Linking, file: TemplateFile, label: string, given: Stack['given'], depth: number): Stack | null => {
  const { session, counts } = linking;
  if (file.tree.kind !== 'object') return null;
  const stack = stackOf(session, file, file.tree, namer(counts, labelOf(label)), given);
  for (const id of stack.resources.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const resource of stack.resources.values()) if (NESTED.has(resource.type)) nest(linking, stack, resource, depth);
  return stack;
};

const nest = (linking: Linking, parent: Stack, resource: TemplateResource, depth: number): void => {
  const name = wantedName(parent, resource);
  const file = name === '' ? undefined : linking.files.find((one) => baseOf(one.source) === name);
  if (!file) return;
  if (depth >= DEEPEST || linking.session.stacks.length >= MOST) {
    tellOnce(linking.session, 'nested', ({ report }) => report('reference-circular', 'error', resource.at, { expression: name }));
    return;
  }
  linking.used.add(file.source);
  const child = makeStack(linking, file, `${resource.id}`, givenBy(parent, resource), depth + 1);
  if (child) parent.nested.set(resource.id, child);
};

/** Which files are nested by another: those are no stacks of their own. */
const isNestedByName = (files: readonly TemplateFile[], file: TemplateFile, session: Session): boolean =>
  files.some((other) => {
    if (other === file || other.tree.kind !== 'object') return false;
    const probe = stackOf(session, other, other.tree, (id) => id);
    session.stacks.pop();
    return [...probe.resources.values()].some(
      (resource) => NESTED.has(resource.type) && wantedName(probe, resource) === baseOf(file.source),
    );
  });

/** All stacks that some templates make together: each by itself, unless another one nests it. */
export const stacksOf = (session: Session, files: readonly TemplateFile[]): readonly Stack[] => {
  const linking: Linking = { session, files, counts: new Map(), used: new Set() };
  const roots = files.filter((file) => files.length === 1 || !isNestedByName(files, file, session));
  // Templates that only nest each other have no root: then each is read by itself.
  for (const file of roots.length > 0 ? roots : files) makeStack(linking, file, baseOf(file.source), () => null, 0);
  return session.stacks;
};
