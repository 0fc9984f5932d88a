import { parseJson } from '../../../syntax/json.ts';
import type { Member, ObjectNode, SyntaxNode } from '../../../syntax/tree.ts';
import type { Problem, Reading } from '../../../text/problem.ts';
import { asObject } from '../../access.ts';
import type { Contribution } from '../../contribution.ts';
import type { Form, FormContext } from '../../form.ts';
import { placed } from '../placed.ts';
import { readResources } from '../resources/read-resources.ts';
import { type Resource, resourcesOf, textIn } from '../resources/resource.ts';
import { type Dumped, dumpedIn } from './collect.ts';
import { isFlatState } from './flat.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { configurationOf } from './references.ts';
import { isPlan, isResourceList, isShownState, isStateFile } from './shapes.ts';
import { filled, unknownsOf } from './unknowns.ts';

/** A `body` is text inside the text: all of its parts stand where the whole of it stands. */
const withDefinition = (values: ObjectNode, yaml: FormContext['yaml']): ObjectNode => ({
  ...values,
  members: values.members.map((member): Member => {
    if (member.key !== 'body' || member.value.kind !== 'string') return member;
    const { at, value: text } = member.value;
    const value = /^\s*\{/.test(text)
      ? parseJson(at.source, text).value
      : text.trim() === ''
        ? null
        : (yaml?.(at.source, text).value[0] ?? null);
    return value ? { ...member, value: placed(value, () => at) } : member;
  }),
});

const APIS = new Set(['aws_api_gateway_rest_api', 'aws_apigatewayv2_api']);

const resourceOf = (one: Dumped, values: ObjectNode, meaning: Meaning, yaml: FormContext['yaml']): Resource => {
  const id = textIn(values, 'id') || null;
  const at = one.node.at;
  const host = APIS.has(one.type) && id === null ? meaning.host(one) : null;
  const root = one.type === 'aws_api_gateway_rest_api' && textIn(values, 'root_resource_id') === null ? `${one.address}/root` : null;
  const added: readonly Member[] =
    root === null ? [] : [{ key: 'root_resource_id', keySpan: at, value: { kind: 'string', at, value: root } }];
  const kept = root === null ? values.members : values.members.filter((m) => m.key !== 'root_resource_id');
  return {
    mode: one.mode,
    type: one.type,
    name: one.name,
    address: one.address,
    at,
    values: withDefinition({ ...values, members: [...kept, ...added] }, yaml),
    reference: id ?? one.address,
    id: id ?? one.address,
    hosts: host === null ? [] : [{ kind: 'string', at, value: host }],
  };
};

/** What a plan or a state says of the way of a request. */
const read = (tree: SyntaxNode, { yaml }: FormContext): Reading<readonly Contribution[]> => {
  const dumped = dumpedIn(tree);
  const meaning = meaningOf(dumped);
  const configuration = configurationOf(tree);
  const unknowns = unknownsOf(tree);
  const fill = (owner: Dumped): Dumped => {
    const unknown = unknowns.get(owner.address);
    const made = unknown && filled({ owner, meaning, configuration }, owner.values, unknown, []);
    return { ...owner, values: asObject(made) ?? owner.values };
  };
  // First whatever says which API it belongs to: hosts are found through it.
  const order = (one: Dumped): number => (one.type.startsWith('aws_cloudfront') ? 1 : 0);
  const whole = new Map([...dumped].sort((a, b) => order(a) - order(b)).map((one) => [one, fill(one)]));
  const resources = dumped.map((one) => {
    const { values } = whole.get(one) ?? one;
    return resourceOf(one, knownId(values), meaning, yaml);
  });
  const { value, problems } = readResources(resourcesOf(resources, () => ''));
  const nothing: Problem = { code: 'contributes-nothing', severity: 'warning', at: tree.at, params: { what: 'terraform' } };
  return { value, problems: value.length === 0 ? [...problems, nothing] : problems };
};

/** What AWS gives an API is only known after apply: until then the address stands for its id, and the host that is made of it for its endpoint. */
const GIVEN = new Set(['id', 'api_endpoint']);

const knownId = (values: ObjectNode): ObjectNode => ({
  ...values,
  members: values.members.filter(({ key, value }) => !(GIVEN.has(key) && value.kind === 'unresolved')),
});

/** `terraform show -json` of a plan and of a state, `.tfstate` files, and lists of resources as drift tools keep them. */
export const terraformForms: readonly Form[] = [
  { id: 'terraform-plan', recognise: isPlan, read },
  {
    id: 'terraform-state',
    recognise: (tree) => isShownState(tree) || isStateFile(tree) || isFlatState(tree) || isResourceList(tree),
    read,
  },
];
