import type { ReactNode } from 'react';
import styles from './Fragments.module.css';

type Piece = { readonly kind: 'text' | 'code' | 'strong'; readonly text: string };

/** In Japanese a particle stays with the Latin word or the code before it, and in one piece: Chromium knows both only between kanji. */
const kept = (text: string): string => text.replaceAll(/(^|[\w)]) (?=[ぁ-ん])/g, '$1\u00a0').replaceAll('として', 'と\u2060して');

/** A sentence of the model. What AWS or the paste says is set in the monospaced face. */
export const Fragments = ({ of }: { readonly of: readonly Piece[] }): ReactNode =>
  of.map((piece, index) => {
    // Pieces of a sentence have no identity but their place in it.
    const key = `${index}`;
    if (piece.kind === 'code')
      return (
        <code key={key} className={styles['code']}>
          {piece.text}
        </code>
      );
    if (piece.kind === 'strong') return <strong key={key}>{piece.text}</strong>;
    return <span key={key}>{kept(piece.text)}</span>;
  });

/** The same sentence as plain text, for names and titles. */
export const plain = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
