import { Check, Circle } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { requestTitle } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { allMet, type Goal, goalsOf } from './course/goals.ts';
import { applySolution, progressOf, putBack, solve, useCourse } from './course/player.ts';
import { expectationWords, presentWords } from './expectation-words.ts';
import type { FixStep, Lesson } from './lesson.ts';
import { Paragraphs } from './Said.tsx';
import styles from './Task.module.css';
import { useLessonWords } from './words.ts';

const GoalItem = ({ goal, lesson }: { readonly goal: Goal; readonly lesson: Lesson }): ReactNode => {
  const words = useLessonWords();
  const pending = useApp((state) => state.analysis.state === 'pending');
  const met = goal.state === 'met';
  return (
    <li className={styles['goal']} data-met={met}>
      {met ? <Check size={15} aria-hidden /> : <Circle size={13} aria-hidden />}
      <div>
        <p>
          <code>{requestTitle(goal.request, lesson.start.requests)}</code> {expectationWords(goal.expect, words)}
          <span className="visually-hidden">: {met ? words.met : words.unmet}</span>
        </p>
        {met ? null : (
          <p className={styles['quiet']}>
            {goal.state === 'changed'
              ? words.requestChanged
              : pending || !goal.report
                ? words.working
                : words.now(presentWords(goal.report, words))}
          </p>
        )}
      </div>
    </li>
  );
};

/** Without the indent that all its lines share: deep in a configuration it is most of the width. */
const outdented = (text: string): string => {
  const lines = text.split('\n');
  const rest = lines.slice(1).filter((line) => line.trim() !== '');
  const common = Math.min(...rest.map((line) => line.length - line.trimStart().length));
  return [lines[0]?.trimStart() ?? '', ...lines.slice(1).map((line) => line.slice(Number.isFinite(common) ? common : 0))].join('\n');
};

const Change = ({ edit }: { readonly edit: FixStep['solution'][number] }): ReactNode => {
  const words = useLessonWords();
  return (
    <figure className={styles['change']}>
      <figcaption>{edit.source}</figcaption>
      <pre data-side="out">
        <span className="visually-hidden">{words.removed}: </span>
        {outdented(edit.find)}
      </pre>
      {edit.replace === '' ? null : (
        <pre data-side="in">
          <span className="visually-hidden">{words.added}: </span>
          {outdented(edit.replace)}
        </pre>
      )}
    </figure>
  );
};

/** What was asked for is seen, and the button below it. */
const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

const Helps = ({ step }: { readonly step: FixStep }): ReactNode => {
  const words = useLessonWords();
  const [help, setHelp] = useState<'none' | 'hint' | 'solution'>('none');
  return (
    <>
      {help === 'none' ? null : (
        <div className={styles['hint']}>
          <Paragraphs words={step.hint} />
        </div>
      )}
      {help === 'solution' ? (
        <div className={styles['solution']} ref={intoView}>
          <p>{words.solutionIs}</p>
          {step.solution.map((edit, at) => (
            <Change key={`${at}`} edit={edit} />
          ))}
          <Button onClick={() => applySolution(words.didSolve)}>{words.apply}</Button>
        </div>
      ) : null}
      <div className={styles['helps']}>
        {help === 'none' ? (
          <Button kind="link" onClick={() => setHelp('hint')}>
            {words.hint}
          </Button>
        ) : null}
        {help === 'solution' ? null : (
          <Button kind="link" onClick={() => setHelp('solution')}>
            {words.solution}
          </Button>
        )}
        <Button kind="link" onClick={() => putBack(words.didPutBack)}>
          {words.putBack}
        </Button>
      </div>
    </>
  );
};

/** The learner mends the configuration, in whatever way: every answer of the model is held against the goals. */
export const Fix = ({ lesson, step, at }: { readonly lesson: Lesson; readonly step: FixStep; readonly at: number }): ReactNode => {
  const words = useLessonWords();
  const workspace = useApp((state) => state.workspace.workspace);
  const last = useApp((state) => state.analysis.last);
  const isFresh = useApp((state) => state.analysis.state === 'fresh');
  const solved = useCourse(({ progress }) => progressOf(progress, lesson.id).solved.includes(at));
  const goals = goalsOf(lesson, step, workspace, last?.reports ?? []);
  const met = isFresh && allMet(goals);
  useEffect(() => {
    if (met) solve(at);
  }, [met, at]);
  return (
    <>
      <p className={styles['ask']}>{words.goals}</p>
      <ul className={styles['goals']}>
        {goals.map((goal, index) => (
          <GoalItem
            key={`${index}`}
            goal={isFresh || goal.state !== 'met' ? goal : { ...goal, state: solved ? 'met' : 'unmet' }}
            lesson={lesson}
          />
        ))}
      </ul>
      <div role="status" className={styles['told']} data-tone={met ? 'right' : undefined}>
        {met ? <strong>{words.allMet}</strong> : null}
      </div>
      {met ? null : <Helps step={step} />}
      {solved || met ? null : <p className={styles['quiet']}>{words.skippedFix}</p>}
    </>
  );
};
