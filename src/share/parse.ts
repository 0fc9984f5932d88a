import { languageOf, type SourceLanguage } from '../read/language.ts';
import { looksCopied } from '../read/looks-copied.ts';
import { parseJsonDocuments } from '../syntax/json.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import type { SourceText } from '../workspace/workspace.ts';
import { hclTree } from './hcl-tree.ts';

/** One source as text and trees; no trees where it is code or cannot be read. */
export type Parsed = { readonly source: SourceText; readonly language: SourceLanguage; readonly trees: readonly SyntaxNode[] };

const languageFor = (source: SourceText): SourceLanguage =>
  source.form === 'cloudfront-function' ? 'javascript' : languageOf(source.name, source.text, source.for);

/** Reads every source; loads the readers of YAML and HCL only where they are needed. */
export const parseSources = async (sources: readonly SourceText[]): Promise<readonly Parsed[]> => {
  const uncopied = sources.some(({ text }) => looksCopied(text)) ? (await import('../read/copied.ts')).uncopied : null;
  const copies = sources.map(({ name, text }) => uncopied?.(name, text) ?? null);
  const languages = sources.map((source, i) => languageFor({ ...source, text: copies[i]?.text ?? source.text }));
  const yaml = languages.includes('yaml') ? (await import('../syntax/yaml.ts')).parseYamlDocuments : null;
  const hcl = languages.includes('hcl') ? await (await import('../syntax/hcl/index.ts')).loadHcl() : null;
  return sources.map((source, i): Parsed => {
    const language = languages[i] ?? 'text';
    const { name } = source;
    const copy = copies[i];
    const text = copy?.text ?? source.text;
    const placed = (trees: readonly SyntaxNode[]): readonly SyntaxNode[] => copy?.place(trees) ?? trees;
    if (language === 'json') return { source, language, trees: placed(parseJsonDocuments(name, text).value) };
    if (language === 'yaml' && yaml) return { source, language, trees: placed(yaml(name, text).value) };
    if (language === 'hcl' && hcl) return { source, language, trees: placed([hclTree(hcl(name, text).value)]) };
    return { source, language, trees: [] };
  });
};
