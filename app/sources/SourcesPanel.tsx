import { FolderOpen, Plus } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useMemo, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { takeFiles } from '../input/take.ts';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import { IconButton } from '../ui/Button.tsx';
import { PanelHead } from '../ui/PanelHead.tsx';
import { Keeping } from './Keeping.tsx';
import { quietAmong } from './quiet.ts';
import { SourceRow } from './SourceRow.tsx';
import styles from './SourcesPanel.module.css';

const TwiceList = lazy(async () => ({ default: (await import('./TwiceList.tsx')).TwiceList }));
const QuietSources = lazy(async () => ({ default: (await import('./QuietSources.tsx')).QuietSources }));

const OpenFiles = (): ReactNode => {
  const t = useText();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          void takeFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <IconButton label={t.openFiles} onClick={() => chooser.current?.click()}>
        <FolderOpen size={16} aria-hidden />
      </IconButton>
    </>
  );
};

/** Each source; those that say nothing about routing come last, folded. */
const SourceList = (): ReactNode => {
  const sources = useApp((state) => state.workspace.workspace.sources);
  const infos = useApp((state) => state.analysis.last?.sources);
  const quiet = useMemo(() => {
    const names = new Set(quietAmong(infos ?? []));
    return sources.map(({ name }) => name).filter((name) => names.has(name));
  }, [sources, infos]);
  return (
    <ul className={styles['list']}>
      {sources.map((source, index) =>
        quiet.includes(source.name) ? null : <SourceRow key={source.name} name={source.name} index={index} />,
      )}
      {quiet.length > 0 ? (
        <li>
          <Suspense>
            <QuietSources names={quiet} />
          </Suspense>
        </li>
      ) : null}
    </ul>
  );
};

/** What was pasted: each source with what it was recognised as. `start`: what a page without any is offered. */
export const SourcesPanel = ({ editor, start }: { readonly editor: ReactNode; readonly start: ReactNode }): ReactNode => {
  const t = useText();
  const isEmpty = useApp((state) => state.workspace.workspace.sources.length === 0);
  const hasTwice = useApp((state) => (state.analysis.last?.twice.length ?? 0) > 0);
  const folded = useApp((state) => state.view.folded.sources);
  return (
    <section className={styles['panel']} aria-label={t.sources}>
      <PanelHead panel="sources" title={t.sources}>
        <button type="button" className={styles['add']} onClick={() => app.setView({ dialog: { kind: 'add-source', text: '' } })}>
          <Plus size={14} aria-hidden />
          {t.addSource}
        </button>
        <OpenFiles />
      </PanelHead>
      {folded ? null : (
        <>
          {isEmpty ? (
            <div className={styles['empty']}>
              <p>{t.noSources}</p>
              <Suspense>{start}</Suspense>
            </div>
          ) : null}
          <SourceList />
          <Suspense>{hasTwice ? <TwiceList /> : null}</Suspense>
          <div className={styles['editor']}>{editor}</div>
          <Keeping />
        </>
      )}
    </section>
  );
};
