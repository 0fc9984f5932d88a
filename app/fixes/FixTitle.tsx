import type { ReactNode } from 'react';
import { Fragments } from '../ui/Fragments.tsx';
import styles from './FixTitle.module.css';
import type { Fix } from './fixes.ts';
import { splitTitle } from './title.ts';

/** A fix's title; what a combination shares with the fix that it is built on is quiet. */
export const FixTitle = ({ fix, all }: { readonly fix: Fix; readonly all: readonly Fix[] }): ReactNode => {
  const base = all.find(({ finding, id }) => finding === fix.finding && id === fix.on);
  const [shared, own] = splitTitle(fix.told.title, base?.told.title ?? []);
  return (
    <>
      {shared.length > 0 ? (
        <span className={styles['shared']}>
          <Fragments of={shared} />
        </span>
      ) : null}
      <Fragments of={own} />
    </>
  );
};
