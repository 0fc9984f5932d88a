import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApp, useLang } from '../state/hooks.ts';
import type { LessonProgress } from '../storage/progress.ts';
import { Button } from '../ui/Button.tsx';
import { progressOf, useCourse } from './course/player.ts';
import styles from './Lessons.module.css';
import type { CatalogEntry } from './lessons/catalog.ts';
import { openLesson, restartLesson } from './open-lesson.ts';
import { Said } from './Said.tsx';
import { useLessonWords } from './words.ts';

const isBegun = ({ step, guessed, solved, done }: LessonProgress): boolean =>
  done || step > 0 || solved.length > 0 || Object.keys(guessed).length > 0;

const State = ({ id }: { readonly id: string }): ReactNode => {
  const words = useLessonWords();
  const progress = progressOf(
    useCourse((state) => state.progress),
    id,
  );
  const isOpen = useApp((state) => state.walkthrough.lesson?.id === id);
  const at = Math.min(progress.step + 1, progress.of);
  const begun = isBegun(progress);
  // Of most lessons nothing is to be said.
  if (!isOpen && !begun) return null;
  return (
    <span className={styles['state']} data-state={progress.done ? 'done' : 'begun'}>
      {progress.done ? <Check size={14} aria-hidden /> : null}
      {isOpen ? words.open : progress.done ? words.done : words.atStep(at, progress.of)}
    </span>
  );
};

type ItemProps = {
  readonly entry: CatalogEntry;
  readonly number: number | null;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** One lesson of the list: what it teaches, how far one is, and the way into it. */
export const LessonItem = ({ entry, number, onClose, children }: ItemProps): ReactNode => {
  const words = useLessonWords();
  const lang = useLang();
  const begun = useCourse((state) => isBegun(progressOf(state.progress, entry.id)));
  const open = (how: (entry: CatalogEntry) => Promise<void>): void => {
    onClose();
    void how(entry);
  };
  return (
    <li className={styles['item']}>
      <button type="button" className={styles['lesson']} onClick={() => open(openLesson)}>
        {number === null ? null : (
          <span className={styles['number']} aria-hidden="true">
            {number}
          </span>
        )}
        <span className={styles['words']}>
          <span className={styles['title']}>
            <Said words={entry.title} />
          </span>
          <span className={styles['teaches']}>
            <Said words={entry.teaches} />
          </span>
        </span>
        <State id={entry.id} />
      </button>
      {begun ? (
        <Button
          kind="link"
          className={styles['again'] ?? ''}
          aria-label={words.againNamed(entry.title[lang])}
          onClick={() => open(restartLesson)}
        >
          {words.again}
        </Button>
      ) : null}
      {children}
    </li>
  );
};
