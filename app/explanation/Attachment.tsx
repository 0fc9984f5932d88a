import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { ExplainedStep } from '../state/model.ts';
import styles from './Attachment.module.css';

type Attached = NonNullable<ExplainedStep['attached']>;

const Block = ({ title, text }: { readonly title: string; readonly text: string }): ReactNode => (
  <>
    <h4 className={styles['title']}>{title}</h4>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
    <pre className={styles['text']} tabIndex={0}>
      {text}
    </pre>
  </>
);

/** A function's event before and after, and what it wrote to the console. */
const FunctionEvent = ({ of }: { readonly of: Extract<Attached, { kind: 'function' }> }): ReactNode => {
  const t = useText();
  return (
    <details className={styles['attachment']}>
      <summary>{t.functionEvent}</summary>
      {of.logs.length > 0 ? <Block title={t.functionLogs} text={of.logs.join('\n')} /> : null}
      {of.before === null ? null : <Block title={t.functionBefore} text={of.before} />}
      {of.after === null ? null : <Block title={t.functionAfter} text={of.after} />}
    </details>
  );
};

const Dropped = ({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactNode =>
  names.length === 0 ? null : (
    <p>
      {title} <code>{names.join(', ')}</code>
    </p>
  );

/** Exactly what went on to the origin, and what of the viewer's did not. */
const SentOn = ({ of }: { readonly of: Extract<Attached, { kind: 'sent' }> }): ReactNode => {
  const t = useText();
  const lines = [`host: ${of.host}`, ...of.headers.map(([name, value]) => `${name}: ${value}`)];
  return (
    <details className={styles['attachment']}>
      <summary>{t.sentOn}</summary>
      <Block title={t.sentTo(of.to)} text={(of.query === '' ? lines : [...lines, '', `?${of.query}`]).join('\n')} />
      <Dropped title={t.droppedHeaders} names={of.dropped.headers} />
      <Dropped title={t.droppedCookies} names={of.dropped.cookies} />
      <Dropped title={t.droppedQuery} names={of.dropped.query} />
    </details>
  );
};

export const Attachment = ({ of }: { readonly of: Attached }): ReactNode =>
  of.kind === 'function' ? <FunctionEvent of={of} /> : <SentOn of={of} />;
