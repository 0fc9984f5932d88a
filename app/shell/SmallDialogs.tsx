import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { replaceWorkspace } from '../input/add-text.ts';
import type { Workspace } from '../state/model.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import { forgetEverything } from './forget.ts';
import styles from './Palette.module.css';

type Closing = { readonly onClose: () => void };

export const KeysDialog = ({ onClose }: Closing): ReactNode => {
  const t = useText();
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['←', '→'], t.keyWalk],
    [['Ctrl+K', '⌘K'], t.keyPalette],
    [['Ctrl+S', '⌘S'], t.saveWorkspace],
    [['Ctrl+Z', 'Ctrl+Shift+Z'], t.keyUndo],
    [['Ctrl+M'], t.keyTab],
    [['Alt+U'], t.allUrls],
    [['Alt+R'], t.pasteResponse],
    [['Alt+L'], t.urlList],
    [['Alt+PageUp', 'Alt+PageDown'], t.keyLesson],
    [['Esc'], t.keyEsc],
    [['?'], t.keyKeys],
  ];
  return (
    <Dialog title={t.keysTitle} closeLabel={t.close} onClose={onClose} size="small">
      <dl className={styles['keys']}>
        {rows.map(([keys, what]) => (
          <div key={what} style={{ display: 'contents' }}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};

export const ForgetDialog = ({ onClose }: Closing): ReactNode => {
  const t = useText();
  return (
    <Dialog title={t.forgetTitle} closeLabel={t.close} onClose={onClose} size="small">
      <p>{t.forgetBody}</p>
      <DialogFoot>
        <Button onClick={onClose}>{t.cancel}</Button>
        <Button kind="danger" onClick={() => void forgetEverything()}>
          {t.forgetDo}
        </Button>
      </DialogFoot>
    </Dialog>
  );
};

export const ReplaceDialog = ({
  name,
  workspace,
  onClose,
}: Closing & { readonly name: string; readonly workspace: Workspace }): ReactNode => {
  const t = useText();
  return (
    <Dialog title={t.replaceTitle} closeLabel={t.close} onClose={onClose} size="small">
      <p>{t.replaceBody(name)}</p>
      <DialogFoot>
        <Button onClick={onClose}>{t.cancel}</Button>
        <Button
          kind="primary"
          onClick={() => {
            onClose();
            replaceWorkspace(workspace, name);
          }}
        >
          {t.replaceDo}
        </Button>
      </DialogFoot>
    </Dialog>
  );
};
