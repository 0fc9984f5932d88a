import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/hooks.ts';
import { lineAt } from '../state/lines.ts';
import type { Span } from '../state/model.ts';
import { app } from '../state/store.ts';
import styles from './LineLink.module.css';

/** `distribution.json 44`: shows that line in the editor. */
export const LineLink = ({ at }: { readonly at: Span }): ReactNode => {
  const t = useText();
  const source = useApp((state) => state.workspace.workspace.sources.find((candidate) => candidate.name === at.source));
  // Every language begins with the name: where there is no room it is the name that is cut, not the line.
  const words = t.place(at.source, lineAt(source, at.start));
  return (
    <button
      type="button"
      className={styles['link']}
      title={words}
      onClick={(event) => {
        event.stopPropagation();
        app.setView({ activeSource: at.source });
        app.select({ kind: 'span', span: at }, 'answer');
      }}
    >
      <span className={styles['name']}>{at.source}</span>
      <span>{words.slice(at.source.length)}</span>
    </button>
  );
};
