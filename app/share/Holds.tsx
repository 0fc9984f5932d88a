import type { ReactNode } from 'react';
import type { Workspace } from '../state/model.ts';
import styles from './Share.module.css';
import { useShareWords } from './words.ts';

const mostShown = 200_000;

const Text = ({ name, text }: { readonly name: string; readonly text: string }): ReactNode => (
  <details className={styles['look']}>
    <summary>{name}</summary>
    {/* It scrolls, so the keyboard must be able to reach it. */}
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
    <section className={styles['text']} tabIndex={0} aria-label={name}>
      <pre>{text.length > mostShown ? `${text.slice(0, mostShown)}…` : text}</pre>
    </section>
  </details>
);

/** Exactly what will be shared, to read over. */
export const Holds = ({ workspace }: { readonly workspace: Workspace }): ReactNode => {
  const words = useShareWords();
  const { sources, requests, answers } = workspace;
  const answered = Object.keys(answers).length;
  const counts = [words.sources(sources.length), words.requests(requests.length), ...(answered > 0 ? [words.answers(answered)] : [])];
  return (
    <>
      <p>{counts.join(' · ')}</p>
      {sources.map(({ name, text }, index) => (
        <Text key={`${index}`} name={words.textOf(name)} text={text} />
      ))}
      {requests.length > 0 || answered > 0 ? (
        <Text name={words.requestsAsShared} text={JSON.stringify({ requests, answers }, null, 2)} />
      ) : null}
    </>
  );
};
