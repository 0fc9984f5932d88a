import { type ReactNode, useMemo } from 'react';
import { Way } from '../graph/Way.tsx';
import { Shown, useLang } from '../state/hooks.ts';
import type { Workspace } from '../state/model.ts';
import styles from './Compare.module.css';
import type { SpaceOf } from './model.ts';
import { type Asking, useAnswer } from './use-answer.ts';
import { requestOf } from './which.ts';
import { useSpaceWords } from './words.ts';

type HalfProps = {
  readonly asking: Asking;
  readonly workspace: Workspace;
  readonly url: string;
  readonly of: SpaceOf;
  readonly title: string;
};

const Half = ({ asking, workspace, url, of, title }: HalfProps): ReactNode => {
  const words = useSpaceWords();
  const lang = useLang();
  const question = useMemo(() => ({ kind: 'view' as const, workspace, request: requestOf(of, url), lang }), [workspace, of, url, lang]);
  const { answer: view, state } = useAnswer<'view'>(asking, question);
  const shown = useMemo(() => ({ view, linked: false }), [view]);
  const headline = view?.explanation.headline;
  return (
    <article className={styles['half']} aria-label={title}>
      <h3>
        {title}
        {headline ? (
          <span data-tone={headline.tone}>
            {headline.verdict}
            {headline.by}
          </span>
        ) : null}
      </h3>
      {state === 'working' && !view ? <p role="status">{words.working}</p> : null}
      {state === 'done' && !view ? <p role="status">{words.compare.noWay}</p> : null}
      {view ? (
        <div className={styles['picture']}>
          <Shown.Provider value={shown}>
            <Way />
          </Shown.Provider>
        </div>
      ) : null}
    </article>
  );
};

type Props = {
  readonly asking: Asking;
  readonly before: Workspace;
  readonly after: Workspace;
  readonly url: string;
  readonly otherUrl: string;
  readonly of: SpaceOf;
};

/** The way of one URL in two versions. */
export const Ways = ({ asking, before, after, url, otherUrl, of }: Props): ReactNode => {
  const words = useSpaceWords();
  return (
    <div className={styles['ways']}>
      <Half asking={asking} workspace={before} url={url} of={of} title={words.compare.was} />
      <Half asking={asking} workspace={after} url={otherUrl} of={of} title={words.compare.is} />
    </div>
  );
};
