import { Check, CircleHelp, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { Request } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import { showRequest } from '../state/show-request.ts';
import { app } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Fragments } from '../ui/Fragments.tsx';
import { withCause } from './apply-cause.ts';
import { Causes } from './Causes.tsx';
import type { ExplainedCause, ExplainedResponse } from './model.ts';
import styles from './Response.module.css';
import type { Explained } from './use-explained.ts';
import { useResponseWords } from './words.ts';

type Sentences = ExplainedResponse['about'];

const marks = { agrees: Check, disagrees: X, open: CircleHelp } as const;

const Verdict = ({ found }: { readonly found: ExplainedResponse }): ReactNode => {
  const words = useResponseWords();
  const { verdict, says, predicted, recognised } = found;
  if (verdict === null) return null;
  const Mark = marks[verdict];
  const seen = [words.seenStatus(recognised?.status ?? null), recognised?.errorType ?? ''].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles['verdict']} data-verdict={verdict}>
      <h3>
        <Mark size={16} aria-hidden />
        {words.verdict[verdict]}
      </h3>
      <p>
        <Fragments of={says} />
      </p>
      <dl className={styles['both']}>
        <dt>{words.predicted}</dt>
        <dd>{predicted?.title ?? '–'}</dd>
        <dt>{words.seen}</dt>
        <dd>{seen}</dd>
      </dl>
    </div>
  );
};

const List = ({ title, of, look }: { readonly title: string; readonly of: Sentences; readonly look: 'about' | 'caveat' }): ReactNode =>
  of.length === 0 ? null : (
    <div className={styles['part']}>
      <h3>{title}</h3>
      <ul className={styles['sentences']} data-look={look} aria-label={title}>
        {of.map((sentence, index) => (
          // Sentences have no identity but their place.
          <li key={`${index}`}>
            <Fragments of={sentence} />
          </li>
        ))}
      </ul>
    </div>
  );

const Compared = ({ of }: { readonly of: ExplainedResponse['compared'] }): ReactNode => {
  const words = useResponseWords();
  if (of.length === 0) return null;
  return (
    <ul className={styles['compared']} aria-label={words.compared}>
      {of.map(({ aspect, result, text }) => (
        <li key={aspect} data-result={result}>
          {result === 'same' ? <Check size={14} aria-label={words.same} /> : <X size={14} aria-label={words.differs} />}
          <span>
            <Fragments of={text} />
          </span>
        </li>
      ))}
    </ul>
  );
};

/** Applies a cause, and says so above what it changes: the link that takes it back must not move from under the pointer. */
const useApplied = (index: number): readonly [note: ReactNode, apply: (cause: ExplainedCause) => void] => {
  const words = useResponseWords();
  const steps = useApp((state) => state.workspace.history.past.length);
  /** How many changes there were once a cause was applied: while that is so, undo takes back just this. */
  const [applied, setApplied] = useState<number | null>(null);
  const apply = (cause: ExplainedCause): void => {
    app.change((workspace) => withCause(workspace, index, cause), words.did);
    setApplied(app.store.getState().workspace.history.past.length);
  };
  const note =
    applied === steps ? (
      <p className={styles['applied']} role="status">
        {words.applied}
        <Button kind="link" onClick={() => app.undo()}>
          {words.undo}
        </Button>
      </p>
    ) : null;
  return [note, apply];
};

/** Before anything is pasted: what it is good for. */
const Promised = (): ReactNode => {
  const { title, items } = useResponseWords().promise;
  return (
    <div className={styles['promise']}>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
};

type Props = {
  readonly explained: Explained;
  readonly request: Request | null;
  /** Its place in the table; -1: the paste tells of it, and it is not there. */
  readonly index: number;
  readonly onClose: () => void;
};

/** What was found of a pasted answer. */
export const Found = ({ explained: { found, state }, request, index, onClose }: Props): ReactNode => {
  const t = useText();
  const words = useResponseWords();
  const [applied, apply] = useApplied(index);
  if (state === 'empty') return <Promised />;
  if (state === 'failed') return <p role="alert">{words.failed}</p>;
  if (!found) return <p role="status">{words.working}</p>;
  const shown = request === null ? { ...found, verdict: null, compared: [], causes: [] } : found;
  return (
    <div className={styles['results']} aria-busy={state === 'working'}>
      {applied}
      {found.problems.map(({ code, text }) => (
        <p key={code} role="status" className={styles['problem']}>
          <Fragments of={text} />
        </p>
      ))}
      {found.form.length > 0 ? (
        <p className={styles['quiet']}>
          {words.recognised}: {found.form.map((sentence, at) => [at === 0 ? null : ' · ', <Fragments key={`${at}`} of={sentence} />])}
        </p>
      ) : null}
      {request === null && found.recognised ? <p role="status">{words.noRequest}</p> : null}
      <Verdict found={shown} />
      <Compared of={shown.compared} />
      {shown.causes.length > 0 && shown.verdict !== 'agrees' ? (
        <Causes causes={shown.causes} stale={state === 'working'} onApply={apply} />
      ) : null}
      <List title={words.about} of={found.about} look="about" />
      <List title={words.caveats} of={found.caveats} look="caveat" />
      {request && found.recognised ? (
        <div>
          <Button
            onClick={() => {
              onClose();
              showRequest(request, t.didAddRequest);
            }}
          >
            {words.show}
          </Button>
        </div>
      ) : null}
    </div>
  );
};
