import { memo, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/hooks.ts';
import type { Report } from '../state/model.ts';
import styles from './Findings.module.css';

type Problem = Report['problems'][number];

const none: readonly Problem[] = [];

const Item = ({ problem }: { readonly problem: Problem }): ReactNode => {
  const t = useText();
  return (
    <li className={styles['problem']}>
      <strong>{t.severity[problem.severity]}</strong> {problem.message}
      {problem.at ? <span className={styles['where']}> {t.place(problem.at.source, problem.at.line)}</span> : null}
    </li>
  );
};

/** What is wrong with the input and belongs to no one source: an unreadable URL, too many sources. */
export const Problems = memo((): ReactNode => {
  const t = useText();
  const general = useApp((state) => state.analysis.last?.problems ?? none);
  const ofRequest = useApp((state) => state.analysis.last?.reports[state.workspace.request]?.problems ?? none);
  // What has a place in a source is said beside that source.
  const problems = [...ofRequest, ...general.filter((problem) => problem.at === null)];
  if (problems.length === 0) return null;
  return (
    <div>
      <h3 className={styles['head']}>{t.otherProblems}</h3>
      <ul className={styles['list']} aria-label={t.otherProblems}>
        {problems.map((problem, index) => (
          <Item key={`${problem.code} ${index}`} problem={problem} />
        ))}
      </ul>
    </div>
  );
});
