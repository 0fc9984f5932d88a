import type { ReactNode } from 'react';
import { app } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './FixDialog.module.css';
import { FixTitle } from './FixTitle.tsx';
import { builtUpon, type Fix } from './fixes.ts';
import { useFixWords } from './words.ts';

/** What only uncovers the next fault is offered together with what mends that one. */
export const Together = ({
  fix,
  all,
  from,
}: {
  readonly fix: Fix;
  readonly all: readonly Fix[];
  readonly from: 'answer' | 'fixes';
}): ReactNode => {
  const words = useFixWords();
  const upon = builtUpon(fix, all);
  if (upon.length === 0) return null;
  return (
    <div className={styles['together']}>
      <p>{words.together}</p>
      <ul>
        {upon.map((one) => (
          <li key={one.id}>
            <Button kind="link" onClick={() => app.setView({ dialog: { kind: 'fix', finding: one.finding, fix: one.id, from } })}>
              <span>
                <FixTitle fix={one} all={all} />
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
