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
