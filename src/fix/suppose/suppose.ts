import type { Distribution } from '../../model/distribution.ts';
import { known, whereOf } from '../../model/value.ts';
import { memberOf } from '../../read/access.ts';
import type { ObjectNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Change } from '../change.ts';
import { holding } from '../write/chain.ts';
import { writeChanges } from '../write/index.ts';
import { setMember } from '../write/members.ts';
import { findWith, nodeAt, type Paste, type Sheet } from '../write/paste.ts';
import type { Edits } from '../write/tree-editor.ts';
import { supposedInHcl } from './suppose-hcl.ts';
import type { Supposition } from './supposition.ts';

const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const allViewer = '216adef6-5c7f-47e4-b989-5492eafa07d3';
const allViewerExceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

/** Ways to write it, the smallest first: the first that can be written and does what is supposed is taken. */
export const supposedEdits = (paste: Paste, supposition: Supposition): readonly (() => Edits)[] => {
  const isTerraform = paste.readings.some(({ part }) => part?.kind === 'terraform');
  const inTrees = supposedInTrees(paste, supposition);
  return isTerraform ? [() => supposedInHcl(paste, supposition), ...inTrees] : inTrees;
};

const supposedInTrees = (paste: Paste, { kind, target }: Supposition): readonly (() => Edits)[] => {
  const { distribution = '', behavior = -1, origin = '', originPath = '' } = target;
  const it = paste.model.distributions.find(({ name }) => name === distribution);
  const write = (...changes: readonly Change[]) => [() => writeChanges(paste, changes)];
  const ref = { distribution, behavior };
  const policy = (policyId: string): Change => ({ kind: 'set-origin-request-policy', ...ref, policyId });
  const uncached: Change = { kind: 'set-cache-policy', ...ref, policyId: cachingDisabled };
  switch (kind) {
    case 'host-forwarded':
      return [
        ...write({ kind: 'set-legacy-forwarding', ...ref, forwarding: { addHeaders: ['Host'] } }),
        ...write(policy(allViewer)),
        ...write(uncached, policy(allViewer)),
      ];
    case 'host-not-forwarded':
      return [
        ...write({ kind: 'set-legacy-forwarding', ...ref, forwarding: { removeHeaders: ['Host'] } }),
        ...write(policy(allViewerExceptHost)),
        ...write(uncached, policy(allViewerExceptHost)),
      ];
    case 'behavior-missing':
      return write({ kind: 'remove-behavior', ...ref });
    case 'methods-limited':
      return write({ kind: 'set-allowed-methods', ...ref, methods: ['GET', 'HEAD'] });
    case 'origin-path-missing':
    case 'origin-path-present':
      return write({ kind: 'set-origin-path', distribution, origin, path: originPath });
    case 'error-page-missing':
      return [() => withoutMember(paste, it, 'CustomErrorResponses')];
    case 'error-page-present':
      return [() => inConfig(paste, it, (sheet, config) => setMember(sheet, config, 'CustomErrorResponses', errorPages(config)))];
    case 'distribution-disabled':
      return [() => inConfig(paste, it, (sheet, config) => setMember(sheet, config, 'Enabled', false))];
    case 'waf-blocks':
      return ['WebACLId', 'WebAclId'].map(
        (key) => () => inConfig(paste, it, (sheet, config) => setMember(sheet, config, key, 'web-acl-not-pasted')),
      );
    default:
      return apiEdits(paste, { kind, target });
  }
};

const inConfig = (paste: Paste, it: Distribution | undefined, edit: (sheet: Sheet, config: ObjectNode) => Edits): Edits => {
  const sheet = it?.at ? paste.sheet(it.at.source) : null;
  const config = sheet && it?.at ? findWith(nodeAt(sheet.trees, it.at), 'DefaultCacheBehavior') : null;
  return sheet && config ? edit(sheet, config) : null;
};

const withoutMember = (paste: Paste, it: Distribution | undefined, key: string): Edits =>
  inConfig(paste, it, (sheet, config) => (memberOf(config, key) ? sheet.editor.removeMember(config, key) : null));

const pages = [403, 404].map((ErrorCode) => ({ ErrorCode, ResponsePagePath: '/index.html', ResponseCode: '200', ErrorCachingMinTTL: 10 }));

/** CloudFormation writes lists plain. */
const errorPages = (config: ObjectNode) =>
  memberOf(config, 'Origins')?.value.kind === 'array' ? pages : { Quantity: pages.length, Items: pages };

const apiEdits = (paste: Paste, { kind, target }: Supposition): readonly (() => Edits)[] => {
  const api = paste.model.restApis.find(({ id }) => id === target.api);
  const resource = api?.resources?.find(({ path }) => known(path) === target.resource);
  const method = resource?.methods.find(({ httpMethod }) => httpMethod === target.method);
  const inMethod = (key: string, value: boolean | string) => () => {
    const found = method && objectAt(paste, method.at);
    return found ? setMember(found.sheet, found.node, key, value) : null;
  };
  switch (kind) {
    case 'endpoint-type':
      return [() => replaceWord(paste, whereOf(api?.endpointType ?? null), (target.endpointType ?? '').toUpperCase())];
    case 'endpoint-disabled':
      return [
        () => {
          const found = api?.at ? objectAt(paste, api.at) : null;
          return found ? setMember(found.sheet, found.node, 'disableExecuteApiEndpoint', true) : null;
        },
      ];
    case 'method-not-deployed':
      return method && api && resource
        ? [
            () =>
              writeChanges(paste, [
                { kind: 'remove-rest-method', api: api.id, path: known(resource.path) ?? '', method: method.httpMethod },
              ]),
            () => withoutNode(paste, method.at),
          ]
        : [];
    case 'stage-not-deployed': {
      const stage = api?.stages?.find(({ name }) => known(name) === target.stage);
      return [() => (stage ? withoutNode(paste, stage.at) : null)];
    }
    case 'api-key-required':
      return [inMethod('apiKeyRequired', true)];
    case 'signature-required':
      return [inMethod('authorizationType', 'AWS_IAM')];
    default:
      return [];
  }
};

const objectAt = (paste: Paste, at: Span): { readonly sheet: Sheet; readonly node: ObjectNode } | null => {
  const sheet = paste.sheet(at.source);
  const node = sheet && nodeAt(sheet.trees, at);
  return sheet && node?.kind === 'object' ? { sheet, node } : null;
};

/** Puts a word where another of AWS's stands, in its own quotes and case. */
const replaceWord = (paste: Paste, at: Span | null, word: string): Edits => {
  const text = at && paste.sources.find(({ name }) => name === at.source)?.text.slice(at.start, at.end);
  const inside = /^(["']?)(EDGE|REGIONAL|PRIVATE)\1$/.exec(text ?? '')?.[2];
  return at && text && inside ? [{ source: at.source, start: at.start, end: at.end, newText: text.replace(inside, word) }] : null;
};

/** Takes a member or an item away. */
const withoutNode = (paste: Paste, at: Span): Edits => {
  const sheet = paste.sheet(at.source);
  const node = sheet && nodeAt(sheet.trees, at);
  const outer = sheet && node ? holding(sheet.trees, node) : null;
  if (!sheet || !outer) return null;
  return 'object' in outer ? sheet.editor.removeMember(outer.object, outer.key) : sheet.editor.removeItem(outer.array, outer.index);
};
