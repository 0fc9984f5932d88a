import { describe, expect, it } from 'vitest';
import { proved, table } from '../../fix/testing/analyzed.ts';
import { emptyWorkspace, type SourceText, type WorkspaceRequest } from '../../workspace/workspace.ts';

/** A whole configuration and a request, and what one rule says of them: its severity, then a line for each fix that was tried. */
export type ProvedCase = {
  readonly name: string;
  readonly given: readonly SourceText[];
  readonly request: Pick<WorkspaceRequest, 'url'> & Partial<WorkspaceRequest>;
  readonly answers?: Readonly<Record<string, string>>;
  /** Left out: the rule is silent. */
  readonly expected?: readonly string[];
};

const said = async (rule: string, { given, request, answers = {} }: ProvedCase): Promise<readonly string[]> => {
  const { findings } = await proved({ ...emptyWorkspace, sources: given, answers, requests: [request] });
  return findings
    .filter((finding) => finding.rule === rule)
    .flatMap(({ severity, fixes }) => [severity, ...table(fixes.filter(({ id }) => !id.includes('+')))]);
};

/** Runs a rule over configurations as AWS prints them, and each fix that it offers. */
export const testProved = (rule: string, cases: readonly ProvedCase[]): void => {
  describe(`${rule}, over whole configurations`, () => {
    it.each(cases)('$name', async (one) => expect(await said(rule, one)).toEqual(one.expected ?? []));
  });
};
