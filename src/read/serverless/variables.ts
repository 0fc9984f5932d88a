import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { asArray, childOf, memberOf, type Reader } from '../access.ts';
import { placeholders } from '../placeholders.ts';
import { textAt } from '../shapes.ts';
import { partsOf, type TextPart } from './variable-text.ts';

/** What variables are resolved with. */
export type Service = {
  readonly source: string;
  readonly root: SyntaxNode;
  /** A file beside the service, by the path that `file(…)` gives; undefined where it was not pasted. */
  readonly file: (path: string) => SyntaxNode | undefined;
  readonly reader: Reader;
  readonly open: Set<string>;
  readonly budget: { left: number; depth: number };
  readonly told: Set<string>;
};

const MOST = 1_000_000;
const DEEPEST = 150;

export const newService = (source: string, root: SyntaxNode, reader: Reader, file: Service['file'] = () => undefined): Service => ({
  source,
  root,
  file,
  reader,
  open: new Set(),
  budget: { left: MOST, depth: 0 },
  told: new Set(),
});

const tellOnce = (service: Service, key: string, tell: () => void): void => {
  if (service.told.has(key)) return;
  service.told.add(key);
  tell();
};

/** A tree with its variables resolved, as far as the texts tell them; the rest are expressions. */
export const resolved = (service: Service, node: SyntaxNode): SyntaxNode => {
  const { budget } = service;
  if (budget.left <= 0 || budget.depth > DEEPEST) {
    tellOnce(service, 'budget', () => service.reader.report('expansion-too-large', 'error', node.at, { limit: MOST }));
    return { kind: 'unresolved', at: node.at, expression: '…' };
  }
  budget.left--;
  budget.depth++;
  const value = valueOf(service, node);
  budget.depth--;
  return value;
};

const valueOf = (service: Service, node: SyntaxNode): SyntaxNode => {
  switch (node.kind) {
    case 'string':
      return node.value.includes('${') ? resolvedText(service, node.value, node.at) : node;
    case 'array':
      return { ...node, items: node.items.map((item) => resolved(service, item)) };
    case 'object':
      return { ...node, members: node.members.map((member) => ({ ...member, value: resolved(service, member.value) })) };
    default:
      return node;
  }
};

const textOf = (node: SyntaxNode | undefined): string | null =>
  node?.kind === 'string' ? node.value : node?.kind === 'number' || node?.kind === 'boolean' ? String(node.value) : null;

const resolvedText = (service: Service, text: string, at: Span): SyntaxNode => {
  const parts = partsOf(text);
  const [only, ...others] = parts;
  if (only === undefined || (others.length === 0 && only.kind === 'text')) return textAt(text, at);
  const open: SyntaxNode = { kind: 'unresolved', at, expression: text.slice(0, 2000) };
  if (others.length === 0 && only.kind === 'variable') return variableValue(service, only, at) ?? open;
  const texts = parts.map((part) => (part.kind === 'text' ? part.text : textOf(variableValue(service, part, at))));
  return texts.every((one) => one !== null) ? textAt(texts.join(''), at) : open;
};

/** The first choice that has a value. */
const variableValue = (service: Service, part: Extract<TextPart, { kind: 'variable' }>, at: Span): SyntaxNode | undefined => {
  const key = `variable ${part.written}`;
  const { budget } = service;
  if (service.open.has(key)) {
    if (part.choices.length === 1)
      tellOnce(service, key, () => service.reader.report('reference-circular', 'error', at, { expression: part.written }));
    return undefined;
  }
  if (budget.left <= 0 || budget.depth > DEEPEST) {
    tellOnce(service, 'budget', () => service.reader.report('expansion-too-large', 'error', at, { limit: MOST }));
    return undefined;
  }
  service.open.add(key);
  budget.left--;
  budget.depth++;
  let found: SyntaxNode | undefined;
  for (const choice of part.choices) {
    found = choiceValue(service, choice, at);
    if (found) break;
  }
  budget.depth--;
  service.open.delete(key);
  if (!found) tellMissing(service, part, at);
  return found;
};

/** A file that nobody pasted may hold whole functions and resources: without a second choice, what it says is lost. */
const tellMissing = (service: Service, { choices, written }: Extract<TextPart, { kind: 'variable' }>, at: Span): void => {
  const [, name] = /^file\(([^()]{1,300})\)/.exec(choices.length === 1 ? (choices[0]?.trim() ?? '') : '') ?? [];
  if (name === undefined || name.includes('${') || service.file(name)) return;
  const isCode = /\.[cm]?[jt]s$/.test(name);
  tellOnce(service, `file ${name}`, () =>
    isCode
      ? service.reader.report('not-evaluated', 'warning', at, { what: written })
      : service.reader.report('file-missing', 'warning', at, { name }),
  );
};

const LITERAL = /^(?:'([^']*)'|"([^"]*)")$/;

const choiceValue = (service: Service, choice: string, at: Span): SyntaxNode | undefined => {
  const quoted = LITERAL.exec(choice);
  if (quoted) return textAt(quoted[1] ?? quoted[2] ?? '', at);
  if (/^-?\d{1,15}(?:\.\d{1,9})?$/.test(choice)) return { kind: 'number', value: Number(choice), at };
  if (choice === 'true' || choice === 'false') return { kind: 'boolean', value: choice === 'true', at };
  if (choice === 'null') return { kind: 'null', at };
  if (!choice.includes('${')) return lookUp(service, choice, at);
  const inner = resolvedText(service, choice, at);
  // `${self:custom.${opt:stage, 'dev'}}`: the address is known once its own variables are.
  const address = partsOf(choice).length === 1 && choice.startsWith('${') ? null : textOf(inner);
  if (address !== null) return lookUp(service, address, at);
  return inner.kind === 'unresolved' ? undefined : inner;
};

const ADDRESS = /^([A-Za-z]\w{0,40})(?:\(([^()]{0,300})\))?(?::([\s\S]{0,500}))?$/;

/** One address, its own variables resolved: `self:custom.domain`. */
const lookUp = (service: Service, address: string, at: Span): SyntaxNode | undefined => {
  const [, source, argument = '', path = ''] = ADDRESS.exec(address.trim()) ?? [];
  switch (source) {
    case 'self':
      return selfValue(service, path, at);
    case 'sls':
      return path === 'stage' ? stageNode(service, at) : undefined;
    case 'param':
      return parameter(service, path, at);
    case 'file': {
      const file = service.file(argument);
      return file && walk(service, file, path, at);
    }
    case 'aws':
      return path === 'region' ? regionNode(service, at) : path === 'accountId' ? textAt(placeholders.account, at) : undefined;
    case 'strToBool':
      return /^(?:true|1)$/i.test(argument) ? { kind: 'boolean', value: true, at } : { kind: 'boolean', value: false, at };
    default:
      return undefined;
  }
};

/** Serverless fills in what `provider` leaves out. */
const selfValue = (service: Service, path: string, at: Span): SyntaxNode | undefined => {
  const found = walk(service, service.root, path, at);
  if (found) return found;
  if (path === 'provider.stage') return textAt('dev', at);
  if (path === 'provider.region') return textAt('us-east-1', at);
  return undefined;
};

const walk = (service: Service, root: SyntaxNode, path: string, at: Span): SyntaxNode | undefined => {
  let node: SyntaxNode | undefined = root;
  for (const part of path === '' ? [] : path.split('.')) {
    const value: SyntaxNode = node.kind === 'string' ? resolved(service, node) : node;
    node = value.kind === 'array' && /^\d{1,6}$/.test(part) ? asArray(value)?.items[Number(part)] : memberOf(value, part)?.value;
    if (node === undefined || node.kind === 'null') return undefined;
  }
  const value = resolved(service, node);
  return value.kind === 'unresolved' ? undefined : { ...value, at };
};

/** The stage that is deployed where nothing else is asked for: `provider.stage`, else `dev`. */
export const stageNode = (service: Service, at: Span): SyntaxNode => {
  const said = childOf(childOf(service.root, 'provider'), 'stage');
  const value = said && resolved(service, said);
  return value && (textOf(value) !== null || value.kind === 'unresolved') ? value : textAt('dev', at);
};

export const regionNode = (service: Service, at: Span): SyntaxNode => {
  const said = childOf(childOf(service.root, 'provider'), 'region');
  const value = said && resolved(service, said);
  return value && textOf(value) !== null ? value : textAt('us-east-1', at);
};

const parameter = (service: Service, name: string, at: Span): SyntaxNode | undefined => {
  const stage = textOf(stageNode(service, at)) ?? 'dev';
  const stages = childOf(childOf(service.root, 'stages'), stage);
  const places = [
    childOf(childOf(service.root, 'params'), stage),
    childOf(stages, 'params'),
    childOf(childOf(service.root, 'params'), 'default'),
  ];
  for (const place of places) {
    const node = childOf(place, name);
    const value = node && resolved(service, node);
    if (value && value.kind !== 'unresolved') return { ...value, at };
  }
  return undefined;
};
