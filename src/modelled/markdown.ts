import type { Fragment } from '../explain/explanation.ts';
import type { ModelledGroup, ModelledPage, ModelledRow, ModelledSection } from './page.ts';
import type { PageWords } from './words.ts';

/** A backtick within code needs a longer fence; a bar would end a table's cell. */
const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
const escaped = (text: string): string => text.replace(/[*_<>[\]]/g, '\\$&');

const inline = (fragments: readonly Fragment[]): string =>
  fragments.map(({ kind, text }) => (kind === 'code' ? code(text) : kind === 'strong' ? `**${escaped(text)}**` : escaped(text))).join('');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A source may hold its AWS page and where else it was seen. */
const sourceCell = (source: string): string => cell(escaped(source).replace(/https:\/\/\S+/, (url) => `<${url.replaceAll('\\', '')}>`));

const table = (rows: readonly ModelledRow[], { columns }: PageWords): readonly string[] => [
  `| ${columns.claim} | ${columns.certainty} | ${columns.source} |`,
  '| --- | --- | --- |',
  ...rows.map((row) => `| ${cell(inline(row.text))} | ${row.certainty?.text ?? ''} | ${sourceCell(row.source ?? '')} |`),
];

const bullets = (rows: readonly ModelledRow[]): readonly string[] =>
  rows.map((row) => `- ${inline(row.text)}${row.detail.length > 0 ? `<br>${inline(row.detail)}` : ''}`);

const group = ({ title, rows }: ModelledGroup, words: PageWords): readonly string[] => [
  ...(title === '' ? [] : [`### ${title}`, '']),
  ...(rows.some((row) => row.certainty) ? table(rows, words) : bullets(rows)),
  '',
];

const section = ({ title, intro, groups }: ModelledSection, words: PageWords): readonly string[] => [
  `## ${title}`,
  '',
  intro,
  '',
  ...groups.flatMap((one) => group(one, words)),
];

/** The page as Markdown, for the repository. */
export const toMarkdown = ({ title, intro, sections }: ModelledPage, words: PageWords): string =>
  `${[`# ${title}`, '', ...intro.flatMap((line) => [line, '']), ...sections.flatMap((one) => section(one, words))].join('\n').trimEnd()}\n`;
