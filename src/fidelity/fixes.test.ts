import { describe, expect, it } from 'vitest';
import type { ReportFix } from '../explain/report.ts';
import { applyEdits } from '../fix/apply.ts';
import { createAnalyzer } from '../index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FidelityCase } from './case.ts';
import { casesIn } from './testing.ts';

// Every fix that is offered in a field report: its edits are made here once more, and the result is read and traced by an analyzer that
// knows nothing of the proof.

const cases = casesIn(import.meta.glob(['./scenarios/*.ts', '!./**/*.test.ts'], { eager: true }));

const workspaceOf = ({ given, answers = {}, request }: FidelityCase): Workspace => ({
  tracefront: 1,
  sources: given,
  answers,
  requests: [request],
});

const withFix = (workspace: Workspace, fix: ReportFix): Workspace => {
  const texts = applyEdits(new Map(workspace.sources.map(({ name, text }) => [name, text])), fix.edits);
  const known = new Set(workspace.sources.map(({ name }) => name));
  const fresh = [...texts].filter(([name]) => !known.has(name)).map(([name, text]) => ({ name, text }));
  return {
    ...workspace,
    sources: [...workspace.sources.map((source) => ({ ...source, text: texts.get(source.name) ?? source.text })), ...fresh],
    answers: { ...workspace.answers, ...fix.answers },
    requests: workspace.requests.map((request) => ({ ...request, ...fix.request })),
  };
};

const arrives = ({ kind, status, loop, replaced }: NonNullable<ReportFix['outcome']>): boolean =>
  loop === null && replaced === null && (kind === 'reaches' || (kind === 'answered' && status !== null && status < 400));

/** A proof does not ask what else the outcome could be. */
const told = (outcome: ReportFix['outcome'] | undefined): string => JSON.stringify({ ...outcome, alternatives: [] });

/** What a fix says of itself that does not hold when it is made. */
const failuresOf = async (workspace: Workspace, rule: string, fix: ReportFix): Promise<readonly string[]> => {
  if (fix.outcome === null || fix.verdict === 'manual') return [];
  const { reports } = await createAnalyzer().analyze(withFix(workspace, fix));
  const [report] = reports;
  const found = report?.findings.map((finding) => finding.rule) ?? [];
  const isDone = fix.verdict === 'verified' || fix.verdict === 'changes-other-requests';
  return [
    ...(told(report?.outcome) === told(fix.outcome) ? [] : ['ends otherwise than it says']),
    ...(isDone && fix.edits.length === 0 && fix.request === null && Object.keys(fix.answers).length === 0 ? ['changes nothing'] : []),
    ...(isDone && report?.findings.some((one) => one.rule === rule && one.severity === 'error') ? ['does not mend its finding'] : []),
    ...(fix.verdict === 'next-fault' && fix.next !== null && !found.includes(fix.next) ? [`does not uncover ${fix.next}`] : []),
    ...(fix.verdict === 'does-not-help' && arrives(fix.outcome) && found.every((one) => one !== rule) ? ['helps after all'] : []),
  ].map((failure) => `${rule}/${fix.id} (${fix.verdict}): ${failure}`);
};

describe('the fixes offered in field reports, made once more', () => {
  let tried = 0;
  it.each(cases.map(({ one }) => [one.id, one] as const))('%s', async (_id, one) => {
    const workspace = workspaceOf(one);
    const { reports } = await createAnalyzer().analyze(workspace, { view: 0, prove: true });
    const failures: string[] = [];
    for (const { rule, fixes } of reports[0]?.findings ?? [])
      for (const fix of fixes) {
        tried += fix.outcome === null ? 0 : 1;
        failures.push(...(await failuresOf(workspace, rule, fix)));
      }
    expect(failures).toEqual([]);
  });
  it('are many', () => {
    expect(tried).toBeGreaterThan(60);
  });
});
