import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { takeText } from '../input/take.ts';
import { app } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import field from '../ui/Field.module.css';
import { OpenFolder } from './OpenFolder.tsx';
import styles from './SourcesPanel.module.css';

/** In a field, a text of more UTF-16 units than this would hold the page up for seconds: it is added at once. */
const largeForField = 500_000;

type Props = {
  readonly text: string;
  /** The way to what says where this text goes. */
  readonly checkUs: ReactNode;
  readonly onClose: () => void;
};

export const AddSourceDialog = ({ text, checkUs, onClose }: Props): ReactNode => {
  const t = useText();
  const [pasted, setPasted] = useState(text);
  const [name, setName] = useState('');
  return (
    <Dialog title={t.addSource} closeLabel={t.close} onClose={onClose}>
      <form
        className={field['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void takeText(pasted, name);
        }}
      >
        <label className={field['field']}>
          <span className={field['label']}>{t.pasteConfiguration}</span>
          <textarea
            className={`${field['input']} ${field['mono']} ${field['large']}`}
            value={pasted}
            spellCheck={false}
            autoFocus
            onChange={(event) => setPasted(event.target.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain');
              if (text.length < largeForField) return;
              event.preventDefault();
              onClose();
              void takeText(text, name);
            }}
          />
        </label>
        <p className={field['hint']}>
          {t.pasteHint} {checkUs}
        </p>
        <label className={field['field']}>
          <span className={field['label']}>{t.sourceName}</span>
          <input
            className={field['input']}
            value={name}
            placeholder="distribution.json"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <DialogFoot>
          <span className={styles['template']}>
            <OpenFolder onChosen={onClose} />
            <Button onClick={() => app.setView({ dialog: { kind: 'templates' } })}>{t.templates}</Button>
          </span>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" submit="submit" disabled={pasted.trim() === ''}>
            {t.add}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
};
