import { lazy, type ReactNode, Suspense } from 'react';
import { useApp } from '../state/hooks.ts';
import styles from './Notices.module.css';

const NoticeCard = lazy(async () => ({ default: (await import('./NoticeCard.tsx')).NoticeCard }));

/** The place of notices is there from the start, so that a screen reader says what comes into it; what is said there comes with the first. */
export const Notices = (): ReactNode => {
  const notice = useApp((state) => state.view.notice);
  return (
    <div className={styles['notices']} role="status">
      <Suspense>{notice ? <NoticeCard notice={notice} /> : null}</Suspense>
    </div>
  );
};
