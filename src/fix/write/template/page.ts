import type { Model } from '../../../model/model.ts';
import { childOf, memberOf } from '../../../read/access.ts';
import type { Member, ObjectNode } from '../../../syntax/tree.ts';
import type { Span } from '../../../text/span.ts';
import { isJsonObject, type Json, type JsonObject, jsonOf } from '../json-value.ts';
import { setMember } from '../members.ts';
import { findWith, type Paste, type Sheet } from '../paste.ts';
import { allEdits, type Edits } from '../tree-editor.ts';

/** A CloudFormation template, or what is made into one. `resources` is null where a service of Serverless has none of its own. */
export type Template = { readonly sheet: Sheet; readonly root: ObjectNode; readonly resources: ObjectNode | null };

/** The template that a part of the model was read from. */
export const templateAt = (paste: Paste, at: Span | null | undefined): Template | null => {
  const sheet = at ? paste.sheet(at.source) : null;
  const root = sheet?.trees.find((tree) => tree.kind === 'object');
  if (!sheet || root?.kind !== 'object') return null;
  const resources = childOf(sheet.trees.map((tree) => findWith(tree, 'Resources')).find((one) => one !== null) ?? undefined, 'Resources');
  if (resources?.kind === 'object') return { sheet, root, resources };
  return isService({ root }) && !memberOf(root, 'resources') ? { sheet, root, resources: null } : null;
};

/** Written for the Serverless Framework: the template is in `resources`, and events stand in `functions`. */
export const isService = ({ root }: Pick<Template, 'root'>): boolean =>
  memberOf(root, 'provider') !== undefined && memberOf(root, 'Resources') === undefined;

/** The resource that was read from there: a model value may stand for all of it, or for a part. */
export const resourceAt = ({ resources }: Template, at: Span | null | undefined): Member | undefined =>
  at ? resources?.members.find(({ keySpan, value }) => keySpan.start <= at.start && at.end <= value.at.end) : undefined;

export const typeOf = (member: Member | undefined): string => {
  const type = childOf(member?.value, 'Type');
  return type?.kind === 'string' ? type.value : '';
};

export const propertiesNode = (member: Member | undefined): ObjectNode | null => {
  const node = childOf(member?.value, 'Properties');
  return node?.kind === 'object' ? node : null;
};

const propertiesOf = (member: Member | undefined): JsonObject | null => {
  const node = propertiesNode(member);
  const value = node ? jsonOf(node) : undefined;
  return isJsonObject(value) ? value : null;
};

/** The resource of one of these types that was read from there, with its properties. */
export const madeAt = (
  template: Template,
  at: Span | null | undefined,
  ...types: readonly string[]
): { readonly key: string; readonly properties: JsonObject } | null => {
  const member = resourceAt(template, at);
  const properties = propertiesOf(member);
  return member && properties && types.includes(typeOf(member)) ? { key: member.key, properties } : null;
};

/** Logical ids are letters and digits. `taken`: made by the same change. */
export const logicalId = ({ resources }: Template, words: readonly string[], taken: readonly string[] = []): string => {
  const name = words
    .flatMap((word) => word.split(/[^A-Za-z0-9]+/))
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
  const all = new Set([...(resources?.members.map(({ key }) => key) ?? []), ...taken]);
  let free = name;
  for (let n = 2; all.has(free); n++) free = `${name}${n}`;
  return free;
};

export type Fresh = readonly (readonly [string, Json])[];

export const addResources = ({ sheet, root, resources }: Template, fresh: Fresh): Edits =>
  resources
    ? allEdits(...fresh.map(([name, value]) => sheet.editor.addMember(resources, name, value)))
    : setMember(sheet, root, 'resources', { Resources: Object.fromEntries(fresh) });

const APIS = new Set(['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api', 'AWS::Serverless::Api', 'AWS::Serverless::HttpApi']);

/** APIs that SAM and Serverless make of the events of functions, by the names that a template may refer to. */
const MADE = ['ServerlessRestApi', 'ServerlessHttpApi', 'ApiGatewayRestApi', 'HttpApi'];

/** The API's resource; null for one that events make. */
export const apiMember = (model: Model, template: Template, id: string): Member | null => {
  const at = [...model.restApis, ...model.httpApis].find((api) => api.id === id)?.at;
  const member = resourceAt(template, at);
  return member && APIS.has(typeOf(member)) ? member : null;
};

/** What a resource of this template calls an API, to refer to it. */
export const apiRef = (model: Model, template: Template, id: string): Json | null => {
  const member = apiMember(model, template, id);
  if (member) return { Ref: member.key };
  return MADE.includes(id) ? { Ref: id } : null;
};

/** Sets members of a resource's properties; `undefined` takes one away. */
export const setProperties = (
  { sheet }: Template,
  member: Member | undefined,
  values: { readonly [name: string]: Json | undefined },
): Edits => {
  const node = propertiesNode(member);
  if (!node) return null;
  return allEdits(
    ...Object.entries(values).map(([name, value]) =>
      value === undefined && !memberOf(node, name) ? [] : setMember(sheet, node, name, value),
    ),
  );
};

export const isSam = ({ readings }: Paste, { sheet }: Template): boolean =>
  readings.some(({ name, form }) => name === sheet.reading.name && form === 'sam-template');
