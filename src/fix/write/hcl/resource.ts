import { memberOf } from '../../../read/access.ts';
import type { ObjectNode } from '../../../syntax/tree.ts';
import type { Json, JsonObject } from '../json-value.ts';
import type { Paste } from '../paste.ts';
import { allEdits, type Edits } from '../tree-editor.ts';
import type { Copy } from './holder.ts';
import { editAt, type HclPage, laid, pagesBeside } from './page.ts';
import { blockLines, type Fields, jsonSaid } from './said.ts';

/** A resource that is to be added: like another one, or of its own. */
export type NewResource = {
  readonly type: string;
  readonly label: string;
  readonly body: { readonly copy: Copy | null } | { readonly fields: Fields };
};

const words = (...parts: readonly string[]): string =>
  parts.join('_').replaceAll(/\W+/g, '_').replaceAll(/_+/g, '_').replaceAll(/^_|_$/g, '').toLowerCase();

/** A name that none of these types has yet in the module. */
export const freeLabel = (paste: Paste, page: HclPage, types: readonly string[], ...parts: readonly string[]): string => {
  const taken = new Set(
    pagesBeside(paste, page).flatMap(({ body }) =>
      body.blocks.flatMap(({ type, labels }) =>
        type === 'resource' && types.includes(labels[0]?.text ?? '') ? [labels[1]?.text ?? ''] : [],
      ),
    ),
  );
  const plain = words(...parts);
  // A name begins with a letter.
  const own = plain === '' ? 'root' : /^\d/.test(plain) ? `_${plain}` : plain;
  for (let n = 1; ; n++) {
    const label = n === 1 ? own : `${own}_${n}`;
    if (!taken.has(label)) return label;
  }
};

const textOf = ({ type, label, body }: NewResource): string | null => {
  const head = `resource "${type}" "${label}"`;
  if ('fields' in body) return blockLines(head, body.fields).join('\n');
  return body.copy?.kind === 'text' ? `${head} ${body.copy.text}` : null;
};

const jsonBody = ({ body }: NewResource): Json | null => {
  if ('fields' in body) return jsonSaid({ block: body.fields });
  return body.copy?.kind === 'json' ? body.copy.value : null;
};

/** Behind the last resource of the file, each in an edit of its own. */
const inHcl = (page: HclPage, resources: readonly NewResource[]): Edits => {
  const end = page.text.trimEnd().length;
  const texts = resources.map(textOf);
  if (texts.some((text) => text === null)) return null;
  return texts.flatMap((text) => {
    const lines = laid(page, '', (text ?? '').split('\n'));
    return [editAt(page, end, end, `${end > 0 ? page.newline + page.newline : ''}${lines}`)];
  });
};

const grouped = (resources: readonly NewResource[]): ReadonlyMap<string, JsonObject> | null => {
  const groups = new Map<string, JsonObject>();
  for (const one of resources) {
    const body = jsonBody(one);
    if (body === null) return null;
    groups.set(one.type, { ...groups.get(one.type), [one.label]: body });
  }
  return groups;
};

const inJson = (page: HclPage, resources: readonly NewResource[]): Edits => {
  const root = page.json?.trees.find((tree): tree is ObjectNode => tree.kind === 'object');
  const groups = grouped(resources);
  if (!root || !page.json || !groups) return null;
  const { editor } = page.json;
  const all = memberOf(root, 'resource')?.value;
  const whole: JsonObject = Object.fromEntries(groups);
  if (!all) return editor.addMember(root, 'resource', whole);
  if (all.kind === 'array') return editor.insertItems(all, all.items.length, [whole]);
  if (all.kind !== 'object') return null;
  return allEdits(
    ...[...groups].flatMap(([type, made]): readonly Edits[] => {
      const there = memberOf(all, type)?.value;
      if (there?.kind === 'object') return Object.entries(made).map(([label, body]) => editor.addMember(there, label, body));
      return there ? [null] : [editor.addMember(all, type, made)];
    }),
  );
};

/** Adds resources to a file, behind those that are there. */
export const addResources = (page: HclPage, resources: readonly NewResource[]): Edits =>
  page.json ? inJson(page, resources) : inHcl(page, resources);
