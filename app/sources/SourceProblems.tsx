import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { SourceInfo } from '../state/model.ts';
import { app } from '../state/store.ts';
import styles from './SourcesPanel.module.css';

type Problem = SourceInfo['problems'][number];

const order = { error: 0, warning: 1, info: 2 } as const;

const few = 3;

const Item = ({ problem }: { readonly problem: Problem }): ReactNode => {
  const t = useText();
  const { at, span } = problem;
  return (
    <li>
      <strong>{t.severity[problem.severity]}</strong> {problem.message}{' '}
      {at && span ? (
        <button type="button" onClick={() => app.select({ kind: 'span', span }, 'answer')}>
          {t.line(at.line)}
        </button>
      ) : null}
    </li>
  );
};

/** What is wrong with the source in the editor, in words: markers are seen only where one looks. The worst come first. */
export const SourceProblems = ({ problems }: { readonly problems: readonly Problem[] }): ReactNode => {
  const t = useText();
  const [all, setAll] = useState(false);
  const sorted = problems.toSorted((a, b) => order[a.severity] - order[b.severity]);
  const shown = all ? sorted : sorted.slice(0, few);
  return (
    <ul className={styles['problems']} aria-label={t.problems}>
      {shown.map((problem, index) => (
        <Item key={`${problem.code} ${index}`} problem={problem} />
      ))}
      {shown.length < sorted.length ? (
        <li>
          <button type="button" onClick={() => setAll(true)}>
            {t.moreProblems(sorted.length - shown.length)}
          </button>
        </li>
      ) : null}
    </ul>
  );
};
