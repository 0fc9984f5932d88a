import { cleanText } from '../syntax/clean.ts';
import { findRegions } from '../syntax/json-regions.ts';
import { limits } from '../syntax/limits.ts';
import { isPromptLine } from '../syntax/prompt.ts';
import type { BelongsTo } from './form.ts';

export type SourceLanguage = 'json' | 'yaml' | 'javascript' | 'hcl' | 'text';

const YAML_LINE = /^(?:\{\s{0,20}[A-Za-z_$]|---|%YAML|- |\? |"[^"\n]{1,200}"\s*:|'[^'\n]{1,200}'\s*:|[\w.$/{}+*<>-]{1,200}\s?:(?:\s|$))/;
const FUNCTION =
  /\bfunction\s{1,8}handler\s{0,8}\(|\bhandler\s{0,8}=\s{0,8}(?:async\b|function\b|\()|^\s{0,20}import\s[^\n]{1,100}['"]cloudfront['"]/m;

/** The first line that a terminal did not write, from its first character that is not white space. */
const firstLine = (text: string): string => {
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, Math.min(end, at + 400));
    if (line.trim() !== '' && !line.startsWith('#') && !isPromptLine(line)) return line.trimStart();
    at = end + 1;
  }
  return '';
};

/** JSON begins with a bracket; `[user@host ~]$` is a prompt, and goes by as one. `{key:` without quotes is JavaScript, which YAML reads. */
const beginsAsJson = (line: string): boolean =>
  /^(?:\{(?!\s{0,20}[A-Za-z_$][\w$-]{0,60}\s{0,8}:)|\[(?!\w[^"\]\n]{0,100}\][$#%]))/.test(line);

/** Strings in single quotes, as Python prints its dicts (boto3's answers): YAML reads them, `True` and `None` with them. */
const isPythonDict = (text: string): boolean => /^[\s{[]{0,200}\{\s{0,200}'/.test(text.slice(0, 500));

/** Terraform in its JSON syntax, by its file's name or by its resources; a plan or a state lists them. */
const TERRAFORM_JSON = /"(?:resource|data)"\s{0,9}:\s{0,9}[{[]\s{0,200}(?:\{\s{0,200})?"aws_\w{1,60}"\s{0,9}:/;

/** A definition that `templatefile` reads may be called `api.tf.json`. */
const isTerraformJson = (name: string, head: string, line: string): boolean => {
  if (!line.startsWith('{')) return false;
  if (/\.tfvars\.json$/i.test(name)) return true;
  return TERRAFORM_JSON.test(head) || (/\.tf\.json$/i.test(name) && !/"(?:openapi|swagger)"\s{0,9}:/.test(head.slice(0, 1000)));
};

/** Members cut out of a larger JSON text: `"Origins": {`. A quoted key with a plain value on its line is YAML as well. */
const isCutMember = (line: string): boolean => /^"[^"\n]{1,200}"\s*:\s*(?:[{[]|.{0,200},\s*$)/.test(line);

/** An unindented bracket begins a JSON value: inside a YAML document it could not stand there. */
const hasJsonLine = (text: string): boolean =>
  findRegions(text).regions.some((region) => region.start === 0 || text.charCodeAt(region.start - 1) === 10);

/** A block of Terraform, anywhere among the first lines: prose may stand before it. */
const HCL_BLOCK =
  /^[ \t]{0,8}(?:(?:resource|data)[ \t]+"[^"\n]{1,200}"[ \t]+"[^"\n]{1,200}"|(?:module|provider|variable|output)[ \t]+"[^"\n]{1,200}"|locals|terraform)[ \t]*\{/m;
/** Blocks that stand inside a distribution, cut out of it. */
const HCL_PART = /^(?:origin|default_cache_behavior|ordered_cache_behavior|custom_error_response|origin_group)[ \t]*\{[ \t]*$/m;
/** `name = value`: a `.tfvars`. Only what is no assignment of JavaScript or of a shell. */
const HCL_VALUE = /^[A-Za-z_][\w-]{0,80}[ \t]+=[ \t]+(?:"[^"\n]{0,500}"|\[|\{|true|false|null|-?\d[\d.]{0,20})[ \t]*(?:#.{0,200})?$/;
const PLAN_TEXT = /^ {0,8}(?:# \S{1,200} (?:will|must) be |Terraform will perform|Plan: \d{1,6} to add|[-+~] resource ")/m;

const isHcl = (name: string, head: string, line: string): boolean => {
  if (/\.(?:tf|tfvars|hcl)$/i.test(name)) return true;
  if (/\.(?:[cm]?[jt]sx?|ya?ml|json|md)$/i.test(name) || PLAN_TEXT.test(head)) return false;
  return HCL_BLOCK.test(head) || HCL_PART.test(head) || HCL_VALUE.test(line.trimEnd());
};

const isFunctionCode = (name: string, head: string, belongsTo: BelongsTo): boolean =>
  belongsTo.functionName !== undefined || /\.[cm]?js$/i.test(name) || FUNCTION.test(head);

/** What a text is written in, from how it looks. Needs no parser, so that a parser can be loaded only where it is needed. */
export const languageOf = (name: string, text: string, belongsTo: BelongsTo = {}): SourceLanguage => {
  if (text.length > limits.sourceLength) return 'text';
  const clean = cleanText(name, text).value.text;
  const line = firstLine(clean);
  const head = clean.slice(0, 20_000);
  if (isTerraformJson(name, head, line)) return 'hcl';
  if (isPythonDict(clean)) return 'yaml';
  if (beginsAsJson(line) || isCutMember(line)) return 'json';
  if (belongsTo.functionName === undefined && isHcl(name, head, line)) return 'hcl';
  // A template may hold a function's code; a function's code begins with no `key:`.
  if (isFunctionCode(name, YAML_LINE.test(line) && !line.startsWith('{') ? '' : head, belongsTo)) return 'javascript';
  if (line.startsWith('<')) return 'text';
  if (!line.startsWith('{') && hasJsonLine(clean)) return 'json';
  if (YAML_LINE.test(line)) return 'yaml';
  return findRegions(clean).regions.length > 0 ? 'json' : 'text';
};
