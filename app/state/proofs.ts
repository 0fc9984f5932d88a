import type { ExplainedFinding, Language, Report, Workspace } from './model.ts';

/** What proofs hold for: these texts, answers and requests, one of the requests, in one language. They hold for nothing else. */
export type ProvedFor = Pick<Workspace, 'sources' | 'answers' | 'requests'> & { readonly request: number; readonly lang: Language };

/** The findings of the request in view with their fixes tried: in words, and as the report has them, in the same order. */
export type ProvedFindings = { readonly told: readonly ExplainedFinding[]; readonly reported: Report['findings'] };

export type Proofs = {
  readonly of: ProvedFor;
  /** Null: they could not be tried in time. */
  readonly findings: ProvedFindings | null;
};

type Given = {
  readonly workspace: { readonly workspace: Workspace; readonly request: number };
  readonly view: { readonly lang: Language };
  readonly analysis: { readonly proofs: Proofs | null };
};

export const provedFor = ({ workspace: { workspace, request }, view }: Pick<Given, 'workspace' | 'view'>): ProvedFor => ({
  sources: workspace.sources,
  answers: workspace.answers,
  requests: workspace.requests,
  request,
  lang: view.lang,
});

export const isSameFor = (a: ProvedFor, b: ProvedFor): boolean =>
  a.sources === b.sources && a.answers === b.answers && a.requests === b.requests && a.request === b.request && a.lang === b.lang;

/** The proofs, where they hold for what is on the screen; null where they are of anything else, or not there yet. */
export const currentProofs = (state: Given): Proofs | null => {
  const { proofs } = state.analysis;
  return proofs && isSameFor(proofs.of, provedFor(state)) ? proofs : null;
};
