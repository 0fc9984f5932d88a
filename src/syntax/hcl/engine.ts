import { Language, Parser, type Tree } from 'web-tree-sitter';
import { wasmBytes } from '#hcl-wasm';

/** Gives tree-sitter's tree of a text; null where its recovery from errors takes too long. The tree must be deleted. */
export type TreeParser = (text: string) => Tree | null;

/** How often tree-sitter may report progress for a text: it does so every hundred steps. Broken text can take more than linear work. */
const mostReports = (text: string): number => 2_000 + text.length;

/** Starts tree-sitter. */
export const treeParser = async (): Promise<TreeParser> => {
  const { runtime, grammar } = wasmBytes();
  // `locateFile`: otherwise the address of the file next to the script is worked out, which throws where there is none.
  await Parser.init({ wasmBinary: runtime, locateFile: (name: string) => name });
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return (text) => {
    let reports = 0;
    const most = mostReports(text);
    const tree = parser.parse(text, null, { progressCallback: () => ++reports > most });
    if (tree === null) parser.reset();
    return tree;
  };
};
