import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf, has, memberOf } from '../access.ts';
import type { Form } from '../form.ts';

const isText = (node: SyntaxNode | undefined): boolean => node?.kind === 'string';

/**
 * What the CDK writes beside its templates: the manifest, the lists of assets, the tree of constructs, and its own settings. None of them says
 * anything that the templates do not say.
 */
const isManifest = (tree: SyntaxNode): boolean =>
  (isText(childOf(tree, 'version')) && (childOf(tree, 'artifacts')?.kind === 'object' || has(tree, 'files', 'dockerImages'))) ||
  (childOf(tree, 'version')?.kind === 'string' && has(childOf(tree, 'tree'), 'id', 'path')) ||
  (isText(childOf(tree, 'app')) && memberOf(tree, 'context') !== undefined);

/** https://docs.aws.amazon.com/cdk/api/v2/docs/cloud-assembly-schema-readme.html */
export const cdkForms: readonly Form[] = [
  {
    id: 'cdk-manifest',
    recognise: isManifest,
    read: (tree) => ({
      value: [],
      problems: [{ code: 'contributes-nothing', severity: 'info', at: { ...tree.at, end: tree.at.start }, params: { what: 'cdk' } }],
    }),
  },
];
