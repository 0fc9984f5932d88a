import { languageOf, type SourceLanguage } from '../read/language.ts';
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
  const languages = sources.map(languageFor);
  const yaml = languages.includes('yaml') ? (await import('../syntax/yaml.ts')).parseYamlDocuments : null;
  const hcl = languages.includes('hcl') ? await (await import('../syntax/hcl/index.ts')).loadHcl() : null;
  return sources.map((source, i): Parsed => {
    const language = languages[i] ?? 'text';
    const { name, text } = source;
    if (language === 'json') return { source, language, trees: parseJsonDocuments(name, text).value };
    if (language === 'yaml' && yaml) return { source, language, trees: yaml(name, text).value };
    if (language === 'hcl' && hcl) return { source, language, trees: [hclTree(hcl(name, text).value)] };
    return { source, language, trees: [] };
  });
};
