import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { takeText } from '../input/take.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import field from '../ui/Field.module.css';

export const AddSourceDialog = ({ text, onClose }: { readonly text: string; readonly onClose: () => void }): ReactNode => {
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
          />
        </label>
        <p className={field['hint']}>{t.pasteHint}</p>
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
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" submit="submit" disabled={pasted.trim() === ''}>
            {t.add}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
};
