import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Reading } from '../../text/problem.ts';
import { childOf, has, newReader } from '../access.ts';
import type { Contribution } from '../contribution.ts';
import type { Form } from '../form.ts';
import { readTemplates } from '../templates.ts';
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

/** What a service makes, read by the reader of templates. `file` gives the files that `${file(…)}` names. */
export const readService = (tree: SyntaxNode, source: string, file?: Service['file']): Reading<readonly Contribution[]> => {
  const reader = newReader();
  const service = newService(source, tree, reader, file);
  const template = templateOf(service);
  const region = textIn(regionNode(service, tree.at)) ?? undefined;
  const reading = readTemplates([{ source, tree: template }], region).get(source);
  return { value: reading?.value ?? [], problems: [...reader.problems, ...(reading?.problems ?? [])] };
};

/** https://www.serverless.com/framework/docs/providers/aws/guide/serverless.yml */
export const serverlessForms: readonly Form[] = [
  { id: 'serverless-service', recognise: isService, read: (tree, { source }) => readService(tree, source) },
];
