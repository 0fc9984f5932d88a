import { type ReactNode, useState } from 'react';
import { removeSource } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import styles from './Aside.module.css';
import { SourceRow } from './SourceRow.tsx';
import { useAsideWords } from './words.ts';

/** Sources that say nothing about routing, folded: open while one of them is in the editor. */
export const QuietSources = ({ names }: { readonly names: readonly string[] }): ReactNode => {
  const t = useAsideWords();
  const [open, setOpen] = useState(false);
  const hasActive = useApp((state) => names.includes(state.view.activeSource ?? ''));
  return (
    <details className={styles['quiet']} open={open || hasActive} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.quiet(names.length)}</summary>
      <ul>
        {names.map((name, index) => (
          <SourceRow key={name} name={name} index={index} />
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          app.change((workspace) => names.reduce(removeSource, workspace), t.didRemoveQuiet);
          app.notify('source-removed', names.join(', '), true);
        }}
      >
        {t.removeQuiet}
      </button>
    </details>
  );
};
