import type { HclFile } from '../syntax/hcl/ast.ts';
import type { HclParser } from '../syntax/hcl/index.ts';
import type { DocumentsParser } from '../syntax/parser.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import type { Problem } from '../text/problem.ts';
import type { Contribution } from './contribution.ts';
import type { FormId } from './form.ts';

/**
 * Some forms come in files that say nothing alone: a variable is declared in one, given in a second and used in a third. Such a source is
 * recognised and parsed by itself (`SourceReading.part`); what it contributes is known once all parts of one kind are read as a whole.
 */
export type ProjectPart =
  | { readonly kind: 'terraform'; readonly file: HclFile; readonly isVariables: boolean }
  /** Templates of CloudFormation and what makes them: stacks nest each other, import each other's exports, and name files beside them. */
  | { readonly kind: 'template'; readonly source: string; readonly trees: readonly { readonly form: FormId; readonly tree: SyntaxNode }[] };

/** What the reader of a project may use beside the parts. */
export type ProjectContext = {
  /** Every source of the workspace, whatever its form: templates, code and definitions are named by their paths. */
  readonly texts: ReadonlyMap<string, string>;
  readonly hcl: HclParser | null;
  readonly yaml: DocumentsParser | null;
};

export type ProjectReading = {
  readonly contributions: readonly Contribution[];
  readonly problems: readonly Problem[];
  /** Sources that the project read as a file of its own: they contribute through it, and not by themselves. */
  readonly used: ReadonlySet<string>;
};

/** Reads all parts of one kind as a whole. Never throws. */
export type ProjectReader = (parts: readonly ProjectPart[], context: ProjectContext) => ProjectReading;

/** One reader for each kind of project; each is loaded where a part of its kind is met. */
export type ProjectReaders = Readonly<Partial<Record<ProjectPart['kind'], ProjectReader>>>;
