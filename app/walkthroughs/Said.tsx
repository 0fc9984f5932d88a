import type { ReactNode } from 'react';
import { useLang } from '../state/hooks.ts';
import code from '../ui/Fragments.module.css';
import type { Words } from './lesson.ts';

/** A lesson's text on one line. Only what stands in backticks is set apart: the rest is text, whatever it looks like. */
export const Said = ({ words }: { readonly words: Words }): ReactNode =>
  words[useLang()].split('`').map((part, at) =>
    // Parts have no identity but their place.
    at % 2 === 1 ? (
      <code key={`${at}`} className={code['code']}>
        {part}
      </code>
    ) : (
      <span key={`${at}`}>{part}</span>
    ),
  );

/** A lesson's text, in paragraphs where it has empty lines. */
export const Paragraphs = ({ words }: { readonly words: Words }): ReactNode => {
  const lang = useLang();
  return words[lang]
    .split(/\n[ \t]*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, at) => (
      <p key={`${at}`}>
        <Said words={{ ...words, [lang]: paragraph }} />
      </p>
    ));
};
