import { describe, expect, it } from 'vitest';
import { examples } from '../../app/examples/examples.ts';
import { proved } from '../fix/testing/analyzed.ts';
import { createAnalyzer } from '../index.ts';

const languages = ['en', 'ja'] as const;

describe.each(languages)('fixes in %s', (lang) => {
  it('are told without a gap, combinations and refuted advice too', async () => {
    const reports = await Promise.all([examples.loop, examples.gap].map((workspace) => proved(workspace, lang)));
    const fixes = reports.flatMap(({ findings }) => findings.flatMap((finding) => finding.fixes));
    const said = fixes.flatMap(({ title, how, creates }) => [title, how, ...creates.map(({ text }) => text)]);
    expect(said.filter((text) => text.trim() === '' || /…|undefined|\{[a-z=]/.test(text))).toEqual([]);
    if (lang === 'ja') expect(said.filter((text) => !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text))).toEqual([]);
  });

  it('are the same on the screen and in the report', async () => {
    const { reports, view } = await createAnalyzer().analyze(examples.gap, { view: 0, prove: true, lang });
    const screen = view?.explanation.findings.map(({ fixes }) =>
      fixes.map(({ id, verdict, viewerUrlChanges }) => [id, verdict, viewerUrlChanges]),
    );
    expect(screen).toEqual(
      reports[0]?.findings.map(({ fixes }) => fixes.map(({ id, verdict, viewerUrlChanges }) => [id, verdict, viewerUrlChanges])),
    );
  });
});

it('says in a few words what a fix comes to', async () => {
  const { view } = await createAnalyzer().analyze(examples.loop, { view: 0, prove: true });
  const fixes = view?.explanation.findings[0]?.fixes ?? [];
  expect(fixes.slice(0, 2).map(({ title, result }) => [title.map(({ text }) => text).join(''), result])).toEqual([
    ['Forward everything except Host', '403 Missing Authentication Token'],
    ['Forward everything except Host, and: Take the prefix off in a CloudFront Function', 'Reaches GET /test'],
  ]);
});
