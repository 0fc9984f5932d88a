import { lazy, type ReactNode, Suspense } from 'react';
import { RequestDialog } from '../requests/RequestDialog.tsx';
import { ModelledDialog } from '../rules/ModelledDialog.tsx';
import { RuleDialog } from '../rules/RuleDialog.tsx';
import { AddSourceDialog } from '../sources/AddSourceDialog.tsx';
import { RenameSourceDialog } from '../sources/RenameSourceDialog.tsx';
import { app, type DialogName } from '../state/store.ts';
import { HeadersDialog } from '../top/HeadersDialog.tsx';
import { Palette } from './Palette.tsx';
import { ForgetDialog, KeysDialog, ReplaceDialog } from './SmallDialogs.tsx';

const ShareDialog = lazy(async () => ({ default: (await import('../share/ShareDialog.tsx')).ShareDialog }));
const ExportDialog = lazy(async () => ({ default: (await import('../share/ExportDialog.tsx')).ExportDialog }));

const close = (): void => app.setView({ dialog: null });

/** All dialogs, one chunk: none is needed for the first picture. */
export const Dialogs = ({ dialog }: { readonly dialog: DialogName }): ReactNode => {
  switch (dialog.kind) {
    case 'add-source':
      return <AddSourceDialog text={dialog.text} onClose={close} />;
    case 'rename-source':
      return <RenameSourceDialog source={dialog.source} onClose={close} />;
    case 'headers':
      return <HeadersDialog onClose={close} />;
    case 'request':
      return <RequestDialog index={dialog.index} onClose={close} />;
    case 'rule':
      return <RuleDialog rule={dialog.rule} onClose={close} />;
    case 'modelled':
      return <ModelledDialog onClose={close} />;
    case 'palette':
      return <Palette onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'forget':
      return <ForgetDialog onClose={close} />;
    case 'share':
      return (
        <Suspense>
          <ShareDialog onClose={close} />
        </Suspense>
      );
    case 'export':
      return (
        <Suspense>
          <ExportDialog onClose={close} />
        </Suspense>
      );
    case 'replace':
      return <ReplaceDialog name={dialog.name} workspace={dialog.workspace} onClose={close} />;
  }
};
