import type { Behavior, Distribution, Origin } from '../../model/distribution.ts';
import { known, type Value, whereOf } from '../../model/value.ts';
import type { Change } from '../change.ts';
import type { Paste } from './paste.ts';
import type { Edits } from './tree-editor.ts';

/** The one value that a change puts another in the place of; null for changes that do more. */
const target = (distribution: Distribution, change: Change): { readonly value: Value<unknown> | null; readonly text: string } | null => {
  const behavior = 'behavior' in change ? distribution.behaviors[change.behavior] : undefined;
  const origin = 'origin' in change && !('behavior' in change) ? originOf(distribution, change.origin) : undefined;
  switch (change.kind) {
    case 'set-origin-request-policy':
      return change.policyId === null ? null : { value: policyIn(behavior), text: change.policyId };
    case 'set-viewer-protocol':
      return { value: behavior?.viewerProtocolPolicy ?? null, text: change.policy };
    case 'set-pattern':
      return { value: behavior?.pattern ?? null, text: change.pattern };
    case 'set-origin-path':
      return { value: origin?.originPath ?? null, text: change.path };
    case 'set-origin-domain':
      return { value: origin?.domainName ?? null, text: change.domainName };
    case 'set-origin-protocol':
      return { value: origin?.config.kind === 'custom' ? origin.config.protocolPolicy : null, text: change.policy };
    case 'set-root-object':
      return { value: distribution.defaultRootObject, text: change.object };
    default:
      return null;
  }
};

const originOf = ({ origins }: Distribution, id: string): Origin | undefined => origins.find((one) => known(one.id) === id);
const policyIn = (behavior: Behavior | undefined): Value<string> | null =>
  behavior?.forwarding.mode === 'policies' ? behavior.forwarding.originRequestPolicyId : null;

/** In any form, a plain quoted text where the model says that the value stands may be put another in the place of. */
export const writeLiteral = (paste: Paste, change: Change): Edits => {
  if (!('distribution' in change)) return null;
  const distribution = paste.model.distributions.find(({ name }) => name === change.distribution);
  const found = distribution ? target(distribution, change) : null;
  const at = found ? whereOf(found.value) : null;
  const text = at ? paste.sources.find(({ name }) => name === at.source)?.text.slice(at.start, at.end) : undefined;
  if (!found || !at || text === undefined || !/^"[^"\\${}\n]*"$/.test(text)) return null;
  return [{ source: at.source, start: at.start, end: at.end, newText: JSON.stringify(found.text) }];
};
