import { Check, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/hooks.ts';
import { keepRequest, placeOf, showRequest } from '../state/show-request.ts';
import { app } from '../state/store.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import type { MappedClass, SpaceOf, SpaceOutcome } from './model.ts';
import styles from './Space.module.css';
import { requestOf } from './which.ts';
import { useSpaceWords } from './words.ts';

export const toneOf = ({ kind, status }: SpaceOutcome): 'failed' | 'unknown' | 'plain' => {
  if (kind === 'cannot-tell' || kind === 'leaves-the-model') return 'unknown';
  return kind === 'answered' && (status ?? 0) >= 400 ? 'failed' : 'plain';
};

/** A URL of a kind: goes into view, or among the requests. */
export const Witness = ({ url, of }: { readonly url: string; readonly of: SpaceOf }): ReactNode => {
  const t = useText();
  const words = useSpaceWords();
  const request = requestOf(of, url);
  const isKept = useApp((state) => placeOf(state.workspace.workspace.requests, request) !== -1);
  return (
    <span className={styles['witness']}>
      <button
        type="button"
        className={styles['url']}
        aria-label={words.view(url)}
        title={words.viewTitle}
        onClick={() => {
          app.setView({ dialog: null });
          showRequest(request, t.didAddRequest);
        }}
      >
        {url}
      </button>
      <IconButton
        label={isKept ? words.kept(url) : words.keep(url)}
        aria-disabled={isKept}
        onClick={() => (isKept ? undefined : keepRequest(request, t.didAddRequest))}
      >
        {isKept ? <Check size={14} aria-hidden /> : <Plus size={14} aria-hidden />}
      </IconButton>
    </span>
  );
};

const atFirst = 30;

/** Kinds of URL: which paths, what they end at, one of their URLs. */
export const ClassList = ({
  classes,
  of,
  label,
}: {
  readonly classes: readonly MappedClass[];
  readonly of: SpaceOf;
  readonly label: string;
}): ReactNode => {
  const words = useSpaceWords();
  const [shown, setShown] = useState(atFirst);
  return (
    <>
      <ul className={styles['classes']} aria-label={label}>
        {classes.slice(0, shown).map((one) => (
          <li key={one.id} data-state={one.state.kind}>
            <code className={styles['where']}>{one.where}</code>
            <span className={styles['outcome']} data-tone={toneOf(one.outcome)}>
              {one.title}
              {one.state.kind === 'decided' ? null : (
                <span className={styles['mark']}>{one.state.kind === 'undecided' ? words.undecidedMark : words.witnessOnlyMark}</span>
              )}
            </span>
            <Witness url={one.url} of={of} />
            {one.note ? <p className={styles['note']}>{one.note}</p> : null}
          </li>
        ))}
      </ul>
      {classes.length > shown ? (
        <Button kind="link" onClick={() => setShown(shown + 100)}>
          {words.more(classes.length - shown)}
        </Button>
      ) : null}
    </>
  );
};
