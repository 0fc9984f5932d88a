import { X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { readFiles } from '../input/files.ts';
import { guessName } from '../input/guess-name.ts';
import { freeName, type Source } from '../state/edits.ts';
import type { Workspace } from '../state/model.ts';
import { parseWorkspace } from '../storage/parse-workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import field from '../ui/Field.module.css';
import { TakesDrops } from '../ui/TakesDrops.tsx';
import styles from './Compare.module.css';
import { useSpaceWords } from './words.ts';

export type Pasted = { readonly texts: readonly Source[]; readonly workspace: Workspace | null };
export const nothingPasted: Pasted = { texts: [], workspace: null };

/** Texts beside those that are there; a workspace takes the place of all. */
const withTexts = async (pasted: Pasted, added: readonly Source[]): Promise<Pasted> => {
  for (const { name, text } of added) {
    const workspace = await parseWorkspace(name, text);
    if (workspace) return { texts: [], workspace };
  }
  const taken = new Set(pasted.texts.map(({ name }) => name));
  const named = added
    .filter(({ text }) => text.trim() !== '')
    .map(({ name, text }) => {
      const own = freeName(name === '' ? guessName(text) : name, taken);
      taken.add(own);
      return { name: own, text };
    });
  return { texts: [...pasted.texts, ...named], workspace: null };
};

type Props = { readonly pasted: Pasted; readonly onPasted: (pasted: Pasted) => void; readonly children: ReactNode };

/** The texts of a second version: pasted, dropped or opened. They never become sources here. */
export const OtherVersion = ({ pasted, onPasted, children }: Props): ReactNode => {
  const t = useText();
  const words = useSpaceWords();
  const [text, setText] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const take = (added: readonly Source[]): void => void withTexts(pasted, added).then(onPasted);
  const takeFiles = (files: readonly File[]): void => void readFiles(files).then(take);
  const sources = pasted.workspace?.sources ?? pasted.texts;
  return (
    <TakesDrops className={styles['otherVersion']} onFiles={takeFiles} onText={(dropped) => take([{ name: '', text: dropped }])}>
      {sources.length > 0 ? (
        <ul className={styles['texts']}>
          {sources.map(({ name, text: own }) => (
            <li key={name}>
              <span>{words.compare.text(name, own.length)}</span>
              <IconButton
                label={words.compare.remove(name)}
                onClick={() => onPasted({ texts: sources.filter((source) => source.name !== name), workspace: null })}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : null}
      <label className={field['field']}>
        <span className={field['label']}>{words.compare.field}</span>
        <textarea
          className={`${field['input']} ${field['mono']} ${styles['otherText']}`}
          data-more={sources.length > 0}
          value={text}
          spellCheck={false}
          placeholder={words.compare.placeholder}
          onPaste={(event) => {
            // A whole text goes straight in: only what is typed waits for the button.
            const whole = event.clipboardData.getData('text/plain');
            if (text.trim() !== '' || whole.trim() === '') return;
            event.preventDefault();
            take([{ name: '', text: whole }]);
          }}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className={styles['line']}>
        <Button
          disabled={text.trim() === ''}
          onClick={() => {
            take([{ name: '', text }]);
            setText('');
          }}
        >
          {words.compare.add}
        </Button>
        <Button onClick={() => chooser.current?.click()}>{t.openFiles}</Button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={words.compare.open}
          onChange={(event) => {
            takeFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        {children}
      </div>
      <p className={field['hint']}>{words.compare.hint}</p>
    </TakesDrops>
  );
};
