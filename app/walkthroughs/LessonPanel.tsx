import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useApp, useLang } from '../state/hooks.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { stepAt } from './course/moment.ts';
import { go, leave, progressOf, putBack, useCourse } from './course/player.ts';
import { Dots } from './Dots.tsx';
import { Find } from './Find.tsx';
import { Fix } from './Fix.tsx';
import type { Lesson, LessonStep } from './lesson.ts';
import { Over } from './Over.tsx';
import styles from './Player.module.css';
import { Predict } from './Predict.tsx';
import { Paragraphs, Said } from './Said.tsx';
import { useSheet } from './use-sheet.ts';
import { useTarget } from './use-target.ts';
import { useLessonWords } from './words.ts';

const Task = ({ lesson, step, at }: { readonly lesson: Lesson; readonly step: LessonStep; readonly at: number }): ReactNode => {
  switch (step.do) {
    case 'read':
      return null;
    case 'predict':
      return <Predict lesson={lesson} step={step} at={at} />;
    case 'find':
      return <Find lesson={lesson} step={step} at={at} />;
    case 'fix':
      return <Fix lesson={lesson} step={step} at={at} />;
  }
};

/** Whatever has the focus: the keys that walk a lesson are nobody else's. */
const useKeys = (current: number): void => {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'PageDown' && event.key !== 'PageUp')) return;
      event.preventDefault();
      event.stopPropagation();
      go(current + (event.key === 'PageDown' ? 1 : -1));
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [current]);
};

const isInField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, pre') !== null;

/** In the panel: arrows walk, digits choose. */
const onPanelKey = (event: KeyboardEvent<HTMLElement>, current: number): void => {
  if (event.altKey || event.ctrlKey || event.metaKey || isInField(event.target)) return;
  if (event.key === 'ArrowRight') go(current + 1);
  else if (event.key === 'ArrowLeft') go(current - 1);
  else if (/^[1-9]$/.test(event.key))
    event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-choices="true"] button')[Number(event.key) - 1]?.click();
  else return;
  event.preventDefault();
};

/** The heading takes the focus with each step, so that it is read, and the keys stay in the lesson. */
const useHeadingFocus = (key: string) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (key === '') return;
    // After the dialog that the lesson was opened from has given the focus back.
    const timer = setTimeout(() => {
      const active = document.activeElement;
      if (active instanceof HTMLElement && active.closest('.monaco-editor, textarea')) return;
      heading.current?.focus({ preventScroll: true });
      body.current?.scrollTo(0, 0);
    });
    return () => clearTimeout(timer);
  }, [key]);
  return { heading, body };
};

const Foot = ({ lesson, current, solved }: { readonly lesson: Lesson; readonly current: number; readonly solved: boolean }): ReactNode => {
  const words = useLessonWords();
  const isLast = current === lesson.steps.length - 1;
  return (
    <footer className={styles['foot']}>
      <Button disabled={current === 0} onClick={() => go(current - 1)}>
        {words.back}
      </Button>
      <Button kind={solved ? 'primary' : 'plain'} onClick={() => go(current + 1)}>
        {solved ? (isLast ? words.finish : words.next) : words.skip}
      </Button>
    </footer>
  );
};

const Player = ({ lesson, current }: { readonly lesson: Lesson; readonly current: number }): ReactNode => {
  const words = useLessonWords();
  const lang = useLang();
  const heading = useId();
  const progress = progressOf(
    useCourse((state) => state.progress),
    lesson.id,
  );
  const [folded, setFolded] = useState(false);
  const sheet = useSheet();
  const step = stepAt(lesson, current);
  const key = `${lesson.id} ${current}`;
  const gone = useTarget(step, key);
  const focus = useHeadingFocus(key);
  useKeys(current);
  const solved = step?.do === 'read' || progress.guessed[current] !== undefined || progress.solved.includes(current);
  return (
    <section
      ref={sheet}
      className={styles['panel']}
      aria-label={words.lesson}
      data-folded={folded}
      onKeyDown={(event) => onPanelKey(event, current)}
    >
      <header className={styles['head']}>
        <p className={styles['title']} title={lesson.title[lang]}>
          <Said words={lesson.title} />
        </p>
        <span className={styles['count']}>{step ? words.stepOf(current + 1, lesson.steps.length) : words.over}</span>
        <IconButton
          className={styles['folder'] ?? ''}
          label={folded ? words.unfold : words.fold}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        >
          {folded ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
        </IconButton>
        <IconButton label={words.leave} onClick={leave}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <Dots lesson={lesson} current={current} progress={progress} />
      <div ref={focus.body} className={styles['body']} hidden={folded}>
        {current === 0 ? (
          <div className={styles['story']}>
            <Paragraphs words={lesson.story} />
          </div>
        ) : null}
        <h2 ref={focus.heading} id={heading} tabIndex={-1} className={styles['heading']}>
          {step ? <Said words={step.title} /> : words.over}
        </h2>
        {step ? <Paragraphs words={step.text} /> : <Over lesson={lesson} progress={progress} />}
        {gone ? (
          <p className={styles['gone']} role="status">
            {words.gone}{' '}
            <Button kind="link" onClick={() => putBack(words.didPutBack)}>
              {words.putBack}
            </Button>
          </p>
        ) : null}
        {step ? <Task key={key} lesson={lesson} step={step} at={current} /> : null}
      </div>
      {step ? <Foot lesson={lesson} current={current} solved={solved} /> : null}
    </section>
  );
};

/** The lesson beside the picture. */
export const LessonPanel = (): ReactNode => {
  const open = useApp((state) => state.walkthrough.lesson);
  const lesson = useCourse((state) => state.lesson);
  return open && lesson?.id === open.id ? <Player lesson={lesson} current={open.step} /> : null;
};
