import type { ObjectNode, SyntaxNode } from '../syntax/tree.ts';
import { isSecretName, isSensitiveHeader } from './credentials.ts';
import type { Find } from './find.ts';
import type { RedactionKind } from './redaction.ts';

/** Where a value stands: the members on the way to it, the outermost first, and the objects that they are members of. */
export type At = { readonly path: readonly string[]; readonly owners: readonly ObjectNode[]; readonly isVariables: boolean };

/** What a place says of the values in it. */
export type Ruling = { readonly kind: RedactionKind; readonly how: Find['how'] };

const plain = (key: string | undefined): string => (key ?? '').toLowerCase().replace(/[-_]/g, '');

const has = (owner: ObjectNode | undefined, ...keys: readonly string[]): boolean =>
  keys.every((key) => owner?.members.some((member) => plain(member.key) === key) ?? false);

const textOf = (owner: ObjectNode | undefined, key: string): string | null => {
  const value = owner?.members.find((member) => plain(member.key) === key)?.value;
  return value?.kind === 'string' ? value.value : null;
};

const typeOf = (owners: readonly ObjectNode[]): string =>
  owners.map((owner) => textOf(owner, 'type') ?? '').findLast((type) => type.includes('::')) ?? '';

const isApiKey = ({ path, owners }: At): boolean => {
  const owner = owners.at(-1);
  return (
    has(owner, 'stagekeys') ||
    has(owner, 'value', 'enabled', 'createddate') ||
    textOf(owner, 'type') === 'API_KEY' ||
    typeOf(owners) === 'AWS::ApiGateway::ApiKey' ||
    path.includes('aws_api_gateway_api_key') ||
    textOf(owner, 'type') === 'aws_api_gateway_api_key'
  );
};

const within = (path: readonly string[], ...keys: readonly string[]): boolean => path.some((key) => keys.includes(plain(key)));

const isParameter = (path: readonly string[]): boolean =>
  (path.at(-3) === 'Parameters' && path.at(-1) === 'Default') || path.at(-1) === 'ParameterValue';

/** A variable's default, in HCL and in Terraform's JSON; the values of a `.tfvars`, and those that a plan names. */
const isVariable = ({ path, isVariables }: At): boolean =>
  isVariables || (path[0] === 'variable' && path[2] === 'default') || (path[0] === 'variables' && path[2] === 'value');

/** Variables of a stage or a function: a flat map. */
const isFlat = (owner: ObjectNode | undefined): boolean =>
  owner?.members.every(({ value }) => value.kind !== 'object' && value.kind !== 'array') ?? false;

const mapRuling = ({ path, owners }: At): Ruling | null => {
  const parent = plain(path.at(-2));
  if (!isFlat(owners.at(-1))) return null;
  if (parent === 'stagevariables' || parent === 'stagevariableoverrides') return { kind: 'stage-variable', how: 'words' };
  if (parent === 'environment' || (parent === 'variables' && plain(path.at(-3)) === 'environment'))
    return { kind: 'environment', how: 'words' };
  if (parent === 'variables' && path.length > 2) return { kind: 'stage-variable', how: 'words' };
  return null;
};

const isKeyValueList = ({ path, owners }: At): boolean => {
  const owner = owners.at(-1);
  if (!has(owner, 'key', 'value') || within(path, 'tags', 'tag', 'tagset')) return false;
  const stored = path.some((key) => /key_?value_?store|^resource_key_value_pair$/i.test(key));
  return stored || plain(path.at(-2)) === 'items' || (plain(path.at(-2)) === 'data' && path.length === 2);
};

const ruleOf = (at: At): Ruling | null => {
  const { path, owners } = at;
  const key = plain(path.at(-1));
  if (key === 'callerreference') return { kind: 'caller-reference', how: 'whole' };
  if (
    key === 'headervalue' ||
    (key === 'value' && within(path, 'customheader', 'customheaders', 'origincustomheaders') && !has(owners.at(-1), 'override'))
  )
    return { kind: 'custom-header', how: 'whole' };
  if (/^(?:iamcertificateid|clientcertificateid|certificatename|certificateid)$/.test(key)) return { kind: 'certificate', how: 'whole' };
  if (/^(?:value|name|id)$/.test(key) && isApiKey(at)) return { kind: 'api-key', how: 'whole' };
  if (/^(?:key|value)$/.test(key) && isKeyValueList(at)) return { kind: 'key-value', how: 'words' };
  return mapRuling(at) ?? headerRuling(at);
};

/** A header in a map (`"Authorization": "…"`) or a list (`{ "name": "Authorization", "value": "…" }`, and `Authorization: { value: … }` of an event). */
const headerRuling = ({ path, owners }: At): Ruling | null => {
  const key = plain(path.at(-1));
  const owner = owners.at(-1);
  const named = key === 'value' ? (textOf(owner, 'name') ?? textOf(owner, 'key') ?? textOf(owner, 'header')) : path.at(-1);
  const name = key === 'value' && within(path, 'cookies') ? 'cookie' : key === 'value' && named === null ? path.at(-2) : named;
  if (!name || !isSensitiveHeader(name)) return null;
  return within(path.slice(0, -1), 'headers', 'requestheaders', 'responseheaders') || key === 'value'
    ? { kind: 'token', how: 'whole' }
    : null;
};

/** What is to be done with a text at a place; null: nothing because of where it stands. */
export const rulingOf = (at: At): Ruling | null => {
  const kind = isParameter(at.path) ? 'parameter' : isVariable(at) ? 'variable' : null;
  const name =
    kind === null ? at.path.at(-1) : kind === 'variable' && at.isVariables ? at.path[0] : at.path.at(kind === 'variable' ? 1 : -2);
  const declared = at.owners.at(-1);
  const secret = isSecretName(name ?? '') || has(declared, 'noecho') || has(declared, 'sensitive');
  if (kind !== null) return { kind, how: secret ? 'whole' : 'words' };
  const ruling = ruleOf(at);
  if (ruling) return ruling.how === 'words' && secret ? { ...ruling, how: 'whole' } : ruling;
  return secret ? { kind: 'credential', how: 'whole' } : null;
};

export type Visit = (node: SyntaxNode & { readonly kind: 'string' }, at: At) => void;

/** Every text of a tree, with its place. */
export const visitTexts = (node: SyntaxNode, at: At, visit: Visit): void => {
  if (node.kind === 'object') {
    const owners = [...at.owners, node];
    for (const { key, value } of node.members) visitTexts(value, { ...at, path: [...at.path, key], owners }, visit);
  } else if (node.kind === 'array') for (const item of node.items) visitTexts(item, at, visit);
  else if (node.kind === 'string') visit(node, at);
};
