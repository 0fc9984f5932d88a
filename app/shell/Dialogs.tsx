import { lazy, type ReactNode, Suspense } from 'react';
import { RequestDialog } from '../requests/RequestDialog.tsx';
import { PageDialog } from '../rules/PageDialog.tsx';
import { RuleDialog } from '../rules/RuleDialog.tsx';
import { AddSourceDialog } from '../sources/AddSourceDialog.tsx';
import { RenameSourceDialog } from '../sources/RenameSourceDialog.tsx';
import { app, type DialogName } from '../state/store.ts';
import { HeadersDialog } from '../top/HeadersDialog.tsx';
import { CheckUs } from './CheckUs.tsx';
import { Palette } from './Palette.tsx';
import { ForgetDialog, KeysDialog, ReplaceDialog } from './SmallDialogs.tsx';

const ShareDialog = lazy(async () => ({ default: (await import('../share/ShareDialog.tsx')).ShareDialog }));
const ExportDialog = lazy(async () => ({ default: (await import('../share/ExportDialog.tsx')).ExportDialog }));

const ResponseDialog = lazy(async () => ({ default: (await import('../response/ResponseDialog.tsx')).ResponseDialog }));
const SpaceDialog = lazy(async () => ({ default: (await import('../space/SpaceDialog.tsx')).SpaceDialog }));
const ListDialog = lazy(async () => ({ default: (await import('../list/ListDialog.tsx')).ListDialog }));

const FixScreen = lazy(async () => ({ default: (await import('./FixScreen.tsx')).FixScreen }));
const FixTable = lazy(async () => ({ default: (await import('../fixes/FixTable.tsx')).FixTable }));

const LessonsDialog = lazy(async () => ({ default: (await import('../walkthroughs/LessonsDialog.tsx')).LessonsDialog }));
const TemplatesDialog = lazy(async () => ({ default: (await import('../templates/TemplatesDialog.tsx')).TemplatesDialog }));

const close = (): void => app.setView({ dialog: null });

/** All dialogs, one chunk: none is needed for the first picture. */
export const Dialogs = ({ dialog }: { readonly dialog: DialogName }): ReactNode => {
  switch (dialog.kind) {
    case 'add-source':
      return <AddSourceDialog text={dialog.text} checkUs={<CheckUs />} onClose={close} />;
    case 'rename-source':
      return <RenameSourceDialog source={dialog.source} onClose={close} />;
    case 'headers':
      return <HeadersDialog onClose={close} />;
    case 'request':
      return <RequestDialog index={dialog.index} onClose={close} />;
    case 'rule':
      return <RuleDialog rule={dialog.rule} onClose={close} />;
    case 'modelled':
    case 'checkUs':
      return <PageDialog name={dialog.kind} onClose={close} />;
    case 'fix':
      return (
        <Suspense>
          <FixScreen key={`${dialog.finding} ${dialog.fix}`} dialog={dialog} />
        </Suspense>
      );
    case 'fixes':
      return (
        <Suspense>
          <FixTable onClose={close} />
        </Suspense>
      );
    case 'palette':
      return <Palette onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'forget':
      return <ForgetDialog onClose={close} />;
    case 'share':
      return (
        <Suspense>
          <ShareDialog checkUs={<CheckUs />} onClose={close} />
        </Suspense>
      );
    case 'export':
      return (
        <Suspense>
          <ExportDialog onClose={close} />
        </Suspense>
      );
    case 'lessons':
      return (
        <Suspense>
          <LessonsDialog onClose={close} />
        </Suspense>
      );
    case 'response':
      return (
        <Suspense>
          <ResponseDialog text={dialog.text} onClose={close} />
        </Suspense>
      );
    case 'urls':
      return (
        <Suspense>
          <SpaceDialog tab={dialog.tab} onClose={close} />
        </Suspense>
      );
    case 'url-list':
      return (
        <Suspense>
          <ListDialog onClose={close} />
        </Suspense>
      );
    case 'templates':
      return (
        <Suspense>
          <TemplatesDialog onClose={close} />
        </Suspense>
      );
    case 'replace':
      return <ReplaceDialog name={dialog.name} workspace={dialog.workspace} onClose={close} />;
  }
};
