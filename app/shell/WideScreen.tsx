import type { CSSProperties, ReactNode } from 'react';
import { useApp } from '../state/hooks.ts';
import { Divider } from './Divider.tsx';
import styles from './WideScreen.module.css';

type Props = {
  readonly sources: ReactNode;
  readonly way: ReactNode;
  readonly answer: ReactNode;
  readonly requests: ReactNode;
  readonly lesson: ReactNode;
  readonly notices: ReactNode;
};

const strip = 40;

/** The picture takes what the panels around it leave. */
export const WideScreen = ({ sources, way, answer, requests, lesson, notices }: Props): ReactNode => {
  const folded = useApp((state) => state.view.folded);
  const sizes = useApp((state) => state.view.sizes);
  const sized: Readonly<Record<`--${string}`, string>> = {
    '--sources': `${folded.sources ? strip : sizes.sources}px`,
    '--answer': `${folded.answer ? strip : sizes.answer}px`,
    '--requests': `${folded.requests ? strip : sizes.requests}px`,
  };
  const style: CSSProperties = sized;
  return (
    <div className={styles['screen']} data-lesson={lesson !== null} style={style}>
      <div className={styles['sources']}>{sources}</div>
      <Divider panel="sources" />
      <div className={styles['way']}>{way}</div>
      <Divider panel="answer" />
      <div className={styles['answer']}>
        {lesson}
        {answer}
      </div>
      <Divider panel="requests" />
      <div className={styles['requests']}>{requests}</div>
      {notices}
    </div>
  );
};
