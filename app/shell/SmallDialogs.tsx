import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { replaceWorkspace } from '../input/add-text.ts';
import type { Workspace } from '../state/model.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import { forgetEverything } from './forget.ts';
import styles from './Palette.module.css';
import { useShellWords } from './words.ts';

type Closing = { readonly onClose: () => void };

export const KeysDialog = ({ onClose }: Closing): ReactNode => {
  const t = useText();
  const w = useShellWords();
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['←', '→'], w.keyWalk],
    [['Ctrl+K', '⌘K'], w.keyPalette],
    [['Ctrl+S', '⌘S'], t.saveWorkspace],
    [['Ctrl+Z', 'Ctrl+Shift+Z'], w.keyUndo],
    [['Ctrl+M'], w.keyTab],
    [['Alt+U'], t.allUrls],
    [['Alt+R'], t.pasteResponse],
    [['Alt+L'], t.urlList],
    [['Alt+PageUp', 'Alt+PageDown'], w.keyLesson],
    [['Esc'], w.keyEsc],
    [['?'], w.keyKeys],
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
  const w = useShellWords();
  return (
    <Dialog title={w.forgetTitle} closeLabel={t.close} onClose={onClose} size="small">
      <p>{w.forgetBody}</p>
      <DialogFoot>
        <Button onClick={onClose}>{t.cancel}</Button>
        <Button kind="danger" onClick={() => void forgetEverything()}>
          {w.forgetDo}
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
  const w = useShellWords();
  return (
    <Dialog title={w.replaceTitle} closeLabel={t.close} onClose={onClose} size="small">
      <p>{w.replaceBody(name)}</p>
      <DialogFoot>
        <Button onClick={onClose}>{t.cancel}</Button>
        <Button
          kind="primary"
          onClick={() => {
            onClose();
            replaceWorkspace(workspace, name);
          }}
        >
          {w.replaceDo}
        </Button>
      </DialogFoot>
    </Dialog>
  );
};
