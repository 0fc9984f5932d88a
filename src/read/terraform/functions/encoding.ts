import { parseJson } from '../../../syntax/json.ts';
import { base64Of, textOfBase64 } from '../../base64.ts';
import { hasHole } from '../holes.ts';
import { valueOfNode } from '../nodes.ts';
import { textOfNumber } from '../numbers.ts';
import type { Val } from '../value.ts';
import { MOST_TEXT, refuse } from '../world.ts';
import { type Call, loose, type Run, strict, type Table } from './call.ts';

type Writer = { length: number; readonly parts: string[] };

const put = (writer: Writer, text: string): boolean => {
  writer.parts.push(text);
  writer.length += text.length;
  return writer.length <= MOST_TEXT;
};

/** A value as JSON, with marks for what is not known; false once it is too long. */
const write = (writer: Writer, value: Val, call: Call, depth: number): boolean => {
  if (depth > 100) return false;
  switch (value.kind) {
    case 'string':
      return put(writer, JSON.stringify(value.value));
    case 'number':
      return put(writer, textOfNumber(value.value));
    case 'boolean':
      return put(writer, String(value.value));
    case 'null':
      return put(writer, 'null');
    case 'list':
      return (
        put(writer, '[') &&
        value.items.every((item, i) => (i === 0 || put(writer, ',')) && write(writer, item, call, depth + 1)) &&
        put(writer, ']')
      );
    case 'object': {
      const keys = [...value.members.keys()].sort();
      const member = (key: string, i: number): boolean => {
        const entry = value.members.get(key);
        return (
          (i === 0 || put(writer, ',')) && put(writer, `${JSON.stringify(key)}:`) && (!entry || write(writer, entry.value, call, depth + 1))
        );
      };
      return put(writer, '{') && keys.every(member) && put(writer, '}');
    }
    default:
      return put(writer, JSON.stringify(call.text(value) ?? ''));
  }
};

/** The text, and what it was made from: whoever reads the text again gets the places where its parts were written. */
const encode: Run = ([value], call) => {
  if (!value) return null;
  const writer: Writer = { length: 0, parts: [] };
  const isWhole = write(writer, value, call, 0);
  if (!isWhole) return refuse(call.world, call.at, 'expression-error', { detail: 'text-too-long', limit: MOST_TEXT });
  return { kind: 'string', at: call.at, value: writer.parts.join(''), encoded: value };
};

const jsondecode: Run = ([value], call) => {
  if (value?.kind === 'string' && value.encoded) return value.encoded;
  const text = call.text(value);
  if (text === null) return null;
  const { value: tree, problems } = parseJson(call.at.source, text);
  if (!tree || problems.some((problem) => problem.severity === 'error')) return null;
  return valueOfNode(tree, call.world, () => call.at);
};

const yamldecode: Run = ([value], call) => {
  if (value?.kind === 'string' && value.encoded) return value.encoded;
  const text = call.text(value);
  if (text === null) return null;
  if (!call.world.yaml) return call.open();
  const { value: documents, problems } = call.world.yaml(call.at.source, text);
  const [tree] = documents;
  if (!tree || problems.some((problem) => problem.severity === 'error')) return null;
  return valueOfNode(tree, call.world, () => call.at);
};

/** A function of a text that must be known as a whole. */
const ofWhole =
  (run: (text: string) => string | null): Run =>
  ([value], call) => {
    const text = call.text(value);
    if (text === null) return null;
    if (hasHole(call.world.holes, text)) return call.open();
    const made = run(text);
    return made === null ? null : call.give(made);
  };

export const encodingFunctions: Table = {
  base64encode: strict(ofWhole(base64Of)),
  base64decode: strict(ofWhole(textOfBase64)),
  jsonencode: loose(encode),
  yamlencode: loose(encode),
  jsondecode: strict(jsondecode),
  yamldecode: strict(yamldecode),
};
