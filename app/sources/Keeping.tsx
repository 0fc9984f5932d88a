import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import styles from './SourcesPanel.module.css';

/** What becomes of all this when the tab is closed: nothing is kept beyond it, unless one says so here. */
export const Keeping = (): ReactNode => {
  const t = useText();
  const remember = useApp((state) => state.view.remember);
  return (
    <div className={styles['keeping']}>
      <label>
        <input type="checkbox" checked={remember} onChange={(event) => app.remember(event.target.checked)} />
        {t.rememberOn}
      </label>
      <button type="button" onClick={() => app.setView({ dialog: { kind: 'forget' } })}>
        {t.forget}
      </button>
    </div>
  );
};
