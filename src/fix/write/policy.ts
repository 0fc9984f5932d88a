import { memberOf } from '../../read/access.ts';
import type { Change } from '../change.ts';
import { setMember } from './members.ts';
import { nodeAt, type Paste } from './paste.ts';
import type { Edits } from './tree-editor.ts';

/** Edits cache policies, as `get-cache-policy` prints them and as templates have them: their members are the same. */
export const writePolicy = (paste: Paste, change: Change): Edits => {
  if (change.kind !== 'set-cache-policy-ttl') return null;
  const at = paste.model.cachePolicies.find(({ id }) => id === change.policy)?.at;
  const sheet = at ? paste.sheet(at.source) : null;
  const node = sheet && at ? nodeAt(sheet.trees, at) : null;
  // Terraform prints the same object with names of its own.
  return sheet && node?.kind === 'object' && memberOf(node, 'Name', 'ParametersInCacheKeyAndForwardedToOrigin')
    ? setMember(sheet, node, 'MaxTTL', change.maxTtl)
    : null;
};
