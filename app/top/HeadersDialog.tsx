import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { editRequest, type Request } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import field from '../ui/Field.module.css';
import { HeaderRows } from '../ui/HeaderRows.tsx';

type Headers = NonNullable<Request['headers']>;

/** Rows that are not finished yet (no name) stay in the dialog. */
const finished = (headers: Headers): Headers =>
  headers.filter(([name]) => name.trim() !== '').map(([name, value]) => [name.trim().toLowerCase(), value]);

/** Headers and body of the request in view. The picture follows while one types. */
export const HeadersDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const index = useApp((state) => state.workspace.request);
  const request = useApp((state) => state.workspace.workspace.requests[state.workspace.request]);
  const [rows, setRows] = useState<Headers>(request?.headers ?? []);
  const edit = (change: (request: Request) => Request): void =>
    app.change((workspace) => editRequest(workspace, index, change), t.didEditHeaders, { run: `headers ${index}` });
  const close = (): void => {
    app.endRun();
    onClose();
  };
  return (
    <Dialog title={t.headers} closeLabel={t.close} onClose={close}>
      <HeaderRows
        headers={rows}
        onChange={(next) => {
          setRows(next);
          edit((before) => ({ ...before, headers: finished(next) }));
        }}
      />
      <label className={field['check']}>
        <input
          type="checkbox"
          checked={request?.body ?? false}
          onChange={(event) => edit((before) => ({ ...before, body: event.target.checked }))}
        />
        {t.bodyYes}
      </label>
      <DialogFoot>
        <Button onClick={close}>{t.close}</Button>
      </DialogFoot>
    </Dialog>
  );
};
