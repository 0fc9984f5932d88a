import type { SyntaxNode } from '../../syntax/tree.ts';
import { asArray, childOf } from '../access.ts';
import { flagAt, listAt, mapAt, textAt } from '../shapes.ts';
import { textIn } from './integrations.ts';

const isOff = (node: SyntaxNode): boolean => textIn(childOf(node, 'enabled'))?.toLowerCase() === 'false';

/** `customDomain`, `customDomains`, and within those one for each kind of API: `{rest: {…}, http: {…}}`. */
const listed = (root: SyntaxNode): readonly { readonly kind: string; readonly node: SyntaxNode }[] => {
  const custom = childOf(root, 'custom');
  const nodes = [childOf(custom, 'customDomain') ?? [], asArray(childOf(custom, 'customDomains'))?.items ?? []].flat();
  return nodes.flatMap((node) => {
    const inner = ['rest', 'http'].flatMap((kind) => {
      const own = childOf(node, kind);
      return own ? [{ kind, node: own }] : [];
    });
    return inner.length > 0 ? inner : [{ kind: textIn(childOf(node, 'apiType'))?.toLowerCase() ?? 'rest', node }];
  });
};

/**
 * The plugin `serverless-domain-manager`, which most services with a domain of their own use: an edge-optimized domain unless it says otherwise.
 * https://github.com/amplify-education/serverless-domain-manager
 */
export const domainFor = (root: SyntaxNode, kind: 'rest' | 'http'): SyntaxNode | null => {
  const found = listed(root).find((one) => one.kind === kind && !isOff(one.node));
  if (!found) return null;
  const { node } = found;
  const name = childOf(node, 'domainName');
  const path = childOf(node, 'basePath');
  const usual = textAt(kind === 'rest' ? 'EDGE' : 'REGIONAL', node.at);
  return mapAt(node.at, {
    DomainName: name,
    BasePath: path && textIn(path) !== '' && textIn(path) !== '(none)' ? listAt([path], path.at) : null,
    NormalizeBasePath: flagAt(false, node.at),
    EndpointConfiguration: childOf(node, 'endpointType') ?? usual,
  });
};
