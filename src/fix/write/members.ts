import { memberOf } from '../../read/access.ts';
import type { ObjectNode } from '../../syntax/tree.ts';
import type { Json } from './json-value.ts';
import type { Sheet } from './paste.ts';
import type { Edits } from './tree-editor.ts';

/** Sets a member, or adds it. `undefined` takes it away. */
export const setMember = ({ editor }: Sheet, object: ObjectNode, key: string, value: Json | undefined): Edits => {
  const member = memberOf(object, key);
  if (value === undefined) return editor.removeMember(object, key);
  return member ? editor.replace(member.value, value) : editor.addMember(object, key, value);
};

/** Sets one entry of a map that may not be there yet. */
export const setEntry = (sheet: Sheet, object: ObjectNode, map: string, key: string, value: Json): Edits => {
  const node = memberOf(object, map)?.value;
  return node?.kind === 'object' && node.members.length > 0
    ? setMember(sheet, node, key, value)
    : setMember(sheet, object, map, { [key]: value });
};

/** Takes a member away, and with the last one what holds it: `around` by its key in the object outside of it. */
export const dropMember = (
  { editor }: Sheet,
  object: ObjectNode,
  key: string,
  outside: { readonly object: ObjectNode; readonly key: string } | null,
): Edits => (object.members.length > 1 || !outside ? editor.removeMember(object, key) : editor.removeMember(outside.object, outside.key));

/** What the path that a backend gets is overwritten with. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html */
export const OVERWRITE_PATH = 'overwrite:path';
