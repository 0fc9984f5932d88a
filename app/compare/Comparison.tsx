import { X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useText } from '../i18n/use-text.ts';
import { requestTitle } from '../state/edits.ts';
import { Shown, useApp } from '../state/hooks.ts';
import type { View } from '../state/model.ts';
import { app } from '../state/store.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './Comparison.module.css';

type HalfProps = {
  readonly view: View | null;
  readonly index: number;
  readonly linked: boolean;
  readonly way: ReactNode;
  readonly children?: ReactNode;
};

const Half = ({ view, index, linked, way, children }: HalfProps): ReactNode => {
  const requests = useApp((state) => state.workspace.workspace.requests);
  const request = requests[index];
  const shown = useMemo(() => ({ view, linked }), [view, linked]);
  const headline = view?.explanation.headline;
  return (
    <article className={styles['half']} aria-label={request?.name ?? (request ? requestTitle(request, requests) : '')}>
      <header className={styles['head']}>
        <p className={styles['request']}>
          {request?.name ? <strong>{request.name}</strong> : null}
          <code>
            {request?.method ?? 'GET'} {request?.url}
          </code>
        </p>
        {headline ? (
          <h3 className={styles['headline']}>
            <span data-tone={headline.tone}>{headline.verdict}</span>
            {headline.by}
          </h3>
        ) : null}
        {children}
      </header>
      <div className={styles['picture']}>
        <Shown.Provider value={shown}>{way}</Shown.Provider>
      </div>
    </article>
  );
};

/** Two requests' ways in one view: what goes right straight to the API, and what becomes of it through the distribution. */
export const Comparison = ({ other, way }: { readonly other: number; readonly way: ReactNode }): ReactNode => {
  const t = useText();
  const index = useApp((state) => state.workspace.request);
  const view = useApp((state) => state.analysis.last?.view ?? null);
  const beside = useApp((state) => state.analysis.beside);
  return (
    // biome-ignore lint/a11y/useSemanticElements: two articles that belong together are no form.
    <div className={styles['both']} role="group" aria-label={t.comparing} data-compare>
      <Half view={view} index={index} linked way={way} />
      <Half view={beside} index={other} linked={false} way={way}>
        <IconButton label={t.endComparison} className={styles['end']} onClick={() => app.compare(null)}>
          <X size={16} aria-hidden />
        </IconButton>
      </Half>
    </div>
  );
};
