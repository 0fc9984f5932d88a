import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { requestTitle } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import styles from './Veil.module.css';
import { useLessonWords } from './words.ts';

/** In place of the answer, until the learner has said what it will be. */
export const AnswerVeil = (): ReactNode => {
  const t = useText();
  const words = useLessonWords();
  return (
    <section className={styles['answer']} aria-label={t.answer}>
      <h2 className={styles['title']}>{words.veilTitle}</h2>
      <p className={styles['text']}>{words.veilText}</p>
    </section>
  );
};

/** In place of the picture. */
export const WayVeil = (): ReactNode => {
  const requests = useApp((state) => state.workspace.workspace.requests);
  const request = useApp((state) => state.workspace.workspace.requests[state.workspace.request]);
  return (
    <div className={styles['way']}>
      <code className={styles['request']}>{request ? requestTitle(request, requests) : ''}</code>
      <span className={styles['line']} aria-hidden="true" />
      <span className={styles['mark']} aria-hidden="true">
        ?
      </span>
    </div>
  );
};
