import { lazy, type ReactNode, Suspense } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useProofs, useShown } from '../state/hooks.ts';
import type { ExplainedFinding } from '../state/model.ts';
import { Fragments, plain } from '../ui/Fragments.tsx';
import styles from './Fixes.module.css';

const ProvedList = lazy(async () => ({ default: (await import('./ProvedList.tsx')).ProvedList }));

type Findings = readonly ExplainedFinding[];

const none: Findings = [];

/** What the findings propose, before it has been tried. Two may propose the same: it is shown once. */
const Untried = ({ findings, isTrying }: { readonly findings: Findings; readonly isTrying: boolean }): ReactNode => {
  const t = useText();
  const fixes = [...new Map(findings.flatMap(({ fixes: own }) => own).map((fix) => [plain(fix.title), fix])).values()];
  if (fixes.length === 0) return null;
  return (
    <div aria-busy={isTrying}>
      <div className={styles['head']}>
        <h3>{t.fixes}</h3>
        <span className={styles['aside']}>{isTrying ? t.fixesTrying : t.fixesUntried}</span>
      </div>
      <ul className={styles['list']} aria-label={t.fixes}>
        {fixes.map((fix) => (
          <li key={plain(fix.title)} className={styles['untried']}>
            <Fragments of={fix.title} />
          </li>
        ))}
      </ul>
    </div>
  );
};

/** What to change. First what the findings propose; then, once it has been tried, what came of it. */
export const Fixes = (): ReactNode => {
  const { view } = useShown();
  const proofs = useProofs();
  const untried = <Untried findings={view?.explanation.findings ?? none} isTrying={proofs === null} />;
  if (!view || !proofs?.findings) return untried;
  return (
    <Suspense fallback={untried}>
      <ProvedList of={proofs.findings} />
    </Suspense>
  );
};
