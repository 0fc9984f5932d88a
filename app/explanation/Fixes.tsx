import { memo, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { ExplainedFinding } from '../state/model.ts';
import { Fragments } from '../ui/Fragments.tsx';
import styles from './Fixes.module.css';

type Fix = ExplainedFinding['fixes'][number];

const FixCard = ({ fix }: { readonly fix: Fix }): ReactNode => {
  const t = useText();
  return (
    <li className={styles['fix']}>
      <p className={styles['title']}>
        <Fragments of={fix.title} />
        <span className={styles['verdict']} data-verdict={fix.verdict}>
          {t.verdict[fix.verdict]}
        </span>
      </p>
      {fix.how.length > 0 ? (
        <p className={styles['how']}>
          <Fragments of={fix.how} />
        </p>
      ) : null}
    </li>
  );
};

const FixList = ({ title, fixes }: { readonly title: string; readonly fixes: readonly Fix[] }): ReactNode =>
  fixes.length === 0 ? null : (
    <div>
      <h3 className={styles['head']}>{title}</h3>
      <ul className={styles['list']} aria-label={title}>
        {fixes.map((fix) => (
          <FixCard key={fix.id} fix={fix} />
        ))}
      </ul>
    </div>
  );

/** What to change. Two findings may propose the same fix: it is shown once. Refuted advice stands apart. */
export const Fixes = memo(({ findings }: { readonly findings: readonly ExplainedFinding[] }): ReactNode => {
  const t = useText();
  const all = [...new Map(findings.flatMap((finding) => finding.fixes).map((fix) => [fix.id, fix])).values()];
  return (
    <>
      <FixList title={t.fixes} fixes={all.filter((fix) => fix.verdict !== 'does-not-help')} />
      <FixList title={t.oftenAdvised} fixes={all.filter((fix) => fix.verdict === 'does-not-help')} />
    </>
  );
});
