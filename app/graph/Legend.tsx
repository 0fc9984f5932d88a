import type { ReactNode } from 'react';
import type { Diagram } from '../state/model.ts';
import styles from './Picture.module.css';
import type { Words } from './words.ts';

type Entry = { readonly key: string; readonly kind: string; readonly pass: number; readonly text: string };

const entriesOf = (diagram: Diagram, words: Words): readonly Entry[] => {
  const passes = Array.from({ length: diagram.passes }, (_, index) => index + 1);
  const has = (kind: Diagram['arrows'][number]['kind']): boolean => diagram.arrows.some((arrow) => arrow.kind === kind);
  const taken = passes.map((pass) => ({
    key: `pass ${pass}`,
    kind: 'request',
    pass: Math.min(pass, 2),
    text: passes.length > 1 ? words.legend.pass(pass) : words.legend.taken,
  }));
  return [
    ...taken,
    ...(has('error-page') ? [{ key: 'error-page', kind: 'error-page', pass: 1, text: words.errorPage }] : []),
    ...(has('failover') ? [{ key: 'failover', kind: 'failover', pass: 1, text: words.failover }] : []),
    ...(has('not-taken') ? [{ key: 'off', kind: 'not-taken', pass: 0, text: words.legend.notTaken }] : []),
  ];
};

/** What the lines mean. */
export const Legend = ({ diagram, words }: { readonly diagram: Diagram; readonly words: Words }): ReactNode => (
  <ul className={styles['legend']}>
    {entriesOf(diagram, words).map(({ key, kind, pass, text }) => (
      <li key={key}>
        <svg width="22" height="8" aria-hidden data-kind={kind} data-pass={pass}>
          <path d="M0 4H22" />
        </svg>
        {text}
      </li>
    ))}
  </ul>
);
