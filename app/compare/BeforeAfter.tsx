import { type ReactNode, useMemo } from 'react';
import { Shown } from '../state/hooks.ts';
import type { View } from '../state/model.ts';
import { Fragments } from '../ui/Fragments.tsx';
import styles from './Comparison.module.css';

type HalfProps = { readonly title: string; readonly view: View | null; readonly instead?: string; readonly way: ReactNode };

const Half = ({ title, view, instead, way }: HalfProps): ReactNode => {
  const shown = useMemo(() => ({ view, linked: false }), [view]);
  const headline = view?.explanation.headline;
  return (
    <article className={styles['half']} aria-label={title} aria-busy={view === null}>
      <header className={styles['head']}>
        <p className={styles['time']}>{title}</p>
        {headline ? (
          <>
            <h3 className={styles['headline']}>
              <span data-tone={headline.tone}>{headline.verdict}</span>
              {headline.by}
            </h3>
            <p className={styles['sentence']}>
              <Fragments of={headline.sentence} />
            </p>
          </>
        ) : (
          <p role="status">{instead}</p>
        )}
      </header>
      <div className={styles['picture']}>{view ? <Shown.Provider value={shown}>{way}</Shown.Provider> : null}</div>
    </article>
  );
};

type Props = {
  readonly label: string;
  readonly before: { readonly title: string; readonly view: View };
  /** `instead`: what is said while there is no view. */
  readonly after: { readonly title: string; readonly view: View | null; readonly instead: string };
  readonly way: ReactNode;
};

/** A request's way before and after a change. */
export const BeforeAfter = ({ label, before, after, way }: Props): ReactNode => (
  // biome-ignore lint/a11y/useSemanticElements: two articles that belong together are no form.
  <div className={`${styles['both']} ${styles['framed']}`} role="group" aria-label={label}>
    <Half {...before} way={way} />
    <Half {...after} way={way} />
  </div>
);
