import type { Node } from 'web-tree-sitter';
import type { HclAttribute, HclBlock, HclBody } from './ast.ts';
import { expressionOf } from './expressions.ts';
import { childOf, deeper, type Job, partsOf, spanOf, textOf } from './job.ts';
import { quotedOf } from './templates.ts';

const emptyBody = (job: Job, node: Node): HclBody => ({ at: spanOf(job, node), attributes: [], blocks: [] });

/** The attributes and blocks of a `body`. */
export const bodyOf = (job: Job, node: Node): HclBody =>
  deeper(
    job,
    node,
    () => {
      const parts = partsOf(node);
      return {
        at: spanOf(job, node),
        attributes: parts.flatMap((part) => (part.type === 'attribute' ? attributeOf(job, part) : [])),
        blocks: parts.flatMap((part) => (part.type === 'block' ? [blockOf(job, part)] : [])),
      };
    },
    () => emptyBody(job, node),
  );

const attributeOf = (job: Job, node: Node): readonly HclAttribute[] => {
  const name = childOf(node, 'identifier');
  const value = childOf(node, 'expression');
  if (!name) return [];
  const isBroken = !value || node.namedChildren.some((child) => child.type === 'ERROR');
  return [
    {
      at: spanOf(job, node),
      name: textOf(job, name),
      nameAt: spanOf(job, name),
      value: isBroken ? { kind: 'broken', at: spanOf(job, node) } : expressionOf(job, value),
    },
  ];
};

const labelOf = (job: Job, node: Node): HclBlock['labels'][number] => {
  const quoted = node.type === 'string_lit' ? quotedOf(job, node) : null;
  const text = quoted?.kind === 'literal' && typeof quoted.value === 'string' ? quoted.value : textOf(job, node);
  return { at: spanOf(job, node), text };
};

const blockOf = (job: Job, node: Node): HclBlock => {
  const [type, ...labels] = node.namedChildren.filter((child) => child.type === 'identifier' || child.type === 'string_lit');
  const body = childOf(node, 'body');
  return {
    at: spanOf(job, node),
    type: type ? textOf(job, type) : '',
    typeAt: type ? spanOf(job, type) : spanOf(job, node),
    labels: labels.map((label) => labelOf(job, label)),
    body: body ? bodyOf(job, body) : emptyBody(job, node),
  };
};
