import { type ReactNode, useState } from 'react';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Fragments } from '../ui/Fragments.tsx';
import { deedOf, withCause } from './apply-cause.ts';
import { type ExplainedCause, type ExplainedResponse, unifiedDiff } from './model.ts';
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

const Cause = ({ cause, onApply }: { readonly cause: ExplainedCause; readonly onApply: () => void }): ReactNode => {
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
          <Button onClick={onApply}>{words.deed[deed]}</Button>
        </div>
      )}
    </li>
  );
};

type Props = {
  readonly causes: readonly ExplainedCause[];
  readonly index: number;
  readonly verdict: ExplainedResponse['verdict'];
};

/** What would make the model predict what was seen, each to be made true with one click, and taken back with another. */
export const Causes = ({ causes, index, verdict }: Props): ReactNode => {
  const words = useResponseWords();
  const steps = useApp((state) => state.workspace.history.past.length);
  /** How many changes there were once a cause was applied: while that is so, undo takes back just this. */
  const [applied, setApplied] = useState<number | null>(null);
  const apply = (cause: ExplainedCause): void => {
    app.change((workspace) => withCause(workspace, index, cause), words.did);
    setApplied(app.store.getState().workspace.history.past.length);
  };
  return (
    <>
      {applied === steps ? (
        <p className={styles['applied']} role="status">
          {words.applied}
          <Button kind="link" onClick={() => app.undo()}>
            {words.undo}
          </Button>
        </p>
      ) : null}
      {causes.length > 0 && verdict !== 'agrees' ? (
        <div className={styles['part']}>
          <h3>{words.causes}</h3>
          <p className={styles['quiet']}>{words.causesHint}</p>
          <ol className={styles['causes']} aria-label={words.causes}>
            {causes.map((cause, at) => (
              // A cause has no identity but its rank.
              <Cause key={`${at}`} cause={cause} onApply={() => apply(cause)} />
            ))}
          </ol>
        </div>
      ) : null}
    </>
  );
};
