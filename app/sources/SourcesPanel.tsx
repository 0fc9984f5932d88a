import { FolderOpen, Plus } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { takeFiles } from '../input/take.ts';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import { IconButton } from '../ui/Button.tsx';
import { PanelHead } from '../ui/PanelHead.tsx';
import { Keeping } from './Keeping.tsx';
import { SourceRow } from './SourceRow.tsx';
import styles from './SourcesPanel.module.css';

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

/** What was pasted: each source with what it was recognised as. */
export const SourcesPanel = ({ editor }: { readonly editor: ReactNode }): ReactNode => {
  const t = useText();
  const sources = useApp((state) => state.workspace.workspace.sources);
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
          {sources.length === 0 ? <p className={styles['empty']}>{t.noSources}</p> : null}
          <ul className={styles['list']}>
            {sources.map((source, index) => (
              <SourceRow key={source.name} name={source.name} index={index} />
            ))}
          </ul>
          <div className={styles['editor']}>{editor}</div>
          <Keeping />
        </>
      )}
    </section>
  );
};
