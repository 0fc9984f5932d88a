import { memo, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { ExplainedEvidence, ExplainedStep } from '../state/model.ts';
import type { SelectedBy, Selection } from '../state/selection.ts';
import { Fragments } from '../ui/Fragments.tsx';
import { LineLink } from '../ui/LineLink.tsx';
import { Attachment } from './Attachment.tsx';
import styles from './Steps.module.css';

/** The colour is the arrow's: a request that comes back has begun its second pass before the second place decides anything. */
const Badge = ({ step, pass }: { readonly step: ExplainedStep; readonly pass: number }): ReactNode => {
  const t = useText();
  if (!step.first) return <span className={styles['dot']} data-pass={Math.min(pass, 2)} aria-hidden="true" />;
  return (
    <span className={styles['badge']} data-pass={Math.min(pass, 2)}>
      <span className="visually-hidden">
        {t.step(step.arrow)}, {t.pass(pass)}:{' '}
      </span>
      <span aria-hidden="true">{step.arrow}</span>
    </span>
  );
};

/** Sources are AWS pages, or words such as "recorded": only the former can be opened, and never from within the page's own policy. */
const SourceOf = ({ source }: { readonly source: string }): ReactNode =>
  source.startsWith('https://') ? (
    <a href={source} target="_blank" rel="noreferrer">
      {source.replace(/^https:\/\/(?:docs\.aws\.amazon\.com\/)?/, '').replace(/\.html.*$/, '')}
    </a>
  ) : (
    source
  );

const Evidence = ({ evidence }: { readonly evidence: ExplainedEvidence }): ReactNode => {
  const t = useText();
  return (
    <li>
      {evidence.text}
      {evidence.certainty ? <span className={styles['certainty']}> {t.certainty[evidence.certainty]}</span> : null}{' '}
      {evidence.source ? <SourceOf source={evidence.source} /> : null} {evidence.at ? <LineLink at={evidence.at} /> : null}
    </li>
  );
};

const Rejected = ({ rejected }: { readonly rejected: ExplainedStep['rejected'] }): ReactNode => {
  const t = useText();
  return (
    <details className={styles['aside']}>
      <summary>{t.rejectedCandidates(rejected.length)}</summary>
      <ul>
        {rejected.map((candidate, index) => (
          // Two candidates may read alike; their order is their identity.
          <li key={`${index}`}>
            <Fragments of={candidate.text} /> {candidate.at ? <LineLink at={candidate.at} /> : null}
          </li>
        ))}
      </ul>
    </details>
  );
};

type Props = {
  readonly step: ExplainedStep;
  /** The pass of the step's arrow. */
  readonly pass: number;
  readonly isLit: boolean;
  readonly select: (what: Selection | null, by: SelectedBy) => void;
};

export const StepItem = memo(({ step, pass, isLit, select }: Props): ReactNode => {
  const t = useText();
  return (
    <li className={styles['step']} data-lit={isLit} data-weight={step.weight} data-tone={step.tone}>
      <Badge step={step} pass={pass} />
      <div className={styles['said']}>
        <button
          type="button"
          className={styles['text']}
          aria-current={isLit ? 'step' : undefined}
          onClick={() => select({ kind: 'step', hop: step.hop, step: step.step }, 'answer')}
        >
          <Fragments of={step.text} />
        </button>{' '}
        {step.at[0] ? <LineLink at={step.at[0]} /> : null}
        {isLit || step.weight === 'main' ? (
          <div className={styles['asides']}>
            {step.rejected.length > 0 ? <Rejected rejected={step.rejected} /> : null}
            {isLit && step.attached ? <Attachment of={step.attached} /> : null}
            {isLit && step.evidence.length > 0 ? (
              <details className={styles['aside']}>
                <summary>{t.whyBelieve}</summary>
                <ul>
                  {step.evidence.map((evidence, index) => (
                    <Evidence key={`${index}`} evidence={evidence} />
                  ))}
                </ul>
              </details>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
});
