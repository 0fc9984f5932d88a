import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useLang } from '../state/hooks.ts';
import type { Language } from '../state/model.ts';
import { app, type Notice, type NoticeKind } from '../state/store.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './Notices.module.css';
import { en, type NoticeWords } from './notices.en.ts';
import { ja } from './notices.ja.ts';
import { undo } from './undo.ts';

// Both languages come with the first notice: they are small, and nobody has waited for them.
const wordsOf = ({ kind, detail }: Notice, lang: Language): string => {
  const words = lang === 'ja' ? ja : en;
  const isWorded = (one: NoticeKind): one is keyof NoticeWords => one in words;
  return isWorded(kind) ? words[kind](detail) : detail;
};

/** Warnings stay until they are dismissed; the rest leaves by itself, as it says only what the screen shows anyway. */
const staying: readonly NoticeKind[] = ['not-kept', 'file-too-large', 'file-unreadable', 'link-unreadable', 'settings-wrong', 'folder-cut'];
const stays = ({ kind }: Notice): boolean => staying.includes(kind);

const shownFor = 8000;

const dismiss = (): void => app.setView({ notice: null });

/** What was done, or could not be, in a sentence; with its undo where there is one. */
export const NoticeCard = ({ notice }: { readonly notice: Notice }): ReactNode => {
  const t = useText();
  const lang = useLang();
  useEffect(() => {
    if (stays(notice)) return;
    const timer = setTimeout(dismiss, shownFor);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className={styles['notice']}>
      <span>{wordsOf(notice, lang)}</span>
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
