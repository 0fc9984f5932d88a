import { Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import { type ExampleId, exampleIds, exampleOf } from '../examples/examples.ts';
import { useText } from '../i18n/use-text.ts';
import { setAnswer } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import { Offer } from './Offer.tsx';
import { exampleName, openExample } from './open-example.ts';
import styles from './WayHead.module.css';

/** While an example is open its states are one click away; with the reader's own texts this is gone. */
const ExampleStates = ({ open }: { readonly open: ExampleId }): ReactNode => {
  const t = useText();
  const hints: Readonly<Record<ExampleId, string>> = { loop: t.exampleLoopHint, gap: t.exampleGapHint, stage: t.exampleStageHint };
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons that belong together are no form
    <div className={styles['examples']} role="group" aria-label={t.example}>
      <span className={styles['label']}>{t.example}</span>
      {exampleIds.map((id) => (
        <button key={id} type="button" aria-pressed={id === open} title={hints[id]} onClick={() => openExample(id)}>
          {exampleName(id, t)}
        </button>
      ))}
    </div>
  );
};

/** Which distribution takes a host that several could own. */
const DistributionChooser = (): ReactNode => {
  const t = useText();
  const question = useApp((state) =>
    state.analysis.last?.view?.explanation.assumptions.find((assumption) => assumption.question.startsWith('distribution-of:')),
  );
  if (!question) return null;
  return (
    <label className={styles['chooser']}>
      {t.distributionInView}
      <select
        value={question.answer}
        onChange={(event) => {
          const answer = event.target.value;
          app.change((workspace) => setAnswer(workspace, question.question, answer), t.didAnswer);
        }}
      >
        {question.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
};

export const WayHead = (): ReactNode => {
  const t = useText();
  const example = useApp((state) => (state.walkthrough.lesson ? null : exampleOf(state.workspace.workspace.sources)));
  return (
    <div className={styles['head']}>
      {example ? <ExampleStates open={example} /> : null}
      <DistributionChooser />
      {example ? <Offer /> : null}
      <button
        type="button"
        className={styles['urls']}
        aria-keyshortcuts="Alt+U"
        onClick={() => app.setView({ dialog: { kind: 'urls', tab: 'map' } })}
      >
        <Waypoints size={14} aria-hidden />
        {t.allUrls}
      </button>
    </div>
  );
};
