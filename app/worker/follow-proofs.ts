import type { Analysis } from '../state/model.ts';
import { isSameFor, type ProvedFindings, type ProvedFor, provedFor } from '../state/proofs.ts';
import type { createAppStore } from '../state/store.ts';
import type { SideModel, Work } from './side-model.ts';

/** Acts once typing has rested and the page has nothing better to do. Gives what calls it off. */
export type WhenRested = (act: () => void) => () => void;

const hasFixes = (analysis: Analysis | null): boolean =>
  analysis?.view?.explanation.findings.some((finding) => finding.fixes.length > 0) === true;

const provedIn = ({ view, reports }: Analysis, request: number): ProvedFindings | null => {
  const reported = reports[request]?.findings;
  return view && reported ? { told: view.explanation.findings, reported } : null;
};

/**
 * Has the fixes of the request in view tried, after its answer stands and the hands rest: a keystroke never waits for a proof. What changes
 * meanwhile makes the proof void: it is called off, or not listened to.
 */
export const followProofs = (app: ReturnType<typeof createAppStore>, side: SideModel, whenRested: WhenRested): void => {
  let current: { readonly of: ProvedFor; readonly isAsked: () => boolean; readonly end: () => void } | null = null;

  const prove = (of: ProvedFor): Work => {
    const { sources, answers, requests, request, lang } = of;
    const work = side.ask({ sources, answers, requests, lang, view: request, claims: false, beside: null, prove: true });
    work.done.then(
      (analysis) => app.setAnalysis({ proofs: { of, findings: provedIn(analysis, request) } }),
      () => app.setAnalysis({ proofs: { of, findings: null } }),
    );
    return work;
  };

  const begin = (of: ProvedFor): typeof current => {
    let work: Work | null = null;
    const callOff = whenRested(() => {
      work = prove(of);
    });
    return {
      of,
      isAsked: () => work !== null,
      end: () => {
        callOff();
        work?.end();
      },
    };
  };

  const look = (): void => {
    const state = app.store.getState();
    const of = provedFor(state);
    const isFresh = state.analysis.state === 'fresh';
    if (current && isSameFor(current.of, of) && (isFresh || current.isAsked())) return;
    current?.end();
    current = isFresh && hasFixes(state.analysis.last) ? begin(of) : null;
  };

  app.store.subscribe(look);
  look();
};
