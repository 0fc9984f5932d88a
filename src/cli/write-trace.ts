import type { Explanation, Fragment, Report } from '../index.ts';
import type { Texts } from './texts.ts';

const plain = (fragments: readonly Fragment[]): string => fragments.map(({ text }) => text).join('');

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** An answer for people at a terminal: the same sentences as on the screen, with the lines they rest on. */
export const writeTrace = (report: Report, explanation: Explanation, texts: Texts): string => {
  const { headline, findings, assumptions } = explanation;
  const title = `${headline.verdict}${headline.by}`;
  const fixes = findings.flatMap((finding) =>
    finding.fixes.map((fix) => `- ${plain(fix.title)} (${texts.verdicts[fix.verdict]}): ${plain(fix.how)}`),
  );
  return [
    `${report.request.method} ${report.request.url}`,
    title,
    plain(headline.sentence),
    ...section(texts.why, steps(report, explanation)),
    ...section(
      texts.findings,
      report.findings.flatMap((finding) => [
        `- [${finding.severity}] ${finding.rule}: ${finding.title}${places(finding.at)}`,
        `  ${finding.detail}`,
      ]),
    ),
    ...section(texts.fixes, fixes),
    ...section(
      texts.assumed,
      assumptions.map((one) => `- ${plain(one.text)} ${texts.why_(one.why)} (--answer '${one.question}=${one.answer}')`),
    ),
    ...section(
      texts.problems,
      report.problems.map((problem) => `- [${problem.severity}] ${problem.message}${problem.at ? places([problem.at]) : ''}`),
    ),
    `${texts.certainty}: ${explanation.certainty.text}`,
  ].join('\n');
};

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', title, ...indented(lines)]);

const places = (at: readonly { readonly source: string; readonly line: number }[]): string =>
  at.length === 0 ? '' : ` (${at.map(({ source, line }) => `${source}:${line}`).join(', ')})`;

const steps = (report: Report, explanation: Explanation): readonly string[] =>
  explanation.steps
    .filter((step) => step.weight === 'main')
    .map((step) => {
      const because = report.hops[step.hop]?.steps[step.step]?.because ?? [];
      const at = because.flatMap((evidence) => (evidence.at ? [evidence.at] : []));
      return `${step.first ? `${step.arrow}.` : '  '} ${plain(step.text)}${places(at.slice(0, 2))}`;
    });
