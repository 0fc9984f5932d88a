import type { Behavior, Distribution, Origin } from '../../model/distribution.ts';
import { known, type Value, whereOf } from '../../model/value.ts';
import type { Change } from '../change.ts';
import type { Paste } from './paste.ts';
import type { Edits } from './tree-editor.ts';

type Target = { readonly value: Value<unknown> | null; readonly to: string | number };

/** The one value that a change puts another in the place of; null for changes that do more. */
const target = (distribution: Distribution, change: Change): Target | null => {
  const behavior = 'behavior' in change ? distribution.behaviors[change.behavior] : undefined;
  const origin = 'origin' in change && !('behavior' in change) ? originOf(distribution, change.origin) : undefined;
  switch (change.kind) {
    case 'set-origin-request-policy':
      return change.policyId === null ? null : { value: policyIn(behavior), to: change.policyId };
    case 'set-viewer-protocol':
      return { value: behavior?.viewerProtocolPolicy ?? null, to: change.policy };
    case 'set-pattern':
      return { value: behavior?.pattern ?? null, to: change.pattern };
    case 'set-origin-path':
      return { value: origin?.originPath ?? null, to: change.path };
    case 'set-origin-domain':
      return { value: origin?.domainName ?? null, to: change.domainName };
    case 'set-origin-protocol':
      return { value: origin?.config.kind === 'custom' ? origin.config.protocolPolicy : null, to: change.policy };
    case 'set-origin-port':
      return { value: origin?.config.kind === 'custom' ? origin.config[`${change.scheme}Port`] : null, to: change.port };
    case 'set-root-object':
      return { value: distribution.defaultRootObject, to: change.object };
    default:
      return null;
  }
};

const originOf = ({ origins }: Distribution, id: string): Origin | undefined => origins.find((one) => known(one.id) === id);
const policyIn = (behavior: Behavior | undefined): Value<string> | null =>
  behavior?.forwarding.mode === 'policies' ? behavior.forwarding.originRequestPolicyId : null;

const PLAIN = { string: /^"[^"\\${}\n]*"$/, number: /^\d+$/ } as const;

/** In any form, a plain quoted text, or number, where the model says that the value stands may be put another in the place of. */
export const writeLiteral = (paste: Paste, change: Change): Edits => {
  if (!('distribution' in change)) return null;
  const distribution = paste.model.distributions.find(({ name }) => name === change.distribution);
  const found = distribution ? target(distribution, change) : null;
  const at = found ? whereOf(found.value) : null;
  const text = at ? paste.sources.find(({ name }) => name === at.source)?.text.slice(at.start, at.end) : undefined;
  if (!found || !at || text === undefined || !PLAIN[typeof found.to === 'number' ? 'number' : 'string'].test(text)) return null;
  return [{ source: at.source, start: at.start, end: at.end, newText: JSON.stringify(found.to) }];
};
