import type { ReactNode } from 'react';
import { useLang } from '../state/hooks.ts';
import type { LessonProgress } from '../storage/progress.ts';
import { go } from './course/player.ts';
import type { Lesson } from './lesson.ts';
import styles from './Player.module.css';
import { useLessonWords } from './words.ts';

type DotState = 'open' | 'right' | 'wrong' | 'skipped';

/** How a step of a lesson was left: what was asked there and is behind the learner was answered, or skipped. */
const dotState = (lesson: Lesson, at: number, { guessed, solved, step, done }: LessonProgress): DotState => {
  const task = lesson.steps[at]?.do;
  const guess = guessed[at];
  if (guess) return guess.right ? 'right' : 'wrong';
  if (solved.includes(at)) return 'right';
  return task === 'read' || !(done || at < step) ? 'open' : 'skipped';
};

/** The steps as dots: where one is, what is behind, and the way to any of them. */
export const Dots = ({
  lesson,
  current,
  progress,
}: {
  readonly lesson: Lesson;
  readonly current: number;
  readonly progress: LessonProgress;
}): ReactNode => {
  const words = useLessonWords();
  const lang = useLang();
  return (
    <ol className={styles['dots']} aria-label={words.steps}>
      {lesson.steps.map((step, at) => {
        const state = dotState(lesson, at, progress);
        const name = `${words.dot(at + 1, step.title[lang].replaceAll('`', ''))}${words.dotState[state]}`;
        return (
          // A lesson's steps never change their places.
          <li key={`${at}`}>
            <button
              type="button"
              className={styles['dot']}
              data-state={state}
              data-task={step.do !== 'read'}
              data-past={at < current}
              aria-current={at === current ? 'step' : undefined}
              aria-label={name}
              title={name}
              onClick={() => go(at)}
            />
          </li>
        );
      })}
    </ol>
  );
};
