import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import field from '../ui/Field.module.css';
import styles from './List.module.css';
import { mostLines, withinBound } from './run-list.ts';
import { useListWords } from './words.ts';

/** A list, as it is held: a long one is not put into the field, which would be slow. */
export type Held = { readonly name: string; readonly text: string; readonly lines: number; readonly isCut: boolean };

const longest = 50_000;

export const hold = (name: string, text: string): Held => ({ name, ...withinBound(text) });

type Props = {
  readonly held: Held | null;
  readonly onHold: (held: Held | null) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRun: (text: string) => void;
};

/** Where a list is pasted or opened. */
export const ListInput = ({ held, onHold, onFiles, onRun }: Props): ReactNode => {
  const words = useListWords();
  const [text, setText] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <form
      className={field['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onRun(held?.text ?? withinBound(text).text);
      }}
    >
      {held ? (
        <p className={styles['held']}>
          <strong>{words.held(held.name, held.lines)}</strong>
          {held.isCut ? <span role="status">{words.tooMany(mostLines)}</span> : null}
          <Button kind="link" onClick={() => onHold(null)}>
            {words.other}
          </Button>
        </p>
      ) : (
        <label className={field['field']}>
          <span className={field['label']}>{words.field}</span>
          <textarea
            className={`${field['input']} ${field['mono']} ${styles['text']}`}
            value={text}
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: what the dialog is opened for
            autoFocus
            placeholder={words.placeholder}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain');
              if (pasted.length <= longest) return;
              event.preventDefault();
              onHold(hold(words.pasted, text.trim() === '' ? pasted : `${text}\n${pasted}`));
            }}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      )}
      <p className={field['hint']}>{words.hint}</p>
      <div className={styles['line']}>
        <Button kind="primary" submit="submit" disabled={!held && text.trim() === ''}>
          {words.run}
        </Button>
        <Button onClick={() => chooser.current?.click()}>{words.open}</Button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={words.open}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
    </form>
  );
};
