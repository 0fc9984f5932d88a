import type { ReactNode } from 'react';

/** A sentence of ours, in which `**…**` is what the eye should catch. */
export const Strong = ({ text }: { readonly text: string }): ReactNode =>
  text.split('**').map((piece, index) => {
    const key = `${index}`;
    return index % 2 === 1 ? <strong key={key}>{piece}</strong> : <span key={key}>{piece}</span>;
  });
