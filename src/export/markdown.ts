import type { Explanation, Fragment } from '../explain/explanation.ts';
import type { Report } from '../explain/report.ts';
import { type ExportWords, exportWords } from './words.ts';

/** Marks that a Markdown reader, GitHub's or Jira's, would take for its own. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');

/** Code between as many backticks as it takes not to end early. */
export const codeSpan = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return text === '' ? '' : `${fence}${room}${text.replace(/\s*\n\s*/g, ' ')}${room}${fence}`;
};

const strong = (text: string): string => {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  // `**` needs a boundary that Japanese has not: between its letters a tag does what the marks do elsewhere.
  return inner === '' ? text : `${before}<strong>${escaped(inner)}</strong>${after}`;
};

const sentence = (fragments: readonly Fragment[]): string =>
  fragments.map(({ kind, text }) => (kind === 'code' ? codeSpan(text) : kind === 'strong' ? strong(text) : escaped(text))).join('');

type Places = readonly ({ readonly source: string; readonly line: number } | null)[];

const places = (at: Places): string => {
  const told = [...new Set(at.flatMap((place) => (place ? [`${place.source}:${place.line}`] : [])))].slice(0, 3);
  return told.length === 0 ? '' : ` (${told.map(codeSpan).join(', ')})`;
};

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

const steps = (report: Report, explanation: Explanation): readonly string[] =>
  explanation.steps
    .filter((step) => step.weight === 'main')
    .map((step) => {
      const because = report.hops[step.hop]?.steps[step.step]?.because ?? [];
      const told = `${sentence(step.text)}${places(because.map(({ at }) => at))}`;
      return step.first ? `${step.arrow}. ${told}` : `   - ${told}`;
    });

const findings = (report: Report, explanation: Explanation, words: ExportWords): readonly string[] =>
  explanation.findings.flatMap((finding, i) => [
    ...(i === 0 ? [] : ['']),
    `### ${sentence(finding.title)}`,
    '',
    `${words.severity[finding.severity]} · ${codeSpan(finding.rule)}${places(report.findings[i]?.at ?? [])}`,
    '',
    sentence(finding.detail),
    ...finding.fixes.flatMap((fix, n) => [
      ...(n === 0 ? ['', `${words.fixes}:`, ''] : []),
      `- ${sentence(fix.title)} (${words.verdicts[fix.verdict]})${fix.how.length === 0 ? '' : `: ${sentence(fix.how)}`}`,
    ]),
  ]);

export type MarkdownOptions = {
  readonly lang: 'en' | 'ja';
  /** The file of the picture beside it; none where there is no picture. */
  readonly picture?: string;
};

/** One request's answer for a ticket: what happened, why, what was found, what was assumed, with the lines that decided. */
export const toMarkdown = (report: Report, explanation: Explanation, { lang, picture }: MarkdownOptions): string => {
  const words = exportWords(lang);
  const { headline, assumptions, certainty } = explanation;
  return [
    `# ${escaped(`${headline.verdict}${headline.by}`)}`,
    '',
    codeSpan(`${report.request.method} ${report.request.url}`),
    '',
    sentence(headline.sentence),
    ...(picture === undefined ? [] : ['', `![${words.picture}](${encodeURI(picture)})`]),
    ...section(words.why, steps(report, explanation)),
    ...section(words.findings, findings(report, explanation, words)),
    ...section(
      words.assumed,
      assumptions.map((one) => `- ${sentence(one.text)}${one.why === '' ? '' : words.because(escaped(one.why))}`),
    ),
    ...section(
      words.problems,
      report.problems.map((problem) => `- ${words.severity[problem.severity]}: ${escaped(problem.message)}${places([problem.at])}`),
    ),
    '',
    `${words.certainty}: ${escaped(certainty.text)}`,
    '',
    `<sub>${words.made}</sub>`,
    '',
  ].join('\n');
};
