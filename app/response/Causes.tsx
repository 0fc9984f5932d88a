import type { ReactNode } from 'react';
import { useApp } from '../state/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Fragments } from '../ui/Fragments.tsx';
import { deedOf } from './apply-cause.ts';
import { type ExplainedCause, unifiedDiff } from './model.ts';
import styles from './Response.module.css';
import { useResponseWords } from './words.ts';

const Diff = ({ edits }: { readonly edits: NonNullable<ExplainedCause['edits']> }): ReactNode => {
  const words = useResponseWords();
  const sources = useApp((state) => state.workspace.workspace.sources);
  const text = unifiedDiff(new Map(sources.map((source) => [source.name, source.text])), edits);
  return (
    <details className={styles['change']}>
      <summary>{words.showChange}</summary>
      {/* It scrolls, so the keyboard must be able to reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <pre tabIndex={0}>
        {text.split('\n').map((line, at) => (
          <span key={`${at}`} data-line={line[0] === '+' ? 'added' : line[0] === '-' ? 'removed' : 'same'}>
            {`${line}\n`}
          </span>
        ))}
      </pre>
    </details>
  );
};

type CauseProps = { readonly cause: ExplainedCause; readonly stale: boolean; readonly onApply: () => void };

const Cause = ({ cause, stale, onApply }: CauseProps): ReactNode => {
  const words = useResponseWords();
  const deed = deedOf(cause);
  return (
    <li>
      <p>
        <Fragments of={cause.text} />
      </p>
      <p className={styles['then']}>
        {words.thenIs(cause.title)}
        {cause.fit === 1 ? <span className={styles['fit']}>{words.fits}</span> : null}
      </p>
      {deed === 'edits' && cause.edits ? <Diff edits={cause.edits} /> : null}
      {deed === null ? (
        <p className={styles['quiet']}>{words.noDeed}</p>
      ) : (
        <div>
          <Button disabled={stale} onClick={onApply}>
            {words.deed[deed]}
          </Button>
        </div>
      )}
    </li>
  );
};

type Props = {
  readonly causes: readonly ExplainedCause[];
  /** They are of an older text or workspace, and newer ones are on their way: applied now, their edits would hit the wrong places. */
  readonly stale: boolean;
  readonly onApply: (cause: ExplainedCause) => void;
};

/** What would make the model predict what was seen, each to be made true with one click. */
export const Causes = ({ causes, stale, onApply }: Props): ReactNode => {
  const words = useResponseWords();
  return (
    <div className={styles['part']}>
      <h3>{words.causes}</h3>
      <p className={styles['quiet']}>{words.causesHint}</p>
      <ol className={styles['causes']} aria-label={words.causes}>
        {causes.map((cause, at) => (
          // A cause has no identity but its rank.
          <Cause key={`${at}`} cause={cause} stale={stale} onApply={() => onApply(cause)} />
        ))}
      </ol>
    </div>
  );
};
