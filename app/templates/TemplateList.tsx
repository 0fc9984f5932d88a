import type { ReactNode } from 'react';
import { openWorkspace, replaceWorkspace } from '../input/add-text.ts';
import { app } from '../state/store.ts';
import styles from './TemplateList.module.css';
import { templateIds, templateOf } from './templates.ts';
import { useTemplateWords } from './words.ts';

/** The same site in each form that people write: one click makes its sources and its requests. */
export const TemplateList = ({ onOpen }: { readonly onOpen?: () => void }): ReactNode => {
  const t = useTemplateWords();
  return (
    <div className={styles['templates']}>
      <p className={styles['intro']}>{t.intro}</p>
      <ul className={styles['list']} aria-label={t.choices}>
        {templateIds.map((id) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onOpen?.();
                // Requests alone are nothing to ask about: undo brings them back.
                const isEmpty = app.store.getState().workspace.workspace.sources.length === 0;
                (isEmpty ? replaceWorkspace : openWorkspace)(templateOf(id), t.names[id]);
              }}
            >
              <strong>{t.names[id]}</strong>
              <span>
                {templateOf(id)
                  .sources.map(({ name }) => name)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
