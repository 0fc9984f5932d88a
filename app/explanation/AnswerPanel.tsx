import { CircleAlert } from 'lucide-react';
import { memo, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp, useShown } from '../state/hooks.ts';
import type { Explanation } from '../state/model.ts';
import { app } from '../state/store.ts';
import { Fragments } from '../ui/Fragments.tsx';
import { PanelHead } from '../ui/PanelHead.tsx';
import styles from './AnswerPanel.module.css';
import { Assumptions } from './Assumptions.tsx';
import { Findings } from './Findings.tsx';
import { Problems } from './Problems.tsx';
import { Steps } from './Steps.tsx';

const Headline = memo(
  ({ headline }: { readonly headline: Explanation['headline'] }): ReactNode => (
    <header className={styles['head']}>
      <h2 className={styles['headline']}>
        <span className={styles['verdict']} data-tone={headline.tone}>
          {headline.verdict}
        </span>
        {headline.by}
      </h2>
      {headline.sentence.length > 0 ? (
        <p className={styles['sentence']}>
          <Fragments of={headline.sentence} />
        </p>
      ) : null}
    </header>
  ),
);

const Trouble = (): ReactNode => {
  const t = useText();
  const error = useApp((state) => (state.analysis.state === 'failed' ? state.analysis.error : null));
  const hasPicture = useApp((state) => state.analysis.last !== null);
  if (!error) return null;
  return (
    <div className={styles['trouble']} role="alert">
      <CircleAlert size={16} aria-hidden />
      <p>
        {error.kind === 'timed-out' ? t.timedOut : t.failed} {hasPicture ? t.stalePicture : ''}
        {error.detail ? <code className={styles['detail']}>{error.detail}</code> : null}
      </p>
    </div>
  );
};

const Certainty = memo(({ certainty }: { readonly certainty: Explanation['certainty'] }): ReactNode => {
  const t = useText();
  return (
    <p className={styles['certainty']} data-level={certainty.level}>
      {t.certaintyLabel}: <strong>{t.certainty[certainty.level]}</strong>
      {certainty.text ? ` · ${certainty.text}` : ''}{' '}
      <button type="button" className={styles['more']} onClick={() => app.setView({ dialog: { kind: 'modelled' } })}>
        {t.modelled}
      </button>
    </p>
  );
});

/** A fix that was applied gives another answer: it is read from its headline on. */
const useFromTheTop = (): RefObject<HTMLDivElement | null> => {
  const body = useRef<HTMLDivElement>(null);
  const applied = useApp(({ view: { notice } }) => (notice?.kind === 'fix-applied' ? notice.id : null));
  useEffect(() => {
    if (applied !== null) body.current?.scrollTo({ top: 0 });
  }, [applied]);
  return body;
};

/** The answer: headline first, then why, then what to change, then what was assumed. */
export const AnswerPanel = ({ fixes }: { readonly fixes: ReactNode }): ReactNode => {
  const t = useText();
  const { view, stale } = useShown();
  const state = useApp((app) => app.analysis.state);
  const folded = useApp((app) => app.view.folded.answer);
  const explanation = view?.explanation;
  const body = useFromTheTop();
  return (
    <section className={styles['panel']} aria-label={t.answer} data-stale={stale}>
      <PanelHead panel="answer" title={t.answer} look="corner" />
      {folded ? null : (
        <div ref={body} className={styles['body']} aria-busy={state === 'pending'}>
          <Trouble />
          {explanation ? (
            <>
              <Headline headline={explanation.headline} />
              {explanation.steps.length > 0 ? <Steps steps={explanation.steps} /> : <Problems />}
              <Findings findings={explanation.findings} />
              {fixes}
              <Assumptions assumptions={explanation.assumptions} />
              {explanation.steps.length > 0 ? <Certainty certainty={explanation.certainty} /> : null}
            </>
          ) : (
            <h2 className={styles['nothing']}>{state === 'pending' ? t.noAnswerYet : t.noRequest}</h2>
          )}
          {explanation?.steps.length === 0 ? null : <Problems />}
        </div>
      )}
    </section>
  );
};
