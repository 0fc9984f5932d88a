import type { Problem, Reading } from '../../text/problem.ts';
import type { Span } from '../../text/span.ts';
import { parseJson } from '../json.ts';
import type { Member, ObjectNode, SyntaxNode } from '../tree.ts';
import type { HclAttribute, HclBlock, HclBody, HclExpression, HclFile, ObjectItem } from './ast.ts';

/** Reads the text of a quoted template, `"a${x}"`; null where it is none. */
type TemplateParser = (quoted: string) => HclExpression | null;

/** Members of a file of Terraform's JSON, and how many labels their blocks have. */
const LABELS: Readonly<Record<string, number>> = {
  ...{ resource: 2, data: 2, ephemeral: 2, variable: 1, output: 1, module: 1, provider: 1, check: 1 },
  ...{ locals: 0, terraform: 0, moved: 0, import: 0, removed: 0 },
};

/** Blocks inside blocks: in JSON they look like attributes whose values are objects. Any other object is a map. */
const BLOCKS = new Set(
  (
    'origin default_cache_behavior ordered_cache_behavior custom_error_response restrictions geo_restriction viewer_certificate forwarded_values ' +
    'cookies custom_origin_config s3_origin_config vpc_origin_config custom_header origin_shield function_association lambda_function_association ' +
    'origin_group failover_criteria member logging_config cors_configuration endpoint_configuration domain_name_configuration jwt_configuration ' +
    'parameters_in_cache_key_and_forwarded_to_origin headers_config cookies_config query_strings_config headers query_strings cors_config ' +
    'custom_headers_config remove_headers_config security_headers_config items access_control_allow_headers access_control_allow_methods ' +
    'access_control_allow_origins access_control_expose_headers mutual_tls_authentication canary_settings website content grpc_config lifecycle'
  ).split(' '),
);

/** Values that are names and no templates. */
const NAMES = new Set(['iterator', 'provider', 'depends_on', 'ignore_changes']);

const isBlocks = (node: SyntaxNode): boolean =>
  node.kind === 'object' || (node.kind === 'array' && node.items.length > 0 && node.items.every((item) => item.kind === 'object'));

const objectsIn = (node: SyntaxNode): readonly ObjectNode[] =>
  node.kind === 'object' ? [node] : node.kind === 'array' ? node.items.flatMap((item) => (item.kind === 'object' ? [item] : [])) : [];

/** Every place of what a string holds is the string's: JSON's escapes leave no other. */
const placed = <T>(value: T, at: Span): T => {
  if (Array.isArray(value)) return value.map((item) => placed<unknown>(item, at)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, key === 'at' ? at : placed<unknown>(member, at)])) as T;
};

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text as a template in quotes. Inside of `${…}` it is HCL already, with strings and templates of its own. */
const quoted = (text: string): string => {
  const open: ('{' | '"')[] = [];
  const made: string[] = ['"'];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    const inside = open.at(-1);
    const isText = inside === undefined || inside === '"';
    const two = text.slice(i, i + 2);
    if (isText && (two === '${' || two === '%{') && text.charAt(i - 1) !== two.charAt(0)) {
      open.push('{');
      made.push(two);
      i++;
      continue;
    }
    if (inside === '{' && (unit === '{' || unit === '"')) open.push(unit);
    else if ((inside === '{' && unit === '}') || (inside === '"' && unit === '"')) open.pop();
    if (inside === '"' && unit === '\\') made.push(two.slice(0, -1), text.charAt(++i));
    else made.push(inside === undefined ? (ESCAPES[unit] ?? unit) : unit);
  }
  return `${made.join('')}"`;
};

/** A string is a template; what stands in its `${…}` is HCL, whose quotes are no quotes of the template. */
const stringOf = (value: string, at: Span, parse: TemplateParser): HclExpression => {
  if (!/[$%]\{/.test(value)) return { kind: 'literal', at, value };
  const made = parse(quoted(value));
  return made === null ? { kind: 'broken', at } : placed(made, at);
};

const expressionOf = (node: SyntaxNode, parse: TemplateParser): HclExpression => {
  const { at } = node;
  switch (node.kind) {
    case 'string':
      return stringOf(node.value, at, parse);
    case 'number':
    case 'boolean':
      return { kind: 'literal', at, value: node.value };
    case 'null':
      return { kind: 'literal', at, value: null };
    case 'array':
      return { kind: 'tuple', at, items: node.items.map((item) => expressionOf(item, parse)) };
    case 'object':
      return { kind: 'object', at, items: node.members.map((member) => itemOf(member, parse)) };
    case 'unresolved':
      return { kind: 'broken', at };
  }
};

const itemOf = ({ key, keySpan, value }: Member, parse: TemplateParser): ObjectItem => ({
  at: { ...keySpan, end: value.at.end },
  key: stringOf(key, keySpan, parse),
  value: expressionOf(value, parse),
});

const attributeOf = ({ key, keySpan, value }: Member, parse: TemplateParser): HclAttribute => ({
  at: { ...keySpan, end: value.at.end },
  name: key,
  nameAt: keySpan,
  value: NAMES.has(key) && value.kind === 'string' ? { kind: 'name', at: value.at, name: value.value } : expressionOf(value, parse),
});

const blockOf = (type: string, typeAt: Span, labels: HclBlock['labels'], body: HclBody): HclBlock => ({
  at: { ...typeAt, end: body.at.end },
  type,
  typeAt,
  labels,
  body,
});

/** `dynamic: {name: {for_each, content}}`. */
const dynamicsOf = (member: Member, parse: TemplateParser, depth: number): readonly HclBlock[] =>
  objectsIn(member.value).flatMap(({ members }) =>
    members.flatMap(({ key, keySpan, value }) =>
      objectsIn(value).map((one) => blockOf('dynamic', keySpan, [{ at: keySpan, text: key }], bodyOf(one, parse, depth + 1))),
    ),
  );

const bodyOf = (node: ObjectNode, parse: TemplateParser, depth: number): HclBody => {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (const member of node.members) {
    if (member.key === '//') continue;
    if (member.key === 'dynamic' && depth > 0) blocks.push(...dynamicsOf(member, parse, depth));
    else if (depth > 0 && BLOCKS.has(member.key) && isBlocks(member.value)) {
      blocks.push(...objectsIn(member.value).map((one) => blockOf(member.key, member.keySpan, [], bodyOf(one, parse, depth + 1))));
    } else attributes.push(attributeOf(member, parse));
  }
  return { at: node.at, attributes, blocks };
};

type Labels = HclBlock['labels'];

/** The blocks under one member of the file: `resource.aws_x.name` is one, or a list of them. */
const labelled = (member: Member, node: SyntaxNode, left: number, labels: Labels, parse: TemplateParser): readonly HclBlock[] =>
  objectsIn(node).flatMap((one) => {
    if (left > 0) {
      return one.members.flatMap(({ key, keySpan, value }) =>
        key === '//' ? [] : labelled(member, value, left - 1, [...labels, { at: keySpan, text: key }], parse),
      );
    }
    const depth = member.key === 'resource' || member.key === 'data' ? 1 : 0;
    const body = bodyOf(one, parse, depth);
    // A block's place is that of its name: all resources of a type share the member.
    return [blockOf(member.key, labels.at(-1)?.at ?? member.keySpan, labels, body)];
  });

/** A file in Terraform's JSON syntax, or a `.tfvars.json`. https://developer.hashicorp.com/terraform/language/syntax/json */
export const jsonFile = (source: string, text: string, parse: TemplateParser): Reading<HclFile> => {
  const { value: tree, problems } = parseJson(source, text);
  const root: readonly ObjectNode[] = tree ? objectsIn(tree) : [];
  const at = tree?.at ?? { source, start: 0, end: 0 };
  const members = root.flatMap((one) => one.members).filter(({ key }) => key !== '//');
  const isVariables = /\.tfvars\.json$/i.test(source);
  const blocks = isVariables
    ? []
    : members.flatMap((member) => {
        const count = Object.hasOwn(LABELS, member.key) ? LABELS[member.key] : undefined;
        return count === undefined ? [] : labelled(member, member.value, count, [], parse);
      });
  const attributes = isVariables ? members.map((member) => attributeOf(member, parse)) : [];
  const told: readonly Problem[] = problems;
  return { value: { name: source, body: { at, attributes, blocks } }, problems: told };
};
