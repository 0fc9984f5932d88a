import type { Member, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { asArray, asObject, childOf, has, memberOf, newReader } from '../access.ts';
import { membersOf, spanOfMember } from '../gateway-members.ts';
import { placeholders } from '../placeholders.ts';
import { evaluate, mostValues } from './evaluate.ts';
import { newHoles } from './holes.ts';
import { loopsIn } from './loops.ts';
import { generatedBy } from './sam/generated.ts';
import { withGlobals } from './sam/globals.ts';
import { type FileFinder, type Session, type Stack, type TemplateResource, tellOnce, type Variables } from './stack.ts';

const TYPE = /^(?:AWS|Custom|Alexa)::/;

const isResource = (node: SyntaxNode): boolean => {
  const type = childOf(node, 'Type');
  return type?.kind === 'string' && TYPE.test(type.value);
};

/** `aws cloudformation get-template` prints a template of YAML as one text. */
export const bodyText = (tree: SyntaxNode): SyntaxNode | null => {
  const body = childOf(tree, 'TemplateBody');
  return body?.kind === 'string' && /\bResources\b/.test(body.value.slice(0, 1_000_000)) ? body : null;
};

/** A template, with or without its format version: what it makes has types of AWS. */
export const isTemplate = (tree: SyntaxNode): boolean => {
  if (tree.kind !== 'object') return false;
  if (has(tree, 'AWSTemplateFormatVersion')) return true;
  const resources = membersOf(childOf(tree, 'Resources'));
  return resources.some(({ key, value }) => isResource(value) || key.startsWith('Fn::ForEach::'));
};

const textsIn = (node: SyntaxNode | undefined): readonly string[] =>
  (asArray(node)?.items ?? (node ? [node] : [])).flatMap((item) => (item.kind === 'string' ? [item.value] : []));

const hasType = (tree: SyntaxNode, prefix: string): boolean =>
  membersOf(childOf(tree, 'Resources')).some(({ value }) => textsIn(childOf(value, 'Type')).some((type) => type.startsWith(prefix)));

/** SAM's macro, or resources that only SAM knows where the line was left out. */
export const isSam = (tree: SyntaxNode): boolean =>
  textsIn(childOf(tree, 'Transform')).some((name) => name.startsWith('AWS::Serverless')) || hasType(tree, 'AWS::Serverless::');

export const newSession = (file: FileFinder = () => null): Session => ({
  reader: newReader(),
  holes: newHoles(),
  budget: { left: mostValues, depth: 0 },
  told: new Set(),
  open: new Set(),
  evaluate,
  exports: null,
  stacks: [],
  file,
});

const section = (tree: SyntaxNode, name: string): ReadonlyMap<string, SyntaxNode> =>
  new Map(membersOf(childOf(tree, name)).map(({ key, value }) => [key, value]));

/** One entry of `Resources` as a resource; null for what is none. */
const resourceOf = (root: SyntaxNode, member: Member, variables: Variables): TemplateResource | null => {
  const node = asObject(member.value);
  const type = childOf(node, 'Type');
  if (!node || type?.kind !== 'string') return null;
  const properties = withGlobals(root, type.value, childOf(node, 'Properties'));
  return { id: member.key, type: type.value, at: spanOfMember(member), keySpan: member.keySpan, node, properties, variables };
};

/** What AWS's own macros do is known here, or beside the way of a request. */
const KNOWN_MACROS = /^AWS::(?:Serverless|LanguageExtensions|SecretsManager|CodeDeploy|ServiceCatalog)/;

/** A macro of the user's own may change any resource: what it makes of the template only its code tells. */
const tellMacros = ({ root, session }: Stack): void => {
  const listed = childOf(root, 'Transform');
  const named = (asArray(listed)?.items ?? (listed ? [listed] : [])).map((item) => childOf(item, 'Name') ?? item);
  const inside = memberOf(childOf(root, 'Resources'), 'Fn::Transform');
  const nodes = [...named.filter((node) => node.kind !== 'string' || !KNOWN_MACROS.test(node.value)), ...(inside ? [inside.value] : [])];
  for (const node of nodes) {
    const what = `Transform ${node.kind === 'string' ? node.value : ''}`.trim();
    tellOnce(session, `macro ${what}`, ({ report }) => report('not-evaluated', 'warning', node.at, { what }));
  }
};

/** The template of one text as a stack: nothing is evaluated yet. */
export const stackOf = (
  session: Session,
  file: { readonly source: string; readonly region?: string | undefined },
  root: ObjectNode,
  nameOf: Stack['nameOf'],
  given: Stack['given'] = () => null,
): Stack => {
  const resources = new Map<string, TemplateResource>();
  const stack: Stack = {
    source: file.source,
    region: file.region ?? placeholders.region,
    root,
    resources,
    parameters: section(root, 'Parameters'),
    given,
    mappings: childOf(root, 'Mappings'),
    conditions: section(root, 'Conditions'),
    outputs: section(root, 'Outputs'),
    nested: new Map(),
    nameOf,
    isTransformed: has(root, 'Transform') || isSam(root),
    decided: new Map(),
    evaluated: new Map(),
    session,
  };
  for (const { member, variables } of loopsIn(stack, membersOf(childOf(root, 'Resources')))) {
    const resource = resourceOf(root, member, variables);
    if (resource && !resources.has(resource.id)) resources.set(resource.id, resource);
  }
  if (stack.isTransformed)
    for (const made of generatedBy(root, [...resources.values()])) if (!resources.has(made.id)) resources.set(made.id, made);
  tellMacros(stack);
  session.stacks.push(stack);
  return stack;
};
