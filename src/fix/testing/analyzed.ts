import type { Report, ReportFix, ReportOutcome } from '../../explain/report.ts';
import { createAnalyzer, type Language } from '../../index.ts';
import { emptyWorkspace, type Workspace } from '../../workspace/workspace.ts';

/** The report of a workspace's first request, its fixes tried. */
export const proved = async (workspace: Partial<Workspace>, lang: Language = 'en'): Promise<Report> => {
  const { reports } = await createAnalyzer().analyze({ ...emptyWorkspace, ...workspace }, { view: 0, prove: true, lang });
  if (!reports[0]) throw new Error('no report');
  return reports[0];
};

export const fixesOf = (report: Report, rule: string): readonly ReportFix[] =>
  report.findings.find((finding) => finding.rule === rule)?.fixes ?? [];

export const fixOf = (report: Report, rule: string, id: string): ReportFix => {
  const found = fixesOf(report, rule).find((fix) => fix.id === id);
  if (!found)
    throw new Error(
      `no fix ${id}; there are ${fixesOf(report, rule)
        .map((fix) => fix.id)
        .join(' ')}`,
    );
  return found;
};

const reached = ({ reaches }: ReportOutcome): string => {
  if (reaches === null) return '';
  if (reaches.kind === 'rest-method') return `${reaches.method} ${reaches.stage}:${reaches.resource}`;
  if (reaches.kind === 'http-route') return `${reaches.stage}:${reaches.routeKey}`;
  return reaches.kind === 's3-object' ? reaches.key : reaches.host;
};

export const brief = (outcome: ReportOutcome | null): string => {
  if (outcome === null) return '-';
  const { status, errorType, loop, kind } = outcome;
  return [status, errorType, reached(outcome), loop === null ? '' : 'loop', kind === 'cannot-tell' ? kind : '']
    .filter((part) => part !== null && part !== '')
    .join(' ');
};

/** What a table of cases compares, one line for each fix: `id: verdict, outcome`. */
export const table = (fixes: readonly ReportFix[]): readonly string[] =>
  fixes.map(({ id, verdict, outcome }) => `${id}: ${verdict}, ${brief(outcome)}`);
