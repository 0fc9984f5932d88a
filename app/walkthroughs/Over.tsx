import type { ReactNode } from 'react';
import { useLang } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import type { LessonProgress } from '../storage/progress.ts';
import { Button } from '../ui/Button.tsx';
import { leave } from './course/player.ts';
import type { Lesson } from './lesson.ts';
import { catalog } from './lessons/catalog.ts';
import { openLesson } from './open-lesson.ts';
import styles from './Player.module.css';
import { Said } from './Said.tsx';
import { useLessonWords } from './words.ts';

/** Behind the last step: what was learnt, how it went, and where to go on. */
export const Over = ({ lesson, progress }: { readonly lesson: Lesson; readonly progress: LessonProgress }): ReactNode => {
  const words = useLessonWords();
  const lang = useLang();
  const guesses = lesson.steps.filter((step) => step.do === 'predict').length;
  const tasks = lesson.steps.filter((step) => step.do === 'find' || step.do === 'fix').length;
  const right = Object.values(progress.guessed).filter((guess) => guess.right).length;
  const place = catalog.findIndex(({ id }) => id === lesson.id);
  const next = place === -1 ? undefined : catalog[place + 1];
  return (
    <>
      <p className={styles['quiet']}>{words.youCan}</p>
      <p>
        <Said words={lesson.teaches} />
      </p>
      <p className={styles['quiet']}>
        {words.guessedRight(right, guesses)} {words.solvedAlone(progress.solved.length, tasks)}
      </p>
      <div className={styles['onward']}>
        {next ? (
          <Button kind="primary" onClick={() => void openLesson(next)}>
            {words.nextLesson(next.title[lang])}
          </Button>
        ) : null}
        <Button onClick={() => app.setView({ dialog: { kind: 'lessons' } })}>{words.allLessons}</Button>
        <Button onClick={leave}>{words.toOwn}</Button>
      </div>
    </>
  );
};
