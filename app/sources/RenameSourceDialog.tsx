import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { renameSource } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import field from '../ui/Field.module.css';

export const RenameSourceDialog = ({ source, onClose }: { readonly source: string; readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const sources = useApp((state) => state.workspace.workspace.sources);
  const [name, setName] = useState(source);
  const taken = name.trim() !== source && sources.some((other) => other.name === name.trim());
  return (
    <Dialog title={t.renameSource(source)} closeLabel={t.close} onClose={onClose} size="small">
      <form
        className={field['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          app.change((workspace) => renameSource(workspace, source, name.trim()), t.didRenameSource);
          app.setView({ activeSource: name.trim() });
        }}
      >
        <label className={field['field']}>
          <span className={field['label']}>{t.newName}</span>
          <input className={field['input']} value={name} aria-invalid={taken} onChange={(event) => setName(event.target.value)} />
          {taken ? (
            <span role="alert" className={field['wrong']}>
              {t.nameTaken}
            </span>
          ) : null}
        </label>
        <DialogFoot>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" submit="submit" disabled={taken || name.trim() === ''}>
            {t.save}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
};
