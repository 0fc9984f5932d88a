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

/** Says where the grammar found something that does not fit, or missed something. `known`: what is told already. */
export const reportErrors = (job: Job, root: Node, known: ReadonlySet<string>): void => {
  let left = MOST;
  const open: Node[] = [root];
  while (open.length > 0 && left > 0) {
    const node = open.pop();
    if (!node) break;
    if (node.isMissing) {
      const detail = MISSING[node.type] ?? 'hcl-missing';
      if (known.has(detail)) continue;
      left--;
      // What closes is missing at the end: the opening is easier to find from the last line that was read.
      const at = isClosing(detail) ? job.span(node.startIndex, node.startIndex) : job.span(node.startIndex, node.startIndex + 1);
      job.report('syntax-error', 'error', at, { detail, found: node.type });
    } else if (node.type === 'ERROR') {
      left--;
      const found = job.text.slice(node.startIndex, node.endIndex).split('\n', 1)[0] ?? '';
      const detail = found.trim() === '' ? 'hcl-missing' : 'hcl-unexpected';
      job.report('syntax-error', 'error', job.span(node.startIndex, node.endIndex), { detail, found: found.trim().slice(0, 40) });
    } else if (node.hasError) open.push(...[...node.children].reverse());
  }
};
