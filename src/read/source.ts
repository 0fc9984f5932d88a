import { type CleanText, cleanText } from '../syntax/clean.ts';
import type { HclParser } from '../syntax/hcl/index.ts';
import { parseJsonDocuments } from '../syntax/json.ts';
import { sizeProblem } from '../syntax/limits.ts';
import type { DocumentsParser } from '../syntax/parser.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import type { Problem, Reading } from '../text/problem.ts';
import { type Command, commandsIn } from './commands.ts';
import type { Contribution } from './contribution.ts';
import type { Uncopied } from './copied.ts';
import { detect, type Found, formsWith } from './detect.ts';
import { foreignText } from './foreign.ts';
import type { BelongsTo, Form, FormContext, FormId } from './form.ts';
import { readFunctionCode } from './function-code.ts';
import { languageOf, type SourceLanguage } from './language.ts';
import type { ProjectPart } from './project-part.ts';
import { lsForm } from './s3/ls-text.ts';
import type { TextForm } from './text-form.ts';
import { tidyProblems } from './tidy-problems.ts';

/** What one source was recognised as and says. */
export type SourceReading = {
  readonly name: string;
  /** The first form found; null where nothing was recognised. Everything found is read. */
  readonly form: FormId | null;
  readonly language: SourceLanguage;
  readonly belongsTo: BelongsTo;
  readonly contributions: readonly Contribution[];
  readonly problems: readonly Problem[];
  /** A file that only says something together with others: `readProjects` adds what it contributes. */
  readonly part: ProjectPart | null;
  /** A project reads it as a file of its own: what it says counts through that. */
  readonly used?: boolean;
};

/**
 * Parsers that are loaded on demand: `yaml` is `parseYamlDocuments` of `src/syntax/yaml.ts`, needed where `languageOf` says `yaml`; `hcl` is
 * what `loadHcl` of `src/syntax/hcl/index.ts` gives; `late` is `lateForms` where `needsLateForms` asks for them.
 */
export type Parsers = {
  readonly yaml: DocumentsParser | null;
  readonly hcl: HclParser | null;
  readonly late: readonly Form[];
  /** `uncopied` of `copied.ts`, where `looksCopied` asks for it. */
  readonly uncopied?: ((source: string, text: string) => Uncopied | null) | null;
};

export type SourceOptions = { readonly form?: string | undefined; readonly belongsTo?: BelongsTo | undefined };

type Start = Pick<SourceReading, 'name' | 'belongsTo'>;
const nothing = (start: Start, language: SourceLanguage, problems: readonly Problem[]): SourceReading => ({
  ...start,
  form: null,
  language,
  contributions: [],
  problems,
  part: null,
});

/** The form that a workspace declares, where the text itself does not contradict it. */
const declared = (tree: SyntaxNode, wanted: string, forms: readonly Form[], problems: Problem[]): readonly Found[] | null => {
  const form = forms.find((f) => f.id === wanted);
  if (form?.recognise(tree)) return [{ form, tree }];
  const detection = detect(tree, forms);
  const first = detection.found[0];
  // Wrapped, or an empty list: the declaration decides.
  const inner = form && detection.found.find((f) => f.form.id === wanted);
  if (inner) return detection.found;
  if (form && !first && tree.kind !== 'null') return [{ form, tree }];
  problems.push({ code: 'form-mismatch', severity: 'warning', at: tree.at, params: { form: wanted, found: first?.form.id ?? '' } });
  return null;
};

const findForms = (tree: SyntaxNode, options: SourceOptions, forms: readonly Form[], problems: Problem[]): readonly Found[] => {
  const told = options.form === undefined ? null : declared(tree, options.form, forms, problems);
  if (told) return told;
  const detection = detect(tree, forms);
  problems.push(...detection.problems);
  return detection.found;
};

/** Several configurations without an id in one text: each needs a name of its own. */
const nameApart = (contributions: readonly Contribution[]): readonly Contribution[] => {
  const seen = new Map<string, number>();
  return contributions.map((piece) => {
    if (piece.kind !== 'distribution' || piece.value.id || piece.value.domainName) return piece;
    const count = (seen.get(piece.value.name) ?? 0) + 1;
    seen.set(piece.value.name, count);
    return count === 1 ? piece : { ...piece, value: { ...piece.value, name: `${piece.value.name} (${count})` } };
  });
};

const readTrees = (
  start: Start,
  language: SourceLanguage,
  trees: readonly SyntaxNode[],
  options: SourceOptions,
  { late, yaml }: Parsers,
  commands: readonly Command[],
  problems: Problem[],
): SourceReading => {
  const forms = formsWith(late);
  const isCut = problems.some(({ code }) => code === 'text-truncated');
  const context: FormContext = { source: start.name, belongsTo: start.belongsTo, commands, yaml, isCut };
  const found = trees.flatMap((tree) => findForms(tree, options, forms, problems));
  const joining = found.filter((one) => one.form.joins === 'template').map(({ form, tree }) => ({ form: form.id, tree }));
  const contributions = found.flatMap(({ form, tree }) => {
    if (form.joins) return [];
    const reading = form.read(tree, context);
    problems.push(...reading.problems);
    return reading.value;
  });
  const form = found.find((f) => f.form.id !== 'cloudfront-fragment') ?? found[0];
  return {
    ...start,
    form: form?.form.id ?? null,
    language,
    contributions: nameApart(contributions),
    problems: tidyProblems(problems),
    part: joining.length > 0 ? { kind: 'template', source: start.name, trees: joining } : null,
  };
};

const readText = (start: Start, text: string): SourceReading => {
  const at = { source: start.name, start: 0, end: Math.min(text.length, 80) };
  const known = foreignText(cleanText(start.name, text).value.text);
  if (!known) return nothing(start, 'text', [{ code: 'form-unknown', severity: 'error', at, params: { found: text.trim().slice(0, 40) } }]);
  const { code, severity, what, command } = known;
  return nothing(start, 'text', [{ code, severity, at, params: { detail: what, what, command } }]);
};

/** Lines that a command prints, which are no tree. */
const readLines = (start: Start, form: TextForm, { value: text, problems }: Reading<CleanText>): SourceReading => {
  const context: FormContext = { source: start.name, belongsTo: start.belongsTo, commands: commandsIn(text.text, text.origin) };
  const reading = form.read(text, context);
  const all = tidyProblems([...problems, ...reading.problems]);
  return { ...start, form: form.id, language: 'text', contributions: reading.value, problems: all, part: null };
};

const readCode = (start: Start, text: string): SourceReading => {
  const cleaned = cleanText(start.name, text);
  const piece = readFunctionCode(cleaned.value.text, { source: start.name, belongsTo: start.belongsTo });
  return { ...start, form: 'cloudfront-function', language: 'javascript', contributions: [piece], problems: cleaned.problems, part: null };
};

/** A file of Terraform: what it says is known once all of them are read together. `x = 1` alone gives variables their values. */
const readHcl = (start: Start, text: string, parsers: Parsers): SourceReading => {
  if (!parsers.hcl) return notLoaded(start, 'hcl');
  const { value: file, problems } = parsers.hcl(start.name, text);
  const isVariables = /\.tfvars(?:\.json)?$/i.test(start.name) || (file.body.blocks.length === 0 && file.body.attributes.length > 0);
  if (file.body.blocks.length + file.body.attributes.length === 0 && problems.length === 0) return nothing(start, 'hcl', [isEmpty(start)]);
  const form: FormId = isVariables ? 'terraform-variables' : 'terraform';
  return {
    ...start,
    form,
    language: 'hcl',
    contributions: [],
    problems: tidyProblems(problems),
    part: { kind: 'terraform', file, isVariables },
  };
};

const isEmpty = ({ name }: Start): Problem => ({
  code: 'empty-text',
  severity: 'warning',
  at: { source: name, start: 0, end: 0 },
  params: {},
});

const notLoaded = (start: Start, language: 'hcl'): SourceReading => {
  const at = { source: start.name, start: 0, end: 0 };
  return nothing(start, language, [
    { code: 'syntax-error', severity: 'error', at, params: { detail: `${language}-not-loaded`, found: '' } },
  ]);
};

/** YAML is what almost any text is to its parser, and a response's body may be JSON: what looks like something else is told as that. */
const looksForeign = (name: string, text: string): boolean => {
  const clean = cleanText(name, text).value.text;
  return !/^\s*[{["]/.test(clean.slice(0, 1000)) && foreignText(clean) !== null;
};

const parse = (source: string, text: string, language: 'json' | 'yaml', parsers: Parsers): ReturnType<DocumentsParser> => {
  if (language === 'json') return parseJsonDocuments(source, text);
  if (parsers.yaml) return parsers.yaml(source, text);
  const at = { source, start: 0, end: 0 };
  return { value: [], problems: [{ code: 'syntax-error', severity: 'error', at, params: { detail: 'yaml-not-loaded', found: '' } }] };
};

/** The CDK keeps the code of Lambda functions and whole sites beside its templates, under the hash of what they hold. */
const CDK_ASSET = /(?:^|[/\\])asset\.[0-9a-f]{64}[./\\]/;

/** Reads one source: what it is, what it says, and what is wrong with it. Never throws. */
export const readSource = (name: string, text: string, options: SourceOptions, parsers: Parsers): SourceReading => {
  const start: Start = { name, belongsTo: options.belongsTo ?? {} };
  const tooLarge = sizeProblem(name, text);
  if (tooLarge) return nothing(start, 'text', [tooLarge]);
  if (text.trim() === '' || text === '\ufeff') {
    return nothing(start, 'text', [{ code: 'empty-text', severity: 'warning', at: { source: name, start: 0, end: 0 }, params: {} }]);
  }
  if (CDK_ASSET.test(name))
    return nothing(start, 'text', [{ code: 'contributes-nothing', severity: 'info', at: null, params: { what: 'asset' } }]);
  const copy = parsers.uncopied?.(name, text);
  if (copy) {
    const reading = copy.place(readSource(name, copy.text, options, { ...parsers, uncopied: null }));
    return { ...reading, problems: [...copy.problems, ...reading.problems] };
  }
  const cleaned = cleanText(name, text);
  const clean = cleaned.value;
  if (lsForm.recognise(clean.text.slice(0, 20_000))) return readLines(start, lsForm, cleaned);
  const language = options.form === 'cloudfront-function' ? 'javascript' : languageOf(name, text, start.belongsTo);
  if (language === 'javascript') return readCode(start, text);
  if (language === 'hcl') return readHcl(start, text, parsers);
  if (language === 'text' || looksForeign(name, text)) return readText(start, text);
  const parsed = parse(name, text, language, parsers);
  const problems = [...parsed.problems];
  if (parsed.value.length === 0 && !problems.some((p) => p.severity === 'error')) return readText(start, text);
  return readTrees(start, language, parsed.value, options, parsers, commandsIn(clean.text, clean.origin), problems);
};
