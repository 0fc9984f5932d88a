import type { ReactNode } from 'react';
import type { Diagram } from '../state/model.ts';
import styles from './Picture.module.css';
import { widthOf } from './text.ts';
import type { Words } from './words.ts';

type Entry = { readonly key: string; readonly kind: string; readonly pass: number; readonly text: string };

const passEntries = (passes: number, words: Words): readonly Entry[] => {
  if (passes < 2) return [{ key: 'taken', kind: 'request', pass: 1, text: words.legend.taken }];
  // Later passes have the second's colour; their numbers tell them apart.
  const later = Array.from({ length: passes - 1 }, (_, index) => String(index + 2)).join(', ');
  return [
    { key: 'pass 1', kind: 'request', pass: 1, text: words.legend.pass('1') },
    { key: 'later', kind: 'request', pass: 2, text: words.legend.pass(later) },
  ];
};

const entriesOf = (diagram: Diagram, words: Words): readonly Entry[] => {
  const entry = (kind: Entry['kind'], text: string): readonly Entry[] =>
    diagram.arrows.some((arrow) => arrow.kind === kind) ? [{ key: kind, kind, pass: kind === 'not-taken' ? 0 : 1, text }] : [];
  return [
    ...passEntries(diagram.passes, words),
    ...entry('error-page', words.errorPage),
    ...entry('failover', words.failover),
    ...entry('not-taken', words.legend.notTaken),
  ];
};

/** How many lines the legend takes beside the buttons in a width: a picture that scrolls keeps that room free below its last box. */
export const legendLines = (diagram: Diagram, words: Words, width: number): number => {
  const room = width - 24 - 88 - 8 - 12;
  let lines = 1;
  let used = 0;
  for (const { text } of entriesOf(diagram, words)) {
    const needed = 28 + widthOf(text, 12, 'sans');
    if (used > 0 && used + needed > room) {
      lines += 1;
      used = 0;
    }
    used += needed + 16;
  }
  return lines;
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
