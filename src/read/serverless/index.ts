import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf, has, type Reader } from '../access.ts';
import type { Form } from '../form.ts';
import { textIn } from './integrations.ts';
import { templateOf } from './service.ts';
import { newService, regionNode, type Service } from './variables.ts';

/** `serverless.yml`: a service on AWS. */
export const isService = (tree: SyntaxNode): boolean => {
  if (tree.kind !== 'object' || !has(tree, 'provider') || !(has(tree, 'service') || has(tree, 'functions'))) return false;
  const provider = childOf(tree, 'provider');
  const name = provider?.kind === 'object' ? textIn(childOf(provider, 'name')) : textIn(provider);
  return name === null || name === 'aws';
};

/** A service as a template, and the region that it says. `file` gives the files that `${file(…)}` names. */
export const serviceTemplate = (
  tree: SyntaxNode,
  source: string,
  reader: Reader,
  file?: Service['file'],
): { readonly source: string; readonly tree: SyntaxNode; readonly region: string | undefined } => {
  const service = newService(source, tree, reader, file);
  return { source, tree: templateOf(service), region: textIn(regionNode(service, tree.at)) ?? undefined };
};

/** https://www.serverless.com/framework/docs/providers/aws/guide/serverless.yml */
export const serverlessForms: readonly Form[] = [
  { id: 'serverless-service', joins: 'template', recognise: isService, read: () => ({ value: [], problems: [] }) },
];
