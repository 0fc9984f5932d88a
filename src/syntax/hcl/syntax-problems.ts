import type { Node } from 'web-tree-sitter';
import type { Job } from './job.ts';

/** Most problems that are told of one item: after the first, most follow from it. */
const MOST = 5;

const MISSING: Readonly<Record<string, string>> = {
  '}': 'brace-missing',
  ']': 'bracket-missing',
  ')': 'hcl-parenthesis-missing',
  '=': 'hcl-equals-missing',
  quoted_template_end: 'string-unclosed',
};

const isClosing = (detail: string): boolean => detail.endsWith('-missing') && detail !== 'hcl-equals-missing';

type Fault = { readonly detail: string; readonly found: string; readonly start: number; readonly end: number };

const faultOf = (job: Job, node: Node): Fault => {
  const { startIndex: start } = node;
  if (node.isMissing) {
    const detail = MISSING[node.type] ?? 'hcl-missing';
    return { detail, found: node.type, start, end: isClosing(detail) ? start : start + 1 };
  }
  const found = (job.text.slice(start, node.endIndex).split('\n', 1)[0] ?? '').trim();
  return { detail: found === '' ? 'hcl-missing' : 'hcl-unexpected', found: found.slice(0, 40), start, end: node.endIndex };
};

/** Says where the grammar found something that does not fit, or missed something. `known`: what is told already. */
export const reportErrors = (job: Job, root: Node, known: ReadonlySet<string>): void => {
  const faults: Fault[] = [];
  const open: Node[] = [root];
  while (open.length > 0 && faults.length < MOST) {
    const node = open.pop();
    if (node?.isMissing || node?.type === 'ERROR') faults.push(faultOf(job, node));
    else if (node?.hasError) open.push(...[...node.children].reverse());
  }
  // What does not fit has often swallowed what closes.
  const hasStranger = faults.some(({ detail }) => detail === 'hcl-unexpected');
  for (const { detail, found, start, end } of faults) {
    if (known.has(detail) || (hasStranger && isClosing(detail))) continue;
    job.report('syntax-error', 'error', job.span(start, end), { detail, found });
  }
};
