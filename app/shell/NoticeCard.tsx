import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { Messages } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { app, type Notice, type NoticeKind } from '../state/store.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './Notices.module.css';
import { undo } from './undo.ts';

const wordsOf = ({ kind, detail }: Notice, t: Messages): string => {
  const said: Readonly<Record<NoticeKind, string>> = {
    'source-added': t.noticeSourceAdded(detail),
    'example-replaced': t.noticeExampleReplaced(detail),
    'sources-added': t.noticeSourcesAdded(detail),
    'folder-added': detail,
    'folder-cut': detail,
    'source-removed': t.noticeSourceRemoved(detail),
    'request-from-curl': t.noticeCurl,
    'curl-unreadable': t.noticeCurlUnreadable,
    'request-removed': t.noticeRequestRemoved,
    'fix-applied': detail,
    'workspace-opened': t.noticeWorkspace(detail),
    'file-unreadable': t.noticeFileUnreadable(detail),
    'file-too-large': t.noticeFileLarge(detail),
    'link-unreadable': detail,
    'settings-wrong': detail,
    'lesson-unknown': t.noticeLessonUnknown(detail),
    'not-kept': t.noticeNotKept,
    'remember-on': t.noticeRememberOn,
    'remember-off': t.noticeRememberOff,
    forgotten: t.noticeForgotten,
    undone: t.noticeUndone(detail),
    redone: t.noticeRedone(detail),
    'nothing-to-undo': t.noticeNothingToUndo,
  };
  return said[kind];
};

/** Warnings stay until they are dismissed; the rest leaves by itself, as it says only what the screen shows anyway. */
const staying: readonly NoticeKind[] = ['not-kept', 'file-too-large', 'file-unreadable', 'link-unreadable', 'settings-wrong', 'folder-cut'];
const stays = ({ kind }: Notice): boolean => staying.includes(kind);

const shownFor = 8000;

const dismiss = (): void => app.setView({ notice: null });

/** What was done, or could not be, in a sentence; with its undo where there is one. */
export const NoticeCard = ({ notice }: { readonly notice: Notice }): ReactNode => {
  const t = useText();
  useEffect(() => {
    if (stays(notice)) return;
    const timer = setTimeout(dismiss, shownFor);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className={styles['notice']}>
      <span>{wordsOf(notice, t)}</span>
      {notice.undo ? (
        <Button
          kind="link"
          onClick={() => {
            dismiss();
            undo();
          }}
        >
          {t.undo}
        </Button>
      ) : null}
      <IconButton label={t.dismiss} onClick={dismiss}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
};
