import type { Report, Span, View, Workspace } from '../../state/model.ts';
import type { Selection } from '../../state/selection.ts';
import type { Target, TextTarget } from '../lesson.ts';

/** Where a text stands; null where it does not stand exactly once. */
export const spanOf = (workspace: Workspace, { source, text }: TextTarget): Span | null => {
  const whole = workspace.sources.find((one) => one.name === source)?.text ?? '';
  const start = whole.indexOf(text);
  if (text === '' || start === -1 || whole.indexOf(text, start + 1) !== -1) return null;
  return { source, start, end: start + text.length };
};

/** What to select so that all panels show a step's target; null where the answer has no such thing. */
export const selectionOf = (target: Target, workspace: Workspace, view: View, report: Report): Selection | null => {
  if ('finding' in target) {
    const found = view.explanation.findings.some((finding) => finding.rule === target.finding);
    return found ? { kind: 'finding', rule: target.finding } : null;
  }
  if ('step' in target) {
    const same = view.explanation.steps.filter(({ hop, step }) => report.hops[hop]?.steps[step]?.kind === target.step);
    const chosen = same[(target.nth ?? 1) - 1];
    return chosen ? { kind: 'step', hop: chosen.hop, step: chosen.step } : null;
  }
  const span = spanOf(workspace, target);
  return span ? { kind: 'span', span } : null;
};
