import { BookOpen, CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useShown } from '../state/hooks.ts';
import type { ExplainedFinding } from '../state/model.ts';
import { app } from '../state/store.ts';
import { Fragments } from '../ui/Fragments.tsx';
import { LineLink } from '../ui/LineLink.tsx';
import styles from './Findings.module.css';

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

const Finding = ({ finding }: { readonly finding: ExplainedFinding }): ReactNode => {
  const t = useText();
  const { lit, select } = useShown();
  const Icon = icons[finding.severity];
  const isLit = lit.finding === finding.rule;
  return (
    <li className={styles['finding']} data-lit={isLit} data-severity={finding.severity}>
      <Icon size={16} aria-hidden className={styles['icon']} />
      <div>
        <button
          type="button"
          className={styles['title']}
          aria-current={isLit ? 'true' : undefined}
          onClick={() => select({ kind: 'finding', rule: finding.rule }, 'answer')}
        >
          <span className="visually-hidden">{t.severity[finding.severity]}: </span>
          <Fragments of={finding.title} />
        </button>
        <p className={styles['detail']}>
          <Fragments of={finding.detail} />
        </p>
        <p className={styles['links']}>
          {finding.at.slice(0, 3).map((at) => (
            <LineLink key={`${at.source} ${at.start}`} at={at} />
          ))}
          <button type="button" className={styles['read']} onClick={() => app.setView({ dialog: { kind: 'rule', rule: finding.rule } })}>
            <BookOpen size={12} aria-hidden />
            {t.readRule}
          </button>
        </p>
      </div>
    </li>
  );
};

export const Findings = memo(({ findings }: { readonly findings: readonly ExplainedFinding[] }): ReactNode => {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <div>
      <h3 className={styles['head']}>{t.findings}</h3>
      <ul className={styles['list']} aria-label={t.findings}>
        {findings.map((finding) => (
          <Finding key={finding.rule} finding={finding} />
        ))}
      </ul>
    </div>
  );
});
