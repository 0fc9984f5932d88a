import { ChevronRight } from 'lucide-react';
import { memo, type ReactNode, useMemo } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { ExplainedFinding } from '../state/model.ts';
import type { ProvedFindings } from '../state/proofs.ts';
import { app } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Fragments, plain } from '../ui/Fragments.tsx';
import head from './Fixes.module.css';
import { FixTitle } from './FixTitle.tsx';
import { builtUpon, type Fix, fixesOf, isRefuted } from './fixes.ts';
import styles from './ProvedList.module.css';
import { Sign, VerdictWords } from './Sign.tsx';
import { Takes } from './Takes.tsx';
import { useFixWords } from './words.ts';

const open = ({ finding, id }: Fix): void => app.setView({ dialog: { kind: 'fix', finding, fix: id, from: 'answer' } });

type RowProps = {
  readonly fix: Fix;
  readonly all: readonly Fix[];
  /** Its finding, where that is not the one that the fixes above are for. */
  readonly of: ExplainedFinding | null;
};

/** What sets this fix off from the others, in a line; what stays as it is goes without saying. */
const Facts = ({ fix, all }: Omit<RowProps, 'of'>): ReactNode => {
  const words = useFixWords();
  const { told, report } = fix;
  const upon = builtUpon(fix, all).length;
  const facts = [
    ...(upon > 0 ? [words.offeredTogether(upon)] : []),
    ...(told.viewerUrlChanges ? [`${words.urlBecomes} ${report.request?.url ?? ''}`] : []),
    ...(told.changes.length > 0 ? [words.othersChange(told.changes.length)] : []),
    ...(told.creates.length > 0 ? [`${words.toCreate} ${told.creates.map(plain).join(words.comma)}`] : []),
  ];
  return facts.map((fact) => (
    <p key={fact} className={styles['fact']}>
      {fact}
    </p>
  ));
};

const Row = memo(({ fix, all, of }: RowProps): ReactNode => {
  const words = useFixWords();
  const refuted = isRefuted(fix);
  return (
    <li className={head['row']} data-on={fix.on !== null}>
      <Sign fix={fix} />
      <div className={styles['body']}>
        <button type="button" className={styles['title']} data-quiet={refuted} onClick={() => open(fix)}>
          <FixTitle fix={fix} all={all} />
          <ChevronRight size={14} aria-hidden className={styles['opens']} />
        </button>
        {of ? <p className={styles['fact']}>{words.of(plain(of.title))}</p> : null}
        <p className={styles['verdict']}>
          <VerdictWords fix={fix} />
        </p>
        {refuted ? null : (
          <>
            <Facts fix={fix} all={all} />
            <details className={styles['takes']}>
              <summary>{words.whatItTakes}</summary>
              <p className={styles['how']}>
                <Fragments of={fix.told.how} />
              </p>
              <Takes fix={fix} />
            </details>
          </>
        )}
      </div>
    </li>
  );
});

/** The fixes as they were tried: those that do something, then, apart, advice that the trace refutes. */
export const ProvedList = ({ of }: { readonly of: ProvedFindings }): ReactNode => {
  const t = useText();
  const words = useFixWords();
  const all = useMemo(() => fixesOf(of), [of]);
  const refuted = all.filter(isRefuted);
  const rows = (fixes: readonly Fix[]): ReactNode =>
    fixes.map((fix) => (
      <Row
        key={`${fix.finding} ${fix.id}`}
        fix={fix}
        all={all}
        of={fix.on === null && fix.finding !== fixes[0]?.finding ? (of.told[fix.finding] ?? null) : null}
      />
    ));
  if (all.length === 0) return null;
  return (
    <>
      {refuted.length < all.length ? (
        <div>
          <div className={head['head']}>
            <h3>{t.fixes}</h3>
            {all.length > 1 ? (
              <Button kind="link" className={styles['compare'] ?? ''} onClick={() => app.setView({ dialog: { kind: 'fixes' } })}>
                {words.compareAll(all.length)}
              </Button>
            ) : null}
          </div>
          <ul className={`${head['list']} ${styles['list']}`} aria-label={t.fixes}>
            {rows(all.filter((fix) => !isRefuted(fix)))}
          </ul>
        </div>
      ) : null}
      {refuted.length > 0 ? (
        <div className={styles['refuted']}>
          <h3>{words.doesNotHelpTitle}</h3>
          <ul className={head['list']} aria-label={words.doesNotHelpTitle}>
            {rows(refuted)}
          </ul>
        </div>
      ) : null}
    </>
  );
};
