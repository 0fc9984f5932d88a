import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { readFiles } from '../input/files.ts';
import { useApp, useLang } from '../state/hooks.ts';
import type { Workspace } from '../state/model.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TakesDrops } from '../ui/TakesDrops.tsx';
import type { ListOverview } from '../worker/aside-protocol.ts';
import { Answers } from './Answers.tsx';
import styles from './List.module.css';
import { type Held, hold, ListInput } from './ListInput.tsx';
import { type ListRun, runList } from './run-list.ts';
import { useListWords } from './words.ts';

type State =
  | { readonly kind: 'none' | 'failed' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly run: ListRun; readonly overview: ListOverview; readonly of: Pick<Workspace, 'sources' | 'answers'> };

const useRun = () => {
  const lang = useLang();
  const workspace = useApp((state) => state.workspace.workspace);
  const run = useRef<ListRun | null>(null);
  const [state, setState] = useState<State>({ kind: 'none' });
  useEffect(() => () => run.current?.end(), []);
  const start = (text: string): void => {
    run.current?.end();
    setState({ kind: 'running', done: 0, total: 0 });
    const next = runList(workspace, text, lang, (done, total) => {
      if (run.current === next) setState({ kind: 'running', done, total });
    });
    run.current = next;
    next.done.then(
      (overview) => {
        if (run.current === next) setState({ kind: 'done', run: next, overview, of: workspace });
      },
      () => {
        if (run.current === next) setState({ kind: 'failed' });
      },
    );
  };
  const isStale = state.kind === 'done' && (state.of.sources !== workspace.sources || state.of.answers !== workspace.answers);
  return { state, start, cancel: () => run.current?.cancel(), isStale };
};

const Progress = ({
  done,
  total,
  onCancel,
}: {
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
}): ReactNode => {
  const words = useListWords();
  return (
    <div className={styles['line']}>
      <progress className={styles['progress']} aria-label={words.progressName} value={done} max={Math.max(total, 1)} />
      <span className={styles['quiet']}>{words.progress(done, total)}</span>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </div>
  );
};

const Summary = ({ overview, isStale }: { readonly overview: ListOverview; readonly isStale: boolean }): ReactNode => {
  const words = useListWords();
  const { done, total, groups } = overview;
  if (total === 0) return <p role="status">{words.empty}</p>;
  return (
    <p role="status" className={styles['summary']}>
      <strong>{done < total ? words.cancelled(done, total) : words.done(total, groups.length)}</strong>
      {isStale ? <span className={styles['stale']}>{words.stale}</span> : null}
    </p>
  );
};

/** Many URLs at once: what each comes to, in groups. */
export const ListDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const words = useListWords();
  const [held, setHeld] = useState<Held | null>(null);
  const { state, start, cancel, isStale } = useRun();
  const takeFiles = (files: readonly File[]): void =>
    void readFiles(files.slice(0, 1)).then(([file]) => file && setHeld(hold(file.name, file.text)));
  return (
    <Dialog title={words.title} closeLabel={t.close} onClose={onClose} size="full">
      <TakesDrops className={styles['all']} onFiles={takeFiles} onText={(text) => setHeld(hold(words.pasted, text))}>
        <ListInput held={held} onHold={setHeld} onFiles={takeFiles} onRun={start} />
        {state.kind === 'running' ? <Progress done={state.done} total={state.total} onCancel={cancel} /> : null}
        {state.kind === 'failed' ? <p role="alert">{words.failed}</p> : null}
        {state.kind === 'done' ? (
          <>
            <Summary overview={state.overview} isStale={isStale} />
            {state.overview.total > 0 ? <Answers run={state.run} overview={state.overview} /> : null}
          </>
        ) : null}
      </TakesDrops>
    </Dialog>
  );
};
