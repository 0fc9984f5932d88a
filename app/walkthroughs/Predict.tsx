import { Check, X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useApp } from '../state/hooks.ts';
import { agrees } from './course/goals.ts';
import { guess, progressOf, useCourse } from './course/player.ts';
import type { Lesson, PredictStep } from './lesson.ts';
import { Paragraphs, Said } from './Said.tsx';
import styles from './Task.module.css';
import { useLessonWords } from './words.ts';

type Props = { readonly lesson: Lesson; readonly step: PredictStep; readonly at: number };

/** The report of the request in view, once it is that of the texts as they are. */
const useReport = () =>
  useApp(({ analysis, workspace }) => (analysis.state === 'fresh' ? analysis.last?.reports[workspace.request] : undefined));

type ChoiceProps = {
  readonly choice: PredictStep['choices'][number];
  readonly index: number;
  readonly state: 'open' | 'right' | 'chosen' | 'other';
  readonly busy: boolean;
  readonly onChoose: () => void;
};

const Choice = ({ choice, index, state, busy, onChoose }: ChoiceProps): ReactNode => {
  const words = useLessonWords();
  return (
    <li>
      <button
        type="button"
        className={styles['choice']}
        data-state={state}
        disabled={busy}
        aria-disabled={state !== 'open'}
        onClick={onChoose}
      >
        <span className={styles['digit']} aria-hidden="true">
          {state === 'right' ? <Check size={14} /> : state === 'chosen' ? <X size={14} /> : index + 1}
        </span>
        <span>
          <Said words={choice.text} />
          {state === 'right' || state === 'chosen' ? (
            <span className="visually-hidden"> ({state === 'right' ? words.isRight : words.chosen})</span>
          ) : null}
        </span>
      </button>
    </li>
  );
};

/** The learner says where the request ends; then the way is shown. What is right is what the model says, not what the lesson says. */
export const Predict = ({ lesson, step, at }: Props): ReactNode => {
  const words = useLessonWords();
  const label = useId();
  const report = useReport();
  const made = useCourse(({ progress }) => progressOf(progress, lesson.id).guessed[at]);
  const right = report ? step.choices.findIndex((choice) => agrees(report, choice.means)) : -1;
  const stateOf = (index: number): ChoiceProps['state'] =>
    made === undefined
      ? 'open'
      : (made.right ? index === made.choice : index === right)
        ? 'right'
        : index === made.choice
          ? 'chosen'
          : 'other';
  const because = made ? step.choices[made.choice]?.because : undefined;
  const truth = made && !made.right ? step.choices[right] : undefined;
  return (
    <>
      <p id={label} className={styles['ask']}>
        {words.choose}
      </p>
      <ol className={styles['choices']} aria-labelledby={label} data-choices="true">
        {step.choices.map((choice, index) => (
          <Choice
            // The place of a choice is its identity.
            key={`${index}`}
            choice={choice}
            index={index}
            state={stateOf(index)}
            busy={made === undefined && report === undefined}
            onChoose={() => (made === undefined ? guess(at, index, index === right) : undefined)}
          />
        ))}
      </ol>
      <div role="status" className={styles['told']} data-tone={made ? (made.right ? 'right' : 'wrong') : undefined}>
        {made && because ? (
          <>
            <strong>{made.right ? words.right : words.wrong}</strong> <Paragraphs words={because} />
            {truth ? (
              <p>
                {words.rightIs} <Said words={truth.text} />
              </p>
            ) : null}
          </>
        ) : null}
      </div>
    </>
  );
};
