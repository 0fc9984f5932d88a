import type { ReactNode } from 'react';
import styles from './Fragments.module.css';

type Piece = { readonly kind: 'text' | 'code' | 'strong'; readonly text: string };

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
    return <span key={key}>{piece.text}</span>;
  });

/** The same sentence as plain text, for names and titles. */
export const plain = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
