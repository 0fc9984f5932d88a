import { Check, Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { IconButton } from '../ui/Button.tsx';
import { useFixWords } from './words.ts';

/** Puts a text into the clipboard, and says so. `what`: the button's name says what is copied. */
export const CopyButton = ({ text, what }: { readonly text: string; readonly what: string }): ReactNode => {
  const words = useFixWords();
  const [came, setCame] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCame('copied'),
      () => setCame('copyFailed'),
    );
  };
  return (
    <>
      <span role="status" className={came === 'copyFailed' ? '' : 'visually-hidden'}>
        {came === null ? '' : words[came]}
      </span>
      <IconButton label={words.copy(what)} onClick={copy} onBlur={() => setCame(null)}>
        {came === 'copied' ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      </IconButton>
    </>
  );
};
